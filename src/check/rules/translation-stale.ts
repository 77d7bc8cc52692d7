import { message, type Message } from '../../i18n/editors/message.ts';
import { keepsRecords, staleParagraphs } from '../made-from.ts';
import { head, type Problem } from '../../source/problem.ts';
import type { CheckedStory, SectionPair } from '../../story/build-story.ts';
import type { Rule } from '../rule.ts';

export const translationStale: Rule = {
  id: 'translation-stale',
  check(story) {
    return keepsRecords(story) ? story.sectionPairs.flatMap((pair) => staleBlocks(story, pair)) : [];
  },
};

/** The blocks of a translation whose original has changed since it was recorded. */
function staleBlocks(story: CheckedStory, pair: SectionPair): Problem[] {
  const { path } = pair.translation;
  const rule = 'translation-stale';
  const stale = staleParagraphs(story, pair);
  if (!stale)
    return [
      { path, ...head, rule, message: message('translation-stale.noRecord', { original: pair.original.path, path }) },
    ];
  return stale.map(({ original, translation, before }) => {
    const { line, column } = translation?.place ?? head;
    return { path, line, column, rule, message: sayChange(before, original.text, path) };
  });
}

/** What has changed in a block of the original. */
function sayChange(before: string, after: string, path: string): Message {
  const [was, is] = changedWords(before, after);
  if (was === '') return message('translation-stale.longer', { words: is, path });
  if (is === '') return message('translation-stale.shorter', { words: was, path });
  return message('translation-stale.changed', { before: was, after: is, path });
}

/** The clauses of two texts that differ, shortened to the words that do where there is one of each. */
export function changedWords(before: string, after: string): [string, string] {
  const [was, is] = [clausesOf(before), clausesOf(after)];
  const [gone, come] = [missingFrom(is, was), missingFrom(was, is)];
  return gone.length === 1 && come.length === 1
    ? between(gone.join(''), come.join(''))
    : [gone.join(' … '), come.join(' … ')];
}

function clausesOf(text: string): string[] {
  return text.split(/(?<=[，。；：！？,;:!?]|\. )/u);
}

/** The clauses that another text does not have; those that follow each other are one piece. */
function missingFrom(other: readonly string[], clauses: readonly string[]): string[] {
  const pieces: string[] = [];
  let last = -2;
  for (const [index, clause] of clauses.entries()) {
    if (clause === '' || other.includes(clause)) continue;
    if (last === index - 1) pieces.push((pieces.pop() ?? '') + clause);
    else pieces.push(clause);
    last = index;
  }
  return pieces.map((piece) => piece.trim());
}

/** What stands between the common beginning and the common end of two texts, with a few characters around it. */
function between(before: string, after: string): [string, string] {
  const [a, b] = [[...before], [...after]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [from, to] = [Math.max(0, start - 4), Math.max(0, end - 4)];
  return [a.slice(from, a.length - to).join(''), b.slice(from, b.length - to).join('')];
}
