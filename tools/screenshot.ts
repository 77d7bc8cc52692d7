import { resolve } from 'node:path';
import sharp from 'sharp';
import { launchBrowser } from './find-browser.ts';
import { serveFolder } from '../src/publish/serve-folder.ts';

// `npm run screenshot`: the README's picture, of the build in dist: two phones side by side.
const target = 'docs/screenshot.png';
const phone = { width: 390, height: 780 };
const scale = 1.5;
const gap = 30;

const { origin, close } = await serveFolder(resolve('dist'), 0);
const browser = await launchBrowser();

/** One page as a phone shows it, as PNG. */
async function shoot(path: string, colorScheme: 'light' | 'dark'): Promise<Buffer> {
  const tab = await browser.newPage({
    viewport: phone,
    colorScheme,
    deviceScaleFactor: scale,
    serviceWorkers: 'block',
  });
  await tab.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
  return tab.screenshot();
}

const [byDay, byNight] = [await shoot('/', 'light'), await shoot('/en/', 'dark')];
await browser.close();
close();

const [width, height] = [phone.width * scale, phone.height * scale];
await sharp({ create: { width: 2 * width + gap, height, channels: 3, background: 'white' } })
  .composite([
    { input: byDay, left: 0, top: 0 },
    { input: byNight, left: width + gap, top: 0 },
  ])
  .png({ palette: true, compressionLevel: 9 })
  .toFile(target);
console.log(`${target}: the pages in dist`);
