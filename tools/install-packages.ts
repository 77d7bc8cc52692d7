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

/** Whether packages can be installed: as root on a Debian. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs packages of Debian where that is possible. Elsewhere nothing happens. */
export function installPackages(...names: string[]): void {
  if (!canInstall()) return;
  tryCommand('apt-get', 'update');
  tryCommand('apt-get', 'install', '-y', '--no-install-recommends', ...names);
}
