import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeskCommand } from '../tests/desk-command.ts';
import { launchBrowser } from './find-browser.ts';
import { writeLargeStory } from './large-story.ts';

// `npm run bench:desk`: how long after the last key a problem is underlined, in the story as it is and in one of more
// sections. Each slip is one key in the English of a section, and is taken back.
const times = 20;
const counts = process.argv.slice(2).map(Number);

for (const count of counts.length > 0 ? counts : [3, 30]) {
  const folder = mkdtempSync(join(tmpdir(), 'diebian-bench-desk-'));
  writeLargeStory('content', folder, count);
  const desk = new DeskCommand(folder, 4446);
  await desk.start();
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(desk.address);
  await page.locator('nav .sortable a').nth(1).click();
  const column = page.locator('.cm-content[lang=en]').last();
  await column.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' ');
  const waits: number[] = [];
  for (let time = 0; time < times; time++) {
    await page.evaluate(() => {
      document.documentElement.dataset['wait'] = '';
      let key = 0;
      addEventListener('keydown', () => (key = performance.now()), { capture: true, once: true });
      const observer = new MutationObserver(() => {
        if (!document.querySelector('.cm-lintRange-error')) return;
        observer.disconnect();
        document.documentElement.dataset['wait'] = String(performance.now() - key);
      });
      observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    });
    await page.keyboard.press('9');
    const wait = await page.waitForFunction(() => Number(document.documentElement.dataset['wait']));
    waits.push(await wait.jsonValue());
    await page.keyboard.press('Control+z');
    await page.locator('.cm-lintRange-error').waitFor({ state: 'detached' });
  }
  waits.sort((a, b) => a - b);
  const at = (share: number) => (waits[Math.floor(share * (waits.length - 1))] ?? 0).toFixed(0);
  console.log(`${count} sections: median ${at(0.5)} ms, slowest ${at(1)} ms after the last key`);
  await browser.close();
  await desk.kill();
  rmSync(folder, { recursive: true });
}
