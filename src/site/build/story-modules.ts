import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Publication } from '../../editions/publication.ts';

const prefix = 'virtual:story/';

/** The source code of each virtual module, written from the story. */
const modules: Readonly<Record<string, (current: () => Publication, folder: string) => string>> = {
  publication: (current) => `export default JSON.parse(${JSON.stringify(JSON.stringify(current(), withoutPlaces))})`,
  'sections-folder': (_, folder) => `export const sectionsFolder = ${JSON.stringify(join(folder, 'sections'))}`,
  pictures: (current, folder) => {
    const files = drawnPictures(current().story);
    return [
      ...files.map((file, index) => `import picture${index} from ${JSON.stringify(join(folder, file))};`),
      `export default {${files.map((file, index) => `${JSON.stringify(file)}: picture${index}`).join(',')}};`,
    ].join('\n');
  },
  drawing: (current, folder) => {
    const { hero } = current().story.facts;
    return hero && 'drawing' in hero
      ? `export { default } from ${JSON.stringify(join(folder, hero.drawing))}`
      : 'export default undefined';
  },
};

/** Places in files are for the check; a page has no use for them. */
function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'position' || key === 'pieces' || key === 'place' ? undefined : value;
}

/**
 * The picture files that pages draw. A picture that is only imported is published whole by Astro, with the place where it
 * was taken: so nothing is imported that no page draws.
 */
function drawnPictures({ sections, photos, facts }: Publication['story']): string[] {
  const ids = sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ component }) => (component?.name === 'Photo' ? component.id : [])),
  );
  if (facts.hero && 'photo' in facts.hero) ids.push(facts.hero.photo);
  return [...new Set(ids)].flatMap((id) => photos[id]?.file ?? []).sort();
}

/** Gives pages the story as modules: `virtual:story/publication` and the others. */
export function storyModules(folder: string, current: () => Publication): Plugin {
  return {
    name: 'diebian:story-modules',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load: (id) => {
      const name = id.startsWith(`\0${prefix}`) ? id.slice(prefix.length + 1) : '';
      return modules[name]?.(current, folder);
    },
  };
}

/** Makes pages of the dev server ask anew for the story, and for the prose that is drawn from it. */
export function forgetStory({ environments }: ViteDevServer): void {
  for (const { moduleGraph } of Object.values(environments)) {
    for (const [id, module] of moduleGraph.idToModuleMap) {
      if (id.startsWith(`\0${prefix}`) || id.includes('.mdx')) moduleGraph.invalidateModule(module);
    }
  }
}
