const vowel = '[aāáǎàeēéěèiīíǐìoōóǒòuūúǔùüǖǘǚǜ]';
const initial = '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?';
/** A syllable takes its n, ng or r only where no vowel follows; one that begins with a vowel has an apostrophe before it. */
const syllable = new RegExp(`(-?)['’]?(${initial}${vowel}+(?:(?:ng?|r)(?!${vowel}))?)`, 'iuy');

/**
 * The words of a reading in pinyin, and the syllables of each: “Liáochéng Shì” is Liáo and chéng, and Shì. Marks between
 * words are left out. Undefined where something in it is no pinyin.
 */
export function readPinyin(pinyin: string): string[][] | undefined {
  const words = pinyin
    .normalize('NFC')
    .split(/[^\p{L}\p{M}\p{N}'’-]+/u)
    .filter(Boolean);
  const read = words.map(syllablesOf);
  return read.every((syllables) => syllables !== undefined) ? read : undefined;
}

function syllablesOf(word: string): string[] | undefined {
  const syllables: string[] = [];
  syllable.lastIndex = 0;
  while (syllable.lastIndex < word.length) {
    const [whole, hyphen = '', sound = ''] = syllable.exec(word) ?? [];
    if (whole === undefined) return undefined;
    syllables.push(hyphen + sound);
  }
  return syllables;
}

/** The syllables of one word, spelt together: an apostrophe stands before one that begins with a vowel. */
export function spellTogether(syllables: readonly string[]): string {
  return syllables
    .map((sound, index) => (index > 0 && new RegExp(`^${vowel}`, 'iu').test(sound) ? `’${sound}` : sound))
    .join('');
}

/** How a Chinese character is said, and whether a word begins with it. */
export interface SpokenCharacter {
  syllable: string;
  beginsWord: boolean;
}

/** The Chinese characters of a word, however it is punctuated. */
export function chineseCharacters(word: string): string[] {
  return word.match(/\p{sc=Han}/gu) ?? [];
}

/** How each character of a word is said by its reading; undefined where they do not answer each other. */
export function alignPinyin(word: string, pinyin: string): SpokenCharacter[] | undefined {
  const spoken = readPinyin(pinyin)?.flatMap((syllables) =>
    syllables.map((syllable, index) => ({ syllable, beginsWord: index === 0 })),
  );
  return spoken?.length === chineseCharacters(word).length ? spoken : undefined;
}
