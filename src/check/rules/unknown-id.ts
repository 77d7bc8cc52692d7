import { components, findComponentUses } from '../../source/component-uses.ts';
import { nearestWord } from '../../language/nearest-word.ts';
import type { Message, Problem } from '../../source/problem.ts';
import type { YamlSource } from '../../source/read-yaml.ts';
import type { Rule } from '../rule.ts';

const kinds = {
  figure: { en: 'figure', zh: '数字', file: 'figures.yaml' },
  photo: { en: 'photo', zh: '图片', file: 'photos/' },
  term: { en: 'term', zh: '名词', file: 'glossary.yaml' },
  section: { en: 'section', zh: '节', file: 'story.yaml' },
} as const;

export const unknownId: Rule = {
  id: 'unknown-id',
  check({ locales, sections, figures, terms, photos, facts }) {
    const known = {
      figure: rawIds(figures),
      photo: [...photos.keys()],
      term: rawIds(terms),
      section: facts.data ? [...facts.data.sections, ...(facts.data.lead ? [facts.data.lead] : [])] : undefined,
    };
    const problems: Problem[] = [];
    const demand = (kind: keyof typeof kinds, id: string, where: Pick<Problem, 'path' | 'line' | 'column'>) => {
      const ids = known[kind];
      if (!ids || ids.includes(id)) return;
      problems.push({ ...where, rule: 'unknown-id', message: unknown(kind, id, ids) });
    };

    for (const section of sections) {
      for (const { name, id, line, column } of findComponentUses(section)) {
        demand(components[name], id, { path: section.path, line, column });
      }
    }
    for (const [index, item] of rawItems(figures).entries()) {
      if (typeof item['section'] === 'string') {
        demand('section', item['section'], { path: figures.path, ...figures.placeOf([index, 'section']) });
      }
      if (typeof item['partOf'] === 'string') {
        demand('figure', item['partOf'], { path: figures.path, ...figures.placeOf([index, 'partOf']) });
      }
    }
    for (const [index, { section, paragraph }] of (facts.data?.corrections ?? []).entries()) {
      demand('section', section, { path: facts.path, ...facts.placeOf(['corrections', index, 'section']) });
      for (const { slug, locale, tree, problems: faults } of sections) {
        const paragraphs = tree.children.filter(({ type }) => type === 'paragraph').length;
        if (slug !== section || locale !== locales[0] || faults.length > 0 || paragraph <= paragraphs) continue;
        problems.push({
          path: facts.path,
          ...facts.placeOf(['corrections', index, 'paragraph']),
          rule: 'unknown-id',
          message: {
            en: `section “${section}” has ${paragraphs} paragraphs, not ${paragraph}: count those of the text, without headings and callouts`,
            zh: `“${section}”这一节有${paragraphs}段，没有第${paragraph}段：只数正文段落，不数小标题和数字框`,
          },
        });
      }
    }
    const hero = facts.data?.hero;
    if (hero && 'photo' in hero) demand('photo', hero.photo, { path: facts.path, ...facts.placeOf(['hero', 'photo']) });
    return problems;
  },
  samples: {
    bad: { 'sections/lead.en.mdx': 'A bridge crosses the river.\n\n<KeyFigure id="bridge-lenght" />\n' },
    good: { 'sections/lead.en.mdx': 'A <Term id="ramp">bridge</Term> crosses the river.\n' },
  },
};

/** Ids as written, also those of records that are faulty in another way. */
function rawIds(source: YamlSource<unknown>): string[] {
  return rawItems(source).flatMap(({ id }) => (typeof id === 'string' ? id : []));
}

function rawItems({ raw }: YamlSource<unknown>): Record<string, unknown>[] {
  return Array.isArray(raw)
    ? raw.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null)
    : [];
}

function unknown(kind: keyof typeof kinds, id: string, ids: string[]): Message {
  const { en, zh, file } = kinds[kind];
  const near = nearestWord(id, ids);
  return {
    en: `there is no ${en} “${id}” in ${file}: ${near ? `did you mean “${near}”?` : ids.length > 0 ? `use one of ${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ' …' : ''}` : 'add it there'}`,
    zh: `${file} 里没有${zh}“${id}”：${near ? `是不是“${near}”？` : ids.length > 0 ? `可用的有 ${ids.slice(0, 8).join('、')}${ids.length > 8 ? '……' : ''}` : '请先在那里添加'}`,
  };
}
