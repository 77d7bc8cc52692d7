import { z } from 'zod';
import { findTerms } from '../../lib/find-terms.ts';
import { termSchema } from '../../schema/term.ts';
import { blocksOf } from '../pair-blocks.ts';
import type { Problem } from '../problem.ts';
import { validItems } from '../read-story.ts';
import type { Rule } from '../rule.ts';

export const termRendering: Rule = {
  id: 'term-rendering',
  demands: {
    en: 'A glossary term that a section uses stands in its other languages in a wording of the glossary.',
    zh: '一节里用到的名词，其他语种的同一节要用名词表里的译法。',
  },
  check({ locales, terms, sections }) {
    const problems: Problem[] = [];
    const wordings = (locale: string) =>
      validItems(terms, z.array(termSchema(locales)).element).map(({ id, term, also }) => ({
        id,
        wordings: [term[locale] ?? [], also?.[locale] ?? []].flat(),
      }));
    const [original = ''] = locales;
    for (const section of sections.filter(({ locale }) => locale === original)) {
      const used = new Set(findTerms(wordsOf(section), wordings(original), original).map(({ mark }) => mark));
      for (const other of sections.filter(({ slug, locale }) => slug === section.slug && locale !== original)) {
        if (section.problems.length + other.problems.length > 0) continue;
        const rendered = new Set(
          findTerms(wordsOf(other), wordings(other.locale), other.locale).map(({ mark }) => mark),
        );
        for (const [, id = ''] of other.text.matchAll(/<Term id="([^"]+)"/gu)) rendered.add(id);
        for (const {
          id,
          wordings: [wanted = ''],
        } of wordings(other.locale)) {
          if (!used.has(id) || rendered.has(id)) continue;
          const term = wordings(original).find((entry) => entry.id === id)?.wordings[0] ?? id;
          const index = blocksOf(section).findIndex(({ text }) => text.includes(term));
          const { line, column } = blocksOf(other)[Math.max(0, index)] ?? { line: 1, column: 1 };
          problems.push({
            path: other.path,
            line,
            column,
            rule: 'term-rendering',
            message: {
              en: `“${term}” is “${wanted}” in the glossary, but this section does not say so: use that wording, add yours under also:, or mark it with <Term id="${id}">`,
              zh: `名词表里“${term}”译作“${wanted}”，本节没有用到：请改用此译法，或在 also: 下添加，或用 <Term id="${id}"> 标出`,
            },
          });
        }
      }
    }
    return problems;
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

function wordsOf(section: Parameters<typeof blocksOf>[0]): string {
  return [section.title ?? '', ...blocksOf(section).map(({ text }) => text)].join('\n');
}
