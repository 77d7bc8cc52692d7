import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chineseScriptOf, scriptOf } from '../../src/language/script-of.ts';
import { sampleStory } from '../sample-story.ts';
import { storyOf } from '../story-of.ts';
import { checkStory } from '../../src/check/check-story.ts';

/** The rules of setting and language that the sample story breaks with this lead, told in a locale. */
async function faults(locale: string, lead: string): Promise<string[]> {
  const files = Object.entries(sampleStory).map(([path, text]): [string, string] => [
    path.replace('.zh.', `.${locale}.`),
    path.endsWith('.yaml') ? text.replaceAll(/^(\s*(?:- )?)zh(?=:|$)/gmu, `$1${locale}`) : text,
  ]);
  const story = storyOf({ ...Object.fromEntries(files), [`sections/lead.${locale}.mdx`]: `${lead}\n` });
  return (await checkStory(story))
    .filter(({ rule }) => /^(?:zh-typography|stray-language|mdx-plain)$/u.test(rule))
    .map(({ message }) => message.key);
}

describe('Chinese is judged by the characters it is written in', () => {
  for (const locale of ['zh-hant', 'zh-tw', 'zh-hk'])
    it(`lets ${locale} quote with 「」, end a sentence inside them, and use “ ” too`, async () => {
      assert.deepEqual(await faults(locale, '河上有一座「老橋」。他說：「橋下有『船』。」'), []);
      assert.deepEqual(await faults(locale, '河上有一座“老橋”。'), []);
      assert.deepEqual(await faults(locale, '**他說：「橋下有船。」**'), []);
      assert.deepEqual(await faults(locale, '河上有一座「老橋。'), ['zh-typography.noPartner']);
      assert.deepEqual(await faults(locale, '河上有橋,橋下有船。'), ['zh-typography.halfWidth']);
    });

  for (const locale of ['zh', 'zh-hans', 'zh-cn', 'zh-sg'])
    it(`asks “ ” of ${locale}`, async () => {
      assert.deepEqual(await faults(locale, '河上有一座「老桥」。'), [
        'zh-typography.cornerQuotes',
        'zh-typography.cornerQuotes',
      ]);
    });

  it('finds what is left of another language in any language of a script', async () => {
    assert.deepEqual(await faults('zh-tw', '河上有橋，boats pass below it。'), ['stray-language.foreign']);
    // The rest of the sample story is Chinese in that language too.
    const german = await faults('de', 'Eine Brücke.');
    assert.equal((await faults('de', 'Eine 桥 über den Fluss.')).length, german.length + 1);
  });

  it('knows the characters of a locale by its region too', () => {
    assert.deepEqual(['zh', 'zh-sg', 'zh-tw', 'zh-mo', 'zh-hant-cn', 'ja', 'en'].map(chineseScriptOf), [
      ...['simplified', 'simplified', 'traditional', 'traditional', 'traditional', undefined, undefined],
    ]);
    assert.deepEqual(['ja', 'zh-tw', 'de'].map(scriptOf), ['han', 'han', 'latin']);
  });
});
