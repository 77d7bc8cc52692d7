import { toString } from 'mdast-util-to-string';
import { z } from 'zod';
import { findFigure } from '../../lib/find-figure.ts';
import { figureSchema } from '../../schema/figure.ts';
import type { Problem } from '../problem.ts';
import { validItems } from '../read-story.ts';
import type { Rule } from '../rule.ts';

export const figureInText: Rule = {
  id: 'figure-in-text',
  demands: {
    en: 'Every figure stands with its value in the text of its section, in every language.',
    zh: '每个数字都必须以同样的数值出现在所属一节的正文里，各语种皆然。',
  },
  check({ locales, figures, sections }) {
    const problems: Problem[] = [];
    const ids = validItems(figures, z.array(figureSchema(locales)).element);
    for (const figure of ids) {
      for (const section of sections.filter(({ slug }) => slug === figure.section)) {
        const paragraphs = section.tree.children.filter(({ type }) => type !== 'yaml');
        if (
          section.problems.length > 0 ||
          paragraphs.some((node) => findFigure(figure, toString(node), section.locale))
        )
          continue;
        const index = (figures.raw as { id?: unknown }[]).findIndex(({ id }) => id === figure.id);
        problems.push({
          path: figures.path,
          ...figures.placeOf([index, 'value']),
          rule: 'figure-in-text',
          message: {
            en: `“${figure.id}” is ${figure.value} here, but ${section.path} does not report that value: correct one of them`,
            zh: `“${figure.id}”在这里是 ${figure.value}，但 ${section.path} 的正文里没有这个数：请改正其中一处`,
          },
        });
      }
    }
    return problems;
  },
  samples: {
    bad: {
      'sections/bridge.en.mdx':
        '---\ntitle: The new bridge\n---\n\nThe new bridge is 102 m long, 20 m of it ramp.\n\n<KeyFigure id="bridge-length" />\n\n<Photo id="bridge" />\n',
    },
    good: {
      'sections/bridge.en.mdx':
        '---\ntitle: The new bridge\n---\n\nOf its 120.0 m, the new bridge has 20 m of ramp.\n\n<KeyFigure id="bridge-length" />\n\n<Photo id="bridge" />\n',
    },
  },
};
