/** What ends an address in running text: white space, and marks that no address has in it as they are. */
const inside = String.raw`[^\s“”‘’《》（）「」『』【】，。；：！？、…<>]`;

const address = new RegExp(
  [
    String.raw`(?:https?:\/\/|mailto:|www\.)${inside}+`,
    String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`(?<![\w.-])[a-z\d][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|cn|uk|eu)(?![\w.-]*\w)(?:\/${inside}*)?`,
  ].join('|'),
  'giu',
);

/** Where addresses of the web and of mail stand in a text, without the marks of the sentence behind them. */
export function findAddresses(text: string): { start: number; end: number }[] {
  // Nearly no text has one, and the pattern is slow.
  if (!/[/@]|\.[a-z]{2}/iu.test(text)) return [];
  return [...text.matchAll(address)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.replace(/[.,;:!?)\]'"]+$/u, '').length,
  }));
}

/** Whether a stretch touches one of others. */
export function isWithin(
  { start, end }: { start: number; end: number },
  stretches: readonly { start: number; end: number }[],
): boolean {
  return stretches.some((other) => start < other.end && end > other.start);
}
