import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { findCopies } from './find-copies.ts';
import { findNamedFiles } from './find-named-files.ts';
import { findPrivateData, type PrivateData } from './find-private-data.ts';
import { listFiles } from './list-files.ts';
import type { Address } from './names-in.ts';
import { chooseSaved } from './offline/choose-saved.ts';
import { writeWithdrawnWorker, writeWorker } from './offline/write-worker.ts';
import { packFiles, type KeepPacked } from './pack-files.ts';
import { because, Refusal, type Reason } from './refusal.ts';
import {
  hashedFolders,
  isHashed,
  isTextType,
  metaPolicy,
  responseHeaders,
  workerFile,
  type HttpsOnly,
  type ResponseHeaders,
} from './response-headers.ts';
import { caddyFile, hostHeaders, nginxFile, origin } from './server-files.ts';

/** What a finished build is told about its place. */
export interface Place extends Address {
  /** Whether pages carry their policy themselves, for a host that sends no headers. */
  hasMetaPolicy: boolean;
  /** Which hosts browsers are told to ask by HTTPS alone. */
  httpsOnly: HttpsOnly;
  /** Whether readers' browsers save the story; where not, they forget what they have saved before. */
  isSaved: boolean;
  /** The oldest browsers that are to understand scripts, as esbuild names them. */
  browsers: readonly string[];
  /** The story folder, none of whose files may be published as it is, drawings aside. */
  contentDir: string;
  /** The folder whose files are published untouched, whether anything names them or not. */
  publicDir: string;
  /** What keeps packed texts from one build to the next. */
  keep: KeepPacked;
}

/** Files that are asked for without being named by any other. */
const known = ['index.html', '404.html', 'robots.txt', 'llms.txt'] as const;

/** What file managers and word processors leave in folders. */
const leftover = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|~\$.*|.*~|.*\.bak|\..*\.sw[op])$/iu;

/**
 * Makes a built folder ready for servers: takes out what nothing names, refuses what is private, adds the policy,
 * `_headers` and `.nojekyll`, every text once more in brotli at its best, and the service worker that saves the story on
 * readers' devices. Returns what servers have to be told, by
 * file name: nginx.conf, caddy.conf. Throws a Refusal for a build that may not be published.
 */
export async function finishSite(folder: string, place: Place): Promise<Map<string, string>> {
  const untouched = new Set(listFiles(place.publicDir));
  const files = removeUnnamed(folder, untouched, place);
  await requirePublic(folder, files, untouched, place.contentDir);
  const headers = writePolicy(folder, files, place);
  writeFileSync(join(folder, '_headers'), hostHeaders(headers, place.base));
  // GitHub Pages would leave out folders that begin with an underscore, and with them every picture.
  writeFileSync(join(folder, '.nojekyll'), '');
  await packFiles(folder, textsOf(files, headers), place.keep);
  // A worker of the publisher's own stays.
  if (!untouched.has(workerFile)) await addWorker(folder, files, untouched, place);
  return new Map([
    ['nginx.conf', nginxFile(headers, place.base)],
    ['caddy.conf', caddyFile(headers, place.base)],
  ]);
}

/** Where the files for servers go: beside a build, not into it. */
function serversFolder(dist: string): string {
  return `${dist}-servers`;
}

/** Throws a Refusal where somebody else's file has the name of one for servers. */
export function requireOwnServerFiles(dist: string, names: Iterable<string>): void {
  for (const name of names) {
    const file = join(serversFolder(dist), name);
    if (existsSync(file) && !readFileSync(file, 'utf8').startsWith(origin))
      throw new Refusal(because('serverFileForeign', { file }));
  }
}

/** Writes the files for servers. To be called once they are known to be nobody else's. */
export function writeServerFiles(dist: string, files: ReadonlyMap<string, string>): void {
  const folder = serversFolder(dist);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

/**
 * Takes out what no page, feed or list names: Astro also publishes pictures that it only looked at, as the camera wrote
 * them. Anything else that is not named is a fault of the program, not of an editor, and stops the build. Returns the
 * files that stay.
 */
function removeUnnamed(folder: string, untouched: ReadonlySet<string>, place: Place): string[] {
  for (const file of untouched) if (leftover.test(basename(file))) rmSync(join(folder, file), { force: true });
  const files = listFiles(folder);
  const named = findNamedFiles(folder, files, [...known, ...untouched], place);
  for (const file of files) {
    if (named.has(file)) continue;
    if (!isHashed(file)) throw new Refusal(because('fileUnnamed', { file }));
    rmSync(join(folder, file));
  }
  for (const hashed of hashedFolders) {
    const path = join(folder, hashed);
    if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
  }
  return files.filter((file) => named.has(file));
}

/** Refuses a build that holds a picture with more in it than pixels, or a file of the story as it lies there. */
async function requirePublic(
  folder: string,
  files: readonly string[],
  untouched: ReadonlySet<string>,
  contentDir: string,
): Promise<void> {
  const faults: Reason[] = [];
  for (const file of files) {
    const found = await privateData(join(folder, file));
    const isPublic = untouched.has(file);
    const name = isPublic ? `public/${file}` : file;
    if (found === 'damaged') faults.push(because('pictureDamaged', { file: name }));
    else if (found.includes('camera')) faults.push(because('pictureOfCamera', { file: `public/${file}` }));
    else if (found.length > 0)
      faults.push(because(isPublic ? 'publicPicturePrivate' : 'picturePrivate', { file: name, found }));
  }
  // A drawing is published as it was drawn; the check has looked into it.
  const others = files.filter((file) => extname(file) !== '.svg' && !untouched.has(file));
  for (const [file, original] of findCopies(folder, others, contentDir))
    faults.push(because('pictureCopied', { file, original }));
  if (faults.length > 0) throw new Refusal(...faults);
}

async function privateData(file: string): Promise<PrivateData[] | 'damaged'> {
  const bytes = readFileSync(file);
  try {
    return await findPrivateData(bytes);
  } catch {
    return 'damaged';
  }
}

/** Puts the policy into pages if they are to carry it. Returns the headers that the finished pages need. */
function writePolicy(folder: string, files: readonly string[], { hasMetaPolicy, httpsOnly }: Place): ResponseHeaders {
  const pages = files.filter((file) => file.endsWith('.html'));
  const texts = pages.map((page) => readFileSync(join(folder, page), 'utf8'));
  if (hasMetaPolicy) {
    for (const [index, html] of texts.entries()) {
      const meta = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(html)}">`;
      writeFileSync(
        join(folder, pages[index] ?? ''),
        html.replace('<meta charset="utf-8">', (charset) => charset + meta),
      );
    }
  }
  return responseHeaders(texts, httpsOnly);
}

/** Writes the service worker. It names what it saves: so it comes last. */
async function addWorker(
  folder: string,
  files: readonly string[],
  untouched: ReadonlySet<string>,
  place: Place,
): Promise<void> {
  const own = files.filter((file) => !untouched.has(file));
  const text = place.isSaved
    ? await writeWorker(folder, chooseSaved(folder, own, place), place)
    : await writeWithdrawnWorker(place);
  writeFileSync(join(folder, workerFile), text);
  await packFiles(folder, [workerFile], place.keep);
}

/** Every file that packing makes smaller, by its ending. */
function textsOf(files: readonly string[], { kinds }: ResponseHeaders): string[] {
  const types = kinds.flatMap(({ types }) => Object.entries(types));
  const endings = types.filter(([, type]) => isTextType(type)).map(([ending]) => `.${ending}`);
  return files.filter((file) => [...endings, '.html', '.css', '.js'].includes(extname(file)));
}
