import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../src/commands/find-browser.ts';
import { sites } from './sites.ts';

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
    browserName: 'chromium',
    launchOptions: { executablePath: findBrowser(), args: browserArguments },
  },
  webServer: { command: 'node tests/serve-sites.ts', cwd: '..', port: sites.photographs.port },
});
