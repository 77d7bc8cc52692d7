/** The story and where it will be published, as astro.config.mjs has read it: see build/story-modules.ts. */
declare module 'virtual:story/publication' {
  import type { Publication } from '../editions/publication.ts';
  const publication: Publication;
  export default publication;
}

/** The picture files that pages draw, by their path in the story. Any other picture stays unknown to the build. */
declare module 'virtual:story/pictures' {
  import type { ImageMetadata } from 'astro';
  const pictures: Readonly<Record<string, ImageMetadata>>;
  export default pictures;
}

/** The drawing at the head of the story as a component; undefined where the story has none. */
declare module 'virtual:story/drawing' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  const Drawing: AstroComponentFactory | undefined;
  export default Drawing;
}

/** The folder of the sections' files. */
declare module 'virtual:story/sections-folder' {
  export const sectionsFolder: string;
}
