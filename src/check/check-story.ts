import { applyAllowances } from './allowances.ts';
import type { Problem } from '../source/problem.ts';
import { readStory } from '../source/read-story.ts';
import { rules } from './rules.ts';

/** Reads a story folder and holds it to every rule. The problems come in the order of files and lines. */
export async function checkStory(folder: string): Promise<{ problems: Problem[]; files: number }> {
  const story = readStory(folder);
  const found = await Promise.all(rules.map(async (rule) => rule.check(story)));
  const problems = applyAllowances(story, [...story.problems, ...found.flat()]).sort(
    (a, b) => a.path.localeCompare(b.path) || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule),
  );
  return { problems, files: story.files.length };
}
