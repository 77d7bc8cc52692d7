import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { colours } from '../../src/editions/colours.ts';
import { editionOf } from '../../src/editions/edition.ts';
import { fitLines } from '../../src/editions/fonts/fit-lines.ts';
import type { Outliner } from '../../src/editions/fonts/outline-text.ts';
import { picturedLetters } from '../../src/editions/pictured-letters.ts';
import { poster, posterFile } from '../../src/editions/poster.ts';
import { posterContent } from '../../src/editions/poster-content.ts';
import type { Publication } from '../../src/editions/publication.ts';
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

describe('a poster', () => {
  const none = () => {
    throw new Error('There is no photograph');
  };

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

  it('is the same whenever it is drawn', async () => {
    const draw = async () => poster(editionOf(publish().publication, 'zh'), 'bridge', none);
    assert.deepEqual(await draw(), await draw());
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
