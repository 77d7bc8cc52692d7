/** Where sentences end, with the quotation marks and spaces behind them. */
const ends = {
  han: /[。！？…]+[”’」』）]*|\n+/gu,
  latin: /(?<!\b(?:No|Mr|Mrs|Ms|Dr|St|vs|etc|[A-Z]|[ap]\.m))[.!?…]+[”’"')]*(?:\s+|$)|\n+/gu,
} as const;

/** Where a sentence can be taken up again. */
const pauses = { han: /[，；：、——]+/gu, latin: /[,;:](?=\s)\s+| [–—] /gu } as const;

/** Characters at most that a voice is given at once: some stop by themselves after fifteen seconds. */
const longest = { han: 48, latin: 170 } as const;

/** The pieces in which a text is given to a voice: sentences, and of long ones what stands between pauses. */
export function cutForVoice(text: string, script: 'han' | 'latin'): { start: number; end: number }[] {
  return cutBehind(text, ends[script], 0).flatMap(({ start, end }) => {
    const pieces: { start: number; end: number }[] = [];
    for (const part of cutBehind(text.slice(start, end), pauses[script], start)) {
      const last = pieces.at(-1);
      if (last && part.end - last.start <= longest[script]) last.end = part.end;
      else pieces.push(part);
    }
    return pieces;
  });
}

/** @param from where the text begins in a longer one */
function cutBehind(text: string, marks: RegExp, from: number): { start: number; end: number }[] {
  const cuts = [...text.matchAll(marks)].map(({ index, 0: { length } }) => index + length);
  return [...cuts, text.length]
    .map((end, index) => ({ start: from + (cuts[index - 1] ?? 0), end: from + end }))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start - from, end - from)));
}
