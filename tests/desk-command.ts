import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Answer, Api, Question } from '../src/desk/api.ts';

/** A desk as a command, on the story of a folder and a port of its own. */
export class DeskCommand {
  readonly folder: string;
  readonly #port: number;
  #process: ChildProcess | undefined;
  #address = '';

  constructor(folder: string, port: number) {
    this.folder = folder;
    this.#port = port;
  }

  /** The address that the command has printed, with the token of its start. */
  get address(): string {
    return this.#address;
  }

  /** Starts it, with some variables of its environment set. Resolves when it is open. */
  async start(variables: Record<string, string> = {}): Promise<void> {
    const started = spawn('node', ['src/cli/desk.ts', '--no-open', '--port', String(this.#port)], {
      env: { ...process.env, CONTENT_DIR: this.folder, LC_ALL: 'en', ...variables },
    });
    this.#process = started;
    let said = '';
    started.stdout.on('data', (data: Buffer) => (said += data.toString()));
    while (!said.includes('closes the desk'))
      await once(started.stdout, 'data', { signal: AbortSignal.timeout(20_000) });
    this.#address = /The desk is open at (http:\S+)/u.exec(said)?.[1] ?? '';
  }

  /** Asks as the page does. */
  async ask<Name extends Question>(name: Name, question: Api[Name]['ask']): Promise<Answer<Name>> {
    const [origin = '', token = ''] = this.#address.split('/#');
    const response = await fetch(`${origin}/api/${name}`, {
      method: 'POST',
      headers: { origin, 'x-desk-token': token },
      body: JSON.stringify(question),
    });
    return (await response.json()) as Answer<Name>;
  }

  /** Kills it at once, as a loss of power would. */
  async kill(): Promise<void> {
    const ended = this.#process && once(this.#process, 'exit');
    this.#process?.kill('SIGKILL');
    await ended;
  }
}
