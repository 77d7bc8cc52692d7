import type { Quantity } from './quantity.ts';

/** How long a quoted name is at most, in characters. */
const mostCharacters = 24;
const quotes = /„[^„“”]+[“”]|“[^“”]+”|《[^《》]+》|「[^「」]+」|‘[^‘’]+’|"[^"]+"/gu;
const products = /[A-Za-z]+[-‑]?\d+[A-Za-z\d]*|\d+[-‑]?[A-Z][A-Za-z]*|(?<![\d-])\d{1,2}-\d{1,2}(?![\d-])/gu;

/** What looks like a name that holds a number: 91APP, 7-11, what stands in quotation marks. */
export function nameAround(text: string, { start, end }: Pick<Quantity, 'start' | 'end'>): string | undefined {
  const holds = ({ index, 0: said }: RegExpExecArray) => index < end && index + said.length > start;
  const product = [...text.matchAll(products)].find(holds)?.[0];
  if (product !== undefined) return product;
  const quoted = [...text.matchAll(quotes)].find(holds)?.[0].slice(1, -1);
  return quoted !== undefined && quoted.length <= mostCharacters ? quoted : undefined;
}
