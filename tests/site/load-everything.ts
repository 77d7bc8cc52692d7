import type { Page } from '@playwright/test';

/**
 * Waits until a page has all that it will ever ask for: its fonts, and its pictures far below the window too. Throws if
 * one cannot be shown. Waiting for half a second without requests would see less and take longer.
 */
export async function loadEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode())]);
  });
}
