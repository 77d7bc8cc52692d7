import { diff3Merge, diffComm } from 'node-diff3';

/** Paragraphs on which two people disagree: each as one of them has it. */
export interface Disagreement {
  mine: string[];
  theirs: string[];
}

/** What has become of a text that two people have changed: paragraphs, and where they disagree both versions. */
export type Merged = (string | Disagreement)[];

/** What lies between the parts of a file: an empty line between paragraphs, a line end between lines of YAML. */
export const gapOf = (path: string): string => (path.endsWith('.mdx') ? '\n\n' : '\n');

/** The parts of a file and what lies between them: with it, changes of two parts that follow each other are two changes. */
function partsOf(path: string, text: string): string[] {
  const gap = gapOf(path);
  return text.split(gap).flatMap((part, index) => (index === 0 ? [part] : [gap, part]));
}

/** Puts two changes of one file together, paragraph by paragraph. */
export function mergeParagraphs(path: string, { mine, base, theirs }: Record<'mine' | 'base' | 'theirs', string>) {
  const [a = [], o = [], b = []] = [mine, base, theirs].map((text) => partsOf(path, text));
  return diff3Merge(a, o, b, { excludeFalseConflicts: true }).flatMap((region): Merged =>
    region.conflict ? [{ mine: region.conflict.a, theirs: region.conflict.b }] : (region.ok ?? []),
  );
}

/** A merged file in which the last who typed is right where two disagree. */
export function lastTyped(merged: Merged): string {
  return merged.flatMap((part) => (typeof part === 'string' ? part : part.mine)).join('');
}

/** Two texts of one file, part by part: what differs, as both have it. */
export function compareTexts(path: string, mine: string, theirs: string): Merged {
  return diffComm(partsOf(path, mine), partsOf(path, theirs)).flatMap(
    (part): Merged => part.common ?? [{ mine: part.buffer1, theirs: part.buffer2 }],
  );
}

/** A merged file; undefined while anything in it is disagreed on. */
export function agreedText(merged: Merged): string | undefined {
  const parts = merged.filter((part) => typeof part === 'string');
  return parts.length === merged.length ? parts.join('') : undefined;
}

/** Paragraphs that were changed, added or taken away, those that stand at the same place together. */
export function changedParagraphs(
  before: readonly string[],
  after: readonly string[],
): { before: string[]; after: string[] }[] {
  return diffComm([...before], [...after]).flatMap((part) =>
    part.common === undefined ? { before: part.buffer1, after: part.buffer2 } : [],
  );
}
