import { getCollection } from 'astro:content';
import type { Translate } from '../../i18n/create-translator.ts';
import { formatAmount } from '../../i18n/format-amount.ts';
import type { Figure } from '../../schema/figure.ts';
import { inLocale } from './story-facts.ts';

const figures = new Map((await getCollection('figures')).map(({ data }) => [data.id, data]));

/** A figure by id. Throws if there is none. */
export function requireFigure(id: string): Figure {
  const figure = figures.get(id);
  if (!figure) throw new Error(`No figure “${id}”; there are ${[...figures.keys()].join(', ')}`);
  return figure;
}

/** The figures that callouts and charts of a text show in large digits. */
export function figuresShownIn(text: string): Figure[] {
  return [...text.matchAll(/<(?:KeyFigure|PartOfWhole) id="([^"]+)"/g)].map(([, id = '']) => requireFigure(id));
}

/** The figures that are parts of a whole, the largest first. */
export function partsOf(whole: Figure): Figure[] {
  return [...figures.values()].filter(({ partOf }) => partOf === whole.id).sort((a, b) => b.value - a.value);
}

/** All figures, in the order of figures.yaml. */
export const allFigures = (): Figure[] => [...figures.values()];

/** A figure as a line of text. A Chinese label stands before its amount, a Latin one goes on from the unit. */
export function sayFigure(
  figure: Figure,
  { translate, script }: { translate: Translate; script: 'han' | 'latin' },
): string {
  const [label, amount] = [inLocale(figure.label, translate.locale), formatAmount(figure, translate)];
  return script === 'han' ? `${label}：${amount}` : `${amount} ${label}`;
}
