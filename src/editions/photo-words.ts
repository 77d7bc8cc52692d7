import type { Edition } from './edition.ts';
import { inLocale } from './in-locale.ts';

/** What is said of a picture in one language. */
export interface PhotoWords {
  /** For whoever does not see it. */
  alt: string;
  caption: string;
  /** Who took it. */
  credit: string | undefined;
}

/** The words of a picture, by id of its record; a drawing is called one. Throws if there is no record. */
export function requirePhotoWords({ publication, translate, locale }: Edition, id: string): PhotoWords {
  const record = publication.story.photos[id]?.record;
  if (!record) throw new Error(`No photo “${id}”; there are ${Object.keys(publication.story.photos).join(', ')}`);
  const mark = record.kind === 'illustration' ? translate('photo.illustration') : '';
  return {
    alt: mark + inLocale(record.alt, locale),
    caption: mark + inLocale(record.caption, locale),
    credit: record.credit && translate('photo.credit', { credit: inLocale(record.credit, locale) }),
  };
}
