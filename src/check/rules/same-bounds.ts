import { message, type EditorsKey } from '../../i18n/editors/message.ts';
import { compareQuantities } from '../../language/compare-quantities.ts';
import type { Bounding } from '../../language/quantity.ts';
import type { Rule } from '../rule.ts';
import { textPairs } from '../../story/text-pairs.ts';
import { placeIn } from '../text-problem.ts';

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
      compareQuantities(original, translation).boundFaults.map(({ original: a, translation: b }) => ({
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
      })),
    );
  },
  samples: {
    bad: {
      'sections/lead.zh.mdx': '桥上每天有4000余人经过。\n',
      'sections/lead.en.mdx': 'Each day 4,000 people cross the bridge.\n',
    },
    good: {
      'sections/lead.zh.mdx': '桥上每天有4000余人经过。\n',
      'sections/lead.en.mdx': 'Each day more than 4,000 people cross the bridge.\n',
    },
  },
};
