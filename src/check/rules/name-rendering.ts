import { message, type Message } from '../../i18n/editors/message.ts';
import { addedNames, missingRenderings, type MissingRendering } from '../missing-renderings.ts';
import type { Rule } from '../rule.ts';
import { textProblem } from '../text-problem.ts';

export const nameRendering: Rule = {
  id: 'name-rendering',
  check(story) {
    const problem = ({ pair, words }: MissingRendering, message: Message) =>
      textProblem(story, pair.translation, { rule: 'name-rendering', offset: 0, words, message });
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
