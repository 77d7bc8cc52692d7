import { numberProblems } from '../number-problem.ts';
import type { Rule } from '../rule.ts';

export const sameBounds: Rule = {
  id: 'same-bounds',
  check: (story) => numberProblems(story, 'same-bounds'),
};
