import { expect, test, type Page } from '@playwright/test';
import { addressOf } from '../sites.ts';
import { engine } from './pages.ts';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

const topOf = (page: Page, id: string) =>
  page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top ?? -1, id);
const scriptsStarted = (page: Page) => expect(page.locator('.opener')).toBeVisible();
/** Taps where something is. Playwright's own tap would scroll what sticks to the top of the window to where it was written. */
async function tapAt(page: Page, selector: string, nth = 0): Promise<void> {
  const { x, y, width, height } = (await page.locator(selector).nth(nth).boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  await page.touchscreen.tap(x + width / 2, y + height / 2);
}
/** Scrolls so that a paragraph begins a line below the bar. */
async function readAt(page: Page, id: string): Promise<void> {
  await page.evaluate(async (id) => {
    await document.fonts.ready;
    scrollBy(0, (document.getElementById(id)?.getBoundingClientRect().top ?? 0) - 80);
  }, id);
}

test.describe('on a phone', () => {
  test.use(phone);

  test('the switch of languages keeps the paragraph that is read, and Back returns to it', async ({ page }) => {
    await page.goto('/en/');
    await scriptsStarted(page);
    await readAt(page, 'countryside-1');
    await tapAt(page, '.bar a[hreflang^="zh"]');
    await expect(page).toHaveURL(/\/#countryside-1$/);
    await expect.poll(() => topOf(page, 'countryside-1')).toBeLessThan(200);
    expect(await topOf(page, 'countryside-1')).toBeGreaterThan(0);
    await page.goBack();
    await expect(page).toHaveURL(/\/en\/$/);
    await expect.poll(() => topOf(page, 'countryside-1')).toBeLessThan(200);
  });

  test('on a later day the story offers to go on where the reader stopped, and moves nothing by itself', async ({
    page,
  }) => {
    await page.goto('/');
    await scriptsStarted(page);
    await readAt(page, 'housing-3');
    await page.goto('/en/');
    await page.goto('/');
    await scriptsStarted(page);
    await expect(page.locator('.offer')).toHaveCount(0);
    const kept = (days: number) =>
      page.evaluate((days) => {
        const place = JSON.parse(localStorage.getItem('place /') ?? '{}') as { id: string };
        const at = Date.now() - days * 24 * 60 * 60 * 1000;
        // Not by leaving this page, which would keep its place anew.
        addEventListener('pagehide', () => {
          localStorage.setItem('place /', JSON.stringify({ ...place, at }));
        });
        return place.id;
      }, days);
    expect(await kept(2)).toBe('housing-3');
    await page.goto('/en/');
    await page.goto('/');
    await expect(page.locator('.offer')).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.locator('.offer a').tap();
    await expect(page.locator('.offer')).toHaveCount(0);
    expect(await topOf(page, 'housing-3')).toBeLessThan(200);
    await kept(31);
    await page.goto('/en/');
    await page.goto('/');
    await scriptsStarted(page);
    await expect(page.locator('.offer')).toHaveCount(0);
  });

  test('a tap on a term opens its explanation at the term, and a tap beside it closes it', async ({ page }) => {
    await page.goto('/en/');
    await scriptsStarted(page);
    const term = page.locator('#countryside-1 ~ * a[href^="#_"], .prose a[href^="#_"]').first();
    await term.scrollIntoViewIfNeeded();
    const id = ((await term.getAttribute('href')) ?? '').slice(1);
    const entry = page.locator(`[id="${id}"]`);
    const before = await page.evaluate(() => scrollY);
    await term.tap();
    await expect(entry).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    const [link, box] = [await term.boundingBox(), await entry.boundingBox()];
    expect(Math.abs((box?.y ?? 0) - (link?.y ?? 0))).toBeLessThan(300);
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 390).toBe(true);
    await expect(entry.locator('[lang|="zh"]')).toBeVisible();
    await page.touchscreen.tap(200, 800);
    await expect(entry).not.toBeInViewport();
  });

  test('the contents close when they have led somewhere, and mark the section that is read', async ({ page }) => {
    await page.goto('/');
    await scriptsStarted(page);
    await tapAt(page, 'summary');
    await tapAt(page, '.bar nav a', 1);
    await expect(page.locator('.bar nav')).toBeHidden();
    expect(await page.locator('.bar details').getAttribute('open')).toBeNull();
    await tapAt(page, 'summary');
    await expect(page.locator('.bar nav a[aria-current]')).toHaveCount(1);
    await expect(page.locator('.bar nav a').nth(1)).toHaveAttribute('aria-current', 'true');
  });

  test('a photograph opens over the page with its caption, and closes', async ({ page }) => {
    await page.goto(addressOf('photographs', '/en/'));
    await scriptsStarted(page);
    const photo = page.locator('.photo').last();
    await photo.scrollIntoViewIfNeeded();
    await photo.locator('a').tap();
    const dialog = page.locator('dialog.picture');
    await expect(dialog).toBeVisible();
    await expect
      .poll(() => dialog.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(1000);
    expect(await dialog.locator('figcaption').textContent()).toBe(await photo.locator('figcaption').textContent());
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
});

test.describe('at a desk', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test(
    'a term is explained when the keyboard comes to it, kept by Enter, and left by Escape',
    engine,
    async ({ page }) => {
      await page.goto('/en/');
      await scriptsStarted(page);
      const term = page.locator('.prose a[href^="#_"]').first();
      const entry = page.locator(`[id="${((await term.getAttribute('href')) ?? '').slice(1)}"]`);
      await page.locator('.bar a[hreflang]').last().focus();
      for (let step = 0; step < 12 && !(await term.evaluate((e) => e === document.activeElement)); step++)
        await page.keyboard.press('Tab');
      await expect(term).toBeFocused();
      await expect(entry).toBeInViewport();
      expect(await term.getAttribute('aria-describedby')).toBe(await entry.getAttribute('id'));
      await page.keyboard.press('Enter');
      await expect(entry).toBeFocused();
      await expect(entry).toHaveAttribute('role', 'note');
      await page.keyboard.press('Escape');
      await expect(term).toBeFocused();
      await expect(entry).not.toBeInViewport();
    },
  );

  test(
    'a pointer that rests on a term opens its explanation, which stays while the pointer is on it',
    engine,
    async ({ page }) => {
      await page.goto('/');
      await scriptsStarted(page);
      const term = page.locator('.prose a[href^="#_"]').first();
      const entry = page.locator(`[id="${((await term.getAttribute('href')) ?? '').slice(1)}"]`);
      await term.hover();
      await expect(entry).toBeInViewport();
      await entry.hover();
      await page.waitForTimeout(400);
      await expect(entry).toBeInViewport();
      await page.mouse.move(5, 5);
      await expect(entry).not.toBeInViewport();
    },
  );
});

test('without script a photograph’s link leads to its largest size, and a term’s to its entry', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(addressOf('photographs', '/en/'));
  const href = (await page.locator('.photo a').last().getAttribute('href')) ?? '';
  expect((await page.request.get(addressOf('photographs', href))).headers()['content-type']).toBe('image/jpeg');
  const term = page.locator('.prose a[href^="#_"]').first();
  await term.click();
  await expect(page.locator(`[id="${((await term.getAttribute('href')) ?? '').slice(1)}"]`)).toBeInViewport();
  await context.close();
});
