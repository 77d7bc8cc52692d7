import type { Stretch } from './stretches.ts';

/** Whether a line could break inside a number as the text writes it: 26.62 million, 764个, 10:30-11:00; not 2020, not 1.5%. */
export function mayBreak(number: string): boolean {
  return /[\s\-–—~～]|\p{sc=Han}/u.test(number);
}

/** How long a range may be that is held together, in characters; a longer one would leave a hole in the line before. */
const longestRange = 12;

/** Whether two numbers of a text are the ends of a short range, which holds together as one: 1-5月份, 2015—2020年. */
export function isShortRange(text: string, first: { start: number; end: number }, second: typeof first): boolean {
  return second.end - first.start <= longestRange && /^[-–—~～]$/u.test(text.slice(first.end, second.start));
}

/**
 * The Chinese character that goes to the next line with a number, out of the text before it; empty where there is none.
 * Chromium (156) leaves the narrow gap between 了 and 764 at the head of a line that begins with an element of its own.
 */
export function companionOf(number: string, before: string): string {
  return /^\d/.test(number) ? (/\p{sc=Han}$/u.exec(before)?.[0] ?? '') : '';
}

/**
 * Numbers of a text, in its order, each with the character that goes along with it; the last one of the number before is
 * not taken from it.
 */
export function withCompanions<Mark>(
  text: string,
  numbers: readonly Stretch<Mark>[],
): (Stretch<Mark> & { companion: string })[] {
  return numbers.map((number, index) => {
    const behind = text.slice(numbers[index - 1]?.end ?? 0, number.start);
    const companion = companionOf(text.slice(number.start, number.end), behind);
    return { ...number, start: number.start - companion.length, companion };
  });
}
