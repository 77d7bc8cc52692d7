import { chromium } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages, tryCommand } from './install-packages.ts';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

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
  const candidates = () =>
    [process.env['CHROMIUM_PATH'] ?? '', chromium.executablePath(), ...installed].find(
      (path) => path && existsSync(path),
    );
  if (!candidates()) tryCommand('npx', 'playwright', 'install', 'chromium');
  if (!candidates() || !hasChineseFont()) installPackages('chromium', 'fonts-noto-cjk', 'fonts-liberation');
  const browser = candidates();
  if (!browser) throw new Error('No Chromium: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH');
  if (!hasChineseFont()) throw new Error('No Chinese font: install one (Debian: apt-get install fonts-noto-cjk)');
  return browser;
}

/** Flags without which a headless Chromium asks the network for things nobody wants. */
export const browserArguments = ['--no-sandbox', '--disable-background-networking', '--disable-quic'];

/** Path of a Firefox for the tests, installed now where that is possible. Throws with what to do if none can be had. */
export function findFirefox(): string {
  const places = [
    process.env['FIREFOX_PATH'] ?? '',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
  const find = () => places.find((path) => path && existsSync(path));
  if (!find()) installPackages('firefox-esr');
  const browser = find();
  if (!browser) throw new Error('No Firefox: install one (Debian: apt-get install firefox-esr) or set FIREFOX_PATH');
  return browser;
}
