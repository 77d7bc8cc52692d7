import { execFileSync } from 'node:child_process';

/** Runs git in a folder, without a shell. Throws an Error with what git says. */
function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Whether a folder lies in a repository of git. */
export function hasGit(folder: string): boolean {
  try {
    return git(folder, 'rev-parse', '--is-inside-work-tree').trim() === 'true';
  } catch {
    return false;
  }
}

/** Commits files as they are, and nothing else that may be under way in the repository. Does nothing where they are as committed. */
export function commit(folder: string, paths: readonly string[], message: string): void {
  git(folder, 'add', '--', ...paths);
  if (git(folder, 'diff', '--cached', '--name-only', '--', ...paths) === '') return;
  git(folder, 'commit', '--quiet', '--message', message, '--', ...paths);
}
