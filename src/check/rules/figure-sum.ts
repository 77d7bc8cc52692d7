import { message } from '../../i18n/editors/message.ts';
import type { Problem } from '../../source/problem.ts';
import { recordIndex } from '../../source/read-yaml.ts';
import type { Rule } from '../rule.ts';

export const figureSum: Rule = {
  id: 'figure-sum',
  check({ figures, source }) {
    const problems: Problem[] = [];
    for (const whole of figures) {
      const parts = figures.filter(({ partOf }) => partOf === whole.id);
      const sum = parts.reduce((total, { value }) => total + value, 0);
      const isMixed = parts.some(({ unit }) => JSON.stringify(unit) !== JSON.stringify(whole.unit));
      if (sum <= whole.value && !isMixed) continue;
      problems.push({
        path: source.figures.path,
        ...source.figures.placeOf([recordIndex(source.figures, whole.id), isMixed ? 'unit' : 'value']),
        rule: 'figure-sum',
        message: isMixed
          ? message('figure-sum.unit', { id: whole.id })
          : message('figure-sum.sum', { id: whole.id, sum, whole: whole.value }),
      });
    }
    return problems;
  },
};
