import type { ChangeWords } from '../find-change.ts';

// 'Lower than' and 'or higher' bound a number.
const words = (said: string) => new RegExp(String.raw`(?<!\bor )\b(?:${said.split(' ').join('|')})\b(?! than\b)`, 'iu');

/** Words that say of a number that it rose or fell. */
export const englishChanges: ChangeWords = {
  reach: { before: 48, after: 24 },
  up: words(
    'rose rise rises risen rising grew grow grows grown growing growth increase increases increased increasing up(?!\\sto) climbed climb climbs climbing rebounded recovered advanced boosted spiked leapt hike uptick added gained gain gains jumped jump surged surge soared soaring higher improved expanded expansion raised raise raising upturn',
  ),
  down: words(
    'fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decrease decreases decreased decreasing down lower lowered reduced reduce reduces reducing reduction shrank shrunk slid slipped slump slumped plunged plunge plummeted tumbled cut cuts lost shed contraction contracted dip dipped retreated shrink shrinking loss slid sliding slashed trimmed eased downturn falls',
  ),
};
