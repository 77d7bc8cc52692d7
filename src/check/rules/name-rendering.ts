import { message, type Message } from '../../i18n/editors/message.ts';
import { addedNames, missingRenderings, type MissingRendering } from '../missing-renderings.ts';
import type { Problem } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';
import { placeIn } from '../text-problem.ts';

export const nameRendering: Rule = {
  id: 'name-rendering',
  check(story) {
    const problem = ({ pair, words }: MissingRendering, message: Message): Problem => ({
      path: pair.translation.path,
      ...placeIn(story, pair.translation, 0),
      rule: 'name-rendering',
      message,
      words: [words],
    });
    return [
      ...missingRenderings(story, 'name').map((missing) => {
        const { words, wanted } = missing;
        return problem(missing, message('name-rendering.missing', { words, wanted }));
      }),
      ...addedNames(story).map((added) => {
        const { words, wanted } = added;
        return problem(added, message('name-rendering.added', { words, wanted }));
      }),
    ];
  },
};
