import { message, type EditorsKey } from '../../i18n/editors/message.ts';
import { compareQuantities } from '../../language/compare-quantities.ts';
import { boundSlips } from '../../language/finding.ts';
import type { Bounding } from '../../language/quantity.ts';
import type { Rule } from '../rule.ts';
import { textPairs } from '../../story/text-pairs.ts';
import { placeIn } from '../text-problem.ts';

/** What a bound is called. */
const names = {
  exact: 'bound.exact',
  'at least': 'bound.atLeast',
  nearly: 'bound.nearly',
  about: 'bound.about',
  under: 'bound.under',
  'at most': 'bound.atMost',
} as const satisfies Record<Bounding, EditorsKey>;

export const sameBounds: Rule = {
  id: 'same-bounds',
  check(story) {
    return textPairs(story).flatMap(({ original, translation }) =>
      compareQuantities(original, translation).flatMap(({ slip, original: a, translation: b }) => {
        if (!boundSlips.has(slip) || !a || !b) return [];
        return {
          path: translation.path,
          ...placeIn(story, translation, b.start),
          rule: 'same-bounds',
          message: message('same-bounds.differ', {
            original: a.text,
            originalBound: message(names[a.bound]),
            translation: b.text,
            translationBound: message(names[b.bound]),
          }),
          words: [a.text, b.text],
        };
      }),
    );
  },
};
