import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRunning } from './is-running.ts';

/** How often the holder of a lock shows that it is alive, and how long it may stay silent. */
const beat = { every: 5_000, silence: 120_000 } as const;

const fileIn = (folder: string) => join(folder, 'lock');

/** The process that works in a folder at the moment, 0 if it has only just begun; undefined if there is none. */
export function lockHolder(folder: string): number | undefined {
  return holderOf(fileIn(folder));
}

function holderOf(file: string): number | undefined {
  const lock = statSync(file, { throwIfNoEntry: false });
  if (!lock) return undefined;
  const pid = readHolder(file);
  // Made a moment ago, and its number is not yet written.
  if (pid === 0 && Date.now() - lock.mtimeMs < beat.every) return 0;
  // In containers every run may get the number of the one that was killed: its lock stops beating.
  const isAlive = pid !== process.pid && isRunning(pid) && Date.now() - lock.mtimeMs < beat.silence;
  return isAlive ? pid : undefined;
}

/** Takes a folder for this process, after whoever works in it now. Returns what gives it back. */
export async function lockFolder(folder: string, onWait: (holder: number) => void): Promise<() => void> {
  const file = fileIn(folder);
  let told = 0;
  while (!take(file)) {
    const holder = lockHolder(folder);
    if (holder === undefined) discard(file);
    else {
      if (holder !== 0 && holder !== told) onWait(holder);
      told = holder;
      await new Promise((later) => setTimeout(later, 100));
    }
  }
  const beating = setInterval(() => {
    const now = new Date();
    // Whoever removes the folder meanwhile has not stopped the build.
    if (existsSync(file)) utimesSync(file, now, now);
  }, beat.every).unref();
  return () => {
    clearInterval(beating);
    rmSync(file, { force: true });
  };
}

function take(file: string): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    // Somebody else's is there, or somebody is tidying up the folder at this moment.
    if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Removes the lock of a process that is gone; what another has taken in the meantime is put back. */
function discard(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (holderOf(aside) !== undefined && !existsSync(file)) renameSync(aside, file);
    else rmSync(aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function readHolder(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    // Given back a moment ago.
    return 0;
  }
}
