import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { sectionsFolder } from 'virtual:story/sections-folder';

/** The sections as Astro renders them. What they say, the story knows: front matter is not judged a second time. */
export const collections = {
  sections: defineCollection({
    loader: glob({ base: sectionsFolder, pattern: '*.mdx', generateId: ({ entry }) => entry }),
    schema: z.looseObject({}),
  }),
};
