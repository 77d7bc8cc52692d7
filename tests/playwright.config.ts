import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser, findFirefox } from '../tools/find-browser.ts';
import { canInstall } from '../tools/install-packages.ts';
import { hasPoppler } from './poppler.ts';
import { hasServers } from './real-servers.ts';
import { sites } from './sites.ts';
import { hasWebKit } from './webkit.ts';

/**
 * Says whether a system has what some tests need; where it has not, they are left out and that is said, except where CI
 * could have installed it: there it is a fault. Asked before the first test, which would not wait for an installation.
 */
function has(what: string, isThere: boolean, remedy: string): boolean {
  if (!isThere && process.env['CI'] && canInstall()) throw new Error(`Not there: ${what} (${remedy})`);
  // Every worker reads this file again.
  if (!isThere && process.env['TEST_WORKER_INDEX'] === undefined) console.log(`LEFT OUT: ${what} (${remedy})`);
  return isThere;
}

const firefox = findFirefox();
has('nginx and Caddy', hasServers(), 'apt-get install nginx libnginx-mod-http-brotli-static caddy, see docs/deploy.md');
const webkit = has('WebKit', hasWebKit(), 'apt-get install webkit2gtk-driver xvfb xauth gir1.2-webkit2-4.1 python3-gi');
const poppler = has('Poppler, which reads what is printed', hasPoppler(), 'apt-get install poppler-utils');

export default defineConfig({
  testDir: 'site',
  outputDir: '.results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // A test takes a second or two; on a machine that is busy otherwise it may take long, and is no fault.
  timeout: 60_000,
  workers: 2,
  reporter: [['line']],
  use: {
    baseURL: `http://localhost:${sites.published.port}`,
    // What a test keeps from a page would come from the saved copy. Tests of that copy allow it.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'chromium',
      testIgnore: [...(webkit ? [] : ['webkit.spec.ts']), ...(poppler ? [] : ['print.spec.ts', 'proof.spec.ts'])],
      use: { browserName: 'chromium', launchOptions: { executablePath: findBrowser(), args: browserArguments } },
    },
    ...(has('Firefox', firefox !== undefined, 'apt-get install firefox-esr, or set FIREFOX_PATH')
      ? [
          {
            // What an engine does in its own way: where a switch leads, how lines break, what axe sees, what it complains of, and
            // what scripts add. The tests say so themselves.
            name: 'firefox',
            grep: /@engine/,
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              // Scroll bars that take no room, as on phones.
              launchOptions: { executablePath: firefox ?? '', firefoxUserPrefs: { 'ui.useOverlayScrollbars': 1 } },
            },
          },
        ]
      : []),
  ],
  webServer: { command: 'node tests/serve-sites.ts', cwd: '..', port: sites.photographs.port },
});
