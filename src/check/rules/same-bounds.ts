import { message, type EditorsKey } from '../../i18n/editors/message.ts';
import { boundSlips } from '../../language/finding.ts';
import type { Bounding } from '../../language/quantity.ts';
import { numberFindings, numberProblem } from '../number-problem.ts';
import type { Rule } from '../rule.ts';

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
    return numberFindings(story)
      .filter(({ finding: { slip } }) => boundSlips.has(slip))
      .flatMap(({ pair, finding }) => {
        const { original: a, translation: b } = finding;
        if (!a || !b) return [];
        const sentence = message('same-bounds.differ', {
          original: a.text,
          originalBound: message(names[a.bound]),
          translation: b.text,
          translationBound: message(names[b.bound]),
        });
        return numberProblem(story, pair, finding, 'same-bounds', sentence);
      });
  },
};
