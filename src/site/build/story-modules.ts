import { dirname, join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { Publication } from '../../editions/publication.ts';
import { readerFiles } from './reader-files.ts';
import { shownPhotos } from './shown-photos.ts';

const prefix = 'virtual:story/';

/** The source code of each virtual module, written from the story. */
const modules: Readonly<Record<string, (current: () => Publication, folder: string) => string | Promise<string>>> = {
  publication: (current) => `export default JSON.parse(${JSON.stringify(JSON.stringify(current(), withoutPlaces))})`,
  sections: (current, folder) => {
    const derived = current().story.derived.map(({ locale, from }) => ({ locale, from }));
    return `export const folder = ${JSON.stringify(join(folder, 'sections'))}; export const derived = ${JSON.stringify(derived)}`;
  },
  'reader-files': async (current) => `export default ${JSON.stringify(await readerFiles(current()))}`,
  pictures: (current, folder) => {
    const files = shownPictures(current().story);
    return [
      ...files.map((file, index) => `import picture${index} from ${JSON.stringify(join(folder, file))};`),
      `export default {${files.map((file, index) => `${JSON.stringify(file)}: picture${index}`).join(',')}};`,
    ].join('\n');
  },
};

/** Places in files are for the check; a page has no use for them. The place where a story plays is another matter. */
function withoutPlaces(key: string, value: unknown): unknown {
  const isPlaceInFile = key === 'place' && typeof value === 'object' && value !== null && 'line' in value;
  return key === 'position' || key === 'pieces' || isPlaceInFile ? undefined : value;
}

/**
 * The photographs that pages show. A picture that is only imported is published whole by Astro, with the place where it was
 * taken: so nothing is imported that no page shows.
 */
function shownPictures(story: Publication['story']): string[] {
  return shownPhotos(story).flatMap((id) => story.photos[id]?.file ?? []);
}

/** Gives pages the story as modules: `virtual:story/publication` and the others. */
export function storyModules(folder: string, current: () => Publication): Plugin {
  // A section of a derived edition has a path and no file: what it says is drawn from the story.
  const isDerivedFile = (id: string) => {
    const [path = ''] = id.split('?');
    if (!path.endsWith('.mdx') || dirname(path) !== join(folder, 'sections')) return false;
    return current().story.derived.some(({ locale }) => path.endsWith(`.${locale}.mdx`));
  };
  return {
    name: 'diebian:story-modules',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : isDerivedFile(id) ? id : undefined),
    load: (id) => {
      if (isDerivedFile(id)) return '';
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
