import type { Problem } from '../source/problem.ts';
import type { CheckedStory } from '../story/build-story.ts';
import { applyAllowances } from './allowances.ts';
import { rules } from './rules.ts';

/** Holds a story to every rule. The problems come in the order of files and lines. */
export async function checkStory(story: CheckedStory): Promise<Problem[]> {
  const found = await Promise.all(rules.map(async (rule) => rule.check(story)));
  return applyAllowances(story, [...story.source.problems, ...found.flat()]).sort(
    (a, b) => a.path.localeCompare(b.path) || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule),
  );
}
