import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { installPackages } from '../tools/install-packages.ts';

const driver = '/usr/bin/WebKitWebDriver';
const browser = resolve('tests/webkit-browser.py');

/** Makes sure that WebKitGTK and its driver are there. Throws if they cannot be had. */
export function requireWebKit(): void {
  const isThere = () => existsSync(driver) && existsSync('/usr/bin/xvfb-run');
  if (!isThere()) installPackages('webkit2gtk-driver', 'xvfb', 'xauth', 'gir1.2-webkit2-4.1', 'python3-gi');
  if (!isThere())
    throw new Error('No WebKit: on Debian apt-get install webkit2gtk-driver xvfb xauth gir1.2-webkit2-4.1 python3-gi');
}

/** A WebKit of a phone's width, and what closes it. WebKitGTK has the engine of Safari; only Linux has WebKitGTK. */
export async function startWebKit(port: number): Promise<{ page: WebDriver; stop: () => Promise<void> }> {
  const server = spawn('xvfb-run', ['-a', driver, `--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    detached: true,
  });
  const address = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100 && !(await isReady(address)); attempt++)
    await new Promise((later) => setTimeout(later, 100));
  const page = await new Builder()
    .usingServer(address)
    .withCapabilities(new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: browser } }))
    .build();
  return {
    page,
    stop: async () => {
      // WebKitGTK closes its window before it answers.
      await page.quit().catch(() => undefined);
      if (server.pid) process.kill(-server.pid);
    },
  };
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/status`)).ok;
  } catch {
    return false;
  }
}
