import { expect, test, type Page } from '@playwright/test';
import { pages, storyPages } from './pages.ts';

/** What a page is made of, in order, with the ids that its other language must share. */
const outline = (page: Page) =>
  page
    .locator('article :is(h1, h2, h3, p[id], .callout, figure, table a)')
    .evaluateAll((elements) =>
      elements.map((e) => `${e.tagName}#${e.id || (e.getAttribute('href') ?? e.getAttribute('class') ?? '')}`),
    );

for (const chinese of pages.filter((page) => !page.startsWith('/en/'))) {
  test(`${chinese} and its English page have the same blocks under the same ids`, async ({ page }) => {
    await page.goto(chinese);
    const original = await outline(page);
    await page.goto(`/en${chinese}`);
    expect(await outline(page)).toEqual(original);
    expect(original.length).toBeGreaterThan(4);
  });
}

for (const address of pages) {
  test(`${address} marks whatever is in another language`, async ({ page }) => {
    await page.goto(address);
    const isEnglish = address.startsWith('/en/');
    await expect(page.locator('html')).toHaveAttribute('lang', isEnglish ? 'en' : 'zh-Hans');
    const strays = await page.evaluate((isEnglish) => {
      const foreign = isEnglish ? /\p{sc=Han}/u : /[a-z]{3,} [a-z]{3,}/iu;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { parentElement, data } = walker.currentNode as Text;
        const lang = parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
        if (foreign.test(data) && lang === document.documentElement.lang) found.push(data);
      }
      return found;
    }, isEnglish);
    expect(strays).toEqual([]);
  });

  test(`${address} leads to the same page in the other language`, async ({ page }) => {
    await page.goto(address);
    await page.locator('.bar .switch a').click();
    const other = address.startsWith('/en/') ? address.slice(3) : `/en${address}`;
    await expect(page).toHaveURL(other);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const address of storyPages) {
    test(`the switch over ${address} keeps to the section that is read`, async ({ page }) => {
      await page.goto(address);
      for (const id of ['housing', 'countryside', 'construction']) {
        await page.goto(`${address}#${id}-2`);
        // The switch that a thumb would reach: whatever lies where the bar shows it.
        const box = await page.locator('.bar .switch a').boundingBox();
        await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, 22);
        await expect(page).toHaveURL(`${address === '/' ? '/en/' : '/'}#${id}`);
        await expect(page.locator(`#${id}`)).toBeInViewport();
        const heading = await page.locator(`#${id}`).boundingBox();
        expect(heading?.y).toBeGreaterThan(43);
      }
    });
  }
});

test('every heading of the story has a link to its counterpart', async ({ page }) => {
  for (const address of storyPages) {
    await page.goto(address);
    for (const section of await page.locator('section.prose').all()) {
      const id = await section.locator('h2').getAttribute('id');
      await expect(section.locator('.switch a')).toHaveAttribute('href', `${address === '/' ? '/en/' : '/'}#${id}`);
    }
  }
});

test('an address that leads nowhere is answered in both languages', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByText('没有找到这个页面')).toBeVisible();
  await expect(page.getByText('Page not found')).toBeVisible();
  await expect(page.locator('main a[href="/"], main a[href="/en/"]')).toHaveCount(2);
});
