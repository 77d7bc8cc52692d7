import { message, type Message, type Part } from '../../i18n/editors/message.ts';
import { signature, type Pairing } from '../../story/pair-blocks.ts';
import type { Block } from '../../story/story.ts';
import type { Place, Problem } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';

export const sameBlocks: Rule = {
  id: 'same-blocks',
  check({ sectionPairs }) {
    return sectionPairs.flatMap(({ original, translation, pairings }) =>
      pairings.flatMap((pairing): Problem[] => {
        const fault = faultOf(pairing, pairings, original.path);
        if (!fault) return [];
        const { line, column } = fault.place ?? { line: translation.lastLine, column: 1 };
        return [{ path: translation.path, line, column, rule: 'same-blocks', message: fault.message }];
      }),
    );
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
        original.component !== undefined &&
        all.some((other) => other.change === 'added' && signature(other.translation) === signature(original));
      const values = { block: name(original), path, line: original.place.line };
      return {
        place: before?.place,
        message: isElsewhere ? message('same-blocks.elsewhere', values) : message('same-blocks.missing', values),
      };
    }
    case 'added': {
      const { translation } = pairing;
      return { place: translation.place, message: message('same-blocks.added', { block: name(translation) }) };
    }
    case 'merged': {
      const [first, second] = pairing.originals;
      return {
        place: pairing.translation.place,
        message: message('same-blocks.merged', { path, first: first.place.line, second: second.place.line }),
      };
    }
    case 'split':
      return {
        place: pairing.translations[1].place,
        message: message('same-blocks.split', { path, line: pairing.original.place.line }),
      };
  }
}

const names = {
  paragraph: 'block.paragraph',
  subheading: 'block.heading',
  list: 'block.list',
  quote: 'block.quotation',
} as const;

/** What a block is called in a sentence: by its first words, a component as it is written. */
function name(block: Block): Part {
  const { block: kind, text } = block;
  if (kind === 'component') return signature(block);
  const start = text.length > 12 ? `${text.slice(0, 12)}…` : text;
  return kind === 'other' ? message('block.other') : message(names[kind], { start });
}
