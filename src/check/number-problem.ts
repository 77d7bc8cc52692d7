import type { Message } from '../i18n/editors/message.ts';
import type { Finding } from '../language/finding.ts';
import type { Problem } from '../source/problem.ts';
import type { CheckedStory, TextPair } from '../story/build-story.ts';
import { placeIn } from './text-problem.ts';

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
