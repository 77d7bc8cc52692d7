import { message, type Message } from '../../i18n/editors/message.ts';
import { compareQuantities } from '../../language/compare-quantities.ts';
import type { Problem } from '../../source/problem.ts';
import type { Quantity } from '../../language/quantity.ts';
import type { Rule } from '../rule.ts';
import type { CheckedStory, TextPair } from '../../story/build-story.ts';
import { textPairs } from '../../story/text-pairs.ts';
import { placeIn } from '../text-problem.ts';

export const sameNumbers: Rule = {
  id: 'same-numbers',
  check(story) {
    return textPairs(story).flatMap((pair) => {
      const { onlyOriginal, onlyTranslation, exchanged } = compareQuantities(pair.original, pair.translation);
      const moved = exchanged.map(([{ translation: first }, { translation: second }]) =>
        problem(story, pair, second, {
          words: [first, second],
          message: message('same-numbers.exchanged', { first: first.text, second: second.text }),
        }),
      );
      // As many here as there: each is set against its like. Otherwise nobody can tell which is the one too many.
      const areAsMany = onlyOriginal.length === onlyTranslation.length;
      const different = areAsMany
        ? onlyOriginal.map((quantity, index) =>
            differ(story, pair, [quantity], onlyTranslation.slice(index, index + 1)),
          )
        : [differ(story, pair, onlyOriginal, onlyTranslation)];
      return [...moved, ...different];
    });
  },
};

function problem(
  story: CheckedStory,
  { translation }: TextPair,
  at: Quantity | undefined,
  { words, message }: { words: readonly Quantity[]; message: Message },
): Problem {
  return {
    path: translation.path,
    ...placeIn(story, translation, at?.start ?? 0),
    rule: 'same-numbers',
    message,
    words: words.map(({ text }) => text),
  };
}

/** Numbers of the original and of the translation that have no partners. */
function differ(story: CheckedStory, pair: TextPair, lost: readonly Quantity[], added: readonly Quantity[]): Problem {
  const original = lost.map((quantity) => say(quantity, pair.original.text));
  const translation = added.map((quantity) => say(quantity, pair.translation.text));
  return problem(story, pair, added[0], {
    words: [...lost, ...added],
    message:
      added.length === 0
        ? message('same-numbers.lost', { numbers: original })
        : lost.length === 0
          ? message('same-numbers.added', { numbers: translation })
          : message('same-numbers.differ', { original, translation }),
  });
}

/** A number as written, and its value where that is not plain to see. */
function say(quantity: Quantity, whole: string): Message {
  const { text, value, kind } = quantity;
  if (kind === 'month') return message('part.month', { words: whole.includes(text) ? text : value, month: value });
  const plain = plainValue(quantity);
  return text.replaceAll(',', '').includes(plain)
    ? message('part.quoted', { words: text })
    : message('part.quotedWithValue', { words: text, value: plain });
}

/** The value in digits: 264000, 30%, 9:30. */
function plainValue({ value, kind }: Quantity): string {
  if (kind === 'percent') return `${value}%`;
  return kind === 'time' ? `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}` : String(value);
}
