import { compareQuantities } from '../../language/compare-quantities.ts';
import { boundSlips } from '../../language/finding.ts';
import type { Message } from '../../source/problem.ts';
import type { Bounding } from '../../language/quantity.ts';
import type { Rule } from '../rule.ts';
import { textPairs } from '../../story/text-pairs.ts';

const names: Record<Bounding, Message> = {
  exact: { en: 'exact', zh: '确数' },
  'at least': { en: 'more than', zh: '余、多、超过 / more than' },
  nearly: { en: 'nearly', zh: '近 / nearly' },
  about: { en: 'about', zh: '约 / about' },
  under: { en: 'under', zh: '不足 / under' },
  'at most': { en: 'at most', zh: '最多 / at most' },
};

export const sameBounds: Rule = {
  id: 'same-bounds',
  demands: {
    en: 'A number is bounded the same way in every language: 4000余 is more than 4,000, 近20万 is nearly 200,000.',
    zh: '数的约数说法各语种一致：4000余是 more than 4,000，近20万是 nearly 200,000。',
  },
  check(story) {
    return textPairs(story).flatMap(({ path, locate, original, translation }) =>
      compareQuantities(original, translation)
        .filter(({ slip }) => boundSlips.has(slip))
        .flatMap(({ original: a, translation: b }) => (a && b ? [{ a, b }] : []))
        .map(({ a, b }) => ({
          path,
          ...locate(b.text, b.start),
          rule: 'same-bounds',
          message: {
            en: `“${a.text}” is ${names[a.bound].en} in ${original.locale}, “${b.text}” is ${names[b.bound].en} in ${translation.locale}: bound both the same way`,
            zh: `${original.locale} 的“${a.text}”是${names[a.bound].zh}，${translation.locale} 的“${b.text}”是${names[b.bound].zh}：请改成一致`,
          },
          words: [a.text, b.text],
        })),
    );
  },
  samples: {
    bad: {
      'sections/lead.zh.mdx': '桥上每天有4000余人经过。\n',
      'sections/lead.en.mdx': 'Each day 4,000 people cross the bridge.\n',
    },
    good: {
      'sections/lead.zh.mdx': '桥上每天有4000余人经过。\n',
      'sections/lead.en.mdx': 'Each day more than 4,000 people cross the bridge.\n',
    },
  },
};
