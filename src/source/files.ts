import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The files of a story, in a folder or in memory. Paths are relative to the story, with forward slashes. */
export interface StoryFiles {
  /** Paths of all files, in the order of the alphabet. */
  readonly paths: readonly string[];
  /** The bytes of a file. Throws what the system throws where it cannot be read. */
  read(path: string): Uint8Array;
  /** Changes when the content of a file may have changed: for results that are dear to compute and kept. */
  stamp(path: string): string;
}

/** The files of a folder as they are now, links to other places left out. No file where there is no folder. */
export function diskFiles(folder: string): StoryFiles {
  return {
    paths: pathsIn(folder, folder).sort(),
    read: (path) => readFileSync(join(folder, path)),
    stamp: (path) => {
      const { size, mtimeMs } = statSync(join(folder, path));
      return `${size} ${mtimeMs}`;
    },
  };
}

/** Files that are given by path, as text or bytes. */
export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>): StoryFiles {
  const bytes = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    paths: [...bytes.keys()].sort(),
    read: (path) => {
      const found = bytes.get(path);
      if (!found) throw Object.assign(new Error(`no file ${path}`), { code: 'ENOENT' });
      return found;
    },
    stamp: (path) => Buffer.from(bytes.get(path) ?? []).toString('base64'),
  };
}

/** Files of which some are given anew. */
export function withFiles(files: StoryFiles, changed: readonly { path: string; text: string }[]): StoryFiles {
  const own = memoryFiles(Object.fromEntries(changed.map(({ path, text }) => [path, text])));
  const isOwn = (path: string) => own.paths.includes(path);
  return {
    paths: [...new Set([...files.paths, ...own.paths])].sort(),
    read: (path) => (isOwn(path) ? own : files).read(path),
    stamp: (path) => (isOwn(path) ? own : files).stamp(path),
  };
}

/** Names that no story has any use for, and that can be large. */
const foreignFolders = new Set(['node_modules', '.git']);

function pathsIn(root: string, folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return foreignFolders.has(entry.name) ? [] : pathsIn(root, path);
    return entry.isFile() ? relative(root, path).replaceAll('\\', '/') : [];
  });
}
