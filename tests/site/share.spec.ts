import { expect, test, type Page } from '@playwright/test';
import { readCode } from '../read-code.ts';
import { engine } from './pages.ts';

/** What a page has asked the system to share. */
const shared = (page: Page) => page.evaluate(() => (window as { shared?: { title: string; url: string } }).shared);

/** Puts a stand-in in the place of the system's sheet, or takes that away. */
async function systemSheet(page: Page, sheet: 'there' | 'refused' | 'none'): Promise<void> {
  await page.addInitScript((sheet) => {
    if (sheet === 'none') delete (Navigator.prototype as { share?: unknown }).share;
    else
      Object.defineProperty(navigator, 'share', {
        value: (what: object) => {
          Object.assign(window, { shared: what });
          return sheet === 'there'
            ? Promise.resolve()
            : Promise.reject(new DOMException('changed my mind', 'AbortError'));
        },
      });
  }, sheet);
}

/** Keeps what is copied, or refuses to copy. */
async function clipboard(page: Page, isAllowed: boolean): Promise<void> {
  await page.addInitScript((isAllowed) => {
    Object.defineProperty(navigator, 'clipboard', {
      value: {
        writeText: (text: string) => {
          Object.assign(window, { copied: text });
          return isAllowed ? Promise.resolve() : Promise.reject(new DOMException('refused', 'NotAllowedError'));
        },
      },
    });
  }, isAllowed);
}
const copied = (page: Page) => page.evaluate(() => (window as { copied?: string }).copied);

/** Selects the words of a paragraph. */
const select = (page: Page, id: string) =>
  page.evaluate((id) => {
    const paragraph = document.getElementById(id);
    paragraph?.scrollIntoView({ block: 'center' });
    if (paragraph) getSelection()?.selectAllChildren(paragraph);
  }, id);

const scriptsStarted = (page: Page) => expect(page.locator('.opener')).toBeVisible();
const languages = { '/': ['分享', '分享这一段'], '/en/': ['Share', 'Share this paragraph'] } as const;

for (const [path, [whole, paragraph]] of Object.entries(languages)) {
  test(`${path}: where the system has a sheet for sharing, it gets the page, from the settings and from the foot`, async ({
    page,
    baseURL,
  }) => {
    await systemSheet(page, 'there');
    await page.goto(path);
    await scriptsStarted(page);
    await page.locator('.opener').click();
    await page.locator('.settings').getByRole('button', { name: whole, exact: true }).click();
    const url = `${baseURL ?? ''}${path}`;
    expect(await shared(page)).toEqual({ title: await page.title(), url });
    await page.reload();
    await page.locator('footer').getByRole('button', { name: whole, exact: true }).click();
    expect(await shared(page)).toEqual({ title: await page.title(), url });
    await expect(page.locator('dialog')).toHaveCount(0);
  });

  test(
    `${path}: a selected paragraph is shared by its own address, which moves nothing and copies nothing else`,
    engine,
    async ({ page, baseURL }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await systemSheet(page, 'there');
      await page.goto(path);
      await scriptsStarted(page);
      await select(page, 'housing-2');
      const box = () => page.locator('#housing-3').boundingBox();
      const before = await box();
      const words = await page.evaluate(() => getSelection()?.toString());
      const control = page.getByRole('button', { name: paragraph });
      await expect(control).toBeInViewport({ ratio: 1 });
      expect(await box()).toEqual(before);
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
      await control.click();
      expect((await shared(page))?.url).toBe(`${baseURL ?? ''}${path}#housing-2`);
      await page.evaluate(() => getSelection()?.removeAllRanges());
      await expect(control).toHaveCount(0);
    },
  );
}

test('the keyboard reaches the control at a selection, and a selection elsewhere has none', async ({ page }) => {
  await systemSheet(page, 'there');
  await page.goto('/en/housing/');
  await scriptsStarted(page);
  await select(page, 'housing-2');
  const control = page.getByRole('button', { name: 'Share this paragraph' });
  await expect(control).toBeVisible();
  // Behind the words that it is about.
  await page.locator('#housing-2 a').last().focus();
  await page.keyboard.press('Tab');
  await expect(control).toBeFocused();
  await page.keyboard.press('Enter');
  expect((await shared(page))?.url).toMatch(/\/en\/housing\/#housing-2$/);
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('footer') ?? document.body));
  await expect(control).toHaveCount(0);
});

test('a reader who closes the sheet of the system sees nothing of it', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await systemSheet(page, 'refused');
  await page.goto('/');
  await page.locator('footer').getByRole('button', { name: '分享', exact: true }).click();
  expect(await shared(page)).toBeDefined();
  await expect(page.locator('dialog')).toHaveCount(0);
  expect(faults).toEqual([]);
});

for (const isAllowed of [true, false])
  test(
    `without such a sheet the address is ${isAllowed ? 'copied' : 'shown to be copied where copying is refused'}`,
    engine,
    async ({ page, baseURL }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await systemSheet(page, 'none');
      await clipboard(page, isAllowed);
      await page.goto('/en/housing/');
      await scriptsStarted(page);
      const button = page.locator('footer').getByRole('button', { name: 'Share', exact: true });
      await button.click();
      const dialog = page.getByRole('dialog', { name: 'Share' });
      await expect(dialog).toBeVisible();
      const address = `${baseURL ?? ''}/en/housing/`;
      expect(await copied(page)).toBe(address);
      await expect(dialog.locator('.address')).toHaveText(address);
      await expect(dialog.getByText('Address copied')).toHaveCount(isAllowed ? 1 : 0);
      const poster = await dialog.getByRole('link', { name: 'Save as picture' }).getAttribute('href');
      expect(poster).toMatch(/\/posters\/en-housing\./);
      expect((await page.request.get(poster ?? '')).ok()).toBe(true);
      // The code is for another device than this one.
      await expect(dialog.locator('svg')).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(button).toBeFocused();
    },
  );

test('on a phone nothing offers to go on on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/en/');
  await page.locator('.opener').click();
  await expect(page.locator('.settings')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue on your phone' })).toBeHidden();
});

for (const [path, label] of [
  ['/', '在手机上接着读'],
  ['/en/', 'Continue on your phone'],
] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${path}, ${colorScheme}: a code leads a phone to the same paragraph in the same language`, async ({
      page,
      baseURL,
    }) => {
      await page.emulateMedia({ colorScheme });
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(path);
      await scriptsStarted(page);
      await page.evaluate(() => {
        document.getElementById('countryside-2')?.scrollIntoView();
      });
      await page.locator('.opener').click();
      const before = requests.length;
      await page.getByRole('button', { name: label }).click();
      const code = page.getByRole('dialog').locator('svg');
      await expect(code).toBeVisible();
      expect(requests.slice(before).map((url) => new URL(url).pathname.replace(/\w+\.js/, '*.js'))).toEqual([
        '/reader/*.js',
      ]);
      const read = (await readCode(await code.screenshot())) ?? '';
      expect(read).toMatch(new RegExp(`^${baseURL ?? ''}${path}#countryside-\\d+$`));
      // And there it is.
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(read);
      await expect(page.locator(new URL(read).hash)).toBeInViewport();
    });
