import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chineseScriptOf, scriptOf } from '../../language/script-of.ts';

/** A typeface the site can cut subsets from: an npm package with its licence. */
export interface Typeface {
  /** Path of the whole font. */
  file: string;
  weight: number;
}

const { resolve } = createRequire(import.meta.url);

/** Headlines by their characters: a heavy Song face in two forms for Chinese, road-sign lettering for Latin. */
export const displayFaces: Readonly<Record<'simplified' | 'traditional' | 'latin', Typeface>> = {
  simplified: {
    file: resolve('@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-900-normal.woff2'),
    weight: 900,
  },
  traditional: {
    file: resolve('@fontsource/noto-serif-tc/files/noto-serif-tc-chinese-traditional-900-normal.woff2'),
    weight: 900,
  },
  latin: { file: resolve('@fontsource/barlow-condensed/files/barlow-condensed-latin-700-normal.woff2'), weight: 700 },
};

/** The face of headlines in a language; one with other Han characters is set in the simplified forms. */
export function displayFaceOf(languageTag: string): Typeface {
  return displayFaces[chineseScriptOf(languageTag) ?? (scriptOf(languageTag) === 'han' ? 'simplified' : 'latin')];
}

/** The digits of callouts, in every language. */
export const numeralFace: Typeface = {
  file: resolve('@fontsource/barlow-condensed/files/barlow-condensed-latin-600-normal.woff2'),
  weight: 600,
};

/** What words in pictures are set in: headlines, running words, and the digits of key figures. */
export type Lettering = 'display' | 'text' | 'numerals';

type Weight = 500 | 600 | 700 | 900;

/** The weights of Song and road-sign lettering that go together. */
const weights: Readonly<Record<Lettering, { song: Weight; sign: Weight }>> = {
  display: { song: 900, sign: 700 },
  text: { song: 600, sign: 500 },
  numerals: { song: 900, sign: 600 },
};

const songParts = ['chinese-simplified', 'latin-ext', 'vietnamese', 'cyrillic'];
const traditionalParts = ['chinese-traditional', 'latin-ext', 'vietnamese', 'cyrillic'];
const signParts = ['latin', 'latin-ext', 'vietnamese'];

const song = (part: string, weight: Weight): Typeface => ({
  file: resolve(`@fontsource/noto-serif-sc/files/noto-serif-sc-${part}-${weight}-normal.woff2`),
  weight,
});
const traditionalSong = (part: string, weight: Weight): Typeface => ({
  file: resolve(`@fontsource/noto-serif-tc/files/noto-serif-tc-${part}-${weight}-normal.woff2`),
  weight,
});
const sign = (part: string, weight: Weight): Typeface => ({
  file: resolve(`@fontsource/barlow-condensed/files/barlow-condensed-${part}-${weight}-normal.woff2`),
  weight,
});

/**
 * The faces of pictures in the order in which they are asked for a character: the script's own, the letters that other
 * European languages add to it, then the other script's. Nobody's system can help out in a picture.
 */
export function picturedFaces(lettering: Lettering, languageTag: string): readonly Typeface[] {
  const weight = weights[lettering];
  // A character that only the other form of Song has is better than none.
  const songs = [
    ...(chineseScriptOf(languageTag) === 'traditional'
      ? traditionalParts.map((part) => traditionalSong(part, weight.song))
      : []),
    ...songParts.map((part) => song(part, weight.song)),
  ];
  const signs = signParts.map((part) => sign(part, weight.sign));
  // Digits of key figures are of one face in every language.
  return scriptOf(languageTag) === 'han' && lettering !== 'numerals' ? [...songs, ...signs] : [...signs, ...songs];
}

/** The face that has a rare Chinese character, as names have them: they come in a hundred files. Undefined where none has it. */
export function findRareFace(lettering: Lettering, character: string): Typeface | undefined {
  rareParts ??= Object.entries(
    JSON.parse(readFileSync(resolve('@fontsource/noto-serif-sc/unicode.json'), 'utf8')) as Record<string, string>,
  ).flatMap(([part, ranges]) =>
    /^\[\d+\]$/u.test(part) ? [{ part: part.slice(1, -1), ranges: rangesIn(ranges) }] : [],
  );
  const code = character.codePointAt(0) ?? 0;
  const found = rareParts.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to));
  return found && song(found.part, weights[lettering].song);
}

let rareParts: { part: string; ranges: readonly (readonly [from: number, to: number])[] }[] | undefined;

/** U+3007,U+4e00-4e03 as numbers. */
function rangesIn(list: string): (readonly [from: number, to: number])[] {
  return list.split(',').map((range) => {
    const [from = '', to = from] = range.replace(/^U\+/iu, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
}

/** Faces of readers' own systems, as lists of CSS. */
export interface SystemFaces {
  text: string;
  /** Text on paper, where fine strokes are sharp: a Song face, as in newspapers. */
  paper: string;
  headline: string;
}

/**
 * What Chinese is set in, by its characters; other languages have the lists of tokens.css. A Chinese face comes first: “ ”
 * … and — share their code points with Latin, and the first face decides how wide they are.
 */
const chineseFaces: Readonly<Record<'simplified' | 'traditional' | 'hongKong', SystemFaces>> = {
  simplified: {
    text: '"PingFang SC","HarmonyOS Sans SC",MiSans,"Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif',
    paper: '"Songti SC","Noto Serif CJK SC","Noto Serif SC",SimSun,serif',
    headline: 'display,"Songti SC","Noto Serif CJK SC",serif',
  },
  traditional: {
    text: '"PingFang TC","Noto Sans CJK TC","Noto Sans TC","Microsoft JhengHei",sans-serif',
    paper: '"Songti TC","Noto Serif CJK TC","Noto Serif TC",PMingLiU,serif',
    headline: 'display,"Songti TC","Noto Serif CJK TC",serif',
  },
  hongKong: {
    text: '"PingFang HK","Noto Sans CJK HK","Noto Sans HK","Microsoft JhengHei",sans-serif',
    paper: '"Songti TC","Noto Serif CJK HK","Noto Serif HK",PMingLiU,serif',
    headline: 'display,"Songti TC","Noto Serif CJK HK",serif',
  },
};

/** The faces of a Chinese edition, by its tag and by that of its formats, which names its region; undefined for others. */
export function findChineseFaces(languageTag: string, format: string): SystemFaces | undefined {
  const script = chineseScriptOf(languageTag);
  if (!script) return undefined;
  return chineseFaces[script === 'traditional' && /-(?:HK|MO)$/u.test(format) ? 'hongKong' : script];
}
