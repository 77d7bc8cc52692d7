import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { installPackages } from '../tools/install-packages.ts';

const driver = '/usr/bin/WebKitWebDriver';
const browser = resolve('tests/webkit-browser.py');

/** Whether WebKitGTK and its driver are there, installed now where that is possible. Only Linux has WebKitGTK. */
export function hasWebKit(): boolean {
  const isThere = () => existsSync(driver) && existsSync('/usr/bin/xvfb-run');
  if (!isThere()) installPackages('webkit2gtk-driver', 'xvfb', 'xauth', 'gir1.2-webkit2-4.1', 'python3-gi');
  return isThere();
}

/** A page in WebKit: the few commands of W3C WebDriver that the tests need. */
export class WebKitPage {
  readonly #session: string;
  constructor(session: string) {
    this.#session = session;
  }

  /** Opens an address and waits for its load event. */
  async goto(url: string): Promise<void> {
    await command('POST', `${this.#session}/url`, { url });
  }

  /** The address that is open. */
  async url(): Promise<string> {
    return (await command('GET', `${this.#session}/url`)) as string;
  }

  /** Runs the body of a function in the page and resolves with what it returns. */
  async run<Result>(script: string, ...args: unknown[]): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      try {
        return (await command('POST', `${this.#session}/execute/sync`, { script, args })) as Result;
      } catch (error) {
        // WebKitGTK's driver now and then fails to read an answer; the next one it reads.
        if (attempt === 5 || !String(error).includes('Could not parse script result')) throw error;
        await later(100);
      }
    }
  }

  /** Runs the body of a function whose last argument is to be called with the result. */
  async runAsync<Result>(script: string): Promise<Result> {
    return (await command('POST', `${this.#session}/execute/async`, { script, args: [] })) as Result;
  }

  /** Resolves when a condition holds. Throws after five seconds. */
  async waitFor(condition: () => Promise<boolean>): Promise<void> {
    for (const end = performance.now() + 5000; !(await condition()); await later(50))
      if (performance.now() > end) throw new Error('waited for five seconds');
  }

  /** Closes the window. WebKitGTK closes it before it answers. */
  async close(): Promise<void> {
    await command('DELETE', this.#session).catch(() => undefined);
  }
}

/** A WebKit of a phone's width, and what closes it. WebKitGTK has the engine of Safari. */
export async function startWebKit(port: number): Promise<{ page: WebKitPage; stop: () => Promise<void> }> {
  const server = spawn('xvfb-run', ['-a', driver, `--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    detached: true,
  });
  const address = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100 && !(await isReady(address)); attempt++) await later(100);
  const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: browser } };
  const { sessionId } = (await command('POST', `${address}/session`, { capabilities: { alwaysMatch } })) as {
    sessionId: string;
  };
  const page = new WebKitPage(`${address}/session/${sessionId}`);
  return {
    page,
    stop: async () => {
      await page.close();
      if (server.pid) process.kill(-server.pid);
    },
  };
}

/** Sends one command; resolves with its value, throws with the driver's own words. */
async function command(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebKit: ${error}: ${message}`);
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/status`)).ok;
  } catch {
    return false;
  }
}

const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
