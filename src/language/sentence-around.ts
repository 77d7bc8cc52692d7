/** The sentence of a text that a stretch stands in: where it begins and ends, without the white space around it. */
export function sentenceAround(
  text: string,
  { start, end }: { start: number; end: number },
  languageTag: string,
): { start: number; end: number } {
  // A line that is only broken in the file is no end; an empty line is.
  const unbroken = text.replaceAll(/(?<!\n)\n(?!\n)/gu, ' ');
  const sentences = [...new Intl.Segmenter(languageTag, { granularity: 'sentence' }).segment(unbroken)];
  const first = sentences.findLast(({ index }) => index <= start);
  const last = sentences.findLast(({ index }) => index < end);
  const from = first?.index ?? 0;
  const to = last ? last.index + last.segment.length : text.length;
  const piece = text.slice(from, to);
  return { start: from + piece.length - piece.trimStart().length, end: to - (piece.length - piece.trimEnd().length) };
}
