import { components } from '../../source/component-uses.ts';
import { message } from '../../i18n/editors/message.ts';
import type { Problem } from '../../source/problem.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import { recordIds } from '../../source/read-yaml.ts';
import type { Rule } from '../rule.ts';
import { suggest } from '../suggest.ts';

/** What an id may stand for. */
type Kind = 'figure' | 'photo' | 'term' | 'section';

/** An id that a text or a record refers to, and where. */
interface Reference extends Pick<Problem, 'path' | 'line' | 'column'> {
  kind: Kind;
  id: string;
}

const rule = 'unknown-id';

export const unknownId: Rule = {
  id: rule,
  check(story) {
    const { figures, photos, terms, facts } = story.source;
    // Sections are known only where the whole of story.yaml is right.
    const known: Record<Kind, string[] | undefined> = {
      figure: recordIds(figures).map(({ id }) => id),
      photo: [...photos.keys()],
      term: recordIds(terms).map(({ id }) => id),
      section: facts.data && [...facts.data.sections, ...(facts.data.lead ? [facts.data.lead] : [])],
    };
    const unknown = referencesOf(story).flatMap(({ kind, id, ...where }) => {
      const ids = known[kind];
      if (!ids || ids.includes(id)) return [];
      return { ...where, rule, message: message(`unknown-id.${kind}`, { id, remedy: suggest(id, ids) }) };
    });
    return [...unknown, ...unknownParagraphs(story)];
  },
};

function referencesOf({ sections, source: { figures, facts } }: CheckedStory): Reference[] {
  const inTexts = sections.flatMap((section) =>
    section.components.map(({ name, id, line, column }) => ({
      kind: components[name],
      id,
      path: section.path,
      line,
      column,
    })),
  );
  const records: unknown[] = Array.isArray(figures.raw) ? figures.raw : [];
  const inFigures = records.flatMap((record, index) =>
    (['section', 'partOf'] as const).flatMap((key): Reference[] => {
      const id = ((record ?? {}) as Record<string, unknown>)[key];
      if (typeof id !== 'string') return [];
      return [
        { kind: key === 'section' ? 'section' : 'figure', id, path: figures.path, ...figures.placeOf([index, key]) },
      ];
    }),
  );
  const inCorrections = (facts.data?.corrections ?? []).map(({ section }, index): Reference => {
    return { kind: 'section', id: section, path: facts.path, ...facts.placeOf(['corrections', index, 'section']) };
  });
  const hero = facts.data?.hero;
  const inHero: Reference[] =
    hero && 'photo' in hero
      ? [{ kind: 'photo', id: hero.photo, path: facts.path, ...facts.placeOf(['hero', 'photo']) }]
      : [];
  return [...inTexts, ...inFigures, ...inCorrections, ...inHero];
}

/** Corrections of paragraphs that their section does not have. */
function unknownParagraphs({ sections, locales, source: { facts } }: CheckedStory): Problem[] {
  return (facts.data?.corrections ?? []).flatMap(({ section, paragraph }, index) =>
    sections
      .filter(({ slug, locale, isWhole }) => slug === section && locale === locales[0] && isWhole)
      .map(({ blocks }) => blocks.filter(({ block }) => block === 'paragraph').length)
      .filter((paragraphs) => paragraph > paragraphs)
      .map((paragraphs) => ({
        path: facts.path,
        ...facts.placeOf(['corrections', index, 'paragraph']),
        rule,
        message: message('unknown-id.paragraph', { slug: section, count: paragraphs, paragraph }),
      })),
  );
}
