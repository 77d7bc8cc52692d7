import { compareQuantities } from '../../language/compare-quantities.ts';
import { message, type Message } from '../../i18n/editors/message.ts';
import type { UnitCode } from '../../language/units.ts';
import type { Rule } from '../rule.ts';
import { textPairs } from '../../story/text-pairs.ts';
import { placeIn } from '../text-problem.ts';

export const sameUnits: Rule = {
  id: 'same-units',
  check(story) {
    return textPairs(story).flatMap(({ original, translation }) =>
      compareQuantities(original, translation).flatMap(({ slip, original: a, translation: b }) => {
        if (slip !== 'unit' || a?.measure === undefined || b?.measure === undefined) return [];
        return {
          path: translation.path,
          ...placeIn(story, translation, b.start),
          rule: 'same-units',
          message: message('same-units.differ', {
            original: a.text,
            originalUnit: named(a.measure),
            translation: b.text,
            translationUnit: named(b.measure),
          }),
          words: [a.text, b.text],
        };
      }),
    );
  },
};

/** The name of a unit; the compiler does not take apart a union of so many keys. */
function named(code: UnitCode): Message {
  return message(`unit.${code}`) as Message;
}
