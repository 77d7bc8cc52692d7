import { keepsRecords, originalWords, readMadeFrom } from '../made-from.ts';
import { blocksOf } from '../../story/pair-blocks.ts';
import { head, type Problem } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';

export const translationStale: Rule = {
  id: 'translation-stale',
  check(story) {
    if (!keepsRecords(story)) return [];
    const problems: Problem[] = [];
    const [originalLocale] = story.locales;
    for (const original of story.sections.filter(({ locale }) => locale === originalLocale)) {
      for (const translation of story.sections.filter(
        ({ slug, locale }) => slug === original.slug && locale !== originalLocale,
      )) {
        if (original.problems.length + translation.problems.length > 0) continue;
        const where = { path: translation.path, rule: 'translation-stale' };
        const command = `npm run check -- --accept ${translation.path}`;
        const record = readMadeFrom(story, translation)?.data;
        if (!record) {
          problems.push({
            ...where,
            ...head,
            message: {
              en: `nothing says which original this was made from: read it against ${original.path}, then run ${command}`,
              zh: `没有记录译文依据的原文：请对照 ${original.path} 核对，再运行 ${command}`,
            },
          });
          continue;
        }
        // A new section: its first version is recorded by the first check that finds nothing.
        if (record.length === 0) continue;
        const then = new Set(record);
        const now = originalWords(original);
        const gone = record.filter((text) => !now.includes(text));
        const places = blocksOf(translation).filter(({ text }) => text !== '');
        for (const [index, text] of now.entries()) {
          if (then.has(text)) continue;
          const before = gone.shift();
          const { line, column } = places[index] ?? head;
          const [was, is] = changedWords(before ?? '', text);
          problems.push({
            ...where,
            line,
            column,
            message: {
              en: `the original has changed since this was translated: “${was}” is now “${is}”: bring this up to date, then run ${command}`,
              zh: `翻译之后原文有改动：“${was}”改成了“${is}”。请更新译文，再运行 ${command}`,
            },
          });
        }
      }
    }
    return problems;
  },
  samples: {
    bad: {
      'sections/lead.en.made-from.yaml': '- 河上有一座旧桥。\n',
      'sections/bridge.en.made-from.yaml': '- 新桥全长120米，其中引桥20米。\n',
    },
    good: {
      'sections/lead.en.made-from.yaml': '- 河上有一座桥。\n',
      'sections/bridge.en.made-from.yaml': '- 新桥全长120米，其中引桥20米。\n',
    },
  },
};

/** The clauses of two texts that differ, shortened to the words that do where there is one of each. */
function changedWords(before: string, after: string): [string, string] {
  const [was, is] = [clausesOf(before), clausesOf(after)];
  const gone = was.filter((clause) => !is.includes(clause));
  const come = is.filter((clause) => !was.includes(clause));
  const [left, right] = [gone.join(' … '), come.join(' … ')];
  return gone.length === 1 && come.length === 1 ? between(left, right) : [left, right];
}

function clausesOf(text: string): string[] {
  return text.split(/(?<=[，。；：！？,;:!?]|\. )/u).map((clause) => clause.trim());
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
