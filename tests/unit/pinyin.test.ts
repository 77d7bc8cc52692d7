import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainError } from '../../src/cli/explain-error.ts';
import { letterGuard } from '../../src/cli/letter-guard.ts';
import { cutSpoken, speak } from '../../src/editions/pinyin.ts';
import { alignPinyin, readPinyin, spellTogether } from '../../src/language/zh/read-pinyin.ts';
import { publishedStory } from '../../src/site/build/published-story.ts';
import { sampleStory } from '../sample-story.ts';
import { storyOf } from '../story-of.ts';

describe('pinyin as an editor writes it', () => {
  it('is read into words and syllables', () => {
    assert.deepEqual(readPinyin('Liáochéng Shì'), [['Liáo', 'chéng'], ['Shì']]);
    assert.deepEqual(readPinyin('zhuāngpèishì jiànzhù'), [
      ['zhuāng', 'pèi', 'shì'],
      ['jiàn', 'zhù'],
    ]);
    assert.deepEqual(readPinyin('Hóngsè Wùyè, Liáo Lái Wēnnuǎn')?.flat().length, 8);
    assert.deepEqual(readPinyin('lǜsè nǚ’ér zǒng’é'), [
      ['lǜ', 'sè'],
      ['nǚ', 'ér'],
      ['zǒng', 'é'],
    ]);
  });

  it('takes n, g and r for the next syllable where a vowel follows', () => {
    assert.deepEqual(readPinyin('fānguǎn'), [['fān', 'guǎn']]);
    assert.deepEqual(readPinyin('lǎorén'), [['lǎo', 'rén']]);
    assert.deepEqual(readPinyin('Xī’ān xiān'), [['Xī', 'ān'], ['xiān']]);
  });

  it('is the same with composed and combined tone marks', () => {
    assert.deepEqual(readPinyin('shuàixiān'.normalize('NFD')), [['shuài', 'xiān']]);
  });

  it('is none with digits for tones, or in another language', () => {
    for (const wrong of ['shuai4xian1', 'the ferry', 'Straße', '率先'])
      assert.equal(readPinyin(wrong), undefined, wrong);
  });

  it('answers a word character by character, whatever marks stand in it', () => {
    assert.equal(alignPinyin('“点菜单”式改革', 'diǎncàidānshì gǎigé')?.length, 6);
    assert.equal(alignPinyin('率先', 'shuài'), undefined);
    assert.deepEqual(
      alignPinyin('第一', 'dì-yī')?.map(({ syllable }) => syllable),
      ['dì', '-yī'],
    );
  });

  it('is spelt together with an apostrophe before a, e and o', () => {
    assert.equal(spellTogether(['wú', 'zhàng', 'ài']), 'wúzhàng’ài');
    assert.equal(spellTogether(['dì', '-èr']), 'dì-èr');
  });
});

/** A text with the pinyin of each of its words behind it. */
function say(text: string, readings: Readonly<Record<string, string>> = {}): string {
  const list = Object.entries(readings).map(([word, pinyin]) => ({ word, pinyin }));
  return cutSpoken(text, 0, speak(text, list))
    .map(({ text, pinyin }) => (pinyin === undefined ? text : `${text}(${pinyin})`))
    .join('');
}

describe('a Chinese text', () => {
  it('is said word by word, without what is no Chinese character', () => {
    assert.equal(say('新增26.4万套。'), '新增(xīnzēng)26.4万(wàn)套(tào)。');
  });

  it('keeps the tones of 一 and 不 whatever follows', () => {
    assert.equal(say('不断'), '不断(bùduàn)');
    assert.match(say('一个'), /yī/);
  });

  it('is said as the story says, the longest word first', () => {
    assert.match(say('率先提出'), /^率先\(lǜxiān\)/);
    assert.equal(say('率先提出', { 率先: 'shuàixiān' }), '率先(shuàixiān)提出(tíchū)');
    assert.equal(
      say('聊城市城市建设', { 聊城: 'Liáochéng', 聊城市: 'Liáochéng Shì' }),
      '聊城(Liáochéng)市(Shì)城市(chéngshì)建设(jiànshè)',
    );
  });

  it('leaves a reading that does not fit its word to the check, and says the word by the dictionary', () => {
    assert.equal(say('不断', { 不断: 'bù' }), '不断(bùduàn)');
  });

  it('with a character that nobody can say stops the build at its place, until pinyin.yaml says it', async () => {
    const guard = async (list: string) => {
      const story = storyOf({
        ...sampleStory,
        'sections/bridge.zh.mdx': `${String(sampleStory['sections/bridge.zh.mdx'])}\n桥头卖𰻝面。\n`,
        'sections/bridge.en.mdx': `${String(sampleStory['sections/bridge.en.mdx'])}\nNoodles are sold by the bridge.\n`,
        'pinyin.yaml': list,
      });
      const opened = { folder: 'story', current: () => story, reread: () => story };
      const { hooks } = letterGuard(opened, publishedStory(opened, { base: '/', origin: undefined }));
      // It asks nothing of the build that it stops.
      await (hooks['astro:build:start'] as unknown as () => Promise<void>)();
    };
    await assert.rejects(guard('{}'), (error) => {
      const place = /story\/sections\/bridge\.zh\.mdx:11:4 /u;
      for (const [language, remedy] of [
        ['en', /“𰻝” \(U\+30EDD\) .* add its word to pinyin\.yaml/u],
        ['zh', /“𰻝”（U\+30EDD）.*写进pinyin\.yaml/u],
      ] as const) {
        assert.match(explainError(error, language), place);
        assert.match(explainError(error, language), remedy);
      }
      return true;
    });
    await guard('𰻝面: biángmiàn\n');
  });
});
