import { message } from '../../i18n/editors/message.ts';
import { missingRenderings } from '../missing-renderings.ts';
import type { Rule } from '../rule.ts';
import { textProblem } from '../text-problem.ts';

export const termRendering: Rule = {
  id: 'term-rendering',
  check(story) {
    return missingRenderings(story, 'term').map(({ pair, id, words, wanted }) =>
      textProblem(story, pair.translation, {
        rule: 'term-rendering',
        offset: 0,
        words,
        message: message('term-rendering.missing', { words, wanted, id }),
      }),
    );
  },
};
