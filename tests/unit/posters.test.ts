import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { stringify } from 'yaml';
import { colours } from '../../src/editions/colours.ts';
import { editionOf } from '../../src/editions/edition.ts';
import { fitLines } from '../../src/editions/fonts/fit-lines.ts';
import type { Outliner } from '../../src/editions/fonts/outline-text.ts';
import { picturedLetters } from '../../src/editions/pictured-letters.ts';
import { poster, posterFile } from '../../src/editions/poster.ts';
import { posterContent } from '../../src/editions/poster-content.ts';
import type { Publication } from '../../src/editions/publication.ts';
import { roles } from '../../src/schema/story.ts';
import { findMissingLetters } from '../../src/site/build/find-missing-letters.ts';
import { publishedStory } from '../../src/site/build/published-story.ts';
import type { CheckedStory } from '../../src/story/build-story.ts';
import { makePhotograph } from '../make-photograph.ts';
import { readCode } from '../read-code.ts';
import { sampleStory } from '../sample-story.ts';
import { storyOf, type Overlay } from '../story-of.ts';

/** The sample story with some files changed, as it would be published. */
function publish(files: Overlay = {}): { story: CheckedStory; publication: Publication } {
  const story = storyOf({ ...sampleStory, ...files });
  const opened = { folder: '/x', current: () => story, reread: () => story };
  return { story, publication: publishedStory(opened, { base: '/news/', origin: 'https://example.org' })() };
}

const section = (locale: string) => String(sampleStory[`sections/bridge.${locale}.mdx`]);
/** The section in both languages, its callout replaced. */
const showing = (components: string): Overlay =>
  Object.fromEntries(
    ['zh', 'en'].map((locale) => [
      `sections/bridge.${locale}.mdx`,
      section(locale).replace('<KeyFigure id="bridge-length" />', components),
    ]),
  );
/** The digits that a poster shows. */
const digits = (files: Overlay, slug: string | undefined = 'bridge') =>
  posterContent(editionOf(publish(files).publication, 'en'), slug).figures.map(({ amount }) => amount.large);

describe('the figure of a poster', () => {
  it('is the first that the section draws in parts, or else its first callout, or else its first record', () => {
    assert.deepEqual(digits(showing('<KeyFigure id="ramp-length" />\n\n<PartOfWhole id="bridge-length" />')), ['120']);
    assert.deepEqual(digits(showing('<KeyFigure id="ramp-length" />\n\n<KeyFigure id="bridge-length" />')), ['20']);
    assert.deepEqual(digits(showing('')), ['120']);
    assert.deepEqual(digits({ ...showing(''), 'figures.yaml': '[]\n' }), []);
  });

  it('has its parts where there are any', () => {
    const { figures } = posterContent(editionOf(publish().publication, 'en'), 'bridge');
    assert.deepEqual(
      figures[0]?.chart?.parts.map(({ label, percentage }) => [label, percentage]),
      [['length of the ramp', '16.7%']],
    );
  });

  it('of a story is that of each section, once and three at most', () => {
    const slugs = ['a', 'b', 'c', 'd'];
    const more = slugs.flatMap((slug, index) =>
      ['zh', 'en'].map((locale) => [
        `sections/${slug}.${locale}.mdx`,
        section(locale).replace('"bridge-length"', index === 0 ? '"bridge-length"' : `"figure-${slug}"`),
      ]),
    );
    const records = slugs.map((slug, index) =>
      String(sampleStory['figures.yaml'])
        .split('- id: ramp-length')[0]
        ?.replace('bridge-length', `figure-${slug}`)
        .replace('120', String(index + 1)),
    );
    const content = posterContent(
      editionOf(
        publish({
          ...(Object.fromEntries(more) as Overlay),
          'figures.yaml': String(sampleStory['figures.yaml']) + records.join(''),
          'story.yaml': `${String(sampleStory['story.yaml'])}${slugs.map((slug) => `  - ${slug}\n`).join('')}`,
        }).publication,
        'en',
      ),
      undefined,
    );
    assert.deepEqual(
      content.figures.map(({ amount }) => amount.large),
      ['120', '2', '3'],
    );
  });
});

/** Records as an editor writes them: nothing stands for what has been said above. */
const yaml = (value: unknown) => stringify(value, { aliasDuplicateObjects: false });

/** The lines or columns of ink in a poster from top to bottom, beside its code. */
async function inkOf(
  picture: Uint8Array,
  along: 'lines' | 'columns',
  { top, bottom } = { top: 20, bottom: 1440 },
): Promise<{ start: number; end: number }[]> {
  const box = { left: 0, top, width: along === 'lines' ? 760 : 1080, height: bottom - top };
  const { data, info } = await sharp(picture).extract(box).greyscale().raw().toBuffer({ resolveWithObject: true });
  const [length, across] = along === 'lines' ? [info.height, info.width] : [info.width, info.height];
  const isInk = (at: number, side: number) =>
    (data[along === 'lines' ? at * info.width + side : side * info.width + at] ?? 255) < 200;
  const stretches: { start: number; end: number }[] = [];
  for (let at = 0; at < length; at++) {
    if (!Array.from({ length: across }).some((_, side) => isInk(at, side))) continue;
    const last = stretches.at(-1);
    if (last?.end === at + top) last.end++;
    else stretches.push({ start: at + top, end: at + top + 1 });
  }
  return stretches;
}

describe('a poster', () => {
  const none = () => {
    throw new Error('There is no photograph');
  };

  const draw = (files: Overlay, locale: string) =>
    poster(editionOf(publish(files).publication, locale), 'bridge', none);
  const linesOf = async (files: Overlay, locale: string) => inkOf(await draw(files, locale), 'lines');

  it('leads by its code to the page, under the path of a larger site', async () => {
    const { publication } = publish();
    for (const [locale, slug, address] of [
      ['zh', undefined, 'https://example.org/news/'],
      ['zh', 'bridge', 'https://example.org/news/bridge/'],
      ['en', 'bridge', 'https://example.org/news/en/bridge/'],
    ] as const)
      assert.equal(await readCode(await poster(editionOf(publication, locale), slug, none)), address);
  });

  it('of a long address has a code that can be read as well', async () => {
    const { publication } = publish();
    const origin = `https://${'a-rather-long-name.'.repeat(6)}example.org`;
    const edition = editionOf({ ...publication, origin }, 'en');
    assert.equal(await readCode(await poster(edition, 'bridge', none)), `${origin}/news/en/bridge/`);
  });

  it('with a photograph is a JPEG that shows it, without what the camera wrote, and still light', async () => {
    const photograph = await makePhotograph();
    const record = String(sampleStory['photos/bridge.yaml']).replace('kind: illustration', 'kind: photo');
    const { publication } = publish({
      'photos/bridge.yaml': record,
      'photos/bridge.svg': null,
      'photos/bridge.jpg': photograph,
    });
    const edition = editionOf(publication, 'en');
    assert.equal(posterFile(edition, { locale: 'en', section: 'bridge' }), 'posters/en-bridge.jpg');
    const picture = await poster(edition, 'bridge', (file) => {
      assert.equal(file, 'photos/bridge.jpg');
      return photograph;
    });
    const { format, width, height, exif } = await sharp(picture).metadata();
    assert.deepEqual({ format, width, height, exif }, { format: 'jpeg', width: 1080, height: 1440, exif: undefined });
    assert.ok(picture.length < 300_000, String(picture.length));
    assert.equal(await readCode(picture), 'https://example.org/news/en/bridge/');
  });

  it('names everybody who wrote it and the source, however many they are, above its lower edge', async () => {
    const names = ['A', 'B', 'C', 'D'].map((letter) => ({ zh: `欧阳${letter}`, en: `Ouyang ${letter}` }));
    const byline = roles.flatMap((role) => names.map((name) => ({ role, name })));
    const source = { name: { zh: '《城市建设周刊》', en: 'The City Building Weekly' } };
    const credited = { 'story.yaml': yaml({ byline, source }) + String(sampleStory['story.yaml']) };
    for (const locale of ['zh', 'en']) {
      const [plain, lines] = [await linesOf({}, locale), await linesOf(credited, locale)];
      assert.equal(lines.length - plain.length, roles.length + 1, locale);
      assert.ok((lines.at(-1)?.end ?? 0) < 1400, `${locale}: ${lines.at(-1)?.end}`);
    }
  });

  it('sets a long caption in lines of their own', async () => {
    const captioned = (zh: string, en: string): Overlay => ({
      'photos/bridge.yaml': yaml({
        kind: 'illustration',
        caption: { zh, en },
        alt: { zh: '示意图：桥', en: 'Illustration: a bridge' },
      }),
      // As light as paper.
      'photos/bridge.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 1h3" stroke="#fff"/></svg>',
    });
    const short = captioned('新桥。', 'The new bridge.');
    const long = captioned(
      '夏天傍晚，两岸居民在桥头广场散步、跳舞、下棋，孩子们在喷泉边嬉戏，远处灯光秀刚刚开始。',
      'On a summer evening people from both banks walk, dance and play chess on the square by the bridge, and children run.',
    );
    for (const locale of ['zh', 'en'])
      assert.equal((await linesOf(long, locale)).length - (await linesOf(short, locale)).length, 1, locale);
  });

  it('keeps many parts with long labels apart from each other, from their amounts and from what stands below', async () => {
    const record = { section: 'bridge', bound: 'exact', unit: { zh: '套', en: 'homes' } };
    const inParts = (count: number): Overlay => ({
      ...showing('<PartOfWhole id="whole" />'),
      'figures.yaml': yaml([
        { ...record, id: 'whole', value: 20_000, label: { zh: '住房', en: 'in all' } },
        ...Array.from({ length: count }, (_, part) => ({
          ...record,
          id: `part-${part}`,
          value: 1000 - part,
          label: {
            zh: '通过货币化安置方式完成的老旧小区与城中村改造住房',
            en: 'rebuilt by the city, with residents paid in money rather than being given another home',
          },
          partOf: 'whole',
        })),
      ]),
    });
    for (const locale of ['zh', 'en']) {
      for (const count of [8, 20]) {
        const picture = await draw(inParts(count), locale);
        const lines = await inkOf(picture, 'lines');
        // Name, headline, number, label and bar stand above the parts, and below them what to do with the code.
        assert.ok(lines.length >= 5 + count + 2, `${locale}, ${count} parts: ${lines.length} lines`);
        const [first, last] = [lines[5], lines.at(-3)];
        const columns = await inkOf(picture, 'columns', { top: first?.start ?? 0, bottom: last?.end ?? 0 });
        const gaps = columns.slice(1).map(({ start }, index) => start - (columns[index]?.end ?? 0));
        assert.ok(gaps.filter((gap) => gap >= 15).length >= 3, `${locale}, ${count} parts: ${gaps.join(' ')}`);
        assert.ok(await readCode(picture));
      }
    }
  });

  it('has no caption where its figure leaves no room for the picture', async () => {
    const record = { section: 'bridge', bound: 'exact', unit: 'metre' };
    const photograph = await makePhotograph();
    const story = {
      ...showing('<PartOfWhole id="bridge-length" />'),
      'figures.yaml': yaml([
        { ...record, id: 'bridge-length', value: 120, label: { zh: '桥长', en: 'length of the bridge' } },
        ...Array.from({ length: 16 }, (_, span) => ({
          ...record,
          id: `span-${span}`,
          value: 5,
          label: { zh: '一跨', en: 'one span' },
          partOf: 'bridge-length',
        })),
      ]),
      'photos/bridge.yaml': String(sampleStory['photos/bridge.yaml']).replace('kind: illustration', 'kind: photo'),
      'photos/bridge.svg': null,
      'photos/bridge.jpg': photograph,
    };
    const edition = editionOf(publish(story).publication, 'en');
    const picture = await poster(edition, 'bridge', () => photograph);
    assert.equal((await sharp(picture).metadata()).format, 'jpeg');
    // Name, headline, number and label, five rows of dots, the spans, what to do with the code and where it leads.
    assert.equal((await inkOf(picture, 'lines')).length, 4 + 5 + 16 + 2);
  });

  it('does not say a counted noun twice', async () => {
    const labelled = (en: string): Overlay => ({
      'figures.yaml': String(sampleStory['figures.yaml'])
        .replace('unit: metre', 'unit:\n    zh: 座\n    en: piers')
        .replace('length of the bridge', en),
    });
    const [twice, once] = [
      await draw(labelled('piers in the river'), 'en'),
      await draw(labelled('in the river'), 'en'),
    ];
    assert.ok(Buffer.from(twice).equals(once));
  });

  it('is the same whenever it is drawn', async () => {
    assert.ok(Buffer.from(await draw({}, 'zh')).equals(await draw({}, 'zh')));
  });
});

describe('the letters of pictures', () => {
  const titled = (zh: string, en: string): Overlay => ({
    'story.yaml': String(sampleStory['story.yaml'])
      .replace('title:\n  zh: 桥', `title:\n  zh: ${zh}`)
      .replace('The bridge', en),
  });

  it('are all there for names of Europe, chemistry and rare characters, each with an outline of its own', async () => {
    const text = 'Erdoğan, Łódź, CO₂ 龘翯瑨';
    const { story, publication } = publish(titled('桥上的翯、瑨与龘', text));
    const { display } = await picturedLetters(editionOf(publication, 'en'));
    assert.deepEqual(display.missing(text), []);
    const outlines = [...new Set(text.replaceAll(/\s/gu, ''))].map((letter) => display.draw(letter, 100));
    assert.equal(new Set(outlines).size, outlines.length);
    for (const outline of outlines) assert.match(outline, /d="M/u);
    // A small 2 below the line is no wider than a 2.
    assert.ok(display.measure('₂', 100) < display.measure('2', 100));
    assert.deepEqual(await findMissingLetters(story, publication), []);
  });

  it('that no typeface has are found with their place in every file they stand in', async () => {
    const { story, publication } = publish({
      ...titled('桥上的𠮷', 'The bridge'),
      'sections/bridge.en.mdx': section('en').replace('The new bridge', '"The 한 bridge"'),
    });
    const found = (await findMissingLetters(story, publication)).map(({ character, text }) => [
      character,
      text?.path,
      text?.place.line,
    ]);
    assert.deepEqual(found, [
      ['𠮷', 'story.yaml', 8],
      ['한', 'sections/bridge.en.mdx', 2],
    ]);
  });

  it('are found once in the text that an edition is made from, also where only its own character has none', async () => {
    const derived =
      'derived:\n  zh-hant:\n    from: zh\n    region: tw\n    words:\n      - zh: 引桥\n        zh-hant: 𠮷橋\n';
    const files = titled('桥上的𠮷', 'The bridge');
    const { story, publication } = publish({
      ...files,
      'story.yaml': `${String(files['story.yaml'])}${derived}`,
    });
    const found = (await findMissingLetters(story, publication)).map(({ character, text, offset }) => [
      character,
      text?.path,
      text?.place.line,
      text?.text.slice(offset),
    ]);
    assert.deepEqual(found, [
      ['𠮷', 'story.yaml', 8, '𠮷'],
      ['𠮷', 'figures.yaml', 15, '引桥长'],
    ]);
  });
});

describe('a headline on a poster', () => {
  // Every letter as wide as it is high.
  const square: Outliner = {
    measure: (text, fontSize) => [...text].length * fontSize,
    draw: () => '',
    missing: () => [],
  };
  const fit = (text: string, script: 'han' | 'latin') =>
    fitLines(text, script, square, { width: 1000, height: 400, leading: 1.2 }, { largest: 100, smallest: 40 });

  it('in Chinese is broken by phrase, and set smaller rather than inside one', () => {
    assert.deepEqual(fit('城市建设、城乡面貌精彩蝶变', 'han').lines, ['城市建设、', '城乡面貌精彩蝶变']);
    const { lines, fontSize } = fit('聚焦建筑业的高质量发展 建筑业稳步提升', 'han');
    assert.deepEqual(lines, ['聚焦建筑业的高质量发展', '建筑业稳步提升']);
    assert.ok(fontSize < 100 && fontSize * 11 <= 1000);
  });

  it('puts short items of a list on one line, and leaves no character alone', () => {
    assert.deepEqual(fit('水、电、气、暖', 'han').lines, ['水、电、气、暖']);
    const long = '聊城市住房和城乡建设局全力加快市政基础设施建设推进建筑业发展提质增效取得成就';
    for (let length = 12; length <= long.length; length++) {
      const { lines } = fit(long.slice(0, length), 'han');
      assert.equal(lines.join(''), long.slice(0, length));
      for (const line of lines) assert.ok([...line].length > 1, lines.join(' / '));
    }
  });

  it('never reaches over its room, however long it or one of its words is', () => {
    for (const text of ['a'.repeat(60), 'word '.repeat(80).trim(), '桥'.repeat(300)]) {
      const { lines, fontSize } = fit(text, /桥/u.test(text) ? 'han' : 'latin');
      for (const line of lines) assert.ok(square.measure(line, fontSize) <= 1000, `${line} at ${fontSize}`);
      assert.ok(lines.length * fontSize * 1.2 <= 400);
    }
  });

  it('in English ends no line in a short word', () => {
    assert.deepEqual(fit('emerges in town', 'latin').lines, ['emerges', 'in town']);
  });
});

describe('the colours of pictures', () => {
  it('are those of the pages', () => {
    const css = readFileSync('src/site/styles/tokens.css', 'utf8');
    const [day = '', night = ''] = css.split('@utility night-colours');
    for (const [theme, rules] of [
      ['day', day],
      ['night', night],
    ] as const) {
      for (const [name, value] of Object.entries(colours[theme]))
        assert.ok(rules.includes(`--${name}: ${value};`), `${theme}: ${name}`);
    }
  });
});
