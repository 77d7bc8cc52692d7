import { z } from 'zod';
import { figuresDataSchema, type FiguresData } from '../schema/figures-data.ts';
import { editionOf, editionsOf } from './edition.ts';
import { figureList } from './figure-list.ts';
import type { Publication } from './publication.ts';
import { figuresSchemaFile } from './figures-files.ts';
import { fallbackLocale } from '../story/fallback-locale.ts';

/** The figures in every language at once, in the order of the original. */
export function figuresJson(publication: Publication): FiguresData {
  const { locales, facts, figures } = publication.story;
  const sentences = new Map(
    editionsOf(publication).map((edition) => [
      edition.locale,
      new Map(
        figureList(edition).flatMap(({ groups }) =>
          groups.flatMap((group) => group.figures.map(({ id }) => [id, group.sentence.text] as const)),
        ),
      ),
    ]),
  );
  const inEach = (write: (locale: string) => string) =>
    Object.fromEntries(locales.map((locale) => [locale, write(locale)]));
  const order = [...(sentences.get(locales[0] ?? '')?.keys() ?? [])];
  return {
    $schema: figuresSchemaFile,
    title: facts.title,
    figures: order.flatMap((id) => {
      const figure = figures.find((other) => other.id === id);
      if (!figure) return [];
      const { anchor, ...record } = figure;
      return {
        ...record,
        sentence: inEach((locale) => sentences.get(locale)?.get(id) ?? ''),
        address: inEach((locale) => {
          const { formatAddress, formatPath } = editionOf(publication, locale);
          const place = { locale, fragment: anchor };
          return formatAddress(place) ?? formatPath(place);
        }),
      };
    }),
  };
}

/** What that data is made of, as a JSON Schema: draft 7, which validators of all ages read. */
export function figuresJsonSchema(publication: Publication): object {
  const { locales } = publication.story;
  const { translate, formatAddress } = editionOf(publication, fallbackLocale(locales));
  const { $schema, ...schema } = z.toJSONSchema(
    figuresDataSchema(locales, (field) => translate(`figures.field.${field}`)),
    { target: 'draft-7' },
  );
  const id = formatAddress(figuresSchemaFile);
  return { $schema, ...(id && { $id: id }), title: publication.story.facts.title[translate.locale], ...schema };
}
