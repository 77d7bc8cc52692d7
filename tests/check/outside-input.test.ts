import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkStory } from '../../src/check/check-story.ts';
import { sampleStory } from '../sample-story.ts';
import { storyOf } from '../story-of.ts';

/** What may turn up in a content folder and is no text of a story, or not as it should be. */
const strange: Readonly<Record<string, Buffer | string>> = {
  'random bytes': Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)),
  'five megabytes': 'a'.repeat(5_000_000),
  'UTF-16': Buffer.from('\ufeffa: 1', 'utf16le'),
  GB18030: Buffer.from([0xc1, 0xc4, 0xb3, 0xc7, 0x0a]),
  'an open tag': '<Photo id="a"\n\n<b>\n',
  'three thousand quotations inside each other': `${'> '.repeat(3000)}x`,
  'three thousand lists inside each other': '['.repeat(3000),
  'a key given twice': 'a: 1\na: 2\n',
  'an emoji for an id': '- id: 😀\n  x: 1\n',
  'references that multiply': 'a: &a ["x","x"]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n',
  'a word alone': 'just text\n',
  'a list of nothing': '- 1\n- null\n- {}\n',
  'a YAML tag of a program': '桥!!js/function "x"\n',
  'broken front matter': '---\ntitle: [\n---\n\nx\n',
  'a full-width colon in front matter': '---\ntitle：错\n---\n\n正文。\n',
  'a program': 'export const a = 1\n\n{a}\n',
  'names of JavaScript': '__proto__:\n  a: 1\nconstructor: 2\n',
  'a tag without a name': '<></>\n',
  'twenty thousand asterisks': '*'.repeat(20_000),
  'fifty thousand numbers': '1,'.repeat(50_000),
  'an invisible character': '河上\u200b有一座桥。\n',
};

describe('whatever lies in a content folder', () => {
  for (const [what, text] of Object.entries(strange)) {
    it(`is a problem with a place, never a crash: ${what}`, async () => {
      for (const path of [
        'story.yaml',
        'figures.yaml',
        'photos/bridge.yaml',
        'photos/bridge.svg',
        'sections/lead.zh.mdx',
      ]) {
        const problems = await checkStory(storyOf({ ...sampleStory, [path]: text }));
        assert.ok(problems.length > 0, path);
        for (const { line, column } of problems) assert.ok(line >= 1 && column >= 1, path);
      }
    });
  }

  for (const [what, rewrite] of Object.entries({
    'a byte-order mark': (text: string) => `\ufeff${text}`,
    'line ends of Windows': (text: string) => text.replaceAll('\n', '\r\n'),
  })) {
    it(`is read all the same with ${what}`, async () => {
      const files = Object.entries(sampleStory).map(([path, text]) => [path, rewrite(text)]);
      const problems = await checkStory(storyOf(Object.fromEntries(files) as Record<string, string>));
      assert.deepEqual(problems, []);
    });
  }
});
