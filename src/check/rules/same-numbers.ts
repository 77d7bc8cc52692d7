import { compareQuantities } from '../../language/compare-quantities.ts';
import { boundSlips, type Finding } from '../../language/finding.ts';
import type { Message, Problem } from '../../source/problem.ts';
import type { Quantity } from '../../language/quantity.ts';
import type { ReadText } from '../../language/read-local-text.ts';
import type { Rule } from '../rule.ts';
import { textPairs } from '../../story/text-pairs.ts';

export const sameNumbers: Rule = {
  id: 'same-numbers',
  demands: {
    en: 'Every number of a text stands with the same value in its other languages: 2662万 is 26.62 million.',
    zh: '同一段文字里的每个数，各语种数值一致：2662万就是 26.62 million。',
  },
  check(story) {
    return textPairs(story).flatMap(({ path, line, column, locate, original, translation }): Problem[] =>
      compareQuantities(original, translation)
        .filter(({ slip }) => !boundSlips.has(slip) && slip !== 'unit')
        .map((finding) => {
          const { original: here, translation: there, second } = finding;
          const words = [second?.translation, here, there].flatMap((one) => one?.text ?? []);
          return {
            path,
            ...(there ? locate(there.text, there.start) : { line, column }),
            rule: 'same-numbers',
            message: messageOf(finding, original, translation),
            words: second && there ? [there.text, second.translation.text] : words,
          };
        }),
    );
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

/** What both languages say, and where they part. */
function messageOf(
  { slip, original: a, translation: b, second }: Finding,
  original: ReadText,
  translation: ReadText,
): Message {
  if (second && b)
    return {
      en: `“${b.text}” and “${second.translation.text}” stand the other way round than in ${original.locale}: exchange them`,
      zh: `“${b.text}”和“${second.translation.text}”与 ${original.locale} 的先后相反，像是对调了：请换回来`,
    };
  const here = a && say(a, original.text);
  const there = b && say(b, translation.text);
  const arePaired = here !== undefined && there !== undefined;
  const kind = arePaired && slip !== 'value' ? ` (${slip})` : '';
  return {
    en: `${[here && `${original.locale} has ${here}`, there && `${translation.locale} has ${there}`].filter(Boolean).join(' where ')}${arePaired ? kind : ', without a partner'}: make the two agree`,
    zh: `${[here && `${original.locale} 为 ${here}`, there && `${translation.locale} 为 ${there}`].filter(Boolean).join('，')}${arePaired ? `，数值不一致${kind}` : '，另一语种没有对应的数'}：请改成一致`,
  };
}

/** A number as written, and its value where that is not plain to see. */
function say({ text, value, kind }: Quantity, whole: string): string {
  const plain = String(value);
  return kind === 'month'
    ? `${whole.includes(text) ? text : plain} (${value}月)`
    : text.replaceAll(',', '').includes(plain)
      ? `“${text}”`
      : `“${text}” (${plain})`;
}
