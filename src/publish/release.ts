import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyFiles } from './copy-files.ts';
import { isRunning } from './is-running.ts';
import { listFiles } from './list-files.ts';
import { because, Refusal } from './refusal.ts';
import { hashedFolders, isHashed } from './response-headers.ts';

/**
 * A web root that changes as a whole: `releases/<id>/` hold whole sites, `current` is a link to one of them, and that
 * link is put in place by renaming. Whatever is killed at whatever moment, `current` leads to a whole site.
 */
export interface WebRoot {
  folder: string;
}

/** Releases that are kept, the current one among them. */
const kept = 5;
/** Earlier releases whose hashed files go on to answer, for readers who hold an older page. */
const remembered = 3;
/** What a release is called: when it was made, to the millisecond, and what is in it. Nothing else in releases/ is ours. */
const releaseId = /^\d{17}-[\da-f]{8}$/u;

/** Ids of the releases in a web root, oldest first. */
export function releasesOf({ folder }: WebRoot): string[] {
  const releases = join(folder, 'releases');
  if (!existsSync(releases)) return [];
  return readdirSync(releases)
    .filter((name) => releaseId.test(name))
    .sort();
}

/** Id of the release that is served; undefined in an empty web root. Throws a Refusal if `current` is not ours. */
export function currentOf({ folder }: WebRoot): string | undefined {
  const link = join(folder, 'current');
  const found = lstatSync(link, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (!found.isSymbolicLink()) throw new Refusal(because('currentForeign', { link }));
  return basename(readlinkSync(link));
}

/** Puts a finished build into a web root and serves it. Returns its id. Throws a Refusal on a folder that is no whole build. */
export function release(dist: string, root: WebRoot): string {
  requireWhole(dist);
  currentOf(root);
  const releases = join(root.folder, 'releases');
  mkdirSync(releases, { recursive: true });
  removeLeftovers(root.folder);
  const files = listFiles(dist);
  const id = nameRelease(dist, files);
  const next = join(releases, `.next-${process.pid}`);
  try {
    copyFiles(dist, next, files);
    for (const earlier of releasesOf(root).slice(-remembered)) {
      for (const file of ownFiles(releases, earlier)) keep(join(releases, earlier, file), join(next, file));
    }
    // The list comes first: a release without one would forget its files, a list without a release harms nobody.
    const own = files.filter(isHashed);
    writeFileSync(join(releases, `${id}.json`), JSON.stringify(own));
    renameSync(next, join(releases, id));
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
  serve(id, root);
  removeOld(root);
  return id;
}

/** Serves the release before the current one again. Returns its id; throws a Refusal if there is none. */
export function rollback(root: WebRoot): string {
  const releases = releasesOf(root);
  const previous = releases[releases.indexOf(currentOf(root) ?? '') - 1];
  if (previous === undefined) throw new Refusal(because('releaseNoneBefore', { folder: root.folder }));
  serve(previous, root);
  return previous;
}

/** When it is made, and what is in it. */
function nameRelease(dist: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(dist, file)));
  const stamp = new Date().toISOString().replaceAll(/\D/gu, '').slice(0, 17);
  return `${stamp}-${hash.digest('hex').slice(0, 8)}`;
}

function serve(id: string, { folder }: WebRoot): void {
  const link = join(folder, `.current-${process.pid}`);
  rmSync(link, { force: true });
  symlinkSync(join('releases', id), link);
  renameSync(link, join(folder, 'current'));
}

/** Removes the releases that are too many, whole or begun. */
function removeOld(root: WebRoot): void {
  const releases = join(root.folder, 'releases');
  for (const old of releasesOf(root).slice(0, -kept)) {
    if (old === currentOf(root)) continue;
    rmSync(join(releases, old), { recursive: true, force: true });
    rmSync(join(releases, `${old}.json`), { force: true });
  }
}

/** The hashed files that a release brought itself, not those it kept for others. */
function ownFiles(releases: string, id: string): string[] {
  const list = join(releases, `${id}.json`);
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : [];
}

function keep(from: string, to: string): void {
  if (!existsSync(from) || existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    // Some disks know no second name for a file.
    copyFileSync(from, to);
  }
}

/** What a run that was killed has left behind. */
function removeLeftovers(folder: string): void {
  for (const place of [folder, join(folder, 'releases')]) {
    for (const name of readdirSync(place)) {
      const pid = Number(/^\.(?:next|current)-(\d+)$/u.exec(name)?.[1]);
      if (pid && pid !== process.pid && !isRunning(pid)) rmSync(join(place, name), { recursive: true, force: true });
    }
  }
}

const hashedFile = new RegExp(`(?:${hashedFolders.join('|')})/[\\w.-]+\\.\\w+`, 'gu');

/** Throws a Refusal unless every file that a page asks for is there. */
function requireWhole(dist: string): void {
  for (const needed of ['index.html', '404.html', '_headers']) {
    if (!existsSync(join(dist, needed))) throw new Refusal(because('buildLacks', { dist, needed }));
  }
  for (const page of listFiles(dist).filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(join(dist, page), 'utf8');
    for (const [file] of html.matchAll(hashedFile)) {
      if (!existsSync(join(dist, file))) throw new Refusal(because('pageLacks', { dist, page, file }));
    }
  }
}
