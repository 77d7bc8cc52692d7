import { message, type Message } from '../../i18n/editors/message.ts';
import { boundSlips, type Finding, type Slip } from '../../language/finding.ts';
import type { Quantity } from '../../language/quantity.ts';
import { numberFindings, numberProblem } from '../number-problem.ts';
import type { Rule } from '../rule.ts';

export const sameNumbers: Rule = {
  id: 'same-numbers',
  check(story) {
    return numberFindings(story)
      .filter(({ finding: { slip } }) => !boundSlips.has(slip) && slip !== 'unit')
      .map(({ pair, finding }) => numberProblem(story, pair, finding, 'same-numbers', sentenceOf(finding)));
  },
};

/** The sentences of slips that say no more than what stands on each side. */
const plainSlips = {
  'digits-swapped': 'same-numbers.digitsSwapped',
  'percent-for-points': 'same-numbers.percentForPoints',
  'rise-for-fall': 'same-numbers.riseForFall',
  'part-of-day': 'same-numbers.partOfDay',
} as const satisfies Partial<Record<Slip, string>>;

/** What both languages say, and what that slip is. */
function sentenceOf({ slip, original, translation, second, factor }: Finding): Message {
  if (second && translation)
    return message('same-numbers.exchanged', { first: translation.text, second: second.translation.text });
  if (original && translation)
    return sentenceOfPair(slip, { original: say(original, slip), translation: say(translation, slip) }, factor);
  if (original) {
    const values = { original: say(original) };
    return slip === 'swallowed' ? message('same-numbers.swallowed', values) : message('same-numbers.lost', values);
  }
  const values = { translation: translation ? say(translation) : '' };
  return slip === 'supplied' ? message('same-numbers.supplied', values) : message('same-numbers.added', values);
}

function sentenceOfPair(
  slip: Slip,
  values: { original: Message; translation: Message },
  factor: number | undefined,
): Message {
  if (isPlain(slip)) return message(plainSlips[slip], values);
  if (factor === undefined) return message('same-numbers.differ', values);
  const isLarger = factor > 1;
  const times = Math.round(isLarger ? factor : 1 / factor);
  if (slip === 'myriad')
    return isLarger ? message('same-numbers.myriadMore', values) : message('same-numbers.myriadLess', values);
  return isLarger
    ? message('same-numbers.timesMore', { ...values, times })
    : message('same-numbers.timesLess', { ...values, times });
}

function isPlain(slip: Slip): slip is keyof typeof plainSlips {
  return Object.hasOwn(plainSlips, slip);
}

/** Kinds whose value is said in digits where the words do not show it. */
const shownKinds = new Set<Quantity['kind']>(['number', 'percent', 'year', 'time', 'month']);

/** A number as written, and its value where that is not plain to see. */
function say(quantity: Quantity, slip?: Slip): Message {
  const { text, value, kind } = quantity;
  if (kind === 'month') return message('part.month', { words: text, month: value });
  const plain = plainValue(quantity);
  // Half of the day is not part of the value.
  return slip === 'part-of-day' || !shownKinds.has(kind) || text.replaceAll(',', '').includes(plain)
    ? message('part.quoted', { words: text })
    : message('part.quotedWithValue', { words: text, value: plain });
}

/** The value in digits: 264000, 30%, 9:30. */
function plainValue({ value, kind }: Quantity): string {
  if (kind === 'percent') return `${value}%`;
  return kind === 'time' ? `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}` : String(value);
}
