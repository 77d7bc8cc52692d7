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
  samples: {
    bad: {
      'sections/lead.zh.mdx': '河上有一座桥，每天有2.6万人经过。\n',
      'sections/lead.en.mdx': 'A bridge crosses the river; 260,000 people pass each day.\n',
    },
    good: {
      'sections/lead.zh.mdx': '河上有一座桥，每天有2.6万人经过，1-5月为第二批。\n',
      'sections/lead.en.mdx':
        'A bridge crosses the river; 26,000 people pass each day, the second batch from January to May.\n',
    },
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
function say({ text, value, kind }: Quantity, whole: string): Message {
  if (kind === 'month') return message('part.month', { words: whole.includes(text) ? text : value, month: value });
  if (text.replaceAll(',', '').includes(String(value))) return message('part.quoted', { words: text });
  return message('part.quotedWithValue', { words: text, value: kind === 'percent' ? `${value}%` : value });
}
