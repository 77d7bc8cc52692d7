import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { problemsOf } from './sample.ts';

// Each of these once took minutes, or did not end: the time of the whole file is the test.
describe('a text longer than any editor writes', () => {
  it('has each of its faults named at its place', async () => {
    const paragraphs = 2000;
    const found = await problemsOf({
      'sections/lead.zh.mdx': '河上有一座老桥,桥下有船。\n\n'.repeat(paragraphs),
      'sections/lead.en.mdx': 'An old bridge crosses the river; boats pass below.\n\n'.repeat(paragraphs),
    });
    assert.deepEqual(
      found.map(({ rule, line, column }) => `${rule} ${line}:${column}`),
      Array.from({ length: paragraphs }, (_, index) => `zh-typography ${2 * index + 1}:8`),
    );
  });

  it('is compared with a translation that lacks a paragraph, and with nothing else', async () => {
    const text = (sentence: (index: number) => string) => Array.from({ length: 1000 }, (_, index) => sentence(index));
    const english = text((index) => `The bridge of street ${index + 1} is ${index + 1} metres long.`);
    const found = await problemsOf({
      'sections/lead.zh.mdx': text((index) => `第${index + 1}街的桥长${index + 1}米。`).join('\n\n'),
      'sections/lead.en.mdx': english.filter((_, index) => index !== 4).join('\n\n'),
    });
    assert.deepEqual(
      found.filter(({ rule }) => rule === 'same-blocks').map(({ line, message }) => `${line} ${message.key}`),
      ['9 same-blocks.missing'],
    );
  });

  for (const mark of [
    '[',
    '*',
    '_',
    '<',
    '{',
    '`',
    '![',
    '[](',
    '> ',
    '- ',
    '**“',
    '|',
    '&',
    '~',
    '"',
    '\u3000',
    '(',
    '<a ',
  ])
    it(`is read though it holds four thousand of ${JSON.stringify(mark)}`, async () => {
      for (const path of ['sections/lead.zh.mdx', 'sections/lead.en.mdx'])
        assert.ok(Array.isArray(await problemsOf({ [path]: `桥${mark.repeat(4000)}桥。\n\n${mark.repeat(4000)}\n` })));
    });
});
