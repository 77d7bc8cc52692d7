import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { isLong, kindPages, parallelPages, storyPages } from './pages.ts';

const phone = { width: 390, height: 844 };

const rootSize = (page: Page) => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
const paper = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor.replaceAll(' ', ''));
const opener = (page: Page) => page.locator('.opener');
const largePrint = (page: Page) => page.locator('.settings .column > button').first();

test('what a reader sets holds at once and on the next page, before anything is painted', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/');
  const before = await rootSize(page);
  await opener(page).click();
  await page.getByRole('button', { name: '放大字号' }).click();
  await page.getByRole('radio', { name: '深色' }).check();
  expect(await rootSize(page)).toBeGreaterThan(before);
  expect(await paper(page)).toBe('rgb(6,34,43)');
  // The next page is painted without its scripts: only what stands inside it can have set this.
  await page.route('**/reader/*.js', (route) => route.abort());
  await page.goto('/en/');
  expect(await rootSize(page)).toBeGreaterThan(before);
  expect(await paper(page)).toBe('rgb(6,34,43)');
});

test('large print has text of 22 pixels and more, and fits a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  // Readings over characters are as small beside them as readings are.
  for (const address of kindPages.filter((page) => !parallelPages.includes(page))) {
    await page.goto(address);
    await opener(page).click();
    await largePrint(page).click();
    const small = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const text = node.nodeValue ?? '';
        if (!text.trim() || !parent?.checkVisibility() || parent.closest('.numeral, summary, script, style')) continue;
        if (parseFloat(getComputedStyle(parent).fontSize) < 22) found.push(`${parent.tagName} ${text}`);
      }
      return found;
    });
    expect(small, address).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
    await largePrint(page).click();
  }
});

test('in large print every text has a contrast of seven, in both themes', async ({ page }) => {
  await page.setViewportSize(phone);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const address of isLong ? storyPages : ['/en/', '/housing/']) {
      await page.goto(address);
      await opener(page).click();
      await largePrint(page).click();
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .withRules(['color-contrast-enhanced'])
        .analyze();
      expect(
        violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
        `${address} ${colorScheme}`,
      ).toEqual([]);
      await largePrint(page).click();
    }
  }
});

test('the settings are had by keyboard alone, and Escape leads back to their button', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/en/');
  await opener(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.settings')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Larger text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.settings output')).toHaveText('2 / 5');
  await page.keyboard.press('Escape');
  await expect(page.locator('.settings')).toBeHidden();
  await expect(opener(page)).toBeFocused();
});

test('Chinese pages show the way to large print without opening anything', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ['/', '/housing/']) {
    await page.goto(address);
    const entry = page.locator('.large-print');
    await expect(entry).toBeInViewport();
    await entry.click();
    expect(await rootSize(page)).toBeGreaterThanOrEqual(22);
    await entry.click();
  }
});

test('without script there is no control, and a device that keeps nothing still obeys', async ({ browser }) => {
  const without = await browser.newContext({ javaScriptEnabled: false });
  const plain = await without.newPage();
  await plain.goto('/');
  await expect(plain.locator('.opener, .large-print, .settings')).toHaveCount(0);
  await without.close();

  const context = await browser.newContext();
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('/en/');
  await opener(page).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await paper(page)).toBe('rgb(6,34,43)');
  expect(errors).toEqual([]);
  await context.close();
});

test('the controls come without anything moving', async ({ page }) => {
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const address of ['/', '/en/', '/housing/']) {
      await page.goto(address);
      await expect(opener(page)).toBeVisible();
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => {
              done(sum);
            }, 300);
          }),
      );
      expect(shift, `${address} at ${width}`).toBe(0);
    }
  }
});
