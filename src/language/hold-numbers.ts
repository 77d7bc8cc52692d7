/** Whether a line could break inside a number as the text writes it: 26.62 million, 764个; not 2020, not 1.5%. */
export function mayBreak(number: string): boolean {
  return /\s|\p{sc=Han}/u.test(number);
}

/**
 * The Chinese character that goes to the next line with a number, out of the text before it; empty where there is none.
 * Chromium (156) leaves the narrow gap between 了 and 764 at the head of a line that begins with an element of its own.
 */
export function companionOf(number: string, before: string): string {
  return /^\d/.test(number) ? (/\p{sc=Han}$/u.exec(before)?.[0] ?? '') : '';
}
