import { z } from 'zod';
import type { Amount } from '../../language/amount.ts';
import { fitAmount } from '../../language/fit-amount.ts';
import { figureSchema } from '../../schema/figure.ts';
import { blocksOf } from '../../story/pair-blocks.ts';
import type { Message, Problem } from '../../source/problem.ts';
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
          message: {
            en: `“${figure.id}” is ${fault.here.en} here, but ${section.path} ${fault.there.en}: correct one of them`,
            zh: `“${figure.id}”在这里是${fault.here.zh}，但 ${section.path} ${fault.there.zh}：请改正其中一处`,
          },
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
  figure: Amount,
  section: SectionSource,
): { field: 'value' | 'bound' | 'unit'; here: Message; there: Message } | undefined {
  const { locale } = section;
  const same = blocksOf(section).flatMap(({ text }) => {
    const read = readLocalText(text, locale);
    return read.quantities
      .map((quantity) => ({ quantity, text, fit: fitAmount(figure, quantity, read) }))
      .filter(({ fit }) => fit.value);
  });
  const [first] = same;
  if (!first) {
    const value = String(figure.value) + (figure.unit === 'percent' ? ' %' : '');
    return {
      field: 'value',
      here: { en: value, zh: ` ${value}` },
      there: { en: 'does not report that value', zh: '的正文里没有这个数' },
    };
  }
  const measured = same.filter(({ fit }) => fit.unit);
  if (measured.length === 0) {
    const unit = typeof figure.unit === 'string' ? figure.unit : (figure.unit[locale] ?? '');
    return {
      field: 'unit',
      here: { en: `in “${unit}”`, zh: `以“${unit}”计` },
      there: { en: `says “${around(first)}”`, zh: `写作“${around(first)}”` },
    };
  }
  if (measured.some(({ fit }) => fit.bound)) return undefined;
  const [other = first] = measured;
  return {
    field: 'bound',
    here: { en: `“${figure.bound}”`, zh: `“${figure.bound}”` },
    there: { en: `says “${around(other)}”`, zh: `写作“${around(other)}”` },
  };
}

function around({ quantity, text }: { quantity: Quantity; text: string }): string {
  return text.slice(Math.max(0, quantity.start - 10), quantity.end + 12).trim();
}
