import { z } from 'zod';
import { message, type Message, type Part } from '../../i18n/editors/message.ts';
import { fitAmount } from '../../language/fit-amount.ts';
import { figureSchema, type Figure } from '../../schema/figure.ts';
import { blocksOf } from '../../story/pair-blocks.ts';
import type { Problem } from '../../source/problem.ts';
import type { Quantity } from '../../language/quantity.ts';
import { readLocalText } from '../../language/read-local-text.ts';
import type { SectionSource } from '../../source/read-section.ts';
import { validItems } from '../../source/read-story.ts';
import type { Rule } from '../rule.ts';

export const figureInText: Rule = {
  id: 'figure-in-text',
  check({ locales, figures, sections }) {
    const problems: Problem[] = [];
    for (const figure of validItems(figures, z.array(figureSchema(locales)).element)) {
      for (const section of sections.filter(({ slug }) => slug === figure.section)) {
        const fault = section.problems.length === 0 ? findFault(figure, section) : undefined;
        if (!fault) continue;
        const index = (figures.raw as { id?: unknown }[]).findIndex(({ id }) => id === figure.id);
        problems.push({
          path: figures.path,
          ...figures.placeOf([index, fault.field]),
          rule: 'figure-in-text',
          message: fault.message,
        });
      }
    }
    return problems;
  },
  samples: {
    bad: {
      'sections/bridge.en.mdx':
        '---\ntitle: The new bridge\n---\n\nThe new bridge is 102 m long, 20 m of it ramp.\n\n<KeyFigure id="bridge-length" />\n\n<Photo id="bridge" />\n',
    },
    good: {
      'sections/bridge.en.mdx':
        '---\ntitle: The new bridge\n---\n\nOf its 120.0 m, the new bridge has 20 m of ramp.\n\n<KeyFigure id="bridge-length" />\n\n<Photo id="bridge" />\n',
    },
  },
};

/** What a section says otherwise than the figure; undefined where it reports it. */
function findFault(
  figure: Figure,
  section: SectionSource,
): { field: 'value' | 'bound' | 'unit'; message: Message } | undefined {
  const { id, value, bound, unit } = figure;
  const { path, locale } = section;
  const same = blocksOf(section).flatMap(({ text }) => {
    const read = readLocalText(text, locale);
    return read.quantities
      .map((quantity) => ({ quantity, text, fit: fitAmount(figure, quantity, read) }))
      .filter(({ fit }) => fit.value);
  });
  const [first] = same;
  if (!first) {
    const said = unit === 'percent' ? `${value}%` : value;
    return { field: 'value', message: message('figure-in-text.value', { id, value: said, path }) };
  }
  const measured = same.filter(({ fit }) => fit.unit);
  const [other] = measured;
  if (!other) {
    return {
      field: 'unit',
      message: message('figure-in-text.unit', { id, unit: sayUnit(unit, locale), path, words: around(first) }),
    };
  }
  if (measured.some(({ fit }) => fit.bound)) return undefined;
  return { field: 'bound', message: message('figure-in-text.bound', { id, bound, path, words: around(other) }) };
}

function sayUnit(unit: Figure['unit'], locale: string): Part {
  if (unit === 'percent') return '%';
  return typeof unit === 'string' ? message(`unit.${unit}`) : message('part.quoted', { words: unit[locale] ?? '' });
}

function around({ quantity, text }: { quantity: Quantity; text: string }): string {
  return text.slice(Math.max(0, quantity.start - 10), quantity.end + 12).trim();
}
