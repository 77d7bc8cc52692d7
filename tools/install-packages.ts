import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs a command that may fail: whoever asks looks at what is there afterwards. */
export function tryCommand(command: string, ...args: string[]): void {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  } catch {
    // What is missing is named by whoever needs it.
  }
}

/** Installs packages of Debian where that is possible: as root on a Debian. Elsewhere nothing happens. */
export function installPackages(...names: string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  tryCommand('apt-get', 'update');
  tryCommand('apt-get', 'install', '-y', '--no-install-recommends', ...names);
}
