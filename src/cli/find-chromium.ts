import { existsSync } from 'node:fs';

/** Where systems keep a Chromium, or a browser that is made from it. */
export const chromiums = [
  // The engine without a window: it draws the same and takes half the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium: the named one, or else the system's. Undefined where there is none. */
export function findChromium(named: string | undefined): string | undefined {
  return (named === undefined ? chromiums : [named]).find((path) => existsSync(path));
}
