import { message, type Message } from '../../i18n/editors/message.ts';
import { units, type UnitCode } from '../../language/units.ts';
import { numberFindings, numberProblem } from '../number-problem.ts';
import type { Rule } from '../rule.ts';

export const sameUnits: Rule = {
  id: 'same-units',
  check(story) {
    return numberFindings(story)
      .filter(({ finding: { slip } }) => slip === 'unit')
      .flatMap(({ pair, finding }) => {
        const { original: a, translation: b } = finding;
        if (a?.measure === undefined || b?.measure === undefined) return [];
        const sentence = message('same-units.differ', {
          original: a.text,
          originalUnit: unitNames[a.measure],
          translation: b.text,
          translationUnit: unitNames[b.measure],
        });
        return numberProblem(story, pair, finding, 'same-units', sentence);
      });
  },
};

const unitNames = Object.fromEntries(units.map(({ code }) => [code, message(`unit.${code}`)] as const)) as Record<
  UnitCode,
  Message
>;
