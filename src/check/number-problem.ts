import type { Message } from '../i18n/editors/message.ts';
import { compareQuantities } from '../language/compare-quantities.ts';
import type { Finding } from '../language/finding.ts';
import type { Problem } from '../source/problem.ts';
import type { CheckedStory, TextPair } from '../story/build-story.ts';
import { textPairs } from '../story/text-pairs.ts';
import { placeIn } from './text-problem.ts';

interface NumberFinding {
  pair: TextPair;
  finding: Finding;
}

/** What has been found in each story: several rules ask for their share of it. */
const known = new WeakMap<CheckedStory, readonly NumberFinding[]>();

/** Where the numbers of any two texts that answer each other disagree. */
export function numberFindings(story: CheckedStory): readonly NumberFinding[] {
  const found =
    known.get(story) ??
    textPairs(story).flatMap((pair) =>
      compareQuantities(pair.original, pair.translation).map((finding) => ({ pair, finding })),
    );
  known.set(story, found);
  return found;
}

/** A problem with a number of a translation, at that number; or at its text, where the number is missing. */
export function numberProblem(
  story: CheckedStory,
  { translation: text }: TextPair,
  { original, translation, second, strength }: Finding,
  rule: string,
  message: Message,
): Problem {
  const at = second?.translation ?? translation;
  const words = second ? [translation, second.translation] : [original, translation];
  return {
    path: text.path,
    ...placeIn(story, text, at?.start ?? 0),
    rule,
    message,
    words: words.flatMap((quantity) => quantity?.text ?? []),
    ...(strength === 'advice' && { isAdvice: true }),
  };
}
