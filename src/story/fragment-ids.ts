/** Addresses inside a page, the same in every language, so that a deep link survives a change of language. */

/** A section's heading: #bridge. */
export const headingId = (slug: string) => slug;

/** A paragraph, counted from 1: #bridge-3. */
export const paragraphId = (slug: string, number: number) => `${slug}-${number}`;

/** A heading inside a section, counted from 1: #bridge-part-1. */
export const subheadingId = (slug: string, number: number) => `${slug}-part-${number}`;

/** The number in the text that a figure was taken from: #figure-bridge-length. */
export const figureId = (id: string) => `figure-${id}`;

/** A correction at the end of the page, counted from 1 through the story: #correction-1. */
export const correctionId = (number: number) => `correction-${number}`;

/** A glossary entry: #term-sponge-city. */
export const termId = (id: string) => `term-${id}`;
