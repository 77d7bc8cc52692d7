import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hashedFolders } from './response-headers.ts';

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

/** Ids of the releases in a web root, oldest first. */
export function releasesOf({ folder }: WebRoot): string[] {
  const releases = join(folder, 'releases');
  return existsSync(releases)
    ? readdirSync(releases)
        .filter((name) => /^\d/.test(name) && !name.endsWith('.json'))
        .sort()
    : [];
}

/** Id of the release that is served; undefined in an empty web root. */
export function currentOf({ folder }: WebRoot): string | undefined {
  const link = join(folder, 'current');
  return existsSync(link) ? basename(readlinkSync(link)) : undefined;
}

/** Puts a finished build into a web root and serves it. Returns its id. Throws on a folder that is no whole build. */
export function release(dist: string, root: WebRoot): string {
  requireWhole(dist);
  const releases = join(root.folder, 'releases');
  mkdirSync(releases, { recursive: true });
  removeLeftovers(releases);
  const files = globSync('**/*', { cwd: dist })
    .filter((file) => statSync(join(dist, file)).isFile())
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(dist, file)));
  const stamp = new Date().toISOString().replaceAll(/\D/gu, '').slice(0, 17);
  const id = `${stamp}-${hash.digest('hex').slice(0, 8)}`;

  const next = join(releases, `.next-${process.pid}`);
  cpSync(dist, next, { recursive: true });
  const own = files.filter((file) => hashedFolders.some((folder) => file.startsWith(`${folder}/`)));
  for (const earlier of releasesOf(root).slice(-remembered)) {
    for (const file of ownFiles(releases, earlier)) keep(join(releases, earlier, file), join(next, file));
  }
  // The list comes first: a release without one would forget its files, a list without a release harms nobody.
  writeFileSync(join(releases, `${id}.json`), JSON.stringify(own));
  renameSync(next, join(releases, id));
  serve(id, root);

  for (const old of releasesOf(root).slice(0, -kept)) {
    if (old === currentOf(root)) continue;
    rmSync(join(releases, old), { recursive: true, force: true });
    rmSync(join(releases, `${old}.json`), { force: true });
  }
  return id;
}

/** Serves the release before the current one again. Returns its id; throws if there is none. */
export function rollback(root: WebRoot): string {
  const releases = releasesOf(root);
  const previous = releases[releases.indexOf(currentOf(root) ?? '') - 1];
  if (previous === undefined) throw new Error(`${root.folder} holds no release before the current one`);
  serve(previous, root);
  return previous;
}

function serve(id: string, { folder }: WebRoot): void {
  const link = join(folder, `.current-${process.pid}`);
  rmSync(link, { force: true });
  symlinkSync(join('releases', id), link);
  renameSync(link, join(folder, 'current'));
}

/** The hashed files that a release brought itself, not those it kept for others. */
function ownFiles(releases: string, id: string): string[] {
  const list = join(releases, `${id}.json`);
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : [];
}

function keep(from: string, to: string): void {
  if (!existsSync(from) || existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  linkSync(from, to);
}

/** What a run that was killed has left behind. */
function removeLeftovers(releases: string): void {
  for (const name of readdirSync(releases)) {
    const pid = Number(/^\.next-(\d+)$/.exec(name)?.[1]);
    if (pid && pid !== process.pid && !isRunning(pid)) rmSync(join(releases, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Throws unless every file that a page asks for is there. */
function requireWhole(dist: string): void {
  const pages = globSync('**/*.html', { cwd: dist });
  for (const needed of ['index.html', '404.html', '_headers']) {
    if (!existsSync(join(dist, needed)))
      throw new Error(`${dist} is no whole build: it has no ${needed}; run npm run build`);
  }
  for (const page of pages) {
    const html = readFileSync(join(dist, page), 'utf8');
    for (const [file] of html.matchAll(/(?:_astro|fonts)\/[\w.-]+\.\w+/gu)) {
      if (!existsSync(join(dist, file)))
        throw new Error(`${dist} is no whole build: ${page} asks for ${file}, which is not there`);
    }
  }
}
