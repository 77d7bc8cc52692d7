import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { drawSection } from '../../src/site/build/draw-section.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { readStory } from '../../src/source/read-story.ts';
import { buildStory } from '../../src/story/build-story.ts';

const figures = (...list: { id: string; value: number; unit: string }[]) =>
  list
    .map(
      ({ id, value, unit }) =>
        `- id: ${id}\n  section: housing\n  value: ${value}\n  bound: exact\n  unit: ${unit}\n  label:\n    zh: 某数\n    en: some number\n`,
    )
    .join('');
const counted = (zh: string, en: string) => `\n    zh: ${zh}\n    en: ${en}`;
const estates = { id: 'estates', value: 764, unit: counted('个', 'estates') };
const rest = {
  'story.yaml':
    'locales:\n  - zh\n  - en\nname:\n  zh: 房\n  en: Homes\ntitle:\n  zh: 房\n  en: Homes\npromise:\n  zh: 房。\n  en: Homes.\nsections:\n  - housing\ncorrections:\n  - date: 2024-03-12\n    section: housing\n    paragraph: 3\n    wrong:\n      zh: 误。\n      en: Wrong.\n    right:\n      zh: 正。\n      en: Right.\n',
  'glossary.yaml':
    '- id: sponge-city\n  term:\n    zh: 海绵城市\n    en: sponge city\n  explanation:\n    zh: 吸水的城市。\n    en: Soaks up rain.\n',
};

/** The blocks of a section as they stand in a page. */
function draw(prose: string, { locale = 'zh', list = figures(estates) } = {}): string[] {
  const path = `sections/housing.${locale}.mdx`;
  const text = `---\ntitle: Housing\n---\n\n${prose}\n`;
  const story = buildStory(readStory(memoryFiles({ ...rest, 'figures.yaml': list, [path]: text })));
  const tree = parseMarkdown(text);
  drawSection({ folder: '/x', story: () => story, base: '/news/' })(tree, new VFile({ path: `/x/${path}` }));
  const html = unified().use(remarkRehype).use(rehypeStringify);
  return html.stringify(html.runSync(tree)).split('\n').filter(Boolean);
}

describe('prose', () => {
  it('gives paragraphs the same ids in every language', () => {
    assert.deepEqual(draw('一\n\n二'), ['<p id="housing-1">一</p>', '<p id="housing-2">二</p>']);
    assert.deepEqual(draw('One', { locale: 'en' }), ['<p id="housing-1">One</p>']);
  });

  it('marks the number a figure was taken from, once, and holds every number to its unit', () => {
    assert.deepEqual(draw('改造764个，惠及8.3万户。\n\n这764个'), [
      '<p id="housing-1">改<span>造<span id="n764">764个</span></span>，惠<span>及8.3万户</span>。</p>',
      '<p id="housing-2"><span>这764个</span></p>',
    ]);
  });

  it('leads to the number of the same kind, not to the first of the same value', () => {
    const share = { list: figures({ id: 'share', value: 30, unit: 'percent' }) };
    assert.match(draw('30个村、30%的居民。', share)[0] ?? '', /<span>30个<\/span>村、<span id="n30">30%</);
    assert.match(
      draw('In 30 villages, 30% of all.', { ...share, locale: 'en' })[0] ?? '',
      /In 30 villages, <span id="n30">30%</,
    );
  });

  it('holds a short range together, and lets a long one break', () => {
    const held = (text: string, locale = 'zh') =>
      [...(draw(text, { locale })[0] ?? '').matchAll(/<span>([^<]*)<\/span>/gu)].map(([, words]) => words);
    assert.deepEqual(held('今年1-5月份，2015—2020年，每天10:30-11:00'), ['年1-5月份', '2015—2020年', '天10:30-11:00']);
    assert.deepEqual(held('约3～5万户，2015年—2020年'), ['约3～5万户', '2015年—2020年']);
    assert.deepEqual(held('共1,264,000—2,264,000户'), ['2,264,000户']);
    assert.deepEqual(held('In 2015–2020 and 1–5 May, from 3 – 5', 'en'), ['2015–2020', '1–5']);
    assert.deepEqual(held('共3个、5个，3——5'), ['共3个', '5个']);
  });

  it('leads to a number that is written in words', () => {
    const length = { list: figures({ id: 'length', value: 120, unit: 'metre' }) };
    assert.deepEqual(draw('桥长一百二十米。', length), [
      '<p id="housing-1">桥长<span id="n120">一百二十米</span>。</p>',
    ]);
  });

  it('leads to a number that is bold in part', () => {
    assert.deepEqual(draw('改造**76**4个。'), [
      '<p id="housing-1">改造<strong><span id="n764" class="apart">76</span></strong><span>4个</span>。</p>',
    ]);
  });

  it('takes two figures of the same value from two numbers', () => {
    const list = figures(estates, { id: 'houses', value: 764, unit: counted('户', 'houses') });
    assert.deepEqual(draw('改造764个，惠及764户。', { list }), [
      '<p id="housing-1">改<span>造<span id="n764">764个</span></span>，惠<span>及<span id="n764-2">764户</span></span>。</p>',
    ]);
  });

  it('links the first use of a term in a section, whatever its case in English', () => {
    assert.deepEqual(draw('海绵城市与海绵城市'), ['<p id="housing-1"><a href="#_1">海绵城市</a>与海绵城市</p>']);
    assert.deepEqual(draw('Sponge city work', { locale: 'en' }), [
      '<p id="housing-1"><a href="#_1">Sponge city</a> work</p>',
    ]);
    assert.deepEqual(draw('A <Term id="sponge-city">soaking city</Term>, a sponge city', { locale: 'en' }), [
      '<p id="housing-1">A <a href="#_1">soaking city</a>, a sponge city</p>',
    ]);
  });

  it('makes no link inside a link', () => {
    assert.deepEqual(draw('[海绵城市](/housing/)，海绵城市'), [
      '<p id="housing-1"><a href="/news/housing/">海绵城市</a>，<a href="#_1">海绵城市</a></p>',
    ]);
  });

  it('puts links to pages of the site under its base path, and leaves all others', () => {
    assert.deepEqual(draw('[桥](/bridge/)[桥](#bridge-1)[桥](https://example.org/)'), [
      '<p id="housing-1"><a href="/news/bridge/">桥</a><a href="#bridge-1">桥</a><a href="https://example.org/">桥</a></p>',
    ]);
  });

  it('begins each item of an enumeration on a line of its own, and leaves one bold word alone', () => {
    assert.deepEqual(draw('工作：**一是**甲。**二是**乙。'), [
      '<p id="housing-1">工作：<span class="item"><strong>一是</strong>甲。</span><span class="item"><strong>二是</strong>乙。</span></p>',
    ]);
    assert.deepEqual(draw('**要点**甲。'), ['<p id="housing-1"><strong>要点</strong>甲。</p>']);
  });

  it('keeps what is written as an entity, an escape or a list', () => {
    assert.deepEqual(draw('甲&lt;764个，\\*乙\n\n- 一764个\n- 二'), [
      '<p id="housing-1">甲&#x3C;<span id="n764">764个</span>，*乙</p>',
      '<ul id="housing-list-1">',
      '<li><span>一764个</span></li>',
      '<li>二</li>',
      '</ul>',
    ]);
  });

  it('draws no comment of an editor', () => {
    assert.deepEqual(draw('甲。\n\n{/* 海绵城市 <KeyFigure id="gone" /> */}\n\n乙。')[1], '<p id="housing-2">乙。</p>');
  });
});
