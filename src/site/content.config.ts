import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { derived, folder } from 'virtual:story/sections';

const files = glob({ base: folder, pattern: '*.mdx', generateId: ({ entry }) => entry });

/** The files of sections, and beside each the one that a derived edition would have: build/story-modules.ts stands in for it. */
const sections: Loader = {
  name: 'sections',
  async load(context) {
    await files.load(context);
    const root = fileURLToPath(context.config.root);
    const addDerived = (file: string) => {
      for (const { locale, from } of derived.filter(({ from }) => file.endsWith(`.${from}.mdx`))) {
        const id = file.replace(`.${from}.mdx`, `.${locale}.mdx`);
        const filePath = relative(root, join(folder, id)).replaceAll('\\', '/');
        context.store.set({ id, data: {}, filePath, deferredRender: true });
      }
    };
    for (const file of readdirSync(folder)) addDerived(file);
    // A section that is begun while dev runs.
    context.watcher?.on('add', (path) => {
      if (dirname(path) === folder) addDerived(basename(path));
    });
  },
};

/** The sections as Astro renders them. What they say, the story knows: front matter is not judged a second time. */
export const collections = { sections: defineCollection({ loader: sections, schema: z.looseObject({}) }) };
