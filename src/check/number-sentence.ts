import { message, type EditorsKey, type Message } from '../i18n/editors/message.ts';
import { boundSlips, type Finding, type Slip } from '../language/finding.ts';
import type { Bounding, Quantity } from '../language/quantity.ts';
import { units, type UnitCode } from '../language/units.ts';

/** The rules that hold numbers to each other. */
export type NumberRule = 'same-numbers' | 'same-bounds' | 'same-units';

/** The rule that a slip breaks. */
export function numberRule(slip: Slip): NumberRule {
  return slip === 'unit' ? 'same-units' : boundSlips.has(slip) ? 'same-bounds' : 'same-numbers';
}

/**
 * What both languages say, and what that slip is. A name that may hold the number is offered as one, in the form that
 * names.yaml has for it.
 */
export function numberSentence(
  { slip, original, translation, second, factor }: Finding,
  name: string | undefined,
  locales: readonly string[],
): Message {
  if (second && translation)
    return message('same-numbers.exchanged', { first: translation.text, second: second.translation.text });
  if (original && translation) return sentenceOfPair(slip, original, translation, factor);
  const sentence = original ? sentenceOfLost(slip, original) : sentenceOfAdded(slip, translation);
  if (name === undefined) return sentence;
  const example = `{ ${locales.map((locale) => `${locale}: ${name}`).join(', ')} }`;
  return message('same-numbers.inName', { sentence, name, example });
}

function sentenceOfLost(slip: Slip, quantity: Quantity): Message {
  const values = { original: say(quantity) };
  return slip === 'swallowed' ? message('same-numbers.swallowed', values) : message('same-numbers.lost', values);
}

function sentenceOfAdded(slip: Slip, quantity: Quantity | undefined): Message {
  const values = { translation: quantity ? say(quantity) : '' };
  return slip === 'supplied' ? message('same-numbers.supplied', values) : message('same-numbers.added', values);
}

/** The sentences of slips that say no more than what stands on each side. */
const plainSlips = {
  'digits-swapped': 'same-numbers.digitsSwapped',
  rounded: 'same-numbers.rounded',
  'percent-for-points': 'same-numbers.percentForPoints',
  'rise-for-fall': 'same-numbers.riseForFall',
  'part-of-day': 'same-numbers.partOfDay',
} as const satisfies Partial<Record<Slip, string>>;

function sentenceOfPair(slip: Slip, a: Quantity, b: Quantity, factor: number | undefined): Message {
  if (slip === 'unit' && a.measure !== undefined && b.measure !== undefined)
    return message('same-units.differ', {
      original: a.text,
      originalUnit: unitNames[a.measure],
      translation: b.text,
      translationUnit: unitNames[b.measure],
    });
  if (boundSlips.has(slip))
    return message('same-bounds.differ', {
      original: a.text,
      originalBound: message(boundNames[a.bound]),
      translation: b.text,
      translationBound: message(boundNames[b.bound]),
    });
  const values = { original: say(a, slip), translation: say(b, slip) };
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

const unitNames = Object.fromEntries(units.map(({ code }) => [code, message(`unit.${code}`)] as const)) as Record<
  UnitCode,
  Message
>;

const boundNames = {
  exact: 'bound.exact',
  'at least': 'bound.atLeast',
  nearly: 'bound.nearly',
  about: 'bound.about',
  under: 'bound.under',
  'at most': 'bound.atMost',
} as const satisfies Record<Bounding, EditorsKey>;

/** Kinds whose value is said in digits where the words do not show it. */
const shownKinds = new Set<Quantity['kind']>(['number', 'percent', 'year', 'time', 'month']);

/** A number as written, and its value where that is not plain to see. */
function say(quantity: Quantity, slip?: Slip): Message {
  const { text, value, kind } = quantity;
  // A month or day without its number has none to show.
  if (kind === 'month' && value > 0) return message('part.month', { words: text, month: value });
  const plain = plainValue(quantity);
  // Half of the day is not part of the value.
  return slip === 'part-of-day' || value === 0 || !shownKinds.has(kind) || text.replaceAll(',', '').includes(plain)
    ? message('part.quoted', { words: text })
    : message('part.quotedWithValue', { words: text, value: plain });
}

/** The value in digits: 264000, 30%, 9:30. */
function plainValue({ value, kind }: Quantity): string {
  if (kind === 'percent') return `${value}%`;
  return kind === 'time' ? `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}` : String(value);
}
