import { pinyin } from 'pinyin-pro';
import { alignPinyin, spellTogether, type SpokenCharacter } from '../language/zh/read-pinyin.ts';
import { withoutOverlaps } from '../language/stretches.ts';
import type { Reading } from '../story/readings.ts';

/** How the characters of a text are said, by their place in it. */
export type Spoken = ReadonlyMap<number, SpokenCharacter>;

/** A stretch of a text: a word with its pinyin, or what is not said in Chinese characters. */
export interface SpokenPiece {
  text: string;
  pinyin: string | undefined;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * How a Chinese text is said: by the readings of the story where it has them, else by the dictionary of pinyin-pro and the
 * words that Unicode finds. Tones are those of the dictionary: 一 and 不 are not changed by what follows.
 */
export function speak(text: string, readings: readonly Reading[]): Spoken {
  const spoken = readCharacters(text, readings);
  for (const { syllable } of spoken.values())
    // The build looks for them before pages are drawn, and says where they stand.
    if (isUnread(syllable)) throw new Error(`Nobody has said how ${syllable} is read: put its word into pinyin.yaml`);
  return spoken;
}

/** Where the characters of a text stand of which neither the dictionary nor the readings of the story say how they are read. */
export function findUnread(text: string, readings: readonly Reading[]): number[] {
  return [...readCharacters(text, readings)].flatMap(([at, { syllable }]) => (isUnread(syllable) ? at : []));
}

/** Whether a character has been given back in the place of its syllable. */
function isUnread(syllable: string): boolean {
  return /\p{sc=Han}/u.test(syllable);
}

function readCharacters(text: string, readings: readonly Reading[]): Map<number, SpokenCharacter> {
  const spoken = new Map<number, SpokenCharacter>();
  for (const { 0: run, index } of text.matchAll(/\p{sc=Han}+/gu)) {
    const said = pinyin(run, { type: 'array', toneSandhi: false });
    for (const [number, at] of placesOf(run).entries()) {
      // A character that the dictionary does not know comes back as it is; the readings of the story may know it.
      const syllable = said[number] ?? String.fromCodePoint(run.codePointAt(at) ?? 0);
      spoken.set(index + at, { syllable, beginsWord: false });
    }
  }
  const begin = (at: number) => {
    const character = spoken.get(at);
    if (character) character.beginsWord = true;
  };
  let from = 0;
  const segment = (to: number) => {
    for (const { index } of segmenter.segment(text.slice(from, to))) begin(from + index);
  };
  for (const { start, end, mark } of knownWords(text, readings)) {
    segment(start);
    begin(start);
    const said = [...mark];
    for (const at of placesOf(text.slice(start, end))) {
      const one = spoken.has(start + at) ? said.shift() : undefined;
      if (one) spoken.set(start + at, { ...one });
    }
    from = end;
  }
  segment(text.length);
  return spoken;
}

/** Where the words of the readings stand in a text, the longest first. */
function knownWords(text: string, readings: readonly Reading[]) {
  const found = readings.flatMap(({ word, pinyin }) => {
    const mark = text.includes(word) ? alignPinyin(word, pinyin) : undefined;
    if (!mark) return [];
    return [...text.matchAll(new RegExp(RegExp.escape(word), 'gu'))].map(({ index: start }) => {
      return { start, end: start + word.length, mark };
    });
  });
  return withoutOverlaps(found.sort((a, b) => b.end - b.start - (a.end - a.start)));
}

/** The offsets of a text at which a character begins. */
function placesOf(text: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    places.push(at);
    at += character.length;
  }
  return places;
}

/** Cuts a stretch of a spoken text into words with their pinyin, and what lies between them. */
export function cutSpoken(text: string, start: number, spoken: Spoken): SpokenPiece[] {
  const pieces: { text: string; syllables: string[] }[] = [];
  let at = start;
  for (const character of text) {
    const said = spoken.get(at);
    const last = pieces.at(-1);
    const goesOn = last && (said ? !said.beginsWord && last.syllables.length > 0 : last.syllables.length === 0);
    if (goesOn) last.text += character;
    else pieces.push({ text: character, syllables: [] });
    if (said) pieces.at(-1)?.syllables.push(said.syllable);
    at += character.length;
  }
  return pieces.map(({ text, syllables }) => ({
    text,
    pinyin: syllables.length > 0 ? spellTogether(syllables) : undefined,
  }));
}
