import { boundName, unitName } from '../i18n/format-amount.ts';
import { figureFields, type FigureField } from '../i18n/messages.ts';
import type { StoryFigure } from '../story/story.ts';
import type { Edition } from './edition.ts';
import { figureList } from './figure-list.ts';
import { inLocale } from './in-locale.ts';

/**
 * The figures of one language as a table for Excel and WPS: UTF-8 with the mark by which both know it, lines as RFC 4180
 * has them, headings in the language of its readers.
 */
export function figuresCsv(edition: Edition): string {
  const { translate, locale, title, formatAddress, formatPath } = edition;
  const rows = figureList(edition).flatMap(({ heading, groups }) =>
    groups.flatMap(({ figures, sentence }) =>
      figures.map((figure: StoryFigure): Record<FigureField, string | number> => {
        const place = { locale, fragment: figure.anchor };
        return {
          id: figure.id,
          section: heading ?? title,
          value: figure.value,
          bound: boundName(figure.bound, translate),
          unit: figure.unit === 'percent' ? '%' : unitName(figure.unit, translate),
          label: inLocale(figure.label, locale),
          partOf: figure.partOf ?? '',
          sentence: sentence.text,
          address: formatAddress(place) ?? formatPath(place),
        };
      }),
    ),
  );
  const lines = [
    figureFields.map((field) => translate(`figures.column.${field}`)),
    ...rows.map((row) => figureFields.map((field) => row[field])),
  ];
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

/** A value as it stands in a table. Words that a spreadsheet would take for a formula begin with an apostrophe. */
function cell(value: string | number): string {
  if (typeof value === 'number') return plainDigits(value);
  const words = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

/** Digits without a power of ten, which spreadsheets would round. */
function plainDigits(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}
