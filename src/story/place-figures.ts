import type { Quantity } from '../language/quantity.ts';
import { fitAmount, type Fit } from '../language/fit-amount.ts';
import type { Figure } from '../schema/figure.ts';
import { figureId } from './fragment-ids.ts';
import type { Section, StoryFigure } from './story.ts';
import type { ReadBlock } from './annotate-section.ts';

/** The number of a section that reports a figure, or that comes nearest to it. */
export interface FigurePlace {
  figure: string;
  locale: string;
  /** Path of the section's file. */
  path: string;
  block: ReadBlock;
  quantity: Quantity;
  /** Where value, unit and bound agree; the value always does. */
  fit: Fit;
}

/**
 * Finds for every figure the number of its section that reports it, in every language: of those with its value, the one
 * that also has its unit and bound, in the paragraph of the original. No two figures get the same number.
 */
export function placeFigures(
  figures: readonly Figure[],
  sections: readonly (Pick<Section, 'slug' | 'locale' | 'path' | 'isWhole'> & { blocks: readonly ReadBlock[] })[],
  locales: readonly string[],
): FigurePlace[] {
  const places: FigurePlace[] = [];
  const taken = new Set<Quantity>();
  for (const figure of figures) {
    const own = sections
      .filter(({ slug, isWhole }) => slug === figure.section && isWhole)
      .sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
    let inOriginal: string | undefined;
    for (const { locale, path, blocks } of own) {
      const candidates = blocks
        .flatMap((block) =>
          block.quantities.map((quantity) => ({ block, quantity, fit: fitAmount(figure, quantity, block) })),
        )
        .filter(({ quantity, fit }) => fit.value && !taken.has(quantity));
      const rank = ({ block, fit }: (typeof candidates)[number]) =>
        Number(fit.unit) * 4 + Number(fit.bound) * 2 + Number(block.id === inOriginal);
      const best = candidates.sort((a, b) => rank(b) - rank(a))[0];
      if (!best) continue;
      inOriginal ??= best.block.id;
      taken.add(best.quantity);
      places.push({ figure: figure.id, locale, path, ...best });
    }
  }
  return places;
}

/** Figures with the id of the number that reports them, the same in pages of every language. */
export function anchorFigures(figures: readonly Figure[], places: readonly FigurePlace[]): StoryFigure[] {
  const placed = new Set(places.filter(({ block }) => block.id !== undefined).map(({ figure }) => figure));
  const used = new Map<string, number>();
  return figures.map((figure) => {
    if (!placed.has(figure.id)) return { ...figure, anchor: undefined };
    const anchor = figureId(figure.value);
    const times = (used.get(anchor) ?? 0) + 1;
    used.set(anchor, times);
    return { ...figure, anchor: times === 1 ? anchor : `${anchor}-${times}` };
  });
}
