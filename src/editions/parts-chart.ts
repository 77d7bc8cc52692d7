import { formatAmount } from '../i18n/format-amount.ts';
import { partsOf, requireFigure, type Edition } from './edition.ts';
import { inLocale } from './in-locale.ts';
import type { StoryFigure } from '../story/story.ts';

/** A part of a whole, ready to be drawn. */
export interface ChartPart {
  figure: StoryFigure;
  label: string;
  amount: string;
  /** Its share as the language writes it: 82.2%. */
  percentage: string;
  /** Where it begins and how long it is, of a whole of 1. */
  start: number;
  share: number;
}

/** A whole and its parts. */
export interface PartsChart {
  whole: StoryFigure;
  /** All of it, as the language writes it: 100%. */
  percentage: string;
  parts: readonly ChartPart[];
  /** Whether it is drawn as a field of dots, one for each thing; else as a bar. */
  isCountable: boolean;
}

/** The chart of a figure that others are parts of. Throws where there are none. */
export function partsChart({ publication, translate, locale }: Edition, id: string): PartsChart {
  const whole = requireFigure(publication, id);
  const figures = partsOf(publication, whole);
  if (figures.length === 0) throw new Error(`No figure has partOf: ${id}`);
  const percent = new Intl.NumberFormat(translate('locale.format'), { style: 'percent', maximumFractionDigits: 1 });
  let behind = 0;
  const parts = figures.map((figure) => {
    const share = figure.value / whole.value;
    const start = behind;
    behind += share;
    return {
      figure,
      label: inLocale(figure.label, locale),
      amount: formatAmount(figure, translate),
      percentage: percent.format(share),
      start,
      share,
    };
  });
  return {
    whole,
    percentage: percent.format(1),
    parts,
    isCountable: Number.isInteger(whole.value) && whole.value <= 500,
  };
}
