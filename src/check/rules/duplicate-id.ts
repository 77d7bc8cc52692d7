import { message } from '../../i18n/editors/message.ts';
import type { Problem } from '../../source/problem.ts';
import { slugsOf, type StoryFacts } from '../../schema/story.ts';
import { recordIds, type YamlPath, type YamlSource } from '../../source/read-yaml.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import { correctionId } from '../../story/fragment-ids.ts';
import { anchorsOf, frameIds, reservedSlugs } from '../../story/pages.ts';
import type { Rule } from '../rule.ts';

const rule = 'duplicate-id';

export const duplicateId: Rule = {
  id: rule,
  check(story) {
    const { facts, figures, terms } = story.source;
    return [
      ...repeatedIds(facts, outlineIds(facts.data)),
      ...[figures, terms].flatMap((list) => repeatedIds(list, recordIds(list))),
      ...unusableSlugs(story),
      ...recordIds(figures)
        .filter(({ id }) => (frameIds as readonly string[]).includes(id))
        .map(({ id, at }) => ({
          path: figures.path,
          ...figures.placeOf(at),
          rule,
          message: message('duplicate-id.reservedFigure', { id }),
        })),
    ];
  },
};

interface PlacedId {
  id: string;
  at: YamlPath;
}

/** Languages, made editions and sections of story.yaml: all become parts of addresses. */
function outlineIds(facts: StoryFacts | undefined): PlacedId[] {
  if (!facts) return [];
  // One that is a language too is a fault of the edition.
  const made = Object.keys(facts.derived ?? {}).filter((id) => !facts.locales.includes(id));
  return [
    ...facts.locales.map((id, index) => ({ id, at: ['locales', index] })),
    ...made.map((id) => ({ id, at: ['derived', id] })),
    ...slugsOf(facts),
  ];
}

function repeatedIds(source: YamlSource<unknown>, ids: readonly PlacedId[]): Problem[] {
  const first = new Map<string, number>();
  return ids.flatMap(({ id, at }) => {
    const place = source.placeOf(at);
    const line = first.get(id);
    if (line !== undefined)
      return { path: source.path, ...place, rule, message: message('duplicate-id.used', { id, line }) };
    first.set(id, place.line);
    return [];
  });
}

/** Slugs that the site needs for itself, that browsers take for something else, or whose places would have another's address. */
function unusableSlugs({ facts, locales, sections, figures, source }: CheckedStory): Problem[] {
  if (!facts) return [];
  const taken = new Map<string, string>([
    ...[...frameIds, ...reservedSlugs].map((id) => [id, ''] as const),
    ...(facts.corrections ?? []).map((_, index) => [correctionId(index + 1), ''] as const),
  ]);
  return slugsOf(facts).flatMap(({ id: slug, at }) => {
    const where = { path: source.facts.path, ...source.facts.placeOf(at), rule };
    const section = sections.find((one) => one.slug === slug && one.locale === locales[0]);
    const places = section ? anchorsOf(section, figures) : [slug];
    const clash = places.find((id) => taken.has(id) && taken.get(id) !== slug);
    for (const id of places) taken.set(id, taken.get(id) ?? slug);
    if (clash === slug && taken.get(clash) === '')
      return { ...where, message: message('duplicate-id.reserved', { id: slug }) };
    if (clash !== undefined)
      return { ...where, message: message('duplicate-id.clash', { id: slug, clash: `#${clash}` }) };
    const word = readerViewWords.exec(slug)?.[0];
    return word === undefined ? [] : { ...where, message: message('duplicate-id.readerView', { id: slug, word }) };
  });
}

/**
 * Words in an id for which Firefox's Reader View takes a paragraph for an advertisement or a menu, and leaves it out: as
 * its library Readability has them. A test reads every page with that library.
 */
const readerViewWords =
  /ad-break|agegate|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|pager|pagination|popup|related|remark|replies|rss|share|shoutbox|sidebar|skyscraper|social|sponsor|supplemental/u;
