import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { copyFiles } from './copy-files.ts';
import { listFiles } from './list-files.ts';
import { lockHolder } from './lock-folder.ts';
import { because, Refusal } from './refusal.ts';
import { isHashed } from './response-headers.ts';
import { origin } from './server-files.ts';

/** The folder that a build is put into, and where the build is made before. Names follow from OUT_DIR alone. */
export interface OutputFolder {
  /** Whole path of what OUT_DIR names, through all links. */
  dist: string;
  /** A folder inside the project for what builds into dist need: who is building, which files the last one wrote. */
  work: string;
  /** Where the next build is made: in the project, since Astro moves files about while it builds. */
  next: string;
  /** A folder on the disk of dist, where next and last change places. */
  staging: string;
  /** What Astro keeps from one build to the next: two builds at once must not read each other's half-written pictures. */
  cache: string;
}

/** Folders that hold an editor's or maintainer's files. */
export interface Kept {
  contentDir: string;
  publicDir: string;
  project: string;
}

const worksName = join('.diebian', 'builds');
const cachesName = join('node_modules', '.cache', 'diebian');

/** The output folder for OUT_DIR. Nothing need exist. */
export function outputFolder(outDir: string, project: string): OutputFolder {
  const dist = realPath(outDir);
  const name = `${basename(dist)}-${hashOf(dist)}`;
  const work = join(project, worksName, name);
  const parent = existing(dirname(dist));
  const isBeside = statSync(parent).dev !== statSync(project).dev && isWritable(parent);
  const staging = isBeside ? join(dirname(dist), `.${basename(dist)}-build`) : work;
  return { dist, work, next: join(work, 'next'), staging, cache: join(project, cachesName, name) };
}

/** The folder in a cache that belongs to one story folder: one story's entries must not turn up in another. */
export function storyCache(cache: string, contentDir: string): string {
  return join(cache, hashOf(contentDir));
}

/** A short name for a path. */
function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 8);
}

/**
 * Throws a Refusal unless dist may be replaced: it is not there, or empty, or a former build and nothing besides. No
 * folder of an editor's is ever emptied.
 */
export function requireReplaceable({ dist, work }: OutputFolder, { contentDir, publicDir, project }: Kept): void {
  const kept = [contentDir, publicDir, project, homedir()].map(realPath);
  const above = kept.find((folder) => isWithin(folder, dist));
  if (above !== undefined) throw new Refusal(because('outputHolds', { dist, folder: above }));
  const inside = [contentDir, publicDir].map(realPath).find((folder) => isWithin(dist, folder));
  if (inside !== undefined) throw new Refusal(because('outputInside', { dist, folder: inside }));
  if (![dist, existing(dirname(dist))].some(isWritable)) throw new Refusal(because('outputNoRight', { dist }));
  if (!existsSync(dist)) return;
  if (!statSync(dist).isDirectory()) throw new Refusal(because('outputIsFile', { dist }));
  const files = listFiles(dist);
  if (files.length === 0) return;
  if (!isBuild(dist)) throw new Refusal(because('outputForeign', { dist }));
  const [foreign, ...others] = foreignFiles(files, work);
  if (foreign === undefined) return;
  const file = join(dist, foreign);
  throw new Refusal(
    others.length === 0
      ? because('outputForeignFile', { dist, file })
      : because('outputForeignFiles', { dist, file, total: others.length + 1 }),
  );
}

/** Whether a folder is a build of this program: its `_headers` says so, on every host and in every copy. */
function isBuild(folder: string): boolean {
  const headers = join(folder, '_headers');
  return existsSync(headers) && readFileSync(headers, 'utf8').startsWith(origin);
}

/**
 * Puts right what a build that was killed has left: a last build that waits while nothing is in its place goes back,
 * the rest is thrown away. To be called by whoever builds or serves dist, while nobody else is building into it.
 */
export function recover(output: OutputFolder): void {
  const last = join(output.staging, 'last');
  if (existsSync(last) && !existsSync(output.dist)) renameSync(last, output.dist);
  removeMaterial(output);
}

/** Puts a finished build, made in next, in the place of the last one. */
export function replaceOutput(output: OutputFolder): void {
  const { dist, work, staging } = output;
  const files = listFiles(output.next);
  // Whatever of the two a kill leaves in dist, it is known for the build's own.
  writeNote(work, { dist, files: [...new Set([...readNote(work).files, ...files])] });
  mkdirSync(dirname(dist), { recursive: true });
  const next = join(staging, 'next');
  if (next !== output.next) copyFiles(output.next, next, files);
  if (!changePlaces(dist, next, join(staging, 'last'))) fill(dist, next, files);
  writeNote(work, { dist, files });
  removeMaterial(output);
}

/** Removes what only a build under way needs. */
function removeMaterial({ work, staging }: OutputFolder): void {
  for (const name of ['next', 'last']) rmSync(join(work, name), { recursive: true, force: true });
  if (staging !== work) rmSync(staging, { recursive: true, force: true });
}

/** Puts next in the place of dist, and dist in that of last. False, with nothing changed, where folders cannot be renamed. */
function changePlaces(dist: string, next: string, last: string): boolean {
  const hadLast = existsSync(dist);
  if (hadLast && !canRename(dist, last)) return false;
  try {
    if (canRename(next, dist)) return true;
  } catch (error) {
    if (hadLast) renameSync(last, dist);
    throw error;
  }
  if (hadLast) renameSync(last, dist);
  return false;
}

/**
 * Renames a folder. False where it cannot be: between disks, the mount point of one, the lower layer of a container, a
 * folder that is one's own in one that is not.
 */
function canRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (['EXDEV', 'EBUSY', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/**
 * Replaces the files of a folder that cannot be renamed: all are copied before the first takes its place, or a full disk
 * would leave half of each build. First come those that pages ask for, then the pages, and then goes what is no longer
 * asked for.
 */
function fill(dist: string, next: string, files: readonly string[]): void {
  const old = listFiles(dist).filter((file) => !files.includes(file));
  const part = (file: string) => join(dist, `${file}.part`);
  try {
    for (const file of files) {
      mkdirSync(dirname(part(file)), { recursive: true });
      copyFileSync(join(next, file), part(file));
    }
  } catch (error) {
    for (const file of files) rmSync(part(file), { force: true });
    throw error;
  }
  for (const file of [...files.filter(isHashed), ...files.filter((file) => !isHashed(file))])
    renameSync(part(file), join(dist, file));
  for (const file of old) {
    rmSync(join(dist, file), { force: true });
    for (let folder = dirname(join(dist, file)); readdirSync(folder).length === 0; folder = dirname(folder))
      rmdirSync(folder);
  }
}

/** Throws away what was kept for output folders that are there no more. */
export function forgetRemoved(project: string): void {
  const works = join(project, worksName);
  for (const name of existsSync(works) ? readdirSync(works) : []) {
    const work = join(works, name);
    const { dist } = readNote(work);
    if (lockHolder(work) !== undefined || (dist !== undefined && existsSync(dist))) continue;
    // The last build of a folder may wait there for its place.
    if (existsSync(join(work, 'last'))) continue;
    for (const folder of [work, join(project, cachesName, name)]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Files in a former build that no build has written; what a file manager leaves does not count. */
function foreignFiles(files: readonly string[], work: string): string[] {
  const written = new Set(readNote(work).files);
  const isKept = (file: string) => file === '.git' || file.startsWith('.git/');
  // Without a note, as after a fresh clone, only a repository is known to be somebody's.
  const isForeign = (file: string) =>
    written.size === 0
      ? isKept(file)
      : !written.has(file.replace(/\.part$/u, '')) && !/(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/u.test(file);
  return files.filter(isForeign);
}

/** What is noted of the last build: where it was put, and its files. */
interface Note {
  dist?: string;
  files: readonly string[];
}

const noteName = 'build.json';

function readNote(work: string): Note {
  const note = join(work, noteName);
  return existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Note) : { files: [] };
}

function writeNote(work: string, note: Note): void {
  mkdirSync(work, { recursive: true });
  const part = join(work, `${noteName}.part`);
  writeFileSync(part, JSON.stringify(note));
  renameSync(part, join(work, noteName));
}

/** A path through all links, as far as it exists. */
function realPath(path: string): string {
  const absolute = resolve(path);
  if (existsSync(absolute)) return realpathSync(absolute);
  const parent = dirname(absolute);
  return parent === absolute ? absolute : join(realPath(parent), basename(absolute));
}

/** The nearest folder above a path that is there, or the path itself. */
function existing(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : existing(dirname(path));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether a path is a folder or lies in it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way.split(sep)[0] !== '..' && resolve(way) !== way);
}
