import { numberProblems } from '../number-problem.ts';
import type { Rule } from '../rule.ts';

export const sameUnits: Rule = {
  id: 'same-units',
  check: (story) => numberProblems(story, 'same-units'),
};
