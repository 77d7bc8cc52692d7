/** Addresses inside a page, the same in every language, so that a deep link survives a change of language. */

/** A section's heading: #bridge. */
export const headingId = (slug: string) => slug;

/** A paragraph, counted from 1: #bridge-3. */
export const paragraphId = (slug: string, number: number) => `${slug}-${number}`;

/** A heading inside a section, counted from 1: #bridge-part-1. */
export const subheadingId = (slug: string, number: number) => partId(slug, 'part', number);

/** A list or quotation, counted from 1: #bridge-list-1. */
export const partId = (slug: string, kind: 'part' | 'list' | 'quote', number: number) => `${slug}-${kind}-${number}`;

/**
 * The number that a figure was taken from: #n27-74 for 27.74. Built from its value, not from the editor's id: Firefox's
 * Reader View drops elements whose id holds words such as share or menu. Without its paragraph, as a page holds it twice
 * for each figure.
 */
export const figureId = (value: number) => `n${String(value).replace('.', '-')}`;

/** A correction at the end of the page, counted from 1 through the story: #correction-1. */
export const correctionId = (number: number) => `correction-${number}`;

/**
 * A glossary entry, counted from 1 through the glossary: #_7. Short, as a page holds it up to a hundred times; no slug
 * begins so.
 */
export const termId = (number: number) => `_${number}`;
