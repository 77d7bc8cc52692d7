import { numberProblems } from '../number-problem.ts';
import type { Rule } from '../rule.ts';

export const sameNumbers: Rule = {
  id: 'same-numbers',
  check: (story) => numberProblems(story, 'same-numbers'),
};
