import { compareQuantities } from '../language/compare-quantities.ts';
import type { Finding } from '../language/finding.ts';
import { nameAround } from '../language/name-around.ts';
import type { Quantity } from '../language/quantity.ts';
import type { LocalText, ReadText } from '../language/read-local-text.ts';
import type { Excerpt, Place, Problem } from '../source/problem.ts';
import type { CheckedStory, TextPair } from '../story/build-story.ts';
import { textPairs } from '../story/text-pairs.ts';
import { numberRule, numberSentence, type NumberRule } from './number-sentence.ts';
import { placeIn } from './text-problem.ts';

interface NumberFinding {
  pair: TextPair;
  finding: Finding;
}

/** What has been found in each story: several rules ask for their share of it. */
const known = new WeakMap<CheckedStory, readonly NumberFinding[]>();

/** Where the numbers of any two texts that answer each other disagree. */
function numberFindings(story: CheckedStory): readonly NumberFinding[] {
  const found =
    known.get(story) ??
    textPairs(story).flatMap((pair) =>
      compareQuantities(pair.original, pair.translation).map((finding) => ({ pair, finding })),
    );
  known.set(story, found);
  return found;
}

/** The problems that one rule has with the numbers of a story. */
export function numberProblems(story: CheckedStory, rule: NumberRule): Problem[] {
  return numberFindings(story)
    .filter(({ finding: { slip } }) => numberRule(slip) === rule)
    .map(({ pair, finding }) =>
      numberProblem(pair, finding, {
        path: pair.translation.path,
        placeOf: (offset) => placeIn(story, pair.translation, offset),
        locales: story.locales,
      }),
    );
}

/** Where the texts of a finding come from. */
interface Surroundings {
  /** Path of the translation. */
  path: string;
  /** Line and column of an offset in it. */
  placeOf: (offset: number) => Place;
  /** The languages that a name is to be written in. */
  locales: readonly string[];
}

/** A problem with a number of a translation, at that number; or at its text, where the number is missing. */
export function numberProblem(
  texts: { original: ReadText; translation: ReadText },
  finding: Finding,
  { path, placeOf, locales }: Surroundings,
): Problem {
  const { original, translation, second, strength, slip } = finding;
  const at = second?.translation ?? translation;
  const words = second ? [translation, second.translation] : [original, translation];
  return {
    path,
    ...placeOf(at?.start ?? 0),
    rule: numberRule(slip),
    message: numberSentence(finding, possibleName(texts, finding), locales),
    words: words.flatMap((quantity) => quantity?.text ?? []),
    excerpts: [
      ...excerptsOf(texts.original, [original, second?.original]),
      ...excerptsOf(texts.translation, [translation, second?.translation]),
    ],
    ...(strength === 'advice' && { isAdvice: true }),
  };
}

/** The name that a number without a partner may be part of, as far as it looks like one. */
function possibleName(
  texts: { original: ReadText; translation: ReadText },
  { original, translation }: Finding,
): string | undefined {
  if (original && translation) return undefined;
  if (original) return nameAround(texts.original.text, original);
  return translation && nameAround(texts.translation.text, translation);
}

/** The clauses that numbers stand in, each with its number marked. */
function excerptsOf({ text, locale }: LocalText, quantities: readonly (Quantity | undefined)[]): Excerpt[] {
  return quantities.flatMap((quantity): Excerpt[] => {
    if (!quantity) return [];
    const { clause, start, end } = quantity;
    const from = Math.min(clause.start + (/^\s*/u.exec(text.slice(clause.start))?.[0].length ?? 0), start);
    return [
      {
        locale,
        text: text.slice(from, Math.max(clause.end, end)).trimEnd(),
        start: start - from,
        end: end - from,
      },
    ];
  });
}
