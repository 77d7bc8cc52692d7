import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';

/** The source's blocks without Markdown's signs and white space; the sentence cut at 改厕 joined, as the editors decided. */
function sourceBlocks(): string[] {
  return readFileSync('tests/fixtures/article.zh.md', 'utf8')
    .replace(/改厕\s+覆盖率/u, '改厕覆盖率')
    .split(/\n\s*\n/u)
    .map((block) => block.replaceAll(/^#+/gmu, '').replaceAll(/\s/gu, ''))
    .filter(Boolean);
}

test('the Chinese page holds the source, character by character', async ({ page }) => {
  await page.goto('/');
  const texts = async (selector: string) =>
    (await page.locator(selector).allTextContents()).map((text) => text.replaceAll(/\s/gu, '')).filter(Boolean);

  const blocks = sourceBlocks();
  const captions = blocks.splice(-3);
  const [lead = ''] = blocks.splice(
    blocks.findIndex((block) => block.startsWith('近年来，聊城市住建系统认真贯彻')),
    1,
  );
  const [title, deck, byline, ...rest] = blocks;

  expect(await texts('article h1')).toEqual([title]);
  expect(await texts('h1 + p')).toEqual([deck]);
  expect(await texts('.byline')).toEqual([byline]);
  expect(await texts('.lead > p')).toEqual([lead]);
  expect(await texts('section.prose > h2, section.prose > p')).toEqual(rest);
  const shown = (await texts('.photo figcaption')).map((caption) => caption.replace(/^示意图：/, ''));
  expect(shown.sort()).toEqual(captions.sort());
});

test('a section page holds what the story page holds of it', async ({ page }) => {
  await page.goto('/');
  const sections = page.locator('section.prose');
  for (const section of await sections.all()) {
    const id = (await section.locator('h2').getAttribute('id')) ?? '';
    const inStory = await section.locator('> p').allTextContents();
    const alone = await (await page.request.get(`/${id}/`)).text();
    const other = await page.context().newPage();
    await other.setContent(alone);
    expect(await other.locator('article > p:not(.position)').allTextContents()).toEqual(inStory);
    expect(inStory.length).toBeGreaterThan(1);
    await other.close();
  }
});
