import { expect, test, type Page } from '@playwright/test';
import { openStory } from '../../src/story/open-story.ts';
import { charts } from '../charts-section.ts';
import { addressOf } from '../sites.ts';
import { deriveEditions } from '../../src/story/derive-editions.ts';
import { articlePages, languageOf, pagesOf, storyPages } from './pages.ts';

const written = openStory('content').current();
const story = deriveEditions(written, written.vocabulary);

for (const address of articlePages) {
  test(`on ${address} every link inside the page leads somewhere, every callout to its number`, async ({ page }) => {
    await page.goto(address);
    const broken = await page
      .locator('a[href^="#"]')
      .evaluateAll((links) =>
        links.map((a) => a.getAttribute('href') ?? '').filter((href) => !document.getElementById(href.slice(1))),
      );
    expect(broken).toEqual([]);

    const callouts = page.locator('.callout');
    expect(await callouts.count()).toBeGreaterThan(0);
    for (const callout of await callouts.all()) {
      const link = callout.locator('a').first();
      const target = page.locator(`[id="${((await link.getAttribute('href')) ?? '').slice(1)}"]`);
      // Digits alone would take 30 villages for 30 per cent.
      await expect(target).toHaveText(numberOf((await target.getAttribute('id')) ?? '', address));
      await expect(page.locator('p', { has: target })).toHaveCount(1);
    }
  });
}

/** The number, with its unit, that the check holds a figure to. */
function numberOf(anchor: string, address: string): string {
  const { locale } = languageOf(address);
  const figure = story.figures.find((figure) => figure.anchor === anchor)?.id;
  const [number] = story.sections
    .filter((section) => section.locale === locale)
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ text, marks }) =>
      marks.flatMap(({ start, end, mark }) =>
        mark.kind === 'number' && mark.figure === figure ? text.slice(start, end) : [],
      ),
    );
  if (number === undefined) throw new Error(`no number is held to #${anchor}`);
  return number;
}

const moorings = addressOf('ferry', '/crossing/');
const charted = [
  '/countryside/',
  '/zh-hant/countryside/',
  '/en/countryside/',
  moorings,
  addressOf('photographs', '/charts/'),
  addressOf('photographs', '/en/charts/'),
];
for (const address of charted) {
  test(`on ${address} the parts of a whole are drawn to scale and can be read as a table`, async ({ page }) => {
    await page.goto(address);
    const wholes = page.locator('figure', { has: page.locator('table') });
    await expect(wholes).toHaveCount(address.endsWith('/charts/') ? charts.length : 1);
    for (const whole of await wholes.all()) {
      const cells = (column: number) => whole.locator(`tbody td:nth-child(${column})`).allTextContents();
      const shares = (await cells(3)).map((share) => parseFloat(share));
      const amounts = (await cells(2)).map((text) => parseInt(text.replaceAll(',', ''), 10));
      expect(shares.at(-1)).toBe(100);
      const parts = shares.slice(0, -1);
      // In Chinese 10,000 is 1万.
      if (address.endsWith('/en/charts/'))
        expect(charts).toContainEqual({ whole: amounts.at(-1), parts: amounts.slice(0, -1) });
      const bars = whole.locator('rect[class]');
      if ((await bars.count()) > 0) {
        const drawn = await bars.evaluateAll((rects) =>
          rects.map((rect) => ['x', 'width'].map((name) => parseFloat(rect.getAttribute(name) ?? ''))),
        );
        expect(drawn.map(([, width = 0]) => width.toFixed(0))).toEqual(parts.map((share) => share.toFixed(0)));
        // Each begins where the one before ends.
        for (const [index, [x = 0]] of drawn.entries()) {
          const before = drawn.slice(0, index).reduce((sum, [, width = 0]) => sum + width, 0);
          expect(x).toBeCloseTo(before, 1);
        }
      } else {
        // As many dots as there are things: lengths of the dashed strokes in units of the pitch.
        const dots = await whole
          .locator('svg path')
          .evaluateAll((paths) =>
            paths.map((path) =>
              [...(path.getAttribute('d') ?? '').matchAll(/h([\d.]+)/g)].reduce(
                (sum, [, length]) => sum + Math.floor(Number(length) / 4) + 1,
                0,
              ),
            ),
          );
        expect(dots.slice(0, -1)).toEqual(amounts.slice(0, -1));
        expect(dots.reduce((sum, count) => sum + count, 0)).toBe(amounts.at(-1));
      }
    }
  });
}

// The ferry's moorings are few enough to be dots, which have no labels.
for (const address of charted.filter((address) => address !== moorings)) {
  test(`on ${address} no label leaves its part of the bar`, async ({ page }) => {
    await page.goto(address);
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const strays = await page.locator('figure svg').evaluateAll((drawings) =>
        drawings.flatMap((drawing) => {
          const bars = [...drawing.querySelectorAll('rect[class]')].map((bar) => bar.getBoundingClientRect());
          return [...drawing.querySelectorAll('text')]
            .filter((text) => {
              const label = text.getBoundingClientRect();
              return !bars.some(({ left, right }) => left <= label.left && label.right <= right);
            })
            .map((text) => text.textContent);
        }),
      );
      expect(strays, `${width} px`).toEqual([]);
    }
    // Some part has room for its name.
    expect(await page.locator('figure svg:has(rect[class]) text').count()).toBeGreaterThan(0);
  });
}

const lists = ['/figures/', '/en/figures/'];

for (const address of lists) {
  const locale = address.startsWith('/en/') ? 'en' : 'zh';

  test(`${address} has every figure under the address by which it is shared, over the sentence that reports it`, async ({
    page,
  }) => {
    await page.goto(address);
    const entries = page.locator('article dt:has(> a[id])');
    await expect(entries).toHaveCount(story.figures.length);
    for (const { figure: id, block, quantity } of story.figurePlaces.filter((place) => place.locale === locale)) {
      const { anchor = '' } = story.figures.find((figure) => figure.id === id) ?? {};
      const said = block.text.slice(quantity.start, quantity.end);
      const group = page.locator('article dl > div', { has: page.locator(`[id="${id}"]`) });
      // The number in the sentence is marked, and leads to the very same number of the story.
      const number = group.locator(`dd p a[href="${locale === 'en' ? '/en/' : '/'}#${anchor}"]`);
      await expect(number, id).toHaveText(said);
      const sentence = ((await group.locator('dd p').textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
      expect(block.text.replaceAll('\n', ' '), id).toContain(sentence);
      expect(sentence, id).toMatch(/[.。]$/);
    }
    await page.goto(`${address}#menu-houses`);
    await expect(page.locator('dt', { has: page.locator('[id="menu-houses"]') })).toBeInViewport();
  });

  test(`${address} says hectares in other measures, and counts as both languages do`, async ({ page }) => {
    await page.goto(address);
    const entry = (id: string) => page.locator('dt', { has: page.locator(`[id="${id}"]`) });
    const isEnglish = locale === 'en';
    await expect(entry('parkland')).toContainText(isEnglish ? '3,252 hectares' : '3252公顷');
    await expect(entry('parkland')).toContainText(isEnglish ? '32.52 km²' : '32.52平方公里');
    await expect(entry('parkland').getByText('亩')).toHaveCount(isEnglish ? 0 : 1);
    const abroad = entry('shanty-homes-rebuilt').locator(isEnglish ? '[lang="zh-Hans"]' : '[lang="en"]');
    await expect(abroad).toHaveText(isEnglish ? '26.4万' : '264,000');
    // The article names no rate: nothing is converted.
    await expect(page.locator('article')).not.toContainText('US$');
  });

  test(`${address} gives the figures as a table and as data, and says what is in them`, async ({ page, request }) => {
    await page.goto(address);
    for (const link of await page.locator('a[download], a[href$=".schema.json"]').all()) {
      const file = (await link.getAttribute('href')) ?? '';
      const answer = await request.get(file);
      expect(answer.status(), file).toBe(200);
      if (file.endsWith('.csv')) continue;
      expect(((await answer.json()) as object) instanceof Object, file).toBe(true);
    }
    await expect(page.locator('a[download]')).toHaveCount(2);
    for (const field of ['id', 'value', 'bound', 'partOf', 'address'])
      await expect(page.locator('dt code', { hasText: new RegExp(`^${field}$`) })).toHaveCount(1);
  });
}

test('every callout, and the foot of the story and its sections, lead to the list of figures', async ({ page }) => {
  for (const address of articlePages) {
    await page.goto(address);
    const list = address.replace(/^(\/(?:en\/|zh-hant\/)?).*$/u, '$1figures/');
    const callouts = page.locator('.callout');
    for (const callout of await callouts.all()) await expect(callout.locator('a').last()).toHaveAttribute('href', list);
    await expect(page.locator(`footer a[href="${list}"]`)).toHaveCount(1);
    // The way to the list stands on the line of the way to the text, and covers none of its words.
    const [text, all] = await Promise.all(
      ['a:first-of-type > :last-child', 'a + a'].map((link) => callouts.first().locator(link).boundingBox()),
    );
    expect(all?.x ?? 0).toBeGreaterThan((text?.x ?? 0) + (await widthOfWords(page)));
  }
});

/** How wide the words of the first callout's way to the text are. */
async function widthOfWords(page: Page): Promise<number> {
  return page
    .locator('.callout a:first-of-type > :last-child')
    .first()
    .evaluate((words) => {
      const range = document.createRange();
      range.selectNodeContents(words);
      return range.getBoundingClientRect().width;
    });
}

test('a story of three languages has its list in each of them, a part of a whole drawn again', async ({ page }) => {
  const ferryLists = pagesOf('ferry').filter((path) => path.endsWith('/figures/'));
  expect(ferryLists).toEqual(['/de/figures/', '/figures/', '/zh/figures/']);
  for (const path of ferryLists) {
    await page.goto(addressOf('ferry', path));
    await expect(page.locator('article dt:has(> a[id])')).toHaveCount(4);
    await expect(page.locator('article table tbody tr')).toHaveCount(2);
    await expect(page.locator('table a[href="#moorings-with-power"]')).toHaveCount(1);
  }
  await page.goto(addressOf('ferry', '/de/figures/'));
  await expect(page.locator('dt', { has: page.locator('[id="passengers"]') })).toContainText('125万');
});

test('money is converted for readers of other languages, where story.yaml names a rate, and never in the text', async ({
  page,
}) => {
  const ticket = openStory('tests/fixtures/ferry')
    .current()
    .figures.find(({ id }) => id === 'ticket');
  for (const [path, said] of [
    ['/', undefined],
    ['/de/', 'rund 2 € zum Kurs von 7,85 am 8. März 2024'],
    ['/zh/', '约€2（按2024年3月8日1比7.85的汇率折算）'],
  ] as const) {
    for (const [address, entry] of [
      [path, `.callout:has(a[href="#${ticket?.anchor ?? ''}"])`],
      [`${path}figures/`, 'dt:has([id="ticket"])'],
    ] as const) {
      await page.goto(addressOf('ferry', address));
      const shown = page.locator(entry);
      await expect(shown).toHaveCount(1);
      if (said === undefined) await expect(shown, address).not.toContainText('7.85');
      else await expect(shown, address).toContainText(said);
      await expect(page.locator('.prose p', { hasText: /7[.,]85/ })).toHaveCount(0);
    }
    // The source can be looked up.
    await expect(page.locator('dt a[href="https://bank.example/rates"]')).toHaveCount(said === undefined ? 0 : 1);
  }
});

test('a place may have a drawing, and is shown where a story has no lead', async ({ page }) => {
  await page.goto(addressOf('ferry', '/de/'));
  await expect(page.locator('article > p a[href="geo:-12.5,45.25"]')).toHaveText(
    'Flüsterhafen in einer Karten-App öffnen',
  );
  const map = page.getByRole('img', { name: 'Zeichnung: Eine Insel und ein Punkt an ihrer Westküste' });
  await map.scrollIntoViewIfNeeded();
  await expect.poll(() => map.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  for (const path of ['/', '/zh/']) {
    await page.goto(addressOf('ferry', path));
    await expect(page.locator('a[href^="geo:"]')).toHaveCount(0);
  }
});

test('only the pages of a language that asks say where the story plays, from a source that is named', async ({
  page,
}) => {
  for (const address of storyPages) {
    await page.goto(address);
    const map = page.locator('a[href^="geo:"]');
    if (!address.startsWith('/en/')) {
      await expect(map).toHaveCount(0);
      continue;
    }
    await expect(map).toHaveAttribute('href', 'geo:36.456,115.985');
    const where = page.locator('.lead + p', { has: map });
    await expect(where).toContainText('Liaocheng is a city in western Shandong province, eastern China.');
    await expect(where.locator('a[href="https://en.wikipedia.org/wiki/Liaocheng"]')).toHaveText('Source: Wikipedia');
  }
  await page.goto('/en/housing/');
  await expect(page.locator('a[href^="geo:"]')).toHaveCount(0);
});
