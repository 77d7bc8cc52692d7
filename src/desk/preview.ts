import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { diskFiles, type StoryFiles } from '../source/files.ts';
import { writeWhole } from '../source/write-file.ts';

/** Gives the environment of this process with some variables changed. */
export type Variables = (changed: Record<string, string>) => NodeJS.ProcessEnv;

/**
 * The dev server beside the desk: it shows a copy of the story with everything that is typed, so that nothing has to be
 * saved to be seen.
 */
export class Preview {
  readonly #copy: string;
  readonly #variables: Variables;
  readonly #written = new Map<string, string>();
  #started: Promise<string> | undefined;
  #server: ChildProcess | undefined;

  constructor(work: string, variables: Variables) {
    this.#copy = join(work, 'preview');
    this.#variables = variables;
  }

  /** Starts the server unless it runs. Returns its address: http://127.0.0.1:4323. */
  start(files: StoryFiles): Promise<string> {
    this.#started ??= this.#start(files);
    return this.#started;
  }

  /** Brings the copy to what is typed; nothing happens before the first preview. */
  show(files: StoryFiles): void {
    if (this.#started) this.#write(files);
  }

  stop(): void {
    this.#server?.kill();
  }

  async #start(files: StoryFiles): Promise<string> {
    rmSync(this.#copy, { recursive: true, force: true });
    this.#write(files);
    const port = await freePort();
    const astro = resolve('node_modules/astro/bin/astro.mjs');
    this.#server = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', String(port)], {
      env: this.#variables({ CONTENT_DIR: this.#copy, PREVIEW: 'yes' }),
      stdio: 'ignore',
    });
    const ended = new Promise<never>((_, fail) =>
      this.#server?.once('exit', () => {
        this.#started = undefined;
        fail(new Error('the dev server has ended'));
      }),
    );
    const address = `http://127.0.0.1:${port}`;
    await Promise.race([answers(address), ended]);
    // Whoever waited has heard; later ends are found by the next who asks.
    ended.catch(() => undefined);
    return address;
  }

  #write(files: StoryFiles): void {
    for (const path of files.paths) {
      const stamp = files.stamp(path);
      if (this.#written.get(path) === stamp && existsSync(join(this.#copy, path))) continue;
      writeWhole(join(this.#copy, path), files.read(path));
      this.#written.set(path, stamp);
    }
    const wanted = new Set(files.paths);
    for (const path of diskFiles(this.#copy).paths) if (!wanted.has(path)) rmSync(join(this.#copy, path));
  }
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        done(port);
      });
    });
  });
}

async function answers(address: string): Promise<void> {
  for (;;) {
    try {
      await fetch(address);
      return;
    } catch {
      await new Promise((later) => setTimeout(later, 100));
    }
  }
}
