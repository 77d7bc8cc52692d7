import type { Dataset, NewsArticle, WithContext } from 'schema-dts';
import type { Destination } from '../story/create-path-formatter.ts';
import { fallbackLocale } from '../story/fallback-locale.ts';
import { correctionsOf } from './corrections.ts';
import { editionId } from './edition-id.ts';
import { editionsWith, headlineOf, otherTexts, type Edition } from './edition.ts';
import { figuresDataFile, figuresLinkedFile, figuresTableFile } from './figures-files.ts';
import { inLocale } from './in-locale.ts';
import { sayFigure } from './say-figure.ts';
import { shareImageFile } from './share-image.ts';

/**
 * What a page is, for search engines: the article or a section of it, in which language, by whom, translated from what.
 * Nothing is said that is not known: no date, no publisher. Undefined without an origin.
 */
export function articleData(edition: Edition, section: string | undefined): WithContext<NewsArticle> | undefined {
  const { facts, locale, textLocale, translate, formatAddress, publication } = edition;
  const address = formatAddress({ locale, page: section });
  if (!address) return undefined;
  const reference = (place: Destination | string) => ({ '@id': formatAddress(place) ?? '' });
  const corrections = correctionsOf(edition, section);
  const [original] = publication.story.locales;
  const others = otherTexts(edition).map((other) => reference({ locale: other.locale, page: section }));
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': address,
    headline: headlineOf(edition, section),
    inLanguage: translate('locale.tag'),
    image: formatAddress(shareImageFile({ locale, section })) ?? '',
    ...(facts.byline && {
      author: facts.byline.map(({ name }) => ({ '@type': 'Person' as const, name: inLocale(name, locale) })),
    }),
    ...(facts.published && { datePublished: facts.published }),
    ...(corrections.length > 0 && {
      dateModified:
        corrections
          .map(({ day }) => day)
          .sort()
          .at(-1) ?? '',
      correction: corrections.map(({ day, text }) => ({
        '@type': 'CorrectionComment' as const,
        text,
        datePublished: day,
      })),
    }),
    ...(section !== undefined && { isPartOf: reference({ locale }) }),
    ...(locale !== textLocale
      ? { isBasedOn: reference({ locale: textLocale, page: section }) }
      : locale !== original
        ? { translationOfWork: reference({ locale: original ?? '', page: section }) }
        : others.length > 0 && { workTranslation: others }),
  };
}

/** The list of figures, for search engines that look for data: what it is, and its files. Undefined without an origin. */
export function figuresPageData(edition: Edition): WithContext<Dataset> | undefined {
  const { locale, formatAddress } = edition;
  const distribution = [
    { file: figuresTableFile(locale), encodingFormat: 'text/csv' },
    { file: figuresDataFile, encodingFormat: 'application/json' },
    { file: figuresLinkedFile(locale), encodingFormat: 'application/ld+json' },
  ].map(({ file, encodingFormat }) => ({
    '@type': 'DataDownload' as const,
    contentUrl: formatAddress(file) ?? '',
    encodingFormat,
  }));
  return formatAddress({ locale }) === undefined ? undefined : { ...dataset(edition), distribution };
}

function dataset(edition: Edition): WithContext<Dataset> {
  const { locale, translate, publication, formatLink } = edition;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': formatLink(figuresLinkedFile(locale)),
    name: edition.title,
    description: edition.promise,
    inLanguage: translate('locale.tag'),
    // Printed pages name it: so it can be said which build they are of.
    version: editionId(publication),
    isPartOf: { '@id': formatLink({ locale }) },
  };
}

/** The key figures of the story in one language, as a data set: a file of its own. */
export function figuresData(edition: Edition): WithContext<Dataset> {
  const { locale, publication, formatLink } = edition;
  const address = formatLink({ locale });
  return {
    ...dataset(edition),
    variableMeasured: publication.story.figures.map((figure) => ({
      '@type': 'PropertyValue',
      propertyID: figure.id,
      name: inLocale(figure.label, locale),
      // A bound is part of what the story says: more than 264,000 is a least value, not a value.
      ...(figure.bound === 'more than'
        ? { minValue: figure.value }
        : figure.bound === 'nearly'
          ? { maxValue: figure.value }
          : { value: figure.value }),
      unitText: typeof figure.unit === 'string' ? figure.unit : inLocale(figure.unit, locale),
      description: sayFigure(figure, edition),
      url: `${address}#${figure.anchor ?? ''}`,
    })),
  };
}

/** The languages that a page exists in, by their tag; whoever reads none of them gets English, or else the original. */
export function alternatesOf(
  { publication, formatAddress }: Edition,
  page: string | undefined,
): { hreflang: string; href: string }[] {
  const editions = editionsWith(publication, page);
  const alternates = editions.map(({ locale, translate }) => ({
    hreflang: translate('locale.tag'),
    href: formatAddress({ locale, page }) ?? '',
  }));
  const fallback = fallbackLocale(editions.map(({ locale }) => locale));
  return [...alternates, { hreflang: 'x-default', href: formatAddress({ locale: fallback, page }) ?? '' }];
}
