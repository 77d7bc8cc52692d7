import { chromium, type Browser } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiums } from '../src/cli/find-chromium.ts';
import { installPackages, tryCommand } from './install-packages.ts';

const firefoxes = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/usr/local/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** Whether a font for Chinese is there: without one a browser measures empty boxes. */
function hasChineseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    // No fontconfig: not a Linux desktop or server; macOS and Windows bring Chinese fonts.
    return process.platform !== 'linux';
  }
}

/**
 * Path of a Chromium for the tests: CHROMIUM_PATH, Playwright's own, the system's, or one installed now. Throws with
 * what to do if none can be had.
 */
export function findBrowser(): string {
  const find = () =>
    [process.env['CHROMIUM_PATH'] ?? '', chromium.executablePath(), ...chromiums].find(
      (path) => path && existsSync(path),
    );
  if (!find()) tryCommand('npx', 'playwright', 'install', 'chromium');
  if (!find() || !hasChineseFont()) installPackages('chromium-headless-shell', 'fonts-noto-cjk', 'fonts-liberation');
  const browser = find();
  if (!browser) throw new Error('No Chromium: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH');
  if (!hasChineseFont()) throw new Error('No Chinese font: install one (Debian: apt-get install fonts-noto-cjk)');
  return browser;
}

/** Flags without which a headless Chromium asks the network for things nobody wants. */
export const browserArguments = ['--no-sandbox', '--disable-background-networking', '--disable-quic'];

/** Starts the Chromium of the tests. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: browserArguments });
}

/** The oldest Firefox that this Playwright can drive. */
const oldestFirefox = 143;

/** Path of a Firefox for the tests, installed now where that is possible; undefined if none can be had. */
export function findFirefox(): string | undefined {
  const find = () =>
    [process.env['FIREFOX_PATH'] ?? '', ...firefoxes].find((path) => path && existsSync(path) && isDriven(path));
  if (!find()) installPackages('firefox-esr');
  return find();
}

function isDriven(firefox: string): boolean {
  const said = execFileSync(firefox, ['--version'], { encoding: 'utf8' });
  return Number(/\d+/.exec(said)?.[0]) >= oldestFirefox;
}
