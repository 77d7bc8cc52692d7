import { z } from 'zod';
import { derivedSchema } from './derived.ts';
import { expects } from './expectations.ts';
import { foreignCurrency, id, localeCode, localized, namedSource, webAddress, words } from './primitives.ts';

/** What somebody did for the piece; decides how the byline names them. */
export const roles = ['reporter', 'correspondent', 'photographer', 'translator'] as const;

/** The languages a story has; read first, since every other schema depends on them. */
export const storyLocales = z.object({
  /** Locale ids in order; the first one is the original and has no URL prefix. */
  locales: z.array(localeCode).min(1, expects('notEmpty')),
});

/**
 * content/story.yaml: language-neutral facts and the masthead.
 * @param facts the file as plain values: which editions it derives is part of its form
 */
export function storySchema(locales: readonly string[], facts?: unknown) {
  return z
    .strictObject(storyShape(locales, facts))
    .refine(({ place, explainPlace }) => place || !explainPlace, { ...expects('place'), path: ['explainPlace'] })
    .refine(({ place, explainPlace }) => explainPlace || !place, { ...expects('explainPlace'), path: ['place'] });
}

function storyShape(locales: readonly string[], facts: unknown) {
  return {
    ...storyLocales.shape,
    /** Editions that nobody writes: made from another one when the site is built. */
    derived: derivedSchema(facts).optional(),
    /** What the story is called in the bar over every page: two to four words. */
    name: localized(locales),
    /** Headline. */
    title: localized(locales),
    /** Line under the headline. */
    deck: localized(locales).optional(),
    /** One sentence: what the reader will get from the piece. Also the page's description. */
    promise: localized(locales),
    /** Who made it, in the order of the source. */
    byline: z.array(z.strictObject({ role: z.enum(roles), name: localized(locales) })).optional(),
    /** Day of publication (YYYY-MM-DD); left out while it is not known, and the page says so. */
    published: z.iso.date(expects('date')).optional(),
    /** Where the story first appeared. */
    source: z.strictObject({ name: localized(locales), url: webAddress.optional() }).optional(),
    /** What readers should know about the source, a sentence each: 'The original came without its photographs.' */
    notes: z.array(localized(locales)).optional(),
    /** The picture at the head: a drawing of one's own (an SVG beside story.yaml), or a photo record. */
    hero: z
      .union(
        [z.strictObject({ drawing: words, alt: localized(locales) }), z.strictObject({ photo: id })],
        expects('hero'),
      )
      .optional(),
    /** Where the story plays, for readers who do not know; every word of it from the source. */
    place: z
      .strictObject({
        name: localized(locales),
        /** One sentence that begins with the name: 'Ferrytown is a port in the north of the island.' */
        sentence: localized(locales),
        /** In degrees; south and west are negative. */
        coordinates: z
          .strictObject({
            lat: z.number().min(-90, expects('latitude')).max(90, expects('latitude')),
            lon: z.number().min(-180, expects('longitude')).max(180, expects('longitude')),
          })
          .optional(),
        /** A drawing of one's own, a map for instance: an SVG beside story.yaml. */
        drawing: z.strictObject({ file: words, alt: localized(locales) }).optional(),
        source: namedSource(locales),
      })
      .optional(),
    /** The languages whose pages say where it is, at the end of the lead. */
    explainPlace: z.array(z.enum(locales)).min(1, expects('notEmpty')).optional(),
    /** What money is worth abroad, for pages in other languages than the original's; never in the article's text. */
    conversions: z
      .array(
        z.strictObject({
          /** Code of the currency: USD. */
          currency: foreignCurrency,
          /** Yuan for one unit of it. */
          rate: z.number().positive(expects('rate')),
          /** Day of the rate (YYYY-MM-DD). */
          date: z.iso.date(expects('date')),
          source: namedSource(locales),
        }),
      )
      .min(1, expects('notEmpty'))
      .optional(),
    /** What was wrong when it was published, and is right now; shown at the paragraph, at the end and in the feed. */
    corrections: z
      .array(
        z.strictObject({
          /** Day of the correction (YYYY-MM-DD). */
          date: z.iso.date(expects('date')),
          /** Slug of the section, or of the lead. */
          section: id,
          /** Paragraph of the section, counted from 1. */
          paragraph: z.int(expects('position')).positive(expects('position')),
          /** What was wrong, as a sentence. */
          wrong: localized(locales),
          /** What is right, as a sentence. */
          right: localized(locales),
        }),
      )
      .optional(),
    /** File name of the opening paragraphs in sections/; they have no heading and no page of their own. */
    lead: id.optional(),
    /** Sections in reading order; the slug is file name and address. */
    sections: z.array(id).min(1, expects('notEmpty')),
  };
}

export type StoryFacts = z.infer<ReturnType<typeof storySchema>>;

/** The slugs of a story in reading order, the lead first, and where story.yaml has them. */
export function slugsOf({
  lead,
  sections,
}: Pick<StoryFacts, 'lead' | 'sections'>): { id: string; at: PropertyKey[] }[] {
  return [
    ...(lead === undefined ? [] : [{ id: lead, at: ['lead'] }]),
    ...sections.map((id, index) => ({ id, at: ['sections', index] })),
  ];
}
