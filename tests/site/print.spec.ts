import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { dictionaries } from '../../src/i18n/dictionaries.ts';
import type { MessageKey } from '../../src/i18n/messages.ts';
import { drawSheet, drawSheets, readSheets } from '../poppler.ts';
import { readCode } from '../read-code.ts';
import { addressOf, sites } from '../sites.ts';
import { articlePages, isLong, languageOf, storyPages } from './pages.ts';

/** Height of a sheet of A4 in points, and its margins at head (of the first sheet) and foot. */
const sheet = { height: 842, head: 34, foot: 42 };

const localeOf = (path: string) => languageOf(path).locale;
const anchorOf = (path: string) => `${sites.published.env.SITE_URL}${path}`;
/** One page of each kind in each language. */
const ofEachKind = isLong ? articlePages : [...storyPages, '/housing/', '/en/housing/'];

// One worker for all tests of this file: what one of them has printed the others read.
test.describe.configure({ mode: 'default' });
const printed = new Map<string, Buffer>();

/** Goes to a page and prints it as a browser does that nobody has told anything: backgrounds are left out. */
async function print(page: Page, address: string, format = 'A4'): Promise<Buffer> {
  await page.goto(address);
  const pdf = printed.get(`${format} ${address}`) ?? (await page.pdf({ format }));
  printed.set(`${format} ${address}`, pdf);
  return pdf;
}

/** Letters alone: lines, gaps, and hyphens at the ends of lines are the setting's, ligatures the face's. */
const letters = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad\u2010-]/gu, '');

/** How much of a sheet within its margins is empty: of its squares of a centimetre, those without ink. */
async function blankShare(png: Buffer, dotsPerInch: number): Promise<number> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const square = Math.round(dotsPerInch / 2.54);
  const margin = Math.round(square * 1.6);
  let [blank, all] = [0, 0];
  for (let top = margin; top + square <= info.height - margin; top += square) {
    for (let left = margin; left + square <= info.width - margin; left += square) {
      let isBlank = true;
      for (let y = top; y < top + square; y++)
        for (let x = left; x < left + square; x++) if ((data[y * info.width + x] ?? 255) < 200) isBlank = false;
      all += 1;
      blank += Number(isBlank);
    }
  }
  return blank / all;
}

for (const format of ['A4', 'Letter']) {
  test(`on ${format} no sheet but the last is more than a third empty, and a story takes few`, async ({ page }) => {
    for (const path of ofEachKind) {
      const drawn = drawSheets(await print(page, path, format), 60);
      expect(drawn.length, path).toBeLessThanOrEqual(storyPages.includes(path) ? 4 : 2);
      const shares = await Promise.all(drawn.slice(0, -1).map((png) => blankShare(png, 60)));
      for (const [index, share] of shares.entries())
        expect(share, `${path} sheet ${index + 1}`).toBeLessThanOrEqual(1 / 3);
    }
  });
}

test('every paragraph can be selected in the print, whole and in its order', async ({ page }) => {
  for (const path of ofEachKind) {
    const pdf = await print(page, path);
    const text = letters(readSheets(pdf, { top: sheet.head, bottom: sheet.height - sheet.foot }).join(''));
    const paragraphs = await page.locator('main p[id]').allInnerTexts();
    expect(paragraphs.length, path).toBeGreaterThan(1);
    const places = paragraphs.map((paragraph) => text.indexOf(letters(paragraph)));
    expect(Math.min(...places), path).toBeGreaterThan(0);
    expect(places, path).toEqual(places.toSorted((a, b) => a - b));
  }
});

test('the print says whose it is, where it was, and which build it shows, and nothing that only a screen can do', async ({
  page,
}) => {
  const screenOnly: MessageKey[] = [
    'contents.label',
    'site.top',
    'site.skipToContent',
    'figure.source',
    'story.whole',
    'pager.next',
  ];
  const versions = new Set<unknown>();
  for (const path of ofEachKind) {
    const strings = dictionaries[localeOf(path)];
    if (!strings) throw new Error(`No strings for ${path}`);
    const sheets = readSheets(await print(page, path));
    const lines = sheets.flatMap((text) => text.split('\n').map((line) => line.trim()));
    const name = await page.locator('.bar .column > a').innerText();
    expect(letters(sheets[0] ?? ''), path).toContain(letters(await page.locator('h1').innerText()));
    for (const [index, text] of sheets.entries()) {
      expect(letters(text), path).toContain(`${index + 1}/${sheets.length}`);
      expect(text, `${path} sheet ${index + 1}`).toContain(name);
    }
    const data = readFileSync(`${sites.published.env.OUT_DIR}/figures.${localeOf(path)}.jsonld`, 'utf8');
    const { version } = JSON.parse(data) as { version: string };
    versions.add(version);
    const edition = strings['print.edition'].replace('{{id}}', version);
    expect(letters(sheets.at(-1) ?? ''), path).toContain(letters(edition));
    expect(sheets.join(''), path).toContain(anchorOf(path));
    for (const key of screenOnly) expect(lines, path).not.toContain(strings[key]);
    for (const other of Object.values(dictionaries)) expect(lines, path).not.toContain(other['locale.name']);
  }
  expect(versions.size, 'languages are of one build').toBe(1);
});

test('a phone reads the code of a print and comes to the printed page; without an origin there is none', async ({
  page,
}) => {
  const codeOf = async (address: string) => {
    const pdf = await print(page, address);
    const last = sharp(drawSheet(pdf, readSheets(pdf).length, 200));
    const { width, height } = await last.metadata();
    // Held over the right edge, as a camera is: among a whole sheet's letters this decoder sometimes sees corners of codes.
    const strip = { left: Math.round(width * 0.75), top: 0, width: Math.floor(width * 0.25), height };
    return readCode(await last.extract(strip).png().toBuffer());
  };
  for (const path of ofEachKind) expect(await codeOf(path), path).toBe(anchorOf(path));
  expect(await codeOf(addressOf('ferry', '/de/'))).toBe('https://ferry.example/de/');
  expect(await codeOf(addressOf('photographs', '/'))).toBeUndefined();
});

test('columns hold as many characters as one reads with ease', async ({ page }) => {
  // The width between the margins of A4.
  await page.setViewportSize({ width: 680, height: 980 });
  await page.emulateMedia({ media: 'print' });
  for (const path of articlePages) {
    await page.goto(path);
    const held = await page.locator('main p[id]').evaluateAll((paragraphs) =>
      paragraphs.map((paragraph) => {
        const { font } = getComputedStyle(paragraph);
        const context = document.createElement('canvas').getContext('2d');
        if (!context) throw new Error('no canvas');
        context.font = font;
        const text = paragraph.textContent;
        return (paragraph.clientWidth * text.length) / context.measureText(text).width;
      }),
    );
    const [least, most] = localeOf(path) === 'en' ? [45, 66] : [20, 34];
    expect(Math.min(...held), path).toBeGreaterThan(least);
    expect(Math.max(...held), path).toBeLessThan(most);
  }
});

test('callouts and headings stand on the sheet of the paragraph they belong to', async ({ page }) => {
  for (const path of storyPages) {
    const pdf = await print(page, path);
    const sheets = readSheets(pdf).map(letters);
    const pairs = await page
      .locator('.callout, h2[tabindex]')
      .evaluateAll((blocks) =>
        blocks.map((block) => [
          block.querySelector('span + span')?.textContent ?? block.textContent,
          block.parentElement?.querySelector(`#${block.id || 'none'} ~ p`)?.textContent ??
            [...document.querySelectorAll('main p[id]')].find(
              (p) => block.compareDocumentPosition(p) & Node.DOCUMENT_POSITION_FOLLOWING,
            )?.textContent ??
            '',
        ]),
      );
    expect(pairs.length, path).toBeGreaterThan(6);
    for (const [block = '', paragraph = ''] of pairs) {
      const beginning = letters(paragraph).slice(0, 12);
      expect(
        sheets.some((text) => text.includes(letters(block)) && text.includes(beginning)),
        `${block} → ${paragraph.slice(0, 20)}`,
      ).toBe(true);
    }
  }
});

test('charts keep their colours where backgrounds are not printed', async ({ page }) => {
  const drawn = drawSheets(await print(page, '/countryside/'), 60);
  const signal = [0xc7, 0x37, 0x1a];
  let dots = 0;
  for (const png of drawn) {
    const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    for (let dot = 0; dot < data.length; dot += 3)
      if (signal.every((value, index) => Math.abs((data[dot + index] ?? 0) - value) < 12)) dots += 1;
  }
  // A bar of a sixth of the column, more than a centimetre high.
  expect(dots).toBeGreaterThan(500);
});

test('the address of a link to another site is printed behind it, that of a link of ours is not', async ({ page }) => {
  await page.goto('/en/');
  await page
    .locator('main p[id]')
    .first()
    .evaluate((paragraph) => {
      for (const href of ['https://elsewhere.example/report', '/en/housing/']) {
        const link = document.createElement('a');
        link.href = href;
        link.textContent = 'a link';
        paragraph.append(' ', link);
      }
    });
  const text = letters(readSheets(await page.pdf({ format: 'A4' }))[0] ?? '');
  expect(text).toContain('alink(https://elsewhere.example/report)alink');
  expect(text).not.toContain('(/en/housing/)');
});
