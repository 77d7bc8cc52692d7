import type { Element, Root } from 'hast';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { VFile } from 'vfile';
import { rehypeProse } from '../../src/site/prose/rehype-prose.ts';
import type { Figure } from '../../src/schema/figure.ts';
import type { Term } from '../../src/schema/term.ts';

const figure: Figure = {
  id: 'estates',
  section: 'housing',
  value: 764,
  bound: 'exact',
  unit: { zh: '个', en: 'estates' },
  label: { zh: '改造小区', en: 'renovated' },
};
const term: Term = {
  id: 'sponge-city',
  term: { zh: '海绵城市', en: 'sponge city' },
  explanation: { zh: '吸水的城市。', en: 'Soaks up rain.' },
};

/** Paragraphs as the plugin leaves them, in a short notation: [span#id words], [a#href words], [item words]. */
function set(paragraphs: Element['children'][], file = 'housing.zh.mdx', figures = [figure]): string[] {
  const root: Root = {
    type: 'root',
    children: paragraphs.map((children) => ({ type: 'element', tagName: 'p', properties: {}, children })),
  };
  rehypeProse({ figures, terms: [term], corrections: [{ section: 'housing', paragraph: 9 }], base: '/news/' })(
    root,
    new VFile({ path: `/x/${file}` }),
  );
  const write = (node: Root['children'][number]): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return '';
    const inner = node.children.map(write).join('');
    const { id, href, className } = node.properties;
    const name = Array.isArray(className) ? className.join('.') : node.tagName;
    return `[${name}${typeof id === 'string' ? `#${id}` : ''}${typeof href === 'string' ? href : ''} ${inner}]`;
  };
  return root.children.map(write);
}

const text = (value: string) => ({ type: 'text' as const, value });
const bold = (value: string): Element => ({
  type: 'element',
  tagName: 'strong',
  properties: {},
  children: [text(value)],
});

describe('prose', () => {
  it('gives paragraphs the same ids in every language', () => {
    assert.deepEqual(set([[text('一')], [text('二')]]), ['[p#housing-1 一]', '[p#housing-2 二]']);
    assert.deepEqual(set([[text('One')]], 'housing.en.mdx'), ['[p#housing-1 One]']);
  });

  it('marks the number a figure was taken from, once, and holds every number to its unit', () => {
    assert.deepEqual(set([[text('改造764个，惠及8.3万户。')], [text('这764个')]]), [
      '[p#housing-1 改[span 造[span#figure-estates 764个]]，惠[span 及8.3万户]。]',
      '[p#housing-2 [span 这764个]]',
    ]);
  });

  it('takes the character before a number along to the next line, but not out of a link', () => {
    assert.deepEqual(set([[text('改造，764个')], [text('海绵城市764个')], [text('到2020年，1.5%')]]), [
      '[p#housing-1 改造，[span#figure-estates 764个]]',
      '[p#housing-2 [a#term-sponge-city 海绵城市][apart 764个]]',
      '[p#housing-3 [span 到2020年]，1.5%]',
    ]);
  });

  it('takes two figures of the same value from two numbers', () => {
    const again: Figure = { ...figure, id: 'houses', unit: { zh: '户', en: 'houses' } };
    assert.deepEqual(set([[text('改造764个。')], [text('惠及764户。')]], 'housing.zh.mdx', [figure, again]), [
      '[p#housing-1 改[span 造[span#figure-estates 764个]]。]',
      '[p#housing-2 惠[span 及[span#figure-houses 764户]]。]',
    ]);
  });

  it('links the first use of a term in a section, whatever its case in English', () => {
    assert.deepEqual(set([[text('海绵城市与海绵城市')]]), ['[p#housing-1 [a#term-sponge-city 海绵城市]与海绵城市]']);
    assert.deepEqual(set([[text('Sponge city work')]], 'housing.en.mdx'), [
      '[p#housing-1 [a#term-sponge-city Sponge city] work]',
    ]);
  });

  it('puts links to pages of the site under its base path, and leaves all others', () => {
    const link = (href: string): Element => ({
      type: 'element',
      tagName: 'a',
      properties: { href },
      children: [text('桥')],
    });
    assert.deepEqual(set([[link('/bridge/'), link('#bridge-1'), link('https://example.org/')]]), [
      '[p#housing-1 [a/news/bridge/ 桥][a#bridge-1 桥][ahttps://example.org/ 桥]]',
    ]);
  });

  it('begins each item of an enumeration on a line of its own, and leaves one bold word alone', () => {
    assert.deepEqual(set([[text('工作：'), bold('一是'), text('甲。'), bold('二是'), text('乙。')]]), [
      '[p#housing-1 工作：[item [strong 一是]甲。][item [strong 二是]乙。]]',
    ]);
    assert.deepEqual(set([[bold('要点'), text('甲。')]]), ['[p#housing-1 [strong 要点]甲。]']);
  });
});
