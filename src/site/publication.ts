import given from 'virtual:story/publication';
import { addressesOf, type Publication } from '../editions/publication.ts';
import { editionOf as editionOfPublication, type Edition } from '../editions/edition.ts';

/** The story that this site shows. */
export const publication: Publication = given;

export const { locales } = publication.story;
export const { formatPath, formatFilePath, formatAddress } = addressesOf(publication);

/** The story in one of its languages. Throws on any other. */
export const editionOf = (locale: string): Edition => editionOfPublication(publication, locale);
