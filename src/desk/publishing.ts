import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { currentOf, releasesOf } from '../publish/release.ts';
import type { Progress, Publication } from './api.ts';
import { changedParagraphs } from './merge-paragraphs.ts';
import type { Variables } from './preview.ts';

/** Where the desk publishes to. */
export interface PublishTo {
  /** The web root that `npm run release` writes. */
  webRoot: string;
  /** The folder that `npm run build` writes. */
  outDir: string;
  /** Where readers find it. */
  address: string;
  /** Whether readers are whoever sits at this machine. */
  isTrial: boolean;
  /** The environment of the commands. */
  variables: Variables;
}

/** Builds and releases by the commands of the project, each step told. Ends at the first that fails; then nothing is published. */
export async function publish(to: PublishTo, tell: (progress: Progress) => void): Promise<boolean> {
  const commands = [
    ['build', ['src/cli/build.ts']],
    ['release', ['src/cli/release.ts', to.webRoot, '--built', to.outDir]],
  ] as const;
  for (const [step, args] of commands) {
    const isDone = await inSteps(step, tell, () => run(args, to.variables({}), tell));
    if (!isDone) return false;
  }
  tell({ publication: publicationOf(to) });
  return true;
}

/** Tells when a step begins and how it ends. */
export async function inSteps(
  step: 'check' | 'build' | 'release',
  tell: (progress: Progress) => void,
  act: () => Promise<boolean>,
): Promise<boolean> {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 100) / 10;
  tell({ step, state: 'begun', seconds: 0 });
  const isDone = await act();
  tell({ step, state: isDone ? 'done' : 'failed', seconds: seconds() });
  return isDone;
}

/** Serves the release before the current one again. */
export async function rollback(to: PublishTo): Promise<Publication> {
  await run(['src/cli/release.ts', to.webRoot, '--rollback'], to.variables({}), () => undefined);
  return publicationOf(to);
}

/** Runs a command of the project, without a shell. Whether it ended well. */
function run(args: readonly string[], env: NodeJS.ProcessEnv, tell: (progress: Progress) => void): Promise<boolean> {
  return new Promise((done) => {
    const command = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [command.stdout, command.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        tell({ line });
      });
    command.on('close', (code) => {
      done(code === 0);
    });
  });
}

/** What is published, and what it has changed for readers since the release before it. */
export function publicationOf({ webRoot, address, isTrial }: PublishTo): Publication {
  const root = { folder: webRoot };
  const releases = releasesOf(root);
  const id = currentOf(root);
  const before = releases[releases.indexOf(id ?? '') - 1];
  const changes =
    id === undefined || before === undefined
      ? []
      : changesBetween(...([before, id].map((one) => join(webRoot, 'releases', one)) as [string, string]));
  return { id, address, isTrial, canUndo: before !== undefined, isFirst: before === undefined, changes };
}

/** The paragraphs of each language that differ between two builds, as their plain text has them. */
function changesBetween(before: string, after: string): Publication['changes'] {
  const paragraphs = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trim().split(/\n\n+/u) : []);
  return globSync('story.*.txt', { cwd: after })
    .sort()
    .flatMap((file) => {
      const locale = basename(file).split('.')[1] ?? '';
      return changedParagraphs(paragraphs(join(before, file)), paragraphs(join(after, file))).map((change) => ({
        locale,
        ...change,
      }));
    });
}
