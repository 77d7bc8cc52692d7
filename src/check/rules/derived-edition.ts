import { message, type Message } from '../../i18n/editors/message.ts';
import {
  findDerivedFault,
  isDerivedFile,
  type DerivedFault,
  type DerivedLocale,
} from '../../source/derived-locales.ts';
import { head, type Problem } from '../../source/problem.ts';
import type { YamlPath, YamlSource } from '../../source/read-yaml.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import { unsaidWords } from '../../story/story-texts.ts';
import type { Rule } from '../rule.ts';
import { suggest } from '../suggest.ts';

const rule = 'derived-edition';

export const derivedEdition: Rule = {
  id: rule,
  check(story) {
    return [
      ...impossible(story),
      ...story.derived.flatMap((derived) => [
        ...writtenFiles(story, derived),
        ...secondWordings(story, derived),
        ...unusedWords(story, derived),
      ]),
    ];
  },
};

/** Editions that cannot be made: at their id, or at what they would be made from. */
function impossible({ source }: CheckedStory): Problem[] {
  const { facts } = source;
  return Object.entries(facts.data?.derived ?? {}).flatMap(([locale, { from }]) => {
    const fault = findDerivedFault(source, locale, from);
    if (!fault) return [];
    const isOwn = fault === 'notTraditional' || fault === 'isWritten';
    const place = isOwn ? facts.placeOfKey(['derived'], locale) : facts.placeOf(['derived', locale, 'from']);
    return { path: facts.path, ...place, rule, message: sayFault(fault, isOwn ? locale : from, source.locales) };
  });
}

function sayFault(fault: DerivedFault, code: string, locales: readonly string[]): Message {
  return fault === 'fromUnknown'
    ? message('derived-edition.fromUnknown', { code, remedy: suggest(code, locales) })
    : message(`derived-edition.${fault}`, { code });
}

/** Files that somebody has written for an edition that is made. */
function writtenFiles({ source: { files } }: CheckedStory, { locale: code, from }: DerivedLocale): Problem[] {
  return files.paths
    .filter((path) => isDerivedFile(path, code))
    .map((path) => ({ path, ...head, rule, message: message('derived-edition.file', { code, from }) }));
}

/** Words that two records want written in different ways. */
function secondWordings({ source }: CheckedStory, { locale, from }: DerivedLocale): Problem[] {
  const { terms, names, facts } = source;
  const wordings = [
    ...(terms.data ?? []).map(({ term }, index) => ({ file: terms, pair: term, at: [index, 'term'] })),
    ...(names.data ?? []).map(({ name }, index) => ({ file: names, pair: name, at: [index, 'name'] })),
    ...(facts.data?.derived?.[locale]?.words ?? []).map((pair, index) => ({
      file: facts,
      pair,
      at: ['derived', locale, 'words', index],
    })),
  ] satisfies { file: YamlSource<unknown>; pair: Record<string, string | undefined>; at: YamlPath }[];
  const known = new Map<string, string>();
  return wordings.flatMap(({ file, pair, at }) => {
    const [words, written] = [pair[from], pair[locale]];
    if (words === undefined || written === undefined) return [];
    const before = known.get(words) ?? written;
    known.set(words, before);
    if (before === written) return [];
    return {
      path: file.path,
      ...file.placeOf([...at, locale]),
      rule,
      message: message('derived-edition.twoWays', { words, before, written, code: locale }),
    };
  });
}

/** Words of story.yaml that no text has. */
function unusedWords(story: CheckedStory, { locale, from, words }: DerivedLocale): Problem[] {
  const { facts } = story.source;
  const listed = words.map((pair) => pair[from] ?? '');
  const unsaid = unsaidWords(story, from, listed);
  return listed.flatMap((word, index) => {
    if (!unsaid.has(word)) return [];
    const place = facts.placeOf(['derived', locale, 'words', index, from]);
    return {
      path: facts.path,
      ...place,
      rule,
      message: message('derived-edition.unused', { words: word, code: from }),
    };
  });
}
