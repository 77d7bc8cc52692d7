import { dictionaries } from '../../i18n/dictionaries.ts';
import { message, type Message } from '../../i18n/editors/message.ts';
import { isDerivedFile } from '../../source/derived-locales.ts';
import { originalOfCopy } from '../../source/leftovers.ts';
import { slugsOf, type StoryFacts } from '../../schema/story.ts';
import { head, type Problem } from '../../source/problem.ts';
import type { StorySource } from '../../source/read-story.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import { madeFromPath } from '../made-from.ts';
import type { Rule } from '../rule.ts';

export const localeMissing: Rule = {
  id: 'locale-missing',
  check({ source, derived }) {
    return [
      ...withoutInterface(source),
      ...(source.facts.data
        ? [...missingFiles(source, source.facts.data), ...strayFiles(source, source.facts.data, derived)]
        : []),
    ];
  },
};

function withoutInterface({ locales, facts, dictionaries: brought }: StorySource): Problem[] {
  return [...locales.entries()]
    .filter(([, locale]) => !Object.hasOwn(dictionaries, locale) && !brought.has(locale))
    .map(([index, locale]) => ({
      path: facts.path,
      ...facts.placeOf(['locales', index]),
      rule: 'locale-missing',
      message: message('locale-missing.noInterface', { code: locale }),
    }));
}

/** Sections without a file in one of the languages, at their slugs in story.yaml. */
function missingFiles({ locales, facts, sections }: StorySource, story: StoryFacts): Problem[] {
  const pathOf = ({ slug, locale }: { slug: string; locale: string }) => `sections/${slug}.${locale}.mdx`;
  const written = new Set(sections.map(pathOf));
  return slugsOf(story).flatMap(({ id: slug, at }) =>
    locales
      .filter((locale) => !written.has(pathOf({ slug, locale })))
      .map((locale) => ({
        path: facts.path,
        ...facts.placeOf(at),
        rule: 'locale-missing',
        message: message('locale-missing.noFile', {
          slug,
          code: locale,
          path: pathOf({ slug, locale }),
        }),
      })),
  );
}

/** Files among the sections that belong to none, or to no language of the story. Those of made editions have a rule of their own. */
function strayFiles({ files, locales }: StorySource, story: StoryFacts, derived: CheckedStory['derived']): Problem[] {
  const [, ...translations] = locales;
  const expected = new Set(
    slugsOf(story).flatMap(({ id: slug }) => [
      ...locales.map((locale) => `sections/${slug}.${locale}.mdx`),
      ...translations.map((locale) => madeFromPath({ slug, locale })),
    ]),
  );
  return files.paths
    .filter((path) => path.startsWith('sections/') && !expected.has(path))
    .filter((path) => !derived.some(({ locale }) => isDerivedFile(path, locale)))
    .map((path) => ({ path, ...head, rule: 'locale-missing', message: strayFault(path, expected) }));
}

/** What a file that is no section was meant to be: a copy of one, one in another spelling, or nothing known. */
function strayFault(path: string, expected: ReadonlySet<string>): Message {
  const original = originalOfCopy(path);
  if (original !== undefined) return message('file-name.copy', { path: original });
  const spelt = path
    .toLowerCase()
    .replaceAll(/[_\s]+/gu, '-')
    .replace(/\.(?:md|markdown|mdx\.txt|mdx\.md)$/u, '.mdx');
  return expected.has(spelt) ? message('file-name.spelt', { path: spelt }) : message('locale-missing.stray');
}
