import { compareQuantities } from '../../language/compare-quantities.ts';
import { message } from '../../i18n/editors/message.ts';
import type { Rule } from '../rule.ts';
import { textPairs } from '../../story/text-pairs.ts';
import { placeIn } from '../text-problem.ts';

export const sameUnits: Rule = {
  id: 'same-units',
  check(story) {
    return textPairs(story).flatMap(({ original, translation }) =>
      compareQuantities(original, translation).unitFaults.flatMap(({ original: a, translation: b }) => {
        if (a.measure === undefined || b.measure === undefined) return [];
        return {
          path: translation.path,
          ...placeIn(story, translation, b.start),
          rule: 'same-units',
          message: message('same-units.differ', {
            original: a.text,
            originalUnit: message(`unit.${a.measure}`),
            translation: b.text,
            translationUnit: message(`unit.${b.measure}`),
          }),
          words: [a.text, b.text],
        };
      }),
    );
  },
};
