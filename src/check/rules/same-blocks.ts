import { pairBlocks, type Block, type Pairing } from '../../story/pair-blocks.ts';
import type { Message, Place, Problem } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';

export const sameBlocks: Rule = {
  id: 'same-blocks',
  check({ locales, sections }) {
    const problems: Problem[] = [];
    for (const original of sections.filter(({ locale }) => locale === locales[0])) {
      for (const translation of sections.filter(
        ({ slug, locale }) => slug === original.slug && locale !== original.locale,
      )) {
        if (original.problems.length + translation.problems.length > 0) continue;
        const pairings = pairBlocks(original, translation);
        for (const pairing of pairings) {
          const fault = faultOf(pairing, pairings);
          if (!fault) continue;
          const end: Place = { line: translation.text.trimEnd().split('\n').length, column: 1 };
          const { line, column } = fault.place ?? end;
          problems.push({
            path: translation.path,
            line,
            column,
            rule: 'same-blocks',
            message: fault.message(original.path),
          });
        }
      }
    }
    return problems;
  },
  samples: {
    bad: { 'sections/lead.zh.mdx': '河上有一座桥。\n\n桥下有船经过。\n' },
    good: {
      'sections/lead.zh.mdx': '河上有一座桥。\n\n桥下有船经过。\n',
      'sections/lead.en.mdx': 'A bridge crosses the river.\n\nBoats pass below.\n',
    },
  },
};

interface Fault {
  place: Place | undefined;
  message: (originalPath: string) => Message;
}

function faultOf(pairing: Pairing, all: readonly Pairing[]): Fault | undefined {
  switch (pairing.change) {
    case 'same':
      return undefined;
    case 'missing': {
      const { original, before } = pairing;
      const elsewhere =
        original.text === '' &&
        all.some((other) => other.change === 'added' && other.translation.kind === original.kind);
      return {
        place: before,
        message: (path) => ({
          en: `${name(original).en} of ${path}:${original.line} ${elsewhere ? 'stands in another place: move it here' : 'is missing here: add it'}`,
          zh: `${path} 第${original.line}行的${name(original).zh}${elsewhere ? '放在了别处：请移到这里' : '在这里缺失：请补上'}`,
        }),
      };
    }
    case 'added':
      return {
        place: pairing.translation,
        message: () => ({
          en: `${name(pairing.translation).en} has no counterpart in the original: remove it, or add it there`,
          zh: `${name(pairing.translation).zh}在原文中没有对应内容：请删去，或在原文补上`,
        }),
      };
    case 'merged':
      return {
        place: pairing.translation,
        message: (path) => ({
          en: `this paragraph holds two of ${path}, lines ${pairing.originals[0].line} and ${pairing.originals[1].line}: split it as there`,
          zh: `这一段合并了 ${path} 第${pairing.originals[0].line}行和第${pairing.originals[1].line}行的两段：请照原文分开`,
        }),
      };
    case 'split':
      return {
        place: pairing.translations[1],
        message: (path) => ({
          en: `this paragraph and the one before are one in ${path}, line ${pairing.original.line}: join them`,
          zh: `这一段和上一段在 ${path} 第${pairing.original.line}行是一段：请合并`,
        }),
      };
  }
}

function name({ kind, text }: Block): Message {
  const start = text.length > 12 ? `${text.slice(0, 12)}…` : text;
  if (text === '') return { en: kind, zh: kind };
  return kind === 'heading'
    ? { en: `the heading “${start}”`, zh: `小标题“${start}”` }
    : { en: `the paragraph “${start}”`, zh: `段落“${start}”` };
}
