import { runCheck } from '../src/cli/run-check.ts';
import { captureOutput } from './capture-output.ts';

/** The command line of the check: what it prints, and its exit code. */
export async function runCheckHere(folder: string, ...args: string[]): Promise<{ status: number; stdout: string }> {
  return captureOutput(() => runCheck(args, folder));
}
