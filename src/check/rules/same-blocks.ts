import { message, type Message, type Part } from '../../i18n/editors/message.ts';
import { pairBlocks, type Block, type Pairing } from '../../story/pair-blocks.ts';
import type { Place, Problem } from '../../source/problem.ts';
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
          const fault = faultOf(pairing, pairings, original.path);
          if (!fault) continue;
          const end: Place = { line: translation.text.trimEnd().split('\n').length, column: 1 };
          const { line, column } = fault.place ?? end;
          problems.push({
            path: translation.path,
            line,
            column,
            rule: 'same-blocks',
            message: fault.message,
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
  /** Undefined for what is missing at the end. */
  place: Place | undefined;
  message: Message;
}

function faultOf(pairing: Pairing, all: readonly Pairing[], path: string): Fault | undefined {
  switch (pairing.change) {
    case 'same':
      return undefined;
    case 'missing': {
      const { original, before } = pairing;
      const isElsewhere =
        original.text === '' &&
        all.some((other) => other.change === 'added' && other.translation.kind === original.kind);
      const values = { block: name(original), path, line: original.line };
      return {
        place: before,
        message: isElsewhere ? message('same-blocks.elsewhere', values) : message('same-blocks.missing', values),
      };
    }
    case 'added': {
      const { translation } = pairing;
      return { place: translation, message: message('same-blocks.added', { block: name(translation) }) };
    }
    case 'merged': {
      const [first, second] = pairing.originals;
      return {
        place: pairing.translation,
        message: message('same-blocks.merged', { path, first: first.line, second: second.line }),
      };
    }
    case 'split':
      return {
        place: pairing.translations[1],
        message: message('same-blocks.split', { path, line: pairing.original.line }),
      };
  }
}

const names = {
  paragraph: 'block.paragraph',
  heading: 'block.heading',
  list: 'block.list',
  blockquote: 'block.quotation',
} as const;

/** What a block is called in a sentence: by its first words, a component as it is written. */
function name({ kind, text }: Block): Part {
  if (kind.startsWith('<')) return kind;
  const start = text.length > 12 ? `${text.slice(0, 12)}…` : text;
  return isNamed(kind) ? message(names[kind], { start }) : message('block.other');
}

function isNamed(kind: string): kind is keyof typeof names {
  return Object.hasOwn(names, kind);
}
