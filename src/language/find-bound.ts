import type { Bounding } from './quantity.ts';

/** A way of bounding a number: words that end before it, or begin behind it. */
export interface BoundWords {
  bound: Bounding;
  before?: readonly string[];
  after?: readonly string[];
  /** Words that, directly before those, make them mean something else: 节约 is no 约. */
  notBehind?: readonly string[];
  /** Words that, directly behind those, make them mean something else: 多元 is no 多. */
  notBefore?: readonly string[];
  /** Whether the words always bound the number; false where they only may be meant so: 'some'. */
  isFirm?: boolean;
}

/** The bound that words around a number give it. */
export interface FoundBound {
  bound: Bounding;
  isBoundFirm: boolean;
}

/** Finds the bound of a number between the words before and those behind it. */
export type FindBound = (before: string, after: string) => FoundBound;

/** Makes the search for one language's words. `edge` is what must stand at the end of a word: \b in English. */
export function createFindBound(words: readonly BoundWords[], edge: string, gap: string): FindBound {
  const rows = words.map(({ bound, before = [], after = [], notBehind = [], notBefore = [], isFirm = true }) => ({
    bound,
    isFirm,
    before: before.length > 0 && new RegExp(`${behind(notBehind, edge)}${edge}(?:${anyOf(before)})${gap}$`, 'iu'),
    after:
      after.length > 0 && new RegExp(`^(?:${anyOf(after)})(?:${edge}|(?<=\\W))(?!${anyOf(notBefore) || '$^'})`, 'iu'),
  }));
  return (before, after) => {
    for (const row of rows)
      if ((row.before && row.before.test(before)) || (row.after && row.after.test(after)))
        return { bound: row.bound, isBoundFirm: row.isFirm };
    return { bound: 'exact', isBoundFirm: true };
  };
}

/** Whether words of a class of bounds stand in what lies before a number or behind it. */
export type MentionsBound = (wanted: BoundClass, before: string, behind: string) => boolean;

/** Makes that search for one language's words, wherever they stand: the number they bound may be another form of it. */
export function createBoundMentions(words: readonly BoundWords[], edge: string): MentionsBound {
  const patterns = new Map(
    (['above', 'below', 'about'] as const).map((wanted) => {
      const said = words.filter(({ bound }) => boundClass(bound) === wanted);
      const pattern = (all: readonly string[]) => {
        // 过, 满 and 多 alone are parts of too many words.
        const sure = all.map((word) => word.trim()).filter((word) => !/^[过满破多许快超近]$/u.test(word));
        return new RegExp(`(?:^|${edge}|(?<=\\W))(?:${anyOf(sure)})(?:$|${edge}|(?=\\W))`, 'iu');
      };
      const before = pattern(said.flatMap((row) => row.before ?? []));
      const behind = pattern(said.flatMap((row) => row.after ?? []));
      return [wanted, { before, behind }] as const;
    }),
  );
  return (wanted, before, behind) => {
    const found = patterns.get(wanted as 'above');
    return found !== undefined && (found.before.test(before) || found.behind.test(behind));
  };
}

export type BoundClass = 'exact' | 'above' | 'below' | 'about';

/** Above, below or about: only bounds of opposite classes contradict each other. */
export function boundClass(bound: Bounding): BoundClass {
  if (bound === 'at least') return 'above';
  return bound === 'exact' || bound === 'about' ? bound : 'below';
}

function behind(words: readonly string[], edge: string): string {
  return words.length === 0 ? '' : `(?<!${edge}(?:${anyOf(words)})${edge ? ' ' : ''})`;
}

function anyOf(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => RegExp.escape(word))
    .join('|');
}
