import { compareQuantities } from '../../language/compare-quantities.ts';
import type { Rule } from '../rule.ts';
import { textPairs } from '../../story/text-pairs.ts';

export const sameUnits: Rule = {
  id: 'same-units',
  demands: {
    en: 'A number is measured in the same unit in every language; whoever converts the unit converts the value too.',
    zh: '同一个数各语种单位一致；换算单位时数值也要换算。',
  },
  check(story) {
    return textPairs(story).flatMap(({ path, locate, original, translation }) =>
      compareQuantities(original, translation)
        .filter(({ slip }) => slip === 'unit')
        .flatMap(({ original: a, translation: b }) => (a && b ? [{ a, b }] : []))
        .map(({ a, b }) => ({
          path,
          ...locate(b.text, b.start),
          rule: 'same-units',
          message: {
            en: `“${a.text}” is in ${a.measure ?? 'no unit'} in ${original.locale}, “${b.text}” in ${b.measure ?? 'no unit'} in ${translation.locale}: use the same unit`,
            zh: `${original.locale} 的“${a.text}”单位是 ${a.measure ?? '无'}，${translation.locale} 的“${b.text}”单位是 ${b.measure ?? '无'}：请用同一单位`,
          },
          words: [a.text, b.text],
        })),
    );
  },
  samples: {
    bad: {
      'sections/lead.zh.mdx': '公园有50公顷。\n',
      'sections/lead.en.mdx': 'The park covers 50 square kilometres.\n',
    },
    good: { 'sections/lead.zh.mdx': '公园有50公顷。\n', 'sections/lead.en.mdx': 'The park covers 50 hectares.\n' },
  },
};
