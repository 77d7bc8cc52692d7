import { message } from '../i18n/editors/message.ts';
import { head, type Place, type Problem } from '../source/problem.ts';
import { commentOf } from '../source/read-section.ts';
import { yamlSources } from '../source/read-story.ts';
import type { CheckedStory } from '../story/build-story.ts';

/** An editor's word that something is right though it looks wrong, in a comment above it. */
interface Allowance extends Place {
  path: string;
  rule: string;
  words: string;
  /** The lines it holds for: the paragraph or the YAML value under it. */
  from: number;
  to: number;
}

const form = /^\s*allow\s+([a-z-]+)\s+[“"](.+)[”"]\s*[:：]\s*\S/u;
const looksLikeOne = /^\s*allow\b/u;

/**
 * Takes the problems away that a comment above them allows. A comment that allows nothing, or gives no reason, is a
 * problem itself: it would hide the next mistake.
 */
export function applyAllowances({ source }: CheckedStory, problems: readonly Problem[]): Problem[] {
  const faulty: Problem[] = [];
  const allowances: Allowance[] = [];
  for (const { text, ...place } of comments(source)) {
    const [, rule, words] = form.exec(text) ?? [];
    if (rule && words) allowances.push({ ...place, rule, words });
    else if (looksLikeOne.test(text)) faulty.push({ ...asProblem(place), message: message('allowance.malformed') });
  }

  const used = new Set<Allowance>();
  const left = problems.filter((problem) => {
    if (!problem.words || problem.words.length === 0) return true;
    const matching = problem.words.map((words) =>
      allowances.find(
        (allowance) =>
          allowance.path === problem.path &&
          allowance.rule === problem.rule &&
          allowance.words === words &&
          problem.line >= allowance.from &&
          problem.line <= allowance.to,
      ),
    );
    if (matching.includes(undefined)) return true;
    for (const allowance of matching) if (allowance) used.add(allowance);
    return false;
  });
  const unneeded = allowances
    .filter((allowance) => !used.has(allowance))
    .map((allowance) => ({
      ...asProblem(allowance),
      message: message('allowance.unneeded', { words: allowance.words, rule: allowance.rule }),
    }));
  return [...left, ...faulty, ...unneeded];
}

function asProblem({ path, line, column }: { path: string } & Place): Omit<Problem, 'message'> {
  return { path, line, column, rule: 'allowance' };
}

/** For every item, where the first behind it is that is not passed over; -1 without one. */
function nextOf<Item>(items: readonly Item[], isPassedOver: (item: Item) => boolean): number[] {
  const next: number[] = [];
  let first = -1;
  for (const [index, item] of [...items.entries()].reverse()) {
    next[index] = first;
    if (!isPassedOver(item)) first = index;
  }
  return next;
}

/** Every comment of the story, and the lines that it stands over. */
function comments(story: CheckedStory['source']) {
  const found: ({ path: string; text: string; from: number; to: number } & Place)[] = [];
  for (const { path, tree } of story.sections) {
    const behind = nextOf(tree.children, (node) => commentOf(node) !== undefined);
    for (const [index, node] of tree.children.entries()) {
      const text = commentOf(node);
      if (text === undefined) continue;
      const next = tree.children[behind[index] ?? -1];
      const { line, column } = node.position?.start ?? head;
      found.push({
        path,
        line,
        column,
        text,
        from: next?.position?.start.line ?? line,
        to: next?.position?.end.line ?? line,
      });
    }
  }
  for (const { path, text: yaml } of yamlSources(story)) {
    const lines = yaml.split('\n');
    const below = nextOf(lines, (line) => /^\s*(?:#|$)/u.test(line));
    for (const [index, text] of lines.entries()) {
      const [, indent, comment] = /^(\s*)#(.*)$/u.exec(text) ?? [];
      if (indent === undefined || comment === undefined) continue;
      const value = (below[index] ?? -1) + 1;
      found.push({ path, line: index + 1, column: indent.length + 1, text: comment, from: value, to: value });
    }
  }
  return found;
}
