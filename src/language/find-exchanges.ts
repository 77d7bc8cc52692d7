import { thingCounted } from './counted-things.ts';
import type { Finding } from './finding.ts';
import type { Pair } from './pair-quantities.ts';
import type { Kind, Quantity } from './quantity.ts';
import type { ReadText } from './read-local-text.ts';

/** Kinds of which two may be exchanged; the parts of a date stand in another order in every language. */
const exchangeable = new Set<Kind>(['number', 'percent', 'points', 'fraction', 'multiple']);

/** Two numbers of the original that stand in each other's place in the translation, as far as their order or what they count tells. */
export function findExchanges(pairs: readonly Pair[], original: ReadText, translation: ReadText): Finding[] {
  // Small counts in words go wherever the grammar of the other language puts them.
  const isTold = ({ kind, isFirm }: Quantity) => isFirm && exchangeable.has(kind);
  const told = pairs
    .filter(({ original: a, translation: b }) => isTold(a) && isTold(b))
    .sort((a, b) => a.original.start - b.original.start);
  if (told.length < 2) return [];
  const places = [...told].sort((a, b) => a.translation.start - b.translation.start);
  const order = told.map((pair) => places.indexOf(pair));

  const thingIn = (side: 'original' | 'translation', { text, locale }: ReadText) =>
    new Map(told.map((pair) => [pair[side], thingCounted(text, pair[side].start, locale)]));
  const things = new Map([...thingIn('original', original), ...thingIn('translation', translation)]);

  const findings: Finding[] = [];
  const found = new Set<Pair>();
  for (const [i, first] of told.entries())
    for (const [j, second] of told.entries()) {
      if (j <= i || found.has(first) || found.has(second) || !canBeExchanged(first, second)) continue;
      const finding = judge(first, second, isTurnedRound(order, i, j), things, original, translation);
      if (!finding) continue;
      findings.push(finding);
      found.add(first).add(second);
    }
  return findings;
}

function canBeExchanged({ original: a }: Pair, { original: b }: Pair): boolean {
  return a.kind === b.kind && a.value !== b.value;
}

/** Whether two places of an order are exchanged, and all that lies between them is where it was. */
function isTurnedRound(order: readonly number[], i: number, j: number): boolean {
  const [first = 0, last = 0] = [order[i], order[j]];
  return first - last === j - i && order.slice(i + 1, j).every((place, offset) => place === last + offset + 1);
}

function judge(
  first: Pair,
  second: Pair,
  isTurned: boolean,
  things: ReadonlyMap<Quantity, number | undefined>,
  original: ReadText,
  translation: ReadText,
): Finding | undefined {
  const { original: a, translation: ofA } = first;
  const { original: b, translation: ofB } = second;
  const finding = (slip: 'exchanged' | 'turned-round', strength: Finding['strength']): Finding => ({
    slip,
    strength,
    original: a,
    translation: ofA,
    second: { original: b, translation: ofB },
  });

  if (a.measure !== b.measure) {
    if (ofB.measure === a.measure && ofA.measure === b.measure) return finding('exchanged', 'error');
    if (ofA.measure === a.measure && ofB.measure === b.measure) return undefined;
  }
  const [thingA, thingB, thingOfA, thingOfB] = [a, b, ofA, ofB].map((quantity) => things.get(quantity));
  if (thingA !== undefined && thingB !== undefined && thingA !== thingB) {
    const isMoved = (mine: number, other: number, found: number | undefined, otherFound: number | undefined) =>
      found === other && (otherFound === mine || otherFound === undefined);
    if (isMoved(thingA, thingB, thingOfA, thingOfB) || isMoved(thingB, thingA, thingOfB, thingOfA))
      return finding('exchanged', 'error');
    if (thingOfA === thingA || thingOfB === thingB) return undefined;
  }
  if (!isTurned || isPartOf(ofA, ofB, translation)) return undefined;
  const isApart =
    /[，。；：、]/u.test(original.text.slice(a.end, b.start)) &&
    /[,.;:]\s|\band\b/u.test(translation.text.slice(ofB.end, ofA.start));
  return finding(isApart ? 'exchanged' : 'turned-round', 'advice');
}

/** English puts the part before the whole, Chinese behind it: 12 of Oslo's 40 moorings. */
function isPartOf(whole: Quantity, part: Quantity, { text }: ReadText): boolean {
  return /^[^,.;]{0,40}\bof (?:[^\s,.;]+ ){0,2}$/u.test(text.slice(part.end, whole.start));
}
