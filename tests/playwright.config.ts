import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser, findFirefox } from '../tools/find-browser.ts';
import { requireServers } from './real-servers.ts';
import { sites } from './sites.ts';
import { requireWebKit } from './webkit.ts';

// Before the first test, which would not wait for it.
requireServers();
if (process.platform === 'linux') requireWebKit();

export default defineConfig({
  testDir: 'site',
  outputDir: '.results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  reporter: [['line']],
  use: {
    baseURL: `http://localhost:${sites.published.port}`,
  },
  projects: [
    {
      name: 'chromium',
      // WebKitGTK, which stands for Safari here, is on Linux alone.
      testIgnore: process.platform === 'linux' ? [] : ['webkit.spec.ts'],
      use: { browserName: 'chromium', launchOptions: { executablePath: findBrowser(), args: browserArguments } },
    },
    {
      // What a reader does, and how Chinese is set, once more in another engine.
      name: 'firefox',
      testMatch: ['languages.spec.ts', 'layout.spec.ts', 'engines.spec.ts'],
      // Firefox does not measure shifts.
      grepInvert: /does not shift/,
      use: { browserName: 'firefox', channel: 'moz-firefox', launchOptions: { executablePath: findFirefox() } },
    },
  ],
  webServer: { command: 'node tests/serve-sites.ts', cwd: '..', port: sites.photographs.port },
});
