import { message } from '../../i18n/editors/message.ts';
import { chineseCharacters, readPinyin } from '../../language/zh/read-pinyin.ts';
import type { Problem } from '../../source/problem.ts';
import type { YamlPath, YamlSource } from '../../source/read-yaml.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import { chineseLocale } from '../../story/readings.ts';
import { unsaidWords } from '../../story/story-texts.ts';
import type { Rule } from '../rule.ts';

const rule = 'pinyin-fits';

/** A reading and where it stands. */
interface Written {
  file: YamlSource<unknown>;
  at: YamlPath;
  word: string;
  pinyin: string;
}

export const pinyinFits: Rule = {
  id: rule,
  check(story) {
    return [...readings(story).flatMap(readingFaults), ...unusedWords(story)];
  },
};

/** Every reading of the story, of records as far as they could be read. */
function readings({ locales, source: { names, terms, readings } }: CheckedStory): Written[] {
  const locale = chineseLocale(locales) ?? '';
  const named = (names.data ?? []).map(({ name, pinyin }, index) => ({ file: names, index, words: name, pinyin }));
  const explained = (terms.data ?? []).map(({ term, pinyin }, index) => ({ file: terms, index, words: term, pinyin }));
  const records = [...named, ...explained].flatMap(({ file, index, words, pinyin }) => {
    const word = words[locale];
    return word === undefined || pinyin === undefined ? [] : [{ file, at: [index, 'pinyin'], word, pinyin }];
  });
  const listed = Object.entries(readings.data ?? {}).map(([word, pinyin]) => {
    return { file: readings, at: [word], word, pinyin };
  });
  return [...records, ...listed];
}

/** A word whose characters and syllables are not as many. */
function readingFaults({ file, at, word, pinyin }: Written): Problem[] {
  const problem = { path: file.path, ...file.placeOf(at), rule };
  const syllables = readPinyin(pinyin)?.flat();
  if (!syllables) return [{ ...problem, message: message('pinyin-fits.unreadable', { pinyin }) }];
  const characters = chineseCharacters(word);
  if (syllables.length === characters.length) return [];
  const values = { pinyin, word, syllables: syllables.length, characters: characters.length };
  return [{ ...problem, message: message('pinyin-fits.count', values) }];
}

/** Words of the list that no Chinese text says: misspelt, or left over from a text that has changed. */
function unusedWords(story: CheckedStory): Problem[] {
  const { readings } = story.source;
  const unsaid = unsaidWords(story, chineseLocale(story.locales) ?? '', Object.keys(readings.data ?? {}));
  return [...unsaid].map((word) => ({
    path: readings.path,
    ...readings.placeOfKey([], word),
    rule,
    message: message('pinyin-fits.unused', { word }),
  }));
}
