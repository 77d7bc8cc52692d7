/** Whose forms of the traditional characters: Taiwan's (群眾) or Hong Kong's (羣眾). */
export const traditionalRegions = ['tw', 'hk'] as const;

export type TraditionalRegion = (typeof traditionalRegions)[number];

/** A text in traditional characters. */
export interface Rewritten {
  text: string;
  /** Where something of the simplified text now stands. */
  at: (offset: number) => number;
}

/** Writes simplified texts in traditional characters. */
export type TraditionalWriter = (text: string) => Rewritten;

/**
 * What writes simplified Chinese in traditional characters, with the quotation marks that go with them.
 * @param convert gives as many traditional characters for simplified ones
 * @param wordings words that stay together, and how each is written; undefined where the conversion knows that by itself
 */
export function traditionalWriter(
  convert: (text: string) => string,
  wordings: ReadonlyMap<string, string | undefined>,
): TraditionalWriter {
  const known = new Map([...wordings].map(([word, own]) => [word, own ?? convert(cornerQuotes(word))]));
  const longestFirst = [...known.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map((word) => RegExp.escape(word)).join('|') || '(?!)', 'gu');
  return (text) => {
    const quoted = cornerQuotes(text);
    const offsets: number[] = [];
    let written = '';
    /** Adds what a stretch has become: as many characters one by one, or as a whole. */
    const add = (before: string, after: string) => {
      const [from, to] = [[...before], [...after]];
      const isEven = from.length === to.length;
      for (const [index, character] of from.entries()) {
        for (let unit = 0; unit < character.length; unit++) offsets.push(written.length);
        if (isEven) written += to[index] ?? '';
      }
      if (!isEven) written += after;
    };
    let last = 0;
    for (const { index, 0: word } of text.matchAll(pattern)) {
      const before = quoted.slice(last, index);
      add(before, convert(before));
      add(word, known.get(word) ?? word);
      last = index + word.length;
    }
    const rest = quoted.slice(last);
    add(rest, convert(rest));
    return { text: written, at: (offset) => offsets[offset] ?? written.length };
  };
}

const levels = [
  ['「', '」'],
  ['『', '』'],
] as const;

/** Quotation marks as Taiwan and Hong Kong set them: 「 outside, 『 inside. As many characters as before. */
function cornerQuotes(text: string): string {
  let depth = 0;
  // An apostrophe between letters is none of them; what a quotation opens ends with its paragraph at the latest.
  return text.replaceAll(/\n\n|[“”‘]|’(?!(?<=\p{sc=Latin}’)\p{sc=Latin})/gu, (mark) => {
    if (mark === '\n\n') depth = 0;
    if (mark === '“' || mark === '‘') return levels[depth++ % 2]?.[0] ?? mark;
    if ((mark === '”' || mark === '’') && depth > 0) return levels[--depth % 2]?.[1] ?? mark;
    return mark;
  });
}
