import Ajv from 'ajv';
import { parse } from 'csv-parse/sync';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { conversionsOf } from '../../src/editions/conversions.ts';
import { editionOf, requireFigure } from '../../src/editions/edition.ts';
import { figureList, otherForms } from '../../src/editions/figure-list.ts';
import { figuresCsv } from '../../src/editions/figures-csv.ts';
import { figuresJson, figuresJsonSchema } from '../../src/editions/figures-json.ts';
import type { Publication } from '../../src/editions/publication.ts';
import { sentenceAround } from '../../src/language/sentence-around.ts';
import { diskFiles } from '../../src/source/files.ts';
import { readStory } from '../../src/source/read-story.ts';
import { buildStory, type CheckedStory } from '../../src/story/build-story.ts';
import { sampleStory } from '../sample-story.ts';
import { storyOf, type Overlay } from '../story-of.ts';

function publicationOf(story: CheckedStory): Publication {
  const { facts } = story;
  if (!facts) throw new Error('the sample has faults');
  return { story: { ...story, facts }, base: '/', origin: 'https://example.org' };
}

const sample = (files: Overlay) => publicationOf(storyOf({ ...sampleStory, ...files }));
const published = publicationOf(buildStory(readStory(diskFiles('content'))));

/** A figure of the sample story, and the sentence that reports it in each language. */
const figure = (id: string, value: number, unit: string, bound = 'exact', label = '某数') =>
  `- id: ${id}\n  section: bridge\n  value: ${value}\n  bound: ${bound}\n  unit: ${unit}\n  label:\n    zh: ${JSON.stringify(label)}\n    en: ${JSON.stringify(label === '某数' ? 'some number' : label)}\n`;
const bridge = (zh: string, en: string): Overlay => ({
  'sections/bridge.zh.mdx': `---\ntitle: 新桥\n---\n\n${zh}\n`,
  'sections/bridge.en.mdx': `---\ntitle: The new bridge\n---\n\n${en}\n`,
});

const conversions = `conversions:
  - currency: USD
    rate: 7.24
    date: 2023-06-30
    source:
      name:
        zh: 中国外汇交易中心
        en: China Foreign Exchange Trade System
      url: https://example.org/rates
`;
const withConversions = {
  'story.yaml': (sampleStory['story.yaml'] ?? '').replace('sections:\n', `${conversions}sections:\n`),
};

describe('a sentence around a number', () => {
  const around = (text: string, number: string, tag: string) => {
    const start = text.indexOf(number);
    const { start: from, end } = sentenceAround(text, { start, end: start + number.length }, tag);
    return text.slice(from, end);
  };

  it('ends where the language ends one, and not at a decimal point or a broken line', () => {
    assert.equal(around('一是好。二是新增3.5万套；还有。三是快。', '3.5万', 'zh-Hans-CN'), '二是新增3.5万套；还有。');
    assert.equal(around('他说：“有40个。”后来没有。', '40个', 'zh-Hans-CN'), '他说：“有40个。”');
    assert.equal(
      around('It grew. Now 3.5 million\nhomes stand. Others fell.', '3.5 million', 'en-GB'),
      'Now 3.5 million\nhomes stand.',
    );
    assert.equal(around('Homes\n\n40 homes\n\nMore', '40 homes', 'en-GB'), '40 homes');
  });
});

describe('the list of figures', () => {
  it('has every figure of the article once, in the order of the Chinese text, with the same sentence in English', () => {
    const idsIn = (locale: string) =>
      figureList(editionOf(published, locale)).flatMap(({ groups }) =>
        groups.flatMap(({ figures }) => figures.map(({ id }) => id)),
      );
    assert.deepEqual(idsIn('en'), idsIn('zh'));
    assert.deepEqual([...idsIn('zh')].sort(), published.story.figures.map(({ id }) => id).sort());
    // In figures.yaml the shanty towns come first; in the text the title deeds do.
    assert.deepEqual(idsIn('zh').slice(0, 4), [
      'title-deed-projects',
      'title-deed-area',
      'title-deed-households',
      'shanty-projects',
    ]);
  });

  it('puts figures of one sentence over it together, each number leading to its own place', () => {
    const [section] = figureList(
      editionOf(
        sample({
          ...bridge('新桥长120米，引桥20米。建成40座。', 'It is 120 m long, 20 m of it ramp. There are 40 bridges.'),
        }),
        'en',
      ),
    );
    assert.equal(section?.heading, 'The new bridge');
    assert.deepEqual(
      section.groups.map(({ figures, sentence }) => [figures.map(({ id }) => id), sentence.text]),
      [[['bridge-length', 'ramp-length'], 'It is 120 m long, 20 m of it ramp.']],
    );
    assert.deepEqual(
      section.groups[0]?.sentence.pieces.filter(({ anchor }) => anchor).map(({ text, anchor }) => [text, anchor]),
      [
        ['120 m', 'n120'],
        ['20 m', 'n20'],
      ],
    );
  });

  it('gives each sentence whole, also where numbers touch', () => {
    const sentence = '新桥共6大类17项，惠及2万户5万人，长120米，引桥20米。';
    const [section] = figureList(editionOf(sample(bridge(sentence, 'It is 120 m long, 20 m of it ramp.')), 'zh'));
    assert.equal(
      section?.groups[0]?.sentence.pieces.map(({ companion = '', text }) => companion + text).join(''),
      sentence,
    );
  });

  it('says a large number in the digits of the other language, and hectares in what its readers think in', () => {
    const said = (id: string, locale: string) =>
      otherForms(requireFigure(published, id), editionOf(published, locale)).map(({ text }) => text);
    assert.deepEqual(said('shanty-homes-rebuilt', 'en'), ['26.4万']);
    assert.deepEqual(said('shanty-homes-rebuilt', 'zh'), ['264,000']);
    assert.deepEqual(said('material-revenue', 'zh'), ['32.32 billion']);
    assert.deepEqual(said('material-revenue', 'en'), ['323.2亿']);
    assert.deepEqual(said('parkland', 'en'), ['32.52 km²']);
    assert.deepEqual(said('parkland', 'zh'), ['32.52平方公里', '4.878万亩']);
    // Floors of houses are no land, and a percentage is written alike everywhere.
    assert.deepEqual(said('green-buildings', 'zh'), ['22.19 million']);
    assert.deepEqual(said('toilet-coverage', 'zh'), []);
    assert.deepEqual(said('estates-renovated', 'zh'), []);
  });

  it('has hectares for a figure in mu', () => {
    const story = sample({
      ...bridge('造林3000亩。', 'Forest was planted on 3,000 mu.'),
      'figures.yaml': figure('forest', 3000, 'mu'),
    });
    const said = (locale: string) =>
      otherForms(requireFigure(story, 'forest'), editionOf(story, locale)).map(({ text }) => text);
    assert.deepEqual(said('en'), ['200 hectares', '2 km²']);
    assert.deepEqual(said('zh'), ['200公顷', '2平方公里']);
  });
});

describe('money of a story that names a rate', () => {
  const worth = (value: number, bound: string, locale = 'en') => {
    const story = sample({
      ...withConversions,
      ...bridge(`投入${value}元。`, `It cost ${value} yuan.`),
      'figures.yaml': figure('cost', value, 'yuan', bound),
    });
    return conversionsOf(requireFigure(story, 'cost'), editionOf(story, locale)).map(({ text }) => text);
  };

  it('is converted for readers of other languages, with rate and day', () => {
    assert.deepEqual(worth(32_320_000_000, 'exact'), ['about US$4.5 billion at the rate of 7.24 on 30 June 2023']);
    assert.deepEqual(worth(612_000_000, 'exact'), ['about US$85 million at the rate of 7.24 on 30 June 2023']);
    assert.deepEqual(worth(5_800, 'exact'), ['about US$800 at the rate of 7.24 on 30 June 2023']);
  });

  it('keeps its bound: what is more than an amount is not rounded up', () => {
    assert.deepEqual(worth(612_000_000, 'more than'), ['more than US$84 million at the rate of 7.24 on 30 June 2023']);
    assert.deepEqual(worth(162_000_000, 'nearly'), ['nearly US$23 million at the rate of 7.24 on 30 June 2023']);
  });

  it('is left alone in the language of the original, and in a story without a rate', () => {
    assert.deepEqual(worth(612_000_000, 'exact', 'zh'), []);
    assert.deepEqual(conversionsOf(requireFigure(published, 'material-revenue'), editionOf(published, 'en')), []);
  });

  it('is money alone', () => {
    const story = sample(withConversions);
    assert.deepEqual(conversionsOf(requireFigure(story, 'bridge-length'), editionOf(story, 'en')), []);
  });
});

describe('the table of figures', () => {
  const read = (csv: string): Record<string, string>[] =>
    parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });

  it('is read by a parser of CSV, with a row for each figure of the article', () => {
    for (const locale of published.story.locales) {
      const csv = figuresCsv(editionOf(published, locale));
      // Excel takes a file without this mark for one in the code page of its country.
      assert.equal(csv.codePointAt(0), 0xfeff);
      assert.equal(csv.replaceAll('\r\n', '').search(/[\r\n]/u), -1);
      assert.equal(read(csv).length, published.story.figures.length);
    }
    const row = read(figuresCsv(editionOf(published, 'zh'))).find((row) => row['编号'] === 'shanty-homes-rebuilt');
    assert.deepEqual(row, {
      编号: 'shanty-homes-rebuilt',
      所在章节: '保障群众“住有所居” 着力改善民生',
      数值: '264000',
      限定: '超过',
      单位: '套',
      说明: '棚户区改造住房',
      所属总数: '',
      原句: row?.['原句'] ?? '',
      出处链接: 'https://example.org/#n264000',
    });
    assert.match(row['原句'], /^近年来，.*26\.4万余套.*改善。$/u);
  });

  it('keeps quotation marks, commas and lines inside their cell, and lets no cell run as a formula', () => {
    const csv = (label: string) =>
      figuresCsv(editionOf(sample({ 'figures.yaml': figure('bridge-length', 120, 'metre', 'exact', label) }), 'en'));
    assert.equal(read(csv('a "long", long\nbridge'))[0]?.['Label'], 'a "long", long\nbridge');
    for (const sign of ['=', '+', '-', '@']) {
      const label = `${sign}HYPERLINK("https://example.org/")`;
      assert.equal(read(csv(label))[0]?.['Label'], `'${label}`);
    }
  });

  it('writes a small and a large number in plain digits', () => {
    const story = sample({
      ...bridge('占0.0000005米，共32320000000米。', 'It takes 0.0000005 m of 32,320,000,000 m.'),
      'figures.yaml': figure('small', 0.0000005, 'metre') + figure('large', 32_320_000_000, 'metre'),
    });
    assert.deepEqual(
      read(figuresCsv(editionOf(story, 'en'))).map((row) => row['Value']),
      ['0.0000005', '32320000000'],
    );
  });
});

describe('the data of figures', () => {
  const ajv = new Ajv();
  const ferry = publicationOf(buildStory(readStory(diskFiles('tests/fixtures/ferry'))));

  it('is what its published schema says, in stories of two and of three languages', () => {
    for (const publication of [published, ferry]) {
      const validate = ajv.compile(figuresJsonSchema(publication));
      const data: unknown = JSON.parse(JSON.stringify(figuresJson(publication)));
      assert.equal(validate(data), true, JSON.stringify(validate.errors));
      // And the schema is strict: what it does not name is a fault.
      const { figures } = figuresJson(publication);
      assert.equal(validate({ ...figuresJson(publication), figures: [{ ...figures[0], colour: 'red' }] }), false);
      ajv.removeSchema();
    }
  });

  it('gives each figure with its sentence and its place in every language', () => {
    const entry = figuresJson(published).figures.find(({ id }) => id === 'coal-to-gas');
    assert.deepEqual(entry, {
      id: 'coal-to-gas',
      section: 'countryside',
      value: 1000000,
      bound: 'exact',
      unit: { zh: '户', en: 'households' },
      label: { zh: '气代煤', en: 'switched from coal to gas' },
      partOf: 'clean-heating',
      sentence: entry?.sentence,
      address: {
        zh: 'https://example.org/#n1000000',
        en: 'https://example.org/en/#n1000000',
      },
    });
    assert.match(entry.sentence['en'] ?? '', /^The number of rural households .*217,000 .*conversion\.$/u);
    // Word for word.
    const text = readFileSync('content/sections/countryside.en.mdx', 'utf8');
    assert.ok(text.includes(entry.sentence['en'] ?? 'none'));
  });

  it('explains every field in words', () => {
    const { properties } = (
      figuresJsonSchema(published) as {
        properties: { figures: { items: { properties: Record<string, { description?: string }> } } };
      }
    ).properties.figures.items;
    assert.equal(Object.keys(properties).length, 9);
    for (const [name, { description }] of Object.entries(properties)) assert.ok(description, name);
  });
});
