import { message } from '../../i18n/editors/message.ts';
import { missingRenderings } from '../missing-renderings.ts';
import type { Rule } from '../rule.ts';
import { placeIn } from '../text-problem.ts';

export const termRendering: Rule = {
  id: 'term-rendering',
  check(story) {
    return missingRenderings(story, 'term').map(({ pair, id, words, wanted }) => ({
      path: pair.translation.path,
      ...placeIn(story, pair.translation, 0),
      rule: 'term-rendering',
      message: message('term-rendering.missing', { words, wanted, id }),
      words: [words],
    }));
  },
};
