import type { ChangeWords } from '../find-change.ts';

// 'Up to', 'lower than' and 'or higher' bound a number.
const words = (said: string) =>
  new RegExp(String.raw`(?<!\bor )\b(?:${said.split(' ').join('|')})\b(?! (?:to|than)\b)`, 'iu');

/** Words that say of a number that it rose or fell. */
export const englishChanges: ChangeWords = {
  reach: { before: 48, after: 24 },
  up: words(
    'rose rise rises risen rising grew grow grows grown growing growth increase increases increased increasing up climbed climb climbing gained gain gains jumped jump surged surge soared soaring higher improved expanded expansion raised raise raising upturn',
  ),
  down: words(
    'fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decrease decreases decreased decreasing down lower lowered reduced reduce reduces reducing reduction shrank shrunk slid slipped slump slumped plunged plunge plummeted tumbled cut cuts lost shed contraction contracted dip dipped',
  ),
};
