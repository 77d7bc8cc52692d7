import { message, type Message, type Part } from '../../i18n/editors/message.ts';
import type { Figure } from '../../schema/figure.ts';
import type { Problem } from '../../source/problem.ts';
import { recordIndex } from '../../source/read-yaml.ts';
import type { FigurePlace } from '../../story/place-figures.ts';
import type { Section } from '../../story/story.ts';
import type { Rule } from '../rule.ts';

export const figureInText: Rule = {
  id: 'figure-in-text',
  check(story) {
    const { figures } = story.source;
    return story.figures.flatMap((figure) => {
      const index = recordIndex(figures, figure.id);
      return story.sections
        .filter(({ slug, isWhole }) => slug === figure.section && isWhole)
        .flatMap((section): Problem[] => {
          const place = story.figurePlaces.find(({ figure: id, path }) => id === figure.id && path === section.path);
          const fault = findFault(figure, section, place);
          if (!fault) return [];
          return [
            {
              path: figures.path,
              ...figures.placeOf([index, fault.field]),
              rule: 'figure-in-text',
              message: fault.message,
            },
          ];
        });
    });
  },
};

/** What a section says otherwise than the figure; undefined where it reports it. */
function findFault(
  { id, value, bound, unit }: Figure,
  { path, locale }: Section,
  place: FigurePlace | undefined,
): { field: 'value' | 'bound' | 'unit'; message: Message } | undefined {
  if (!place) {
    const said = unit === 'percent' ? `${value}%` : value;
    return { field: 'value', message: message('figure-in-text.value', { id, value: said, path }) };
  }
  const words = around(place);
  if (!place.fit.unit)
    return { field: 'unit', message: message('figure-in-text.unit', { id, unit: sayUnit(unit, locale), path, words }) };
  if (!place.fit.bound) return { field: 'bound', message: message('figure-in-text.bound', { id, bound, path, words }) };
  return undefined;
}

function sayUnit(unit: Figure['unit'], locale: string): Part {
  if (unit === 'percent') return '%';
  return typeof unit === 'string' ? message(`unit.${unit}`) : message('part.quoted', { words: unit[locale] ?? '' });
}

/** A number as the text has it, with a few whole words on either side. */
function around({ quantity: { start, end }, block: { text } }: FigurePlace): string {
  const before = text.slice(Math.max(0, start - 14), start);
  const after = text.slice(end, end + 14);
  return [
    start > before.length ? before.replace(/^[^\s\p{sc=Han}]+/u, '') : before,
    text.slice(start, end),
    end + after.length < text.length ? after.replace(/[^\s\p{sc=Han}]+$/u, '') : after,
  ]
    .join('')
    .trim();
}
