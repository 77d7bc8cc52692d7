import { compareQuantities } from '../quantities/compare-quantities.ts';
import type { Problem } from '../problem.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { Rule } from '../rule.ts';
import { textPairs } from '../text-pairs.ts';

export const sameNumbers: Rule = {
  id: 'same-numbers',
  demands: {
    en: 'Every number of a text stands with the same value in its other languages: 2662万 is 26.62 million.',
    zh: '同一段文字里的每个数，各语种数值一致：2662万就是 26.62 million。',
  },
  check(story) {
    return textPairs(story).flatMap(({ path, line, column, original, translation }): Problem[] => {
      const { onlyOriginal, onlyTranslation, exchanged } = compareQuantities(original, translation);
      const lost = onlyOriginal.map((quantity) => say(quantity, original.text));
      const added = onlyTranslation.map((quantity) => say(quantity, translation.text));
      const moved = exchanged.map(([a, b]) => ({
        path,
        line,
        column,
        rule: 'same-numbers',
        message: {
          en: `“${a.translation.text}” and “${b.translation.text}” stand the other way round than in ${original.locale}: exchange them`,
          zh: `“${a.translation.text}”和“${b.translation.text}”与 ${original.locale} 的先后相反，像是对调了：请换回来`,
        },
        words: [a.translation.text, b.translation.text],
      }));
      if (lost.length + added.length === 0) return moved;
      return [
        ...moved,
        {
          path,
          line,
          column,
          rule: 'same-numbers',
          message: {
            en: `${[lost.length > 0 && `${original.locale} has ${lost.join(', ')}`, added.length > 0 && `${translation.locale} has ${added.join(', ')}`].filter(Boolean).join(' where ')}${lost.length > 0 && added.length > 0 ? '' : ', without a partner'}: make the two agree`,
            zh: `${[lost.length > 0 && `${original.locale} 为 ${lost.join('、')}`, added.length > 0 && `${translation.locale} 为 ${added.join('、')}`].filter(Boolean).join('，')}${lost.length > 0 && added.length > 0 ? '，数值不一致' : '，另一语种没有对应的数'}：请改成一致`,
          },
          words: [...onlyOriginal, ...onlyTranslation].map(({ text }) => text),
        },
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
