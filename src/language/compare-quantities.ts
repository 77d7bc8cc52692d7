import { englishBounds } from './en/english-bounds.ts';
import { boundClass, createBoundMentions, type BoundClass, type MentionsBound } from './find-bound.ts';
import { findExchanges } from './find-exchanges.ts';
import { findUnanswered } from './find-unanswered.ts';
import type { Finding, Slip } from './finding.ts';
import { languageCode } from './language-code.ts';
import { pairQuantities, type Pair } from './pair-quantities.ts';
import { isAsked, type Kind, type Quantity } from './quantity.ts';
import type { ReadText } from './read-local-text.ts';
import { readsWords } from './read-quantities.ts';
import { areSameUnit, isConverted } from './units.ts';
import { chineseBounds } from './zh/chinese-bounds.ts';
import { foldAs } from './zh/fold.ts';

/** Holds the numbers of a text and its translation to each other. Findings come in the order of the translation. */
export function compareQuantities(original: ReadText, translation: ReadText): Finding[] {
  const pairing = pairQuantities(original, translation);
  const readable = readsWords(original.locale) && readsWords(translation.locale) ? pairing.pairs : [];
  const findings = [
    ...findUnanswered(pairing, original, translation),
    ...readable.flatMap((pair) => pairFindings(pair, original, translation)),
    ...findExchanges(readable, original, translation),
  ];
  return findings.sort((a, b) => (a.translation?.start ?? 0) - (b.translation?.start ?? 0));
}

/** Kinds that a word such as 余 or nearly can bound, and that rise and fall. */
const measured = new Set<Kind>(['number', 'percent', 'points', 'fraction', 'multiple']);

/** What is said otherwise of one and the same number. */
function pairFindings(pair: Pair, original: ReadText, translation: ReadText): Finding[] {
  const { original: a, translation: b } = pair;
  const error = (slip: Slip): Finding => ({ slip, strength: 'error', ...pair });
  const findings: Finding[] = [];
  if (isUnitFault(a, b)) findings.push({ ...error('unit'), strength: isHomeOfHousehold(pair) ? 'advice' : 'error' });
  if (isPointsFault(a, b)) findings.push(error('percent-for-points'));
  if (a.half && b.half && a.half !== b.half) findings.push(error('part-of-day'));
  if (a.kind === 'time' && b.kind === 'time') return [...findings, ...boundFindings(pair, original, translation)];
  if (!measured.has(a.kind) || !measured.has(b.kind)) return findings;
  if (a.change && b.change && a.change !== b.change) findings.push(error('rise-for-fall'));
  return [...findings, ...boundFindings(pair, original, translation)];
}

/** A unit may be left to the words around a number ('60 and 200 million yuan'): only two different ones are a fault. */
function isUnitFault(a: Quantity, b: Quantity): boolean {
  if (a.measure === undefined || b.measure === undefined || a.value !== b.value) return false;
  // 'Per day' and 一周 are one only by the way.
  if (a.value <= 1 && !(isAsked(a) && isAsked(b))) return false;
  return a.kind === b.kind && !areSameUnit(a.measure, b.measure) && !isConverted(a, b);
}

/** 10万户断电 are 100,000 homes as English has it, where nobody counts dwellings; 套 are never households. */
function isHomeOfHousehold({ original: { measure: a }, translation: { measure: b } }: Pair): boolean {
  return a === 'household' && b === 'home';
}

function isPointsFault(a: Quantity, b: Quantity): boolean {
  return (a.kind === 'points' && b.kind === 'percent') || (a.kind === 'percent' && b.kind === 'points');
}

const mentions: Readonly<Record<string, MentionsBound>> = {
  zh: createBoundMentions(chineseBounds, ''),
  en: createBoundMentions(englishBounds, String.raw`\b`),
};

function boundFindings(pair: Pair, original: ReadText, translation: ReadText): Finding[] {
  const { original: a, translation: b } = pair;
  const [here, there] = [boundClass(a.bound), boundClass(b.bound)];
  const finding = (slip: Slip, strength: Finding['strength']): Finding[] => [{ slip, strength, ...pair }];
  const areOpposite = ![here, there].some((one) => one === 'exact' || one === 'about') && here !== there;
  // 近三年 may be the past three years, but hardly more than three; and 高达 is 'up to'.
  if (areOpposite && a.isBoundFirm !== b.isBoundFirm && ![a.bound, b.bound].includes('at most'))
    return finding('bound-changed', 'advice');
  if (!a.isBoundFirm || !b.isBoundFirm || a.bound === b.bound) return [];
  // 'About 60 miles' is how English converts 96公里.
  if ([here, there].includes('about') && isConverted(a, b)) return [];
  // 'Up to' is left out and put in where nobody would miss it.
  if ([a.bound, b.bound].includes('at most') && [here, there].includes('exact')) return [];
  if (here === 'exact') return isMentioned(there, a, original) ? [] : finding('bound-added', 'advice');
  if (there === 'exact') return isMentioned(here, b, translation) ? [] : finding('bound-dropped', 'advice');
  if (areOpposite) return finding('opposite-bound', 'error');
  return finding('bound-changed', 'advice');
}

/** How far from a number a word may stand that bounds it, in characters. */
const reach: Readonly<Record<string, number>> = { zh: 14, en: 40 };

/** Whether a word of that class stands near a number that seems exact, in its clause. */
function isMentioned(wanted: BoundClass, { start, end, clause }: Quantity, { text, locale }: ReadText): boolean {
  const language = languageCode(locale);
  const far = reach[language] ?? 0;
  // Another number has the words on its other side.
  const before = text.slice(Math.max(clause.start, start - far), start).replace(/^.*\d/su, '');
  const behind = text.slice(end, Math.min(clause.end, end + far)).replace(/\d.*$/su, '');
  return mentions[language]?.(wanted, foldAs(locale, before), foldAs(locale, behind)) ?? false;
}
