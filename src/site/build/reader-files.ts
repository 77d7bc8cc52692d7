import { build, type BuildOptions, type Plugin } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { editionsOf, type Edition } from '../../editions/edition.ts';
import type { Publication } from '../../editions/publication.ts';
import { contentHash } from '../../source/keep.ts';

/** The oldest browsers that get the scripts of pages and the newest rules of style: phones inside WeChat may run one of 2020. */
export const oldestBrowsers = ['chrome80', 'safari14', 'firefox78'];

/** Files that pages load after their text, by name in the folder reader/, and which of them is a language's script. */
export interface ReaderFiles {
  files: Readonly<Record<string, string>>;
  scripts: Readonly<Record<string, string>>;
}

/**
 * Bundles the scripts of pages, a file a language with its strings in it: one request, and no string of another
 * language. Not by Astro, which would bring a loader of a thousand bytes and a name of thirty in every page.
 */
export async function readerFiles(publication: Publication): Promise<ReaderFiles> {
  const files: Record<string, string> = {};
  const add = (ending: 'css' | 'js', body: string): string => {
    const name = `${contentHash(body)}.${ending}`;
    files[name] = body;
    return `${publication.base}reader/${name}`;
  };
  const style = add('css', await bundle('reader.css', {}));
  const scripts: Record<string, string> = {};
  for (const edition of editionsOf(publication)) {
    scripts[edition.locale] = add(
      'js',
      await bundle('main.ts', { plugins: [words(edition)], define: { STYLE: JSON.stringify(style) } }),
    );
  }
  return { files, scripts };
}

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../reader/${entry}`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    target: oldestBrowsers,
    // All of them know it; of an early Safari esbuild only remembers a fault in a form that nobody writes.
    supported: { destructuring: true },
    legalComments: 'none',
    ...options,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Gives scripts the strings of a language: `words:reader` holds those whose keys begin with `reader.`. */
function words({ dictionary }: Edition): Plugin {
  return {
    name: 'words',
    setup(build) {
      build.onResolve({ filter: /^words:/ }, ({ path }) => ({ path, namespace: 'words' }));
      build.onLoad({ filter: /./, namespace: 'words' }, ({ path }) => {
        const prefix = `${path.slice('words:'.length)}.`;
        const own = Object.entries(dictionary).filter(([key]) => key.startsWith(prefix));
        const contents = JSON.stringify(Object.fromEntries(own.map(([key, text]) => [key.slice(prefix.length), text])));
        return { contents, loader: 'json' };
      });
    },
  };
}
