import { slugsOf } from '../schema/story.ts';
import { createPathFormatter } from './create-path-formatter.ts';
import { correctionId, headingId } from './fragment-ids.ts';
import { isParallel, parallelPages, parallelVariants } from './parallel-pages.ts';
import type { Page, Section, Story, StoryFigure } from './story.ts';

/** Ids that the frame of every page uses. No section may take one. */
export const frameIds = ['content', 'corrections', 'glossary'] as const;

/** Path of the page that lists the figures, under its language. */
export const figuresPage = 'figures';

/** Names of folders and pages that the site makes itself, or will. No section may take one. */
export const reservedSlugs = [
  '404',
  'desk',
  'drawings',
  figuresPage,
  'fonts',
  'icons',
  'posters',
  'print',
  'reader',
  'share',
  parallelPages.plain,
  // In the names of pictures it stands for the page of the whole story.
  'story',
] as const;

/** Every page of the site and every place on it that the story promises. */
export function pagesOf({
  locales,
  derived,
  facts,
  sections,
  figures,
  terms,
}: Pick<Story, 'locales' | 'derived' | 'facts' | 'sections' | 'figures' | 'terms'>): Page[] {
  const formatPath = createPathFormatter({ base: '/', defaultLocale: locales[0] ?? '' });
  const corrections = (facts?.corrections ?? []).map(({ section }, index) => ({
    section,
    id: correctionId(index + 1),
  }));
  const order = new Map((facts ? slugsOf(facts) : []).map(({ id }, index) => [id, index]));
  const rank = ({ slug }: Section) => order.get(slug) ?? -1;
  const written = locales.flatMap((locale) => {
    const own = sections.filter((section) => section.locale === locale).sort((a, b) => rank(a) - rank(b));
    const shown = (some: readonly Section[]) => [
      ...some.flatMap((section) => anchorsOf(section, figures)),
      ...corrections.filter(({ section }) => some.some(({ slug }) => slug === section)).map(({ id }) => id),
      ...terms.filter(({ id }) => some.some((section) => section.terms.includes(id))).map(({ anchor }) => anchor),
    ];
    return [
      { locale, page: undefined, path: formatPath({ locale }), anchors: shown(own) },
      ...own
        .filter(({ isLead }) => !isLead)
        .map((section) => ({
          locale,
          page: section.slug,
          path: formatPath({ locale, page: section.slug }),
          anchors: shown([section]),
        })),
      ...parallelVariants({ locales, derived }, locale).map((variant) => ({
        locale,
        page: parallelPages[variant],
        path: formatPath({ locale, page: parallelPages[variant] }),
        anchors: [...own.flatMap(passagesOf), ...corrections.map(({ id }) => id)],
      })),
      // Where there are none, there is no such page.
      ...(figures.length === 0
        ? []
        : [
            {
              locale,
              page: figuresPage,
              path: formatPath({ locale, page: figuresPage }),
              anchors: figures.map(({ id }) => id),
            },
          ]),
    ];
  });
  const own = (locale: string): string[] =>
    parallelVariants({ locales, derived }, locale).map((variant) => parallelPages[variant]);
  const made = derived.flatMap(({ locale, from }) =>
    written
      .filter((page) => page.locale === from)
      // A page in two languages has ways of setting that depend on which they are.
      .filter(({ page = '' }) => !isParallel(page) || own(locale).includes(page))
      .map((page) => ({ ...page, locale, path: formatPath({ locale, page: page.page }) })),
  );
  return [...written, ...made];
}

/** The ids of a section where two languages stand side by side: its heading and whatever has words. */
function passagesOf({ slug, isLead, blocks }: Section): string[] {
  return [...(isLead ? [] : [headingId(slug)]), ...blocks.flatMap(({ id }) => id ?? [])];
}

/** The ids that a reader can be led to inside a section. */
export function anchorsOf({ slug, isLead, blocks }: Section, figures: readonly StoryFigure[]): string[] {
  const anchorOf = new Map(figures.map(({ id, anchor }) => [id, anchor]));
  return [
    ...(isLead ? [] : [headingId(slug)]),
    ...blocks.flatMap(({ id, marks }) =>
      [
        id ?? [],
        marks.flatMap(({ mark }) => (mark.kind === 'number' && mark.figure ? (anchorOf.get(mark.figure) ?? []) : [])),
      ].flat(),
    ),
  ];
}
