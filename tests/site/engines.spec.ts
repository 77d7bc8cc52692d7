import { expect, test } from '@playwright/test';
import { findFaults } from './find-faults.ts';
import { loadEverything } from './load-everything.ts';
import { engine, kindPages, storyPages } from './pages.ts';

for (const address of kindPages) {
  test(
    `${address} loads without a complaint, and in an engine of its own axe finds no fault`,
    storyPages.includes(address) ? engine : {},
    async ({ page, browserName }) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('requestfailed', (request) => complaints.push(request.url()));
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(address);
      await loadEverything(page);
      // In Chromium accessibility.spec.ts asks axe about the same page.
      if (browserName !== 'chromium') expect(await findFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
}

test('settings hold on the next page, and a term is explained at its place', engine, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/');
  await page.locator('.opener').click();
  await page.getByRole('button', { name: 'Larger text' }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.locator('.opener').press('Escape');
  const term = page.locator('.prose a[href^="#_"]').first();
  await term.click();
  const entry = page.locator(`[id="${((await term.getAttribute('href')) ?? '').slice(1)}"]`);
  await expect(entry).toBeInViewport();
  await expect(entry).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(entry).not.toBeInViewport();
  await page.goto('/');
  const { size, paper } = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return { size: parseFloat(style.fontSize), paper: style.backgroundColor };
  });
  expect(size).toBe(18);
  expect(paper).toBe('rgb(6, 34, 43)');
});
