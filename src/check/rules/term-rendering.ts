import { missingRenderings } from '../missing-renderings.ts';
import type { Rule } from '../rule.ts';

export const termRendering: Rule = {
  id: 'term-rendering',
  check(story) {
    return missingRenderings(story, 'term').map(({ pair, id, words, wanted }) => ({
      path: pair.path,
      line: pair.line,
      column: pair.column,
      rule: 'term-rendering',
      message: {
        en: `“${words}” is “${wanted}” in the glossary, but this text does not say so: use that wording, add yours under also:, or mark it with <Term id="${id}">`,
        zh: `名词表里“${words}”译作“${wanted}”，这里没有用到：请改用此译法，或在 also: 下添加，或用 <Term id="${id}"> 标出`,
      },
      words: [words],
    }));
  },
  samples: {
    bad: {
      'sections/bridge.en.mdx':
        '---\ntitle: The new bridge\n---\n\nThe new bridge is 120 m long, 20 m of it approach.\n\n<KeyFigure id="bridge-length" />\n\n<Photo id="bridge" />\n',
    },
    good: {
      'sections/bridge.en.mdx':
        '---\ntitle: The new bridge\n---\n\nThe new bridge is 120 m long, 20 m of it <Term id="ramp">approach</Term>.\n\n<KeyFigure id="bridge-length" />\n\n<Photo id="bridge" />\n',
    },
  },
};
