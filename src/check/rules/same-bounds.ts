import { message, type EditorsKey } from '../../i18n/editors/message.ts';
import { compareQuantities } from '../../language/compare-quantities.ts';
import type { Bounding } from '../../language/quantity.ts';
import type { Rule } from '../rule.ts';
import { textPairs } from '../../story/text-pairs.ts';
import { placeIn } from '../text-problem.ts';

/** What a bound is called; `at most` is never certain enough to be held against a translation. */
const names = {
  exact: 'bound.exact',
  'at least': 'bound.atLeast',
  nearly: 'bound.nearly',
  about: 'bound.about',
  under: 'bound.under',
  'at most': undefined,
} as const satisfies Record<Bounding, EditorsKey | undefined>;

export const sameBounds: Rule = {
  id: 'same-bounds',
  check(story) {
    return textPairs(story).flatMap(({ original, translation }) =>
      compareQuantities(original, translation).boundFaults.flatMap(({ original: a, translation: b }) => {
        const [originalBound, translationBound] = [names[a.bound], names[b.bound]];
        if (!originalBound || !translationBound) return [];
        return {
          path: translation.path,
          ...placeIn(story, translation, b.start),
          rule: 'same-bounds',
          message: message('same-bounds.differ', {
            original: a.text,
            originalBound: message(originalBound),
            translation: b.text,
            translationBound: message(translationBound),
          }),
          words: [a.text, b.text],
        };
      }),
    );
  },
};
