import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkStory } from './check-story.ts';
import type { Fix } from '../source/problem.ts';
import { readText } from '../source/read-text.ts';

/** Passes that one mend may make the next one possible. */
const passes = 5;

/**
 * Mends what can be mended without a guess: marks and spaces, never a word, never a number. Returns how many places
 * were changed, by path.
 */
export async function fixStory(folder: string): Promise<Map<string, number>> {
  const changed = new Map<string, number>();
  for (let pass = 0; pass < passes; pass++) {
    const { problems } = await checkStory(folder);
    const byPath = Map.groupBy(
      problems.filter(({ fix }) => fix !== undefined),
      ({ path }) => path,
    );
    if (byPath.size === 0) break;
    for (const [path, faulty] of byPath) {
      const { text, count } = applyFixes(
        readText(resolve(path)).text,
        faulty.flatMap(({ fix }) => fix ?? []),
      );
      writeFileSync(path, text);
      changed.set(path, (changed.get(path) ?? 0) + count);
    }
  }
  return changed;
}

/** Of two changes that overlap, the later one waits for the next pass. */
function applyFixes(text: string, fixes: readonly Fix[]): { text: string; count: number } {
  let result = text;
  let count = 0;
  let from = Infinity;
  for (const fix of [...fixes].sort((a, b) => b.start - a.start)) {
    if (fix.end > from) continue;
    result = result.slice(0, fix.start) + fix.text + result.slice(fix.end);
    from = fix.start;
    count++;
  }
  return { text: result, count };
}
