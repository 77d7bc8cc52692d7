/** The story and where it will be published, as astro.config.mjs has read it: see build/story-modules.ts. */
declare module 'virtual:story/publication' {
  const publication: import('../editions/publication.ts').Publication;
  export default publication;
}

/** The photographs that pages show, by their path in the story. Any other picture stays unknown to the build. */
declare module 'virtual:story/pictures' {
  const pictures: Readonly<Record<string, import('astro').ImageMetadata>>;
  export default pictures;
}

/** The folder of the sections' files, and the editions whose sections are made from those of another. */
declare module 'virtual:story/sections' {
  export const folder: string;
  export const derived: readonly { locale: string; from: string }[];
}

/** The scripts of pages and their styles. */
declare module 'virtual:story/reader-files' {
  const files: import('./build/reader-files.ts').ReaderFiles;
  export default files;
}

/** What build/reader-files.ts gives the scripts of pages: strings of their language, and addresses of files. */
declare module 'words:reader' {
  const words: import('../i18n/messages.ts').WordsOf<'reader'>;
  export default words;
}
declare module 'words:listen' {
  const words: import('../i18n/messages.ts').WordsOf<'listen'>;
  export default words;
}
declare const STYLE: string;
declare const WORKER: string;
declare const MANIFEST: string;
/** Tag of the language for dates. */
declare const FORMAT: string;
/** Address of the poster of each page that has one, by the page's path. */
declare const POSTERS: Readonly<Record<string, string>>;
declare const SPEECH: string;
