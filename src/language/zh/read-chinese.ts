import { findChange } from '../find-change.ts';
import { findClauses } from '../find-clauses.ts';
import { clausesOf, quantity, readForms, whole, type Quantity } from '../quantity.ts';
import { boundOf } from './chinese-amounts.ts';
import { chineseChanges } from './chinese-changes.ts';
import { chineseForms } from './chinese-forms.ts';
import { fold } from './fold.ts';

/** Every quantity of a Chinese text, in either script. */
export function readChinese(written: string): Quantity[] {
  const text = fold(written);
  const all = readForms(chineseForms, text);
  const clauses = clausesOf(all, findClauses(text, 'zh'));
  const titles = [...text.matchAll(/《[^》]*》/gu)].map(whole);
  return all.map((found, index) => {
    const clause = clauses[index] ?? { start: 0, end: text.length };
    const isInTitle = titles.some(({ start, end }) => found.start >= start && found.end <= end);
    return quantity(text, {
      ...found,
      text: found.text ?? written.slice(found.start, found.end),
      clause,
      change: findChange(chineseChanges, text, found, clause),
      ...(found.kind === 'time' && boundOf(text, found.start, found.end)),
      // The numbers of a title go with its translation.
      ...(isInTitle && { isFirm: false, isCount: false }),
    });
  });
}
