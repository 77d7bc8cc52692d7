import { expect, test } from '@playwright/test';
import { globSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { addressOf, sites } from '../sites.ts';
import { pagesOf } from './pages.ts';

test.describe('a story of three languages, without pictures', () => {
  test('has its own languages, the first without a prefix', async ({ page }) => {
    for (const [path, lang, title] of [
      ['/', 'en', 'A harbour learns to whisper'],
      ['/de/', 'de', 'Ein Hafen lernt flüstern'],
      ['/zh/', 'zh-Hans', '港湾渐静、渡船无声'],
    ] as const) {
      await page.goto(addressOf('ferry', path));
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('h1')).toHaveText(title);
      await expect(page.locator('.bar .switch a')).toHaveCount(2);
    }
  });

  test('writes numbers, dates and interface words of a language that src/ does not know', async ({ page }) => {
    await page.goto(addressOf('ferry', '/de/'));
    await expect(page.locator('.callout a').first()).toHaveAccessibleName(
      '1,25 Millionen Fahrgäste im Jahr befördert Im Text',
    );
    await expect(page.locator('footer')).toContainText('9. März 2024');
    await expect(page.locator('.byline')).toHaveText(/Von Ada Holm und Per Lind/);
  });

  test('says at the foot what its editors say of the source, in the language that is read', async ({ page }) => {
    for (const [path, note] of [
      ['/', 'Crossing times are those of the summer timetable.'],
      ['/de/', 'Die Fahrzeiten gelten für den Sommerfahrplan.'],
      ['/zh/crossing/', '航行时间以夏季时刻表为准。'],
    ] as const) {
      await page.goto(addressOf('ferry', path));
      await expect(page.locator('footer')).toContainText(note);
    }
    await page.goto(addressOf('published', '/en/'));
    await expect(page.locator('footer > p')).toHaveText([
      'No publication date is given.',
      '‘This year’ means the year in which the original was published.',
      'The original came without its photographs.',
      'Pictures marked ‘Illustration’ were drawn for this site.',
    ]);
  });

  test('follows an editor’s link, and shows none of their comments', async ({ page }) => {
    await page.goto(addressOf('ferry', '/de/'));
    await page.getByRole('link', { name: 'Ihre Akkus' }).click();
    await expect(page.locator('#crossing-1')).toBeInViewport();
    await page.goto(addressOf('ferry', '/'));
    await expect(page.locator('body')).not.toContainText('harbour office');
  });

  test('owns up to a mistake at the paragraph, at the end of both its pages, and nowhere else', async ({ page }) => {
    for (const path of ['/', '/crossing/']) {
      await page.goto(addressOf('ferry', path));
      await page.locator('#crossing-2 + p').getByRole('link', { name: 'Corrected on 12 March 2024' }).click();
      await expect(page.locator('#correction-1')).toBeInViewport();
      await expect(page.locator('#correction-1')).toHaveText(
        '12 March 2024: The time of charging was given as 19 minutes. It is 9 minutes.',
      );
    }
    await page.goto(addressOf('ferry', '/zh/'));
    await expect(page.locator('#crossing-2 + p')).toHaveText(/2024年3月12日更正/);
    await page.goto(addressOf('published', '/en/'));
    await expect(page.locator('#corrections')).toHaveCount(0);
  });

  test('says nothing of illustrations it does not have', async ({ page }) => {
    await page.goto(addressOf('ferry', '/'));
    await expect(page.locator('footer')).not.toContainText('Illustration');
    await expect(page.locator('img')).toHaveCount(0);
  });
});

test('under a path, every address on every page stands under it and answers', async ({ page }) => {
  const checked = new Set<string>();
  for (const path of pagesOf('underPath')) {
    await page.goto(addressOf('underPath', `/news${path}`));
    const addresses = await page.evaluate(() => [
      ...[...document.querySelectorAll<HTMLElement>('a[href], link[rel=icon]')].map(
        (e) => e.getAttribute('href') ?? '',
      ),
      ...[...document.querySelectorAll('img')].map((e) => e.getAttribute('src') ?? ''),
      ...[...document.documentElement.outerHTML.matchAll(/url\((\/[^)]+)\)/g)].map(([, url = '']) => url),
    ]);
    // Links to other sites, and to the reader's own map, are not the site's.
    const own = addresses.filter((address) => !/^(?:https?|geo):/.test(address));
    for (const address of own.map((address) => address.replace(/#.*/, '')).filter(Boolean)) {
      expect(address).toMatch(/^\/news\//);
      if (checked.has(address)) continue;
      checked.add(address);
      expect((await page.request.get(addressOf('underPath', address))).status(), address).toBe(200);
    }
  }
  expect(checked.size).toBeGreaterThan(10);
});

test('under an origin, a page names its address and its translation', async ({ page }) => {
  await page.goto(addressOf('underPath', '/news/en/housing/'));
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://example.org/news/en/housing/');
  await expect(page.locator('link[hreflang=zh-Hans]')).toHaveAttribute('href', 'https://example.org/news/housing/');
});

test.describe('a photograph put beside its record', () => {
  test('comes in five widths and three formats, sized, lazy, upright', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(addressOf('photographs', '/'));
    const pictures = page.locator('section.prose figure.photo');
    await expect(pictures).toHaveCount(3);
    for (const figure of await pictures.all()) {
      expect(await figure.locator('source').evaluateAll((all) => all.map((e) => e.getAttribute('type')))).toEqual([
        'image/avif',
        'image/webp',
      ]);
      const sets = await figure
        .locator('source, img')
        .evaluateAll((all) => all.map((e) => e.getAttribute('srcset')?.split(',').length));
      expect(sets).toEqual([5, 5, 5]);
      const image = figure.locator('img');
      await expect(image).toHaveAttribute('loading', 'lazy');
      await image.scrollIntoViewIfNeeded();
      const seen = await image.evaluate(async (img: HTMLImageElement) => {
        await img.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [30, 40];
        const context = canvas.getContext('2d');
        context?.drawImage(img, 0, 0, 30, 40);
        const at = (x: number, y: number) => [...(context?.getImageData(x, y, 1, 1).data ?? [])];
        return {
          top: at(15, 4),
          bottom: at(15, 36),
          ratio: img.naturalWidth / img.naturalHeight,
          box: img.width / img.height,
        };
      });
      expect(seen.top[0]).toBeGreaterThan(180);
      expect(seen.top[1]).toBeLessThan(80);
      expect(seen.bottom[0]).toBeLessThan(180);
      expect(seen.ratio).toBeCloseTo(3 / 4, 2);
      expect(seen.box).toBeCloseTo(3 / 4, 2);
    }
    await expect(page.locator('figcaption').filter({ hasText: /示意图|Illustration/ })).toHaveCount(0);
  });

  test('at the head of the story is loaded at once, before anything else', async ({ page }) => {
    await page.goto(addressOf('photographs', '/en/'));
    const lead = page.locator('article > header img');
    await expect(lead).toHaveAttribute('loading', 'eager');
    await expect(lead).toHaveAttribute('fetchpriority', 'high');
    await expect(lead).toHaveAttribute('width', /^\d+$/);
  });

  test('leaves no camera data, no place and no original in what is published', async () => {
    const files = globSync(`${sites.photographs.env.OUT_DIR}/**/*.{jpg,jpeg,webp,avif,png}`);
    expect(files.length).toBeGreaterThanOrEqual(15);
    for (const file of files) {
      const { exif, xmp, iptc, orientation, width } = await sharp(file).metadata();
      expect({ file, exif, xmp, iptc, orientation }).toEqual({ file });
      expect(width).toBeLessThanOrEqual(2160);
      expect(readFileSync(file).includes('Test camera')).toBe(false);
    }
  });
});
