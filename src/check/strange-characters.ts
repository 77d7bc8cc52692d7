import { message, type Message } from '../i18n/editors/message.ts';

/** A character that nobody types on purpose, and where it stands. */
export interface StrangeCharacter {
  offset: number;
  words: string;
  message: Message;
  /** What `--fix` puts in its place; left out where that would be a guess. */
  mend?: string;
}

/** Line ends of Word and of other systems: a browser shows them as a space or as nothing. */
const lineEnds = String.raw`[\v\f\u0085\u2028\u2029]`;
/** What is not seen and does nothing but turn up in searches and addresses; taken away without a loss. */
const empty = String.raw`[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff]`;
/** What is not seen, but turns, joins, fills or hides something; and what no font has a picture for. */
const hidden = String.raw`[\u034f\u115f\u1160\u17b4\u17b5\u180e\u202a-\u202e\u2061-\u206f\u3164\uffa0\ufdd0-\ufdef\ufff9-\uffff\u{e0000}-\u{e00ff}]|\p{Co}|\p{Cs}`;
/** Joiners have their work in emoji and in scripts of other kinds than these. */
const joiners = String.raw`(?<=^|[\p{sc=Latin}\p{sc=Han}\p{P}\p{Z}\p{N}\n])[\u200c\u200d]`;
/** Spaces that do not break, at the beginning of a line, several together, or in Chinese: what is copied from a page. */
const fixedSpaces = String.raw`(?<=^|\n)[ \t]*\u00a0[\u00a0 \t]*|\u00a0{2,}|(?<=\p{sc=Han})\u00a0(?=\p{sc=Han})`;
/** Characters for radicals, for other standards, and ligatures: they look like letters and are not found as such. */
const lookalikes = String.raw`[\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06\u{2f800}-\u{2fa1f}]`;

const directions = String.raw`[\u200e\u200f\u061c]`;
const patterns = [lineEnds, empty, hidden, joiners, fixedSpaces, lookalikes];
const any = new RegExp([...patterns, directions].join('|'), 'gu');
const anyButDirections = new RegExp(patterns.join('|'), 'gu');
const [isLineEnd, isEmpty, isFixedSpace, isLookalike] = [lineEnds, empty, String.raw`[ \t]*\u00a0`, lookalikes].map(
  (pattern) => new RegExp(`^(?:${pattern})`, 'u'),
) as [RegExp, RegExp, RegExp, RegExp];

/** Radicals that Unicode does not lead back to a character, as PDF files have them. */
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '⺠民',
    '⻄西',
    '⻅见',
    '⻆角',
    '⻉贝',
    '⻋车',
    '⻓长',
    '⻔门',
    '⻘青',
    '⻚页',
    '⻛风',
    '⻜飞',
    '⻝食',
    '⻢马',
    '⻣骨',
    '⻤鬼',
  ]
    .concat(['⻥鱼', '⻦鸟', '⻨麦', '⻩黄', '⻬齐', '⻮齿', '⻰龙'])
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

/** The strange characters of a text, in its order, each with what to do. */
export function strangeCharacters(text: string): StrangeCharacter[] {
  // Hardly any text has one.
  if (text.search(any) === -1) return [];
  // The marks of direction are letters' companions in Arabic and Hebrew.
  const pattern = /[\p{sc=Arab}\p{sc=Hebr}]/u.test(text) ? anyButDirections : any;
  return [...text.matchAll(pattern)].flatMap(({ index: offset, 0: words }): StrangeCharacter[] => {
    const character = codeOf(words);
    if (isLineEnd.test(words)) return [{ offset, words, message: message('stray-language.lineEnd', { character }) }];
    if (isFixedSpace.test(words)) {
      // The indent of a line below another one says that a paragraph begins, and is left for the editor to see.
      const isIndent = /(?:^|\n\n)$/u.test(text.slice(Math.max(0, offset - 2), offset));
      return [
        {
          offset,
          words,
          message: message('stray-language.fixedSpace', { character: codeOf('\u00a0') }),
          ...(isIndent && { mend: '' }),
        },
      ];
    }
    if (isLookalike.test(words)) {
      const plain = words.normalize('NFKC');
      const meant = plain === words ? radicals[words] : plain;
      // Some of that block are characters of their own.
      if (meant === undefined && words > '\u2fdf') return [];
      return [
        {
          offset,
          words,
          message:
            meant === undefined
              ? message('stray-language.radical', { words, character })
              : message('stray-language.lookalike', { words, character, plain: meant }),
          ...(plain !== words && { mend: plain }),
        },
      ];
    }
    return [
      {
        offset,
        words,
        message: message('stray-language.invisible', { character }),
        ...(isEmpty.test(words) && { mend: '' }),
      },
    ];
  });
}

/** How Unicode names a character: U+200B. */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
