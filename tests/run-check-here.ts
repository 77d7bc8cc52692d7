import { mock } from 'node:test';
import { runCheck } from '../src/cli/run-check.ts';

/**
 * The command line of the check without a process of its own, which takes ten times as long: what it prints, and its
 * exit code. That `npm run check` starts is tried elsewhere.
 */
export function runCheckHere(folder: string, ...args: string[]): Promise<{ status: number; stdout: string }> {
  return runHere(() => runCheck(args, folder));
}

/** What a command prints, and its exit code. */
export async function runHere(command: () => Promise<0 | 1>): Promise<{ status: number; stdout: string }> {
  // As in a terminal without colours and without a language.
  Object.assign(process.env, { NO_COLOR: '1', LANG: 'C' });
  let stdout = '';
  const print = (...words: unknown[]) => {
    stdout += `${words.join(' ')}\n`;
  };
  const printing = [mock.method(console, 'log', print), mock.method(console, 'error', print)];
  try {
    return { status: await command(), stdout };
  } finally {
    for (const method of printing) method.mock.restore();
  }
}
