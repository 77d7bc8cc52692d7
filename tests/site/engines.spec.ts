import { expect, test } from '@playwright/test';
import { findFaults } from './find-faults.ts';
import { loadEverything } from './load-everything.ts';
import { pages } from './pages.ts';

for (const address of pages) {
  test(`${address} loads without a complaint, and in an engine of its own axe finds no fault`, async ({
    page,
    browserName,
  }) => {
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
  });
}
