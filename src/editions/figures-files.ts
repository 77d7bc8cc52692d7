/** The files of the figures, from the root of the site: a table and linked data for each language, data in all of them. */
export const figuresTableFile = (locale: string) => `figures.${locale}.csv`;
export const figuresLinkedFile = (locale: string) => `figures.${locale}.jsonld`;
export const figuresDataFile = 'figures.json';
/** What the data is made of. */
export const figuresSchemaFile = 'figures.schema.json';
