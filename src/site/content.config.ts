import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readStory } from '../source/read-story.ts';
import { contentFolder } from '../cli/content-folder.ts';
import { dictionarySchema } from '../schema/dictionary.ts';
import { figureSchema } from '../schema/figure.ts';
import { photoSchema } from '../schema/photo.ts';
import { leadSchema, sectionSchema } from '../schema/section.ts';
import { storySchema } from '../schema/story.ts';
import { termSchema } from '../schema/term.ts';

const folder = contentFolder();
const { locales } = readStory(folder);

/** A YAML list whose entries carry their ids; a story may do without it. */
const list = (name: string) =>
  existsSync(join(folder, name))
    ? file(join(folder, name), { parser: (text) => parse(text) as Record<string, unknown>[] })
    : () => [];

/** YAML files with one entry each, by file name; a story may have none. */
const folderOf = (base: string, pattern: string) =>
  globSync(pattern, { cwd: join(folder, base) }).length > 0
    ? glob({ base: join(folder, base), pattern, generateId: ({ entry }) => entry })
    : () => [];

export const collections = {
  story: defineCollection({
    loader: file(join(folder, 'story.yaml'), { parser: (text) => ({ story: parse(text) as Record<string, unknown> }) }),
    schema: storySchema(locales),
  }),
  sections: defineCollection({
    loader: glob({ base: join(folder, 'sections'), pattern: '*.mdx', generateId: ({ entry }) => entry }),
    schema: sectionSchema.or(leadSchema),
  }),
  figures: defineCollection({ loader: list('figures.yaml'), schema: figureSchema(locales) }),
  terms: defineCollection({ loader: list('glossary.yaml'), schema: termSchema(locales) }),
  photos: defineCollection({ loader: folderOf('photos', '*.yaml'), schema: photoSchema(locales) }),
  dictionaries: defineCollection({ loader: folderOf('.', 'ui.*.yaml'), schema: dictionarySchema }),
};
