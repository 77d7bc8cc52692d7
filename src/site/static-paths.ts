import { locales, publication } from './publication.ts';

const { sections } = publication.story.facts;

/** One page a locale; the first locale has no prefix. */
export function localePaths() {
  return locales.map((locale, index) => ({ params: { locale: index === 0 ? undefined : locale }, props: { locale } }));
}

/** One page a section a locale. */
export function sectionPaths() {
  return localePaths().flatMap(({ params, props }) =>
    sections.map((section) => ({ params: { ...params, section }, props: { ...props, section } })),
  );
}

/** One of the site's own pages in every locale that the story has it in. */
export function pagePaths(page: string) {
  return localePaths().filter(({ props }) =>
    publication.story.pages.some((other) => other.page === page && other.locale === props.locale),
  );
}

/** One file of figures a locale: none where there are no figures. */
export function figurePaths() {
  return publication.story.figures.length === 0 ? [] : editionPaths();
}

/** One file a locale: feed.zh.xml, story.en.txt. */
export function editionPaths() {
  return locales.map((locale) => ({ params: { locale }, props: { locale } }));
}
