import { addedNames, missingRenderings, type MissingRendering } from '../missing-renderings.ts';
import type { Message, Problem } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';

export const nameRendering: Rule = {
  id: 'name-rendering',
  check(story) {
    const problem = ({ pair, words }: MissingRendering, message: Message): Problem => ({
      path: pair.path,
      line: pair.line,
      column: pair.column,
      rule: 'name-rendering',
      message,
      words: [words],
    });
    return [
      ...missingRenderings(story, 'name').map((missing) =>
        problem(missing, {
          en: `“${missing.words}” is “${missing.wanted}” in names.yaml, but this text does not say so: use that name, or add yours there under also:`,
          zh: `names.yaml 里“${missing.words}”译作“${missing.wanted}”，这里没有用到：请改用此名，或在其 also: 下添加`,
        }),
      ),
      ...addedNames(story).map((added) =>
        problem(added, {
          en: `“${added.words}” is “${added.wanted}” in names.yaml, but the original does not name it: remove it, or add the original’s wording there under also:`,
          zh: `“${added.words}”在 names.yaml 里是“${added.wanted}”，原文却没有提到：请删去，或把原文的说法添加到其 also: 下`,
        }),
      ),
    ];
  },
  samples: {
    bad: {
      'names.yaml': '- name:\n    zh: 清水河\n    en: Qingshui River\n',
      'sections/lead.zh.mdx': '清水河上有一座桥。\n',
      'sections/lead.en.mdx': 'A bridge crosses the Qingsui River.\n',
    },
    good: {
      'names.yaml': '- name:\n    zh: 清水河\n    en: Qingshui River\n  also:\n    en:\n      - Qingshui\n',
      'sections/lead.zh.mdx': '清水河上有一座桥。\n',
      'sections/lead.en.mdx': 'A bridge crosses the Qingshui.\n',
    },
  },
};
