import { mock } from 'node:test';

/**
 * What a command prints and its exit code, without a process of its own, which takes ten times as long. That its npm script
 * starts is tried elsewhere.
 */
export async function captureOutput(run: () => Promise<number>): Promise<{ status: number; stdout: string }> {
  // As in a terminal without colours and without a language.
  Object.assign(process.env, { NO_COLOR: '1', LANG: 'C' });
  let stdout = '';
  const print = (...words: unknown[]) => {
    stdout += `${words.join(' ')}\n`;
  };
  const printing = [mock.method(console, 'log', print), mock.method(console, 'error', print)];
  try {
    return { status: await run(), stdout };
  } finally {
    for (const method of printing) method.mock.restore();
  }
}
