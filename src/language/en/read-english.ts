import { findChange } from '../find-change.ts';
import { findClauses } from '../find-clauses.ts';
import { clausesOf, quantity, readForms, type Quantity } from '../quantity.ts';
import { boundOf } from './english-amounts.ts';
import { englishChanges } from './english-changes.ts';
import { englishForms } from './english-forms.ts';

/** Every quantity of an English text. */
export function readEnglish(text: string): Quantity[] {
  const all = readForms(englishForms, text);
  const clauses = clausesOf(all, findClauses(text, 'en'));
  const areDollarsMixed = /Taiwan|Hong Kong|Australia|Canad|Singapore|[A-Z]\$|NTD|HKD/u.test(text);
  return all.map((found, index) => {
    const clause = clauses[index] ?? { start: 0, end: text.length };
    const measure = areDollarsMixed && found.measure === 'dollar' ? 'some-dollar' : found.measure;
    return quantity(text, {
      ...found,
      measure,
      clause,
      change: findChange(englishChanges, text, found, clause),
      ...(found.kind === 'time' && boundOf(text, found.start, found.end)),
    });
  });
}
