import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pages, storyPages, widths } from './pages.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const address of [...pages, '/404.html']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${address} has no accessibility fault in the ${colorScheme} theme at any width`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          `${width} px`,
        ).toEqual([]);
      }
    });
  }
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
    await expect(page.locator('.skip')).toBeFocused();
    await expect(page.locator('.skip')).toBeInViewport({ ratio: 1 });
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
  for (const address of pages) {
    await page.goto(address);
    await page.locator('summary').click();
    const small = await page
      .locator('a:visible:not(p a, td a, li:not(.contents-list li) a), summary')
      .evaluateAll((elements) =>
        elements
          .filter(
            (e) =>
              e.getBoundingClientRect().height > 0 && e.getBoundingClientRect().height < 43.5 && !e.matches('.skip'),
          )
          .map((e) => `${e.textContent.trim()} ${e.getBoundingClientRect().height}`),
      );
    expect(small, address).toEqual([]);
  }
});

test('on paper the story stands without its controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const address of storyPages) {
    await page.goto(address);
    for (const chrome of ['.bar', '.section .switch', '.margin-contents', '.top']) {
      for (const element of await page.locator(chrome).all()) await expect(element).toBeHidden();
    }
    await expect(page.locator('section.prose p').last()).toBeVisible();
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
  }
});
