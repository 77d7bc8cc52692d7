import { whole, type Form, type Found } from './quantity.ts';

/** A year, month and day in digits alone: 2023-06-30. Every language writes them alike. */
export const digitDatePattern = /(?<!\d)((?:19|20)\d\d)([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/gu;

/** A fraction with a slash. */
export const digitFractionPattern = /(?<![\d/.])(\d{1,2})\/(\d{1,3})(?![\d/])/gu;

/** A date in digits alone. */
export const digitDate: Form = {
  example: '2023-06-30',
  pattern: digitDatePattern,
  read: ({ index, 0: said, 1: year = '', 3: month = '', 4: day = '' }) => {
    const at = index + year.length + 1;
    return [
      { start: index, end: index + year.length, kind: 'year', value: Number(year) },
      { start: at, end: at + month.length, kind: 'month', value: Number(month) },
      { start: index + said.length - day.length, end: index + said.length, kind: 'day', value: Number(day) },
    ];
  },
};

/** A fraction with a slash; `amount` finds the bound that a language gives it. It may also be 7 of 10, written short. */
export function digitFraction(
  amount: (text: string, stretch: ReturnType<typeof whole>, found: Omit<Found, 'start' | 'end'>) => Found,
): Form {
  return {
    example: '7/10',
    pattern: digitFractionPattern,
    read: (match, text) =>
      amount(text, whole(match), {
        kind: 'fraction',
        value: Number(match[1]) / (Number(match[2]) || 1),
        also: [{ kind: 'number', value: Number(match[1]), measure: undefined }],
        isFirm: false,
      }),
  };
}
