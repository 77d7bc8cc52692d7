import { build, type BuildOptions, type Plugin } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { editionsOf, type Edition } from '../../editions/edition.ts';
import { manifestFile } from '../../editions/manifest.ts';
import { posterFile } from '../../editions/poster.ts';
import { addressesOf, type Publication } from '../../editions/publication.ts';
import { speechOf } from '../../editions/speech.ts';
import { contentHash } from '../../source/keep.ts';

/** The oldest browsers that get the scripts of pages and the newest rules of style: phones inside WeChat may run one of 2020. */
export const oldestBrowsers = ['chrome80', 'safari14', 'firefox78'];

/** Files that pages load after their text. */
export interface ReaderFiles {
  /** What is in them, by name in the folder reader/. */
  files: Readonly<Record<string, string>>;
  /** Address of the script of each language. */
  scripts: Readonly<Record<string, string>>;
}

/**
 * Bundles the scripts of pages, a file a language with its strings in it: one request, and no string of another
 * language. Not by Astro, which would bring a loader of a thousand bytes and a name of thirty in every page.
 */
export async function readerFiles(publication: Publication): Promise<ReaderFiles> {
  const { formatFilePath } = addressesOf(publication);
  const files: Record<string, string> = {};
  const add = (ending: 'css' | 'js' | 'json', body: string): string => {
    const name = `${contentHash(body)}.${ending}`;
    files[name] = body;
    return formatFilePath(`reader/${name}`);
  };
  const style = add('css', await bundle('reader.css', {}));
  const scripts: Record<string, string> = {};
  for (const edition of editionsOf(publication)) {
    const speech = add('json', JSON.stringify(speechOf(edition)));
    const parts = { plugins: [words(edition)], define: defined({ POSTERS: postersOf(edition), SPEECH: speech }) };
    const addLater = async (entry: string) => add('js', await bundle(entry, parts));
    scripts[edition.locale] = add(
      'js',
      await bundle('main.ts', {
        plugins: [...parts.plugins, onDemandBy(addLater)],
        define: defined({
          STYLE: style,
          WORKER: formatFilePath('sw.js'),
          MANIFEST: formatFilePath(manifestFile(edition)),
          FORMAT: edition.translate('locale.format'),
        }),
      }),
    );
  }
  return { files, scripts };
}

/** Address of the poster of every page that has one, by the page's path. Without an origin there is none. */
function postersOf(edition: Edition): Record<string, string> {
  const { locale, sections, publication, formatPath, formatFilePath } = edition;
  if (publication.origin === undefined) return {};
  return Object.fromEntries(
    [undefined, ...sections.map(({ slug }) => slug)].map((section) => [
      formatPath({ locale, page: section }),
      formatFilePath(posterFile(edition, { locale, section })),
    ]),
  );
}

/** Values that are put into a script in place of their names. */
function defined(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
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

/**
 * Leaves what a script loads by `import('./name.ts')` out of its file: that module becomes a file of its own, with all that it
 * needs, and the script gets its address.
 */
function onDemandBy(addLater: (entry: string) => Promise<string>): Plugin {
  return {
    name: 'on-demand',
    setup(build) {
      build.onResolve({ filter: /^\./ }, async ({ kind, path }) =>
        kind === 'dynamic-import' ? { path: await addLater(path), external: true } : undefined,
      );
    },
  };
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
