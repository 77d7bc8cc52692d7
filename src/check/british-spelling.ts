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

/** What is wrong with a word: unknown, or spelt in another way than British newspapers do; undefined where nothing is. */
export function spellingFault(word: string): { isKnown: boolean; better: () => string | undefined } | undefined {
  const words = dictionary();
  const lower = word.toLowerCase();
  const friend = falseFriends[lower];
  if (friend) return { isKnown: true, better: () => friend };
  // Oxford's -ize is British too, but a newspaper keeps to -ise.
  const ise = lower.replace(/(?<=\p{L}{4})iz(?=(?:e[sdr]?|ers|ing|ations?)$)/u, 'is');
  if (ise !== lower && words.has(ise)) return { isKnown: true, better: () => ise };
  if (words.has(word) || words.has(lower)) return undefined;
  return { isKnown: false, better: () => nearestWord(lower, words.suggest(lower, { numSuggestions: 5 })) };
}
