import fc from 'fast-check';
import type { Nodes } from 'mdast';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkStory } from '../../src/check/check-story.ts';
import { mendStory } from '../../src/check/fix.ts';
import { memoryFiles } from '../../src/source/files.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { readStory } from '../../src/source/read-story.ts';
import { buildStory } from '../../src/story/build-story.ts';
import { sampleStory } from '../sample-story.ts';
import { problemsOf } from './sample.ts';

type Files = Readonly<Record<string, string>>;

/** The story with its mends made. */
async function mend(files: Files): Promise<Files> {
  const mended = await mendStory(memoryFiles(files));
  return { ...files, ...Object.fromEntries(mended.map(({ path, text }) => [path, text])) };
}

const [chinesePath, englishPath] = ['sections/lead.zh.mdx', 'sections/lead.en.mdx'];

/** A text of the lead after `--fix`. */
async function mendText(text: string, path = chinesePath): Promise<string | undefined> {
  return (await mend({ ...sampleStory, [path]: text }))[path];
}

describe('--fix leaves as it is', () => {
  for (const [what, text] of [
    ['a character reference', '桥&lt;河&nbsp;，写作&#123;桥&#125;。\n'],
    ['an address in running text', '见https://example.com/路径?b=1。\n'],
    ['an address without its protocol', '见www.example.com/路径?桥;b。\n'],
    ['an address of mail', '写信到 a@b.example.com，或桥。\n'],
    ['the address of a link', '见[桥](https://example.com/路径?b=1;桥,船)。\n'],
    ['words in `code`', '桥`a,桥`。\n'],
    ['a table', '| 年份 | 数 |\n| --- | --- |\n| 一 | 二 |\n'],
    ['a line under words, which makes a heading of them', '有桥。\n---\n\n有船。\n'],
    ['paragraphs pasted without empty lines', '一段有桥。\n二段有船。\n三段有车。\n'],
    ['paragraphs that are indented by spaces', '  一段有桥，\n  二段有船。\n'],
    ['a short line, which may be a heading', '桥的历史\n桥建于唐代。\n'],
    ['a full-width space between names', '作者是张三\u3000李四。\n'],
    ['ranges', '限2015年—2020年、一月—五月、北京—聊城、3～5日、10-20米。\n'],
    ['a number beside a number', '有桥12 34座。\n'],
    ['a space that would begin a list', '有桥。\n\n\u3000\u3000- 桥。\n'],
    ['a space that would begin a heading', '有桥。\n\n\u3000\u3000### 桥\n'],
  ] as const) {
    it(what, async () => {
      assert.equal(await mendText(text), text);
    });
  }

  it('the indent of paragraphs below others, which says where they begin', async () => {
    const text = '\u3000\u3000一段有桥。\n\u3000\u3000二段有船。\n';
    assert.equal(await mendText(text), '一段有桥。\n\u3000\u3000二段有船。\n');
    const found = (await problemsOf({ [chinesePath]: text })).map(({ line, message }) => `${line} ${message.key}`);
    assert.ok(found.includes('2 zh-typography.indented'), found.join('\n'));
  });

  it('an English address and a table', async () => {
    for (const text of ['See https://example.com/a--b?c=1;d...e now.\n', '| a |\n| --- |\n| b -- c |\n'])
      assert.equal(await mendText(text, englishPath), text);
  });
});

describe('--fix mends', () => {
  for (const [what, text, wanted] of [
    ['three full stops into an ellipsis', '有桥。。。\n', '有桥……\n'],
    ['a line broken behind a comma', '河上有桥，\n桥下有船。\n', '河上有桥，桥下有船。\n'],
    ['both brackets around Latin letters', '老桥(Bridge)很长。\n', '老桥（Bridge）很长。\n'],
    ['both brackets behind Latin letters', '用BIM(Building Model)技术。\n', '用BIM（Building Model）技术。\n'],
    ['a torn per cent sign', '占94 ％的桥。\n', '占94%的桥。\n'],
    ['a mark beside an address', '见https://example.com/路径?b=1,有桥。\n', '见https://example.com/路径?b=1,有桥。\n'],
  ] as const) {
    it(what, async () => {
      assert.equal(await mendText(text), wanted);
    });
  }
});

describe('the check', () => {
  for (const text of [
    '桥&lt;河，5 &gt; 3，写作&#123;桥&#125;。',
    '限2015年—2020年、一月—五月、北京—聊城。',
    '京沪高铁北京—聊城段今年开工建设。',
    '实实在在，不了了之，目的的确，是是非非，为了了解，自由自在在河上，有的的士。',
    '见https://example.com/路径?b=1。',
  ])
    it(`finds no fault of setting or spelling in “${text}”`, async () => {
      const rules = new Set(['zh-typography', 'spelling', 'stray-language', 'en-typography']);
      const found = (await problemsOf({ [chinesePath]: `${text}\n` })).filter(({ rule }) => rules.has(rule));
      assert.deepEqual(
        found.map(({ message }) => message),
        [],
      );
    });

  it('does not spell an address or a character reference', async () => {
    const found = await problemsOf({
      [englishPath]: 'A bridge &lt; the river; see https://exampel.com/brigde.html or www.exampel.com.\n',
    });
    assert.deepEqual(found, []);
  });
});

/** Pieces of texts of both languages, right and wrong, and marks that mean something to Markdown. */
const pieces = fc.constantFrom(
  ...[
    '桥',
    '河上有船',
    '老旧的',
    'BIM',
    'the bridge',
    'it',
    '12',
    '３４',
    '2.5',
    '1—5月',
    '一月—五月',
    '聊城',
    '％',
    '%',
  ],
  ...['，', '。', '、', '“', '”', '「', '」', '（', '）', '《', '》', '……', '——', '—', '～', '·', '⽅', '⻓', 'ﬁ'],
  ...[',', ';', ':', '?', '!', '.', '...', '。。。', '--', '---', '-', '(', ')', '"', "'", '’', '…', '/', '|', '||'],
  ...[
    ' ',
    '  ',
    '\u3000',
    '\u3000\u3000',
    '\u00a0',
    '\u200b',
    '\t',
    '\n',
    '\n\n',
    '\n  ',
    '\n\u3000\u3000',
    '\u2028',
    '\v',
  ],
  ...[
    '**',
    '*',
    '_',
    '~~',
    '`',
    '#',
    '### ',
    '- ',
    '1. ',
    '> ',
    '* ',
    '+ ',
    '[',
    '](',
    '](https://example.com/桥?a=1,2)',
  ],
  ...[
    'https://example.com/路径?b=1',
    'www.example.com;',
    'a@example.com',
    '\\*',
    '\\',
    '&lt;',
    '&nbsp;',
    '&#123;',
    '&',
  ],
  ...[
    '<Term id="ramp">',
    '</Term>',
    '\n\n<Photo id="bridge" />\n\n',
    '{/* 桥,船 */}',
    '| a | b |\n| --- | --- |\n',
    '===\n',
  ],
);
const texts = fc.array(pieces, { minLength: 1, maxLength: 24 }).map((list) => list.join(''));
const stories = fc.record({
  zh: texts,
  en: texts,
  caption: fc.constantFrom('plain', "'", '"').chain((quote) =>
    fc.array(pieces, { minLength: 1, maxLength: 8 }).map((list) => {
      const words = list.join('').replaceAll(/[\n\v\u2028'"\\]/gu, '');
      return quote === 'plain' ? words : `${quote}${words}${quote}`;
    }),
  ),
});

/** The types of all nodes in their order. */
function shape(text: string): string[] {
  const types: string[] = [];
  const walk = (node: Nodes) => {
    types.push(node.type);
    if ('children' in node) node.children.forEach(walk);
  };
  try {
    walk(parseMarkdown(text));
  } catch {
    return [];
  }
  return types;
}

const lettersAndDigits = (text: string) => text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? [];
const countProblems = async (files: Files) => (await checkStory(buildStory(readStory(memoryFiles(files))))).length;

describe('--fix on stories that nobody would write', () => {
  it('is done after one run, keeps form, letters and digits, and leaves no more problems', async () => {
    let changed = 0;
    const runs = process.env['TEST_LONG'] === 'yes' ? 5000 : 200;
    await fc.assert(
      fc.asyncProperty(stories, async ({ zh, en, caption }) => {
        const files = {
          ...sampleStory,
          [chinesePath]: `${zh}\n`,
          [englishPath]: `${en}\n`,
          'photos/bridge.yaml': (sampleStory['photos/bridge.yaml'] ?? '').replace('新桥。', () => caption),
        };
        const once = await mend(files);
        assert.deepEqual(await mend(once), once);
        for (const [path, text] of Object.entries(files)) {
          const after = once[path] ?? '';
          if (after === text) continue;
          changed++;
          assert.deepEqual(lettersAndDigits(after), lettersAndDigits(text));
          if (path.endsWith('.mdx')) assert.deepEqual(shape(after), shape(text));
        }
        assert.ok((await countProblems(once)) <= (await countProblems(files)));
      }),
      { numRuns: runs },
    );
    assert.ok(changed > runs / 4, `only ${changed} texts were mended: the pieces do too little`);
  });
});
