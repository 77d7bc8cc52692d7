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

/** The folder of the sections' files. */
declare module 'virtual:story/sections-folder' {
  export const sectionsFolder: string;
}
