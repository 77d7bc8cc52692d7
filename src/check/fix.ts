import { applyChanges, type NewFile, type TextChange } from '../source/changes.ts';
import { withFiles, type StoryFiles } from '../source/files.ts';
import { shapeOf } from '../source/shape-of.ts';
import { readStory } from '../source/read-story.ts';
import { buildStory, type CheckedStory } from '../story/build-story.ts';
import { checkStory } from './check-story.ts';

/** One mend may make the next one possible; more than these would be a rule that goes round in circles. */
const passes = 20;

/** A file with its mends made. */
export interface MendedFile extends NewFile {
  /** How many places were changed. */
  count: number;
}

/**
 * Mends what can be mended without a guess: marks and spaces, never a word, a number or the form of a text. Returns the
 * files as they would be; nothing is written.
 */
export async function mendStory(files: StoryFiles): Promise<MendedFile[]> {
  let mended: ReadonlyMap<string, MendedFile> = new Map();
  let least = Infinity;
  let next = mended;
  for (let pass = 0; pass < passes; pass++) {
    const story = buildStory(readStory(withFiles(files, [...next.values()])));
    const problems = await checkStory(story);
    // A mend that another rule has to find fault with was none.
    if (problems.length > least) break;
    mended = next;
    least = problems.length;
    const changes = problems.flatMap(({ path, fix }) => (fix ? [{ path, ...fix }] : []));
    next = applyMends(story, mended, changes);
    if (next === mended) break;
  }
  return [...mended.values()];
}

function applyMends(
  { source }: CheckedStory,
  mended: ReadonlyMap<string, MendedFile>,
  changes: readonly TextChange[],
): ReadonlyMap<string, MendedFile> {
  const next = new Map(mended);
  let isChanged = false;
  for (const [path, own] of Map.groupBy(changes, (change) => change.path)) {
    const before = source.texts.get(path) ?? '';
    const { text, count } = applyChanges(before, harmless(path, before, own));
    if (count === 0) continue;
    isChanged = true;
    next.set(path, { path, text, count: count + (mended.get(path)?.count ?? 0) });
  }
  return isChanged ? next : mended;
}

/**
 * The changes that leave the form of a file and its words as they are. A space taken away may turn words into a list, or
 * what was bold into asterisks: such a change is left to the editor.
 */
function harmless(path: string, before: string, changes: readonly TextChange[]): readonly TextChange[] {
  const isKept = isHarmless(path, before);
  const isHarmlessAll = (some: readonly TextChange[]) => isKept(applyChanges(before, some).text);
  const among = (some: readonly TextChange[]): readonly TextChange[] => {
    if (some.length === 0 || isHarmlessAll(some)) return some;
    if (some.length === 1) return [];
    const middle = some.length >> 1;
    const [left, right] = [among(some.slice(0, middle)), among(some.slice(middle))];
    return isHarmlessAll([...left, ...right]) ? [...left, ...right] : left;
  };
  return among(changes);
}

/** Whether another text of a file has the same form and words: what a mend leaves as it is. */
export function isHarmless(path: string, before: string): (after: string) => boolean {
  const [words, shape] = [wordsOf(before), shapeOf(path, before)];
  return (after) => wordsOf(after) === words && shapeOf(path, after) === shape;
}

/** Every letter and digit of a text, however it is written. */
function wordsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
