import { message, type Message } from '../../i18n/editors/message.ts';
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
      const isElsewhere = original.component !== undefined && hasMoved(original, 'added', all);
      const values = { block: name(original), path, line: original.place.line };
      return {
        place: before?.place,
        message: isElsewhere ? message('same-blocks.elsewhere', values) : message('same-blocks.missing', values),
      };
    }
    case 'added': {
      const { translation } = pairing;
      // What has only moved is reported where it should stand.
      if (translation.component && hasMoved(translation, 'missing', all)) return undefined;
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

/** Whether a component that has no partner in its place has one in another. */
function hasMoved(block: Block, change: 'missing' | 'added', all: readonly Pairing[]): boolean {
  return all.some((other) => {
    if (other.change !== change) return false;
    return signature(other.change === 'missing' ? other.original : other.translation) === signature(block);
  });
}

const names = {
  paragraph: 'block.paragraph',
  subheading: 'block.heading',
  list: 'block.list',
  quote: 'block.quotation',
} as const;

/** What a block is called in a sentence: by its first words, a component as it is written. */
function name(block: Block): Message {
  const { block: kind, text } = block;
  if (kind === 'component') return message('block.component', { tag: signature(block) });
  const start = text.length > 12 ? `${text.slice(0, 12)}…` : text;
  return kind === 'other' ? message('block.other') : message(names[kind], { start });
}
