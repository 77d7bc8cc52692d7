import { bounds, measures, type Bound } from '../language/amount.ts';
import { isAsked } from '../language/quantity.ts';
import { readQuantities } from '../language/read-quantities.ts';
import { boundings } from '../language/fit-amount.ts';

/** What a key figure would say that is written as in the text: '26.4万余套', 'more than 264,000 homes'. */
export interface ReadFigure {
  value: number;
  bound: Bound;
  /** A unit that is measured in, or the noun of this language for what is counted. */
  unit: string;
  isMeasure: boolean;
}

/** Reads a number as the check reads it; undefined where a text has none, or more than one. */
export function readFigure(text: string, locale: string): ReadFigure | undefined {
  const [only, ...others] = readQuantities(text.trim(), locale).filter(isAsked);
  if (!only || others.length > 0 || !['number', 'percent'].includes(only.kind)) return undefined;
  const measure = only.kind === 'percent' ? 'percent' : only.measure;
  const isMeasure = measures.some((known) => known === measure);
  const bound = bounds.find((bound) => boundings[bound] === only.bound) ?? 'exact';
  const noun = text
    .trim()
    .slice(only.start)
    .replace(/^[\d.,\s零〇一二两三四五六七八九十百千万亿余多]+(?:million|billion)?/u, '');
  return { value: only.value, bound, unit: isMeasure && measure ? measure : noun.trim(), isMeasure };
}
