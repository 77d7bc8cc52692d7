import { message } from '../../i18n/editors/message.ts';
import { figureSchema } from '../../schema/figure.ts';
import type { Problem } from '../../source/problem.ts';
import { validItems } from '../../source/read-story.ts';
import type { Rule } from '../rule.ts';

export const figureSum: Rule = {
  id: 'figure-sum',
  check({ locales, figures }) {
    const problems: Problem[] = [];
    const items = validItems(figures, figureSchema(locales));
    for (const whole of items) {
      const parts = items.filter(({ partOf }) => partOf === whole.id);
      const sum = parts.reduce((total, { value }) => total + value, 0);
      const isMixed = parts.some(({ unit }) => JSON.stringify(unit) !== JSON.stringify(whole.unit));
      if (sum <= whole.value && !isMixed) continue;
      const index = (figures.raw as { id?: unknown }[]).findIndex(({ id }) => id === whole.id);
      problems.push({
        path: figures.path,
        ...figures.placeOf([index, isMixed ? 'unit' : 'value']),
        rule: 'figure-sum',
        message: isMixed
          ? message('figure-sum.unit', { id: whole.id })
          : message('figure-sum.sum', { id: whole.id, sum, whole: whole.value }),
      });
    }
    return problems;
  },
  samples: {
    bad: {
      'figures.yaml':
        '- id: bridge-length\n  section: bridge\n  value: 20\n  bound: exact\n  unit: metre\n  label:\n    zh: 桥长\n    en: length\n- id: ramp-length\n  section: bridge\n  value: 120\n  bound: exact\n  unit: metre\n  label:\n    zh: 引桥长\n    en: ramp\n  partOf: bridge-length\n',
    },
    good: {},
  },
};
