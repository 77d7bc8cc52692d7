import { parallelVariants, type ParallelVariant } from '../story/parallel-pages.ts';
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

/** One page that sets two languages side by side a locale, where there is something to set so. */
export function parallelPaths(variant: ParallelVariant) {
  return localePaths().filter(({ props }) => parallelVariants(publication.story, props.locale).includes(variant));
}

/** One page a locale that lists the figures, and one file: none where there are no figures. */
export function figurePaths() {
  return publication.story.figures.length === 0 ? [] : editionPaths();
}

/** One file a locale: feed.zh.xml, story.en.txt. */
export function editionPaths() {
  return locales.map((locale) => ({ params: { locale }, props: { locale } }));
}
