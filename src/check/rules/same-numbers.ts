import { compareQuantities } from '../../language/compare-quantities.ts';
import type { Message, Problem } from '../../source/problem.ts';
import type { Quantity } from '../../language/quantity.ts';
import type { Rule } from '../rule.ts';
import { textPairs } from '../../story/text-pairs.ts';

export const sameNumbers: Rule = {
  id: 'same-numbers',
  check(story) {
    return textPairs(story).flatMap(({ path, line, column, locate, original, translation }): Problem[] => {
      const { onlyOriginal, onlyTranslation, exchanged } = compareQuantities(original, translation);
      const problem = (at: Quantity | undefined, words: readonly Quantity[], message: Message): Problem => ({
        path,
        ...(at ? locate(at.text, at.start) : { line, column }),
        rule: 'same-numbers',
        message,
        words: words.map(({ text }) => text),
      });
      const moved = exchanged.map(([{ translation: a }, { translation: b }]) =>
        problem(b, [a, b], {
          en: `“${a.text}” and “${b.text}” stand the other way round than in ${original.locale}: exchange them`,
          zh: `“${a.text}”和“${b.text}”与 ${original.locale} 的先后相反，像是对调了：请换回来`,
        }),
      );
      if (onlyOriginal.length + onlyTranslation.length === 0) return moved;
      // As many here as there: each is set against its like. Otherwise nobody can tell which is the one too many.
      const groups =
        onlyOriginal.length === onlyTranslation.length
          ? onlyOriginal.map((quantity, index) => ({
              lost: [quantity],
              added: onlyTranslation.slice(index, index + 1),
            }))
          : [{ lost: onlyOriginal, added: onlyTranslation }];
      return [
        ...moved,
        ...groups.map(({ lost, added }) => {
          const here = lost.map((quantity) => say(quantity, original.text));
          const there = added.map((quantity) => say(quantity, translation.text));
          const arePaired = here.length > 0 && there.length > 0;
          return problem(added[0], [...lost, ...added], {
            en: `${[here.length > 0 && `${original.locale} has ${here.join(', ')}`, there.length > 0 && `${translation.locale} has ${there.join(', ')}`].filter(Boolean).join(' where ')}${arePaired ? '' : ', without a partner'}: make the two agree`,
            zh: `${[here.length > 0 && `${original.locale} 为 ${here.join('、')}`, there.length > 0 && `${translation.locale} 为 ${there.join('、')}`].filter(Boolean).join('，')}${arePaired ? '，数值不一致' : '，另一语种没有对应的数'}：请改成一致`,
          });
        }),
      ];
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

/** A number as written, and its value where that is not plain to see. */
function say({ text, value, kind }: Quantity, whole: string): string {
  const plain = String(value);
  return kind === 'month'
    ? `${whole.includes(text) ? text : plain} (${value}月)`
    : text.replaceAll(',', '').includes(plain)
      ? `“${text}”`
      : `“${text}” (${plain})`;
}
