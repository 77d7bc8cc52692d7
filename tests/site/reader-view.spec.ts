import { expect, test } from '@playwright/test';
import { kindPages } from './pages.ts';

/** Firefox's Reader View: what it keeps of a page, as text; and what the article of the page holds. */
interface Reading {
  kept: string;
  words: string[];
}

for (const address of kindPages) {
  test(`Reader View of ${address} holds every word of the article`, async ({ page }) => {
    await page.goto(address);
    await page.addScriptTag({ path: 'node_modules/@mozilla/readability/Readability.js' });
    const { kept, words } = await page.evaluate((): Reading => {
      type Reader = new (document: Document) => { parse(): { textContent: string; title: string } | null };
      const { Readability } = window as unknown as { Readability: Reader };
      const flat = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
      const blocks =
        'article :is(h2, .prose p, .pair:not(.parallel-head) p, .prose li, figcaption, td, th, .callout, dt, dd:not(:has(table)), dd p)';
      const article = new Readability(document.cloneNode(true) as Document).parse();
      return {
        kept: `${article?.title ?? ''} ${flat(article?.textContent ?? '')}`.replace(/\s/g, ''),
        words: [...document.querySelectorAll(blocks)].map((block) => flat(block.textContent)),
      };
    });
    expect(words.length).toBeGreaterThan(4);
    expect(words.filter((block) => !kept.includes(block.replace(/\s/g, '')))).toEqual([]);
  });
}
