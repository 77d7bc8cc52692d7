import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import RssParser from 'rss-parser';
import { addressOf, sites } from '../sites.ts';

// What the article in content/ cannot show: it has no date and no correction.
const { OUT_DIR, SITE_URL } = sites.ferry.env;
const editions = [
  { locale: 'en', prefix: '/', correction: 'The time of charging was given as 19 minutes. It is 9 minutes.' },
  { locale: 'de', prefix: '/de/', correction: 'Als Ladezeit waren 19 Minuten angegeben. Es sind 9 Minuten.' },
  { locale: 'zh', prefix: '/zh/', correction: '充电时间误作19分钟。应为9分钟。' },
];

for (const { locale, prefix, correction } of editions) {
  test(`machines are told in ${locale} when a story was published and what was corrected`, async ({ page }) => {
    for (const path of [prefix, `${prefix}crossing/`]) {
      await page.goto(addressOf('ferry', path));
      const text = (await page.locator('script[type="application/ld+json"]').textContent()) ?? '';
      const data = JSON.parse(text) as Record<string, unknown>;
      expect(data['@id']).toBe(SITE_URL + path);
      expect(data['datePublished']).toBe('2024-03-09');
      expect(data['dateModified']).toBe('2024-03-12');
      const [told = { text: '' }, ...rest] = data['correction'] as { text: string; datePublished: string }[];
      expect(rest).toEqual([]);
      expect(told.text.replaceAll(/\s/g, '')).toContain(correction.replaceAll(/\s/g, ''));
      expect(told).toMatchObject({ '@type': 'CorrectionComment', datePublished: '2024-03-12' });
    }
  });

  test(`the feed in ${locale} gives the day of every item, and the correction below its section`, async () => {
    const feed = await new RssParser().parseString(readFileSync(join(OUT_DIR, `feed.${locale}.xml`), 'utf8'));
    expect(feed.items.length).toBeGreaterThan(0);
    for (const { isoDate, link } of feed.items) expect(isoDate, link).toMatch(/^2024-03-09T/);
    const section = feed.items.find(({ link }) => link === `${SITE_URL}${prefix}crossing/`);
    expect(((section?.['content:encoded'] ?? '') as string).replaceAll(/\s/g, '')).toContain(
      correction.replaceAll(/\s/g, ''),
    );
    const text = readFileSync(join(OUT_DIR, `story.${locale}.txt`), 'utf8');
    expect(text.replaceAll(/\s/g, '')).toContain(correction.replaceAll(/\s/g, ''));
  });
}

test('what an editor writes cannot end the script that machines read', async ({ page }) => {
  await page.goto(addressOf('ferry', '/figures/'));
  const promise = 'How one island town took the engine noise out of its crossing: <!-- quiet --> and </script>.';
  const script = (await page.locator('script[type="application/ld+json"]').textContent()) ?? '';
  expect((JSON.parse(script) as { description: string }).description).toBe(promise);
  expect(script).not.toContain('<');
  await expect(page.locator('body')).not.toContainText('@context', { useInnerText: true });
  await page.goto(addressOf('ferry', '/'));
  await expect(page.locator('main').getByText(promise)).toBeVisible();
  await expect(page.locator('body')).not.toContainText('@context', { useInnerText: true });
});
