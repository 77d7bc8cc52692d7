import { expect, test } from '@playwright/test';
import { loadEverything } from './load-everything.ts';
import { pages, storyPages } from './pages.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the whole story reads, and the contents open', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const address of storyPages) {
      await page.goto(address);
      await expect(page.locator('section.prose')).toHaveCount(3);
      await expect(page.locator('section.prose p').last()).toBeVisible();
      await page.locator('summary').click();
      await expect(page.locator('.bar nav a').first()).toBeVisible();
    }
  });
});

test('without pictures, every picture is still told in words', async ({ page }) => {
  await page.route(/\.(svg|jpe?g|webp|avif)$/, (route) => route.abort());
  for (const address of storyPages) {
    await page.goto(address);
    for (const image of await page.locator('figure.photo img').all()) {
      await image.scrollIntoViewIfNeeded();
      expect(((await image.getAttribute('alt')) ?? '').length).toBeGreaterThan(8);
      await expect(image).toHaveAttribute('width', /^\d+$/);
      await expect(image).toHaveAttribute('height', /^\d+$/);
    }
    await expect(page.locator('.photo figcaption')).toHaveCount(3);
  }
});

test('without fonts, headlines are set in a face of the system', async ({ page }) => {
  await page.route('**/*.woff2', (route) => route.abort());
  for (const address of pages) {
    await page.goto(address);
    await expect(page.locator('h1')).toBeVisible();
    const { width, height } = (await page.locator('h1').boundingBox()) ?? { width: 0, height: 0 };
    expect(width * height).toBeGreaterThan(1000);
  }
});

test('with fonts, every character of a headline comes from the display face', async ({ page }) => {
  for (const address of [...storyPages, '/figures/', '/en/figures/']) {
    await page.goto(address);
    const missing = await page.evaluate(async () => {
      await document.fonts.ready;
      const headlines = [...document.querySelectorAll('h1, main h2')];
      const characters = [...new Set(headlines.map((h) => h.textContent).join(''))].filter((c) => c.trim());
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 64;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('no canvas');
      const draw = (character: string, family: string) => {
        context.clearRect(0, 0, 64, 64);
        context.font = `900 40px ${family}`;
        context.fillText(character, 8, 48);
        return context.getImageData(0, 0, 64, 64).data.join();
      };
      await document.fonts.load('900 40px display', characters.join(''));
      return characters.filter((c) => draw(c, 'display, monospace') === draw(c, 'monospace'));
    });
    expect(missing).toEqual([]);
  }
});

test('no page asks another origin for anything, sets a cookie or changes its own markup with styles', async ({
  page,
  context,
}) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('http://localhost')) foreign.push(request.url());
  });
  for (const address of pages) {
    await page.goto(address);
    await loadEverything(page);
    await expect(page.locator('[style]')).toHaveCount(0);
  }
  expect(foreign).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});
