import { expect, test, type Page } from '@playwright/test';
import { findFaults } from './find-faults.ts';
import { isLong, kindPages, languageOf, pages, parallelPages, storyPages, widths } from './pages.ts';

const phone = 390;
const desk = 1280;

/** One page of each kind: what belongs to one width alone, the bar or the margin, is the same in every language. */
const ofEachKind = [...kindPages.filter((page) => languageOf(page).locale === 'zh'), '/404.html'];
/** Those, and the story in every language; in `npm run test:long` every page. */
const asked = isLong ? [...pages, '/404.html'] : [...new Set([...ofEachKind, ...storyPages])];

for (const address of asked) {
  // Widths show two layouts, with the contents in the bar or in the margin, and a theme changes colours alone: two visits
  // see every rule in each of them. `npm run test:long` goes through all widths in both themes.
  test(`${address} has no accessibility fault, on a phone or at a desk, in either theme`, async ({ page }) => {
    const visits = isLong
      ? widths.flatMap((width) => [visit(width, 'light'), visit(width, 'dark')])
      : [visit(phone, 'light'), visit(desk, 'dark')];
    const colours =
      isLong || !ofEachKind.includes(address)
        ? []
        : [visit(phone, 'dark', 'color-contrast'), visit(desk, 'light', 'color-contrast')];
    await page.goto(address);
    if (!isLong) await shorten(page);
    for (const { width, colorScheme, rules } of [...visits, ...colours]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      expect(await findFaults(page, rules), `${width} px, ${colorScheme}`).toEqual([]);
    }
  });
}

/** Takes away what comes after the tenth pair of passages: they are all alike, and thousands of words take long. */
async function shorten(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const pair of [...document.querySelectorAll('.pair')].slice(10)) pair.remove();
  });
}

/** How a page is looked at, and by which rules of axe: all, unless some are named. */
function visit(width: number, colorScheme: 'light' | 'dark', ...named: string[]) {
  return { width, colorScheme, rules: named.length > 0 ? named : undefined };
}

test('body text has a contrast of 7 in both themes', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    const ratio = await page.evaluate(() => {
      const luminance = (color: string) => {
        const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
          const value = Number(part) / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const style = getComputedStyle(document.documentElement);
      const [a, b] = [luminance(style.color), luminance(style.backgroundColor)].sort((x, y) => y - x);
      return ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05);
    });
    expect(ratio).toBeGreaterThan(7);
  }
});

test('the themes differ', async ({ page }) => {
  const ground = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    return page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  };
  expect(await ground('light')).not.toBe(await ground('dark'));
});

test('a keyboard alone reaches the story, the contents and the other language', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const address of storyPages) {
    await page.goto(address);
    await page.keyboard.press('Tab');
    const skip = page.locator('a[href="#content"]').first();
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();

    await page.goto(address);
    await page.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('.bar nav a').first()).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#countryside$/);
  }
});

test('every control is at least 44 px high, links inside a sentence apart', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const address of kindPages) {
    await page.goto(address);
    await page.locator('summary').click();
    const small = await page
      .locator('a:visible:not(p a, td a, dd a, .prose li a, .bar > a), summary')
      .evaluateAll((elements) =>
        elements
          .filter((e) => e.getBoundingClientRect().height > 0 && e.getBoundingClientRect().height < 43.5)
          .map((e) => `${e.textContent.trim()} ${e.getBoundingClientRect().height}`),
      );
    expect(small, address).toEqual([]);
  }
});

test('on paper the story stands without what only a screen can use', async ({ page }) => {
  // By what they are, not by what they are called: lists of pages and headings, the switch, ways up and down.
  const controls = ['nav', 'summary', 'a[hreflang]', 'a[href="#content"]'];
  const shown = () =>
    page.evaluate(
      (controls) =>
        controls.filter((selector) =>
          [...document.querySelectorAll(selector)].some((element) => element.checkVisibility()),
        ),
      controls,
    );
  for (const address of kindPages) {
    await page.emulateMedia({ media: 'screen' });
    await page.goto(address);
    const seen = new Set<string>();
    for (const width of [phone, desk]) {
      await page.setViewportSize({ width, height: 900 });
      for (const selector of await shown()) seen.add(selector);
    }
    // Where two languages stand side by side there is no room for lists in a margin.
    const expected = controls.filter((control) => control !== 'nav' || !parallelPages.includes(address));
    expect([...seen].sort(), `${address} on screens`).toEqual(expected.sort());
    await page.emulateMedia({ media: 'print' });
    expect(await shown(), `${address} on paper`).toEqual([]);
    await expect(page.locator('main :is(p[id], .pair[id], dd p)').last()).toBeVisible();
  }
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
});

test('IBM’s engine finds nothing either that is not for a person to judge', async ({ page }) => {
  test.setTimeout(180_000);
  for (const address of asked) {
    await page.goto(address);
    if (!isLong) await shorten(page);
    await page.addScriptTag({ path: 'node_modules/accessibility-checker-engine/ace.js' });
    const findings = await page.evaluate(async () => {
      interface Report {
        results: { ruleId: string; value: [level: string, outcome: string]; snippet: string }[];
      }
      const { ace } = window as unknown as {
        ace: { Checker: new () => { check(root: Document, policies: string[]): Promise<Report> } };
      };
      const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
      return results
        .filter(({ value: [, outcome] }) => outcome === 'FAIL')
        .map(({ ruleId, snippet }) => `${ruleId} ${snippet}`);
    });
    expect(findings, address).toEqual([]);
  }
});

test('at 400 % zoom, and with the spacing that readers may ask for, nothing is cut off or scrolls sideways', async ({
  page,
}) => {
  // WCAG 1.4.12: these four, whatever the page has set.
  const spacing =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
  for (const [viewport, css] of [
    [{ width: 320, height: 256 }, ''],
    [{ width: 320, height: 256 }, spacing],
  ] as const) {
    await page.setViewportSize(viewport);
    for (const address of kindPages) {
      await page.goto(address);
      if (css) await page.addStyleTag({ content: css });
      const lost = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const cut = [...document.querySelectorAll<HTMLElement>('main *, footer *, header *')].filter((element) => {
          if (element.closest('svg, details:not([open])')) return false;
          const { overflowX, overflowY } = getComputedStyle(element);
          return (
            (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
            (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
          );
        });
        return [
          ...(scrollWidth > clientWidth ? ['page'] : []),
          ...cut.map((element) => element.outerHTML.slice(0, 80)),
        ];
      });
      expect(lost, `${address} ${viewport.width} ${css && 'with spacing'}`).toEqual([]);
    }
  }
});

test('whatever the keyboard reaches is seen, and not under the bar, in the order of the page', async ({ page }) => {
  test.setTimeout(120_000);
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 320, height: 256 },
  ]) {
    await page.setViewportSize(viewport);
    for (const address of isLong ? ['/', '/en/', '/en/housing/'] : ['/housing/', '/en/housing/']) {
      await page.goto(address);
      const count = await page.locator('a:visible, summary:visible').count();
      const walked: string[] = [];
      for (let step = 0; step < count; step++) {
        await page.keyboard.press('Tab');
        walked.push(
          await page.evaluate(() => {
            const element = document.activeElement;
            if (!element || element === document.body) return 'end';
            const { outlineStyle } = getComputedStyle(element);
            const name = element.textContent.trim().slice(0, 30);
            if (outlineStyle === 'none') return `no mark of focus: ${name}`;
            // Of a link over several lines, one that is seen is enough.
            const isSeen = [...element.getClientRects()].some(({ left, top, width, height }) => {
              const hit = document.elementFromPoint(left + width / 2, top + height / 2);
              return hit !== null && (element.contains(hit) || hit.contains(element));
            });
            return isSeen ? 'seen' : `hidden: ${name}`;
          }),
        );
        if (walked.at(-1) === 'end') break;
      }
      expect(
        walked.filter((step) => step !== 'seen' && step !== 'end'),
        `${address} ${viewport.width}`,
      ).toEqual([]);
      expect(walked.length).toBeGreaterThan(10);
    }
  }
});

test('names and descriptions are in the language of their place', async ({ page }) => {
  for (const address of kindPages) {
    await page.goto(address);
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll('[aria-label], img[alt], [title]')].flatMap((element) => {
        const name =
          element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? element.getAttribute('title') ?? '';
        const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
        const hasHan = /\p{sc=Han}/u.test(name);
        return name !== '' && hasHan !== lang.startsWith('zh') ? [`${lang}: ${name}`] : [];
      }),
    );
    expect(wrong, address).toEqual([]);
  }
});
