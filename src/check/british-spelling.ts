import { decodeTrie } from 'cspell-trie-lib';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { nearestWord } from '../language/nearest-word.ts';

type Dictionary = ReturnType<typeof decodeTrie>;

let loaded: Dictionary | undefined;

/** The British English word list of cspell; unpacked once, when the first English text is met (170 ms). */
function dictionary(): Dictionary {
  if (loaded) return loaded;
  // The package exports the description of its word list, which stands beside it.
  const folder = dirname(createRequire(import.meta.url).resolve('@cspell/dict-en-gb/cspell-ext.json'));
  loaded = decodeTrie(gunzipSync(readFileSync(join(folder, 'en_GB.trie.gz'))));
  return loaded;
}

/** American spellings that are British words too, but of something else. */
const falseFriends: Readonly<Record<string, string>> = {
  gray: 'grey',
  program: 'programme',
  programs: 'programmes',
  meter: 'metre',
  meters: 'metres',
  toward: 'towards',
};

/** What American writes and British does not, each with a word that has it; tried where the result is a British word. */
export const americanSpellings: readonly { example: string; pattern: RegExp; british: string }[] = [
  // Oxford's -ize is British too, but a newspaper keeps to -ise.
  { example: 'modernized', pattern: /(?<=\p{L}{4})iz(?=(?:e[sdr]?|ers|ing|ations?)$)/u, british: 'is' },
  { example: 'analyzed', pattern: /yz(?=(?:e[sdr]?|ing)$)/u, british: 'ys' },
  { example: 'colorful', pattern: /or(?=(?:s|ed|ing|ful|less|able|ites?|hoods?)?$)/u, british: 'our' },
  { example: 'theater', pattern: /er(?=s?$)/u, british: 're' },
  { example: 'centered', pattern: /er(?=ed$)/u, british: 'r' },
  { example: 'traveling', pattern: /l(?=(?:ing|ed|ers?)$)/u, british: 'll' },
  { example: 'fulfill', pattern: /ll(?=(?:s|ment)?$)/u, british: 'l' },
  { example: 'dialog', pattern: /og(?=s?$)/u, british: 'ogue' },
  { example: 'defense', pattern: /ense(?=s?$)/u, british: 'ence' },
];

/** What is wrong with a word: unknown, or spelt in another way than British newspapers do; undefined where nothing is. */
export function spellingFault(word: string): { isKnown: boolean; better: () => string | undefined } | undefined {
  const words = dictionary();
  const lower = word.toLowerCase();
  const friend = falseFriends[lower];
  if (friend) return { isKnown: true, better: () => friend };
  const isRight = words.has(word) || words.has(lower);
  for (const { pattern, british } of americanSpellings) {
    const better = lower.replace(pattern, british);
    // Of -ize and -ise the dictionary knows both.
    if (better !== lower && words.has(better) && (!isRight || british === 'is'))
      return { isKnown: true, better: () => better };
  }
  if (isRight) return undefined;
  // The likeliest comes first; what is far from the word was not meant.
  const better = () => words.suggest(lower, { numSuggestions: 5 }).find((other) => nearestWord(lower, [other]));
  return { isKnown: false, better };
}
