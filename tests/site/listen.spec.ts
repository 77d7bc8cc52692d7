import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, sites } from '../sites.ts';
import { findFaults } from './find-faults.ts';
import { engine, isLong } from './pages.ts';

/** What the stand-in for the voice has been told, by the page. */
interface Heard {
  words: string;
  lang: string;
  rate: number;
  voice: string | undefined;
}

/** What tests ask of the stand-in. */
interface StandIn {
  heard: Heard[];
  /** What is being said; undefined in silence. */
  now: SpeechSynthesisUtterance | undefined;
  /** The voice comes to the end of what it says. */
  finish: () => void;
  /** The device tells of its voices. */
  arrive: (languages: string[]) => void;
}

declare global {
  interface Window {
    standIn: StandIn;
  }
}

/** Puts a stand-in in the place of the device's voice: it records what it is to say, and ends when a test says so. */
async function standIn(page: Page, languages: string[]): Promise<void> {
  await page.addInitScript((languages) => {
    class Utterance extends EventTarget {
      lang = '';
      rate = 1;
      voice: SpeechSynthesisVoice | null = null;
      onend: (() => void) | null = null;
      onerror: (() => void) | null = null;
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const voicesOf = (languages: string[]) =>
      languages.map((lang) => ({ lang, name: `voice ${lang}`, default: false, localService: true }));
    let voices = voicesOf(languages);
    const state: StandIn = {
      heard: [],
      now: undefined,
      finish: () => {
        const said = state.now;
        state.now = undefined;
        (said as unknown as Utterance | undefined)?.onend?.();
      },
      arrive: (languages) => {
        voices = voicesOf(languages);
        synthesis.onvoiceschanged?.();
      },
    };
    const synthesis = {
      onvoiceschanged: null as (() => void) | null,
      getVoices: () => voices,
      speak: (utterance: SpeechSynthesisUtterance) => {
        if (utterance.text === '') return;
        state.now = utterance;
        const { text, lang, rate, voice } = utterance;
        state.heard.push({ words: text, lang, rate, voice: voice?.name });
      },
      // As Safari does: what is cancelled ends as if it had been said.
      cancel: () => {
        const said = state.now as unknown as Utterance | undefined;
        state.now = undefined;
        setTimeout(() => said?.onend?.());
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    window.standIn = state;
  }, languages);
}

/** A page of a language with long words. */
const german = addressOf('ferry', '/de/');
/** Pages whose heads differ. */
const heads = isLong ? ['/', '/en/', '/housing/', '/en/housing/', german] : ['/', '/en/housing/', german];

const heard = (page: Page) => page.evaluate(() => window.standIn.heard.map(({ words }) => words));
const last = (page: Page) => page.evaluate(() => window.standIn.heard.at(-1));
const isSilent = (page: Page) => page.evaluate(() => window.standIn.now === undefined);
const finish = (page: Page) =>
  page.evaluate(() => {
    window.standIn.finish();
  });
const spokenId = (page: Page) => page.locator('.spoken').getAttribute('id');
const bar = (page: Page) => page.locator('.listening');
const entry = (page: Page) => page.locator('.entries .listen');
const button = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true });

/** Begins to listen. */
async function begin(page: Page): Promise<void> {
  await entry(page).click();
  await expect(bar(page)).toBeVisible();
}

/** Scrolls so that a paragraph begins a line below the bar. */
async function readAt(page: Page, id: string): Promise<void> {
  await page.evaluate(async (id) => {
    await document.fonts.ready;
    scrollBy({ top: (document.getElementById(id)?.getBoundingClientRect().top ?? 0) - 80, behavior: 'instant' });
  }, id);
}

/** Taps a paragraph in its first line, beside every link. */
async function tapParagraph(page: Page, id: string): Promise<void> {
  await page.locator(`[id="${id}"]`).evaluate((element) => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the Chinese story is read aloud in whole sentences, its numbers as words', async ({ page }) => {
    await standIn(page, ['en-US', 'zh-HK', 'zh-CN']);
    await page.goto('/');
    await begin(page);
    expect(await last(page)).toEqual({
      words: '聊城城市建设、城乡面貌精彩蝶变',
      lang: 'zh-CN',
      rate: 1,
      voice: 'voice zh-CN',
    });
    await tapParagraph(page, 'housing-2');
    expect(await spokenId(page)).toBe('housing-2');
    while ((await spokenId(page)) === 'housing-2') await finish(page);
    const words = (await heard(page)).join('');
    expect(words).toContain('先后改造棚改项目五百零二个、二十六点四万余套，累计有四点二万余户困难群众住进公租房');
    expect(await spokenId(page)).toBe('housing-3');
    for (let count = 0; count < 6; count++) await finish(page);
    expect((await heard(page)).join('')).toContain(
      '二〇一五年开展老旧小区改造以来，以二〇〇〇年前建成的住宅小区为重点',
    );
    await tapParagraph(page, 'construction-2');
    for (let count = 0; count < 2; count++) await finish(page);
    expect((await heard(page)).join('')).toContain('形成“一加七加N”党建品牌矩阵');
    for (const words of await heard(page)) expect(words).not.toMatch(/\d|%/);
  });

  test('the English story is read aloud, its numbers and units as words', engine, async ({ page }) => {
    await standIn(page, ['zh-CN', 'en_GB']);
    await page.goto('/en/housing/');
    await begin(page);
    expect((await last(page))?.words).toBe('Securing ‘a home for everyone’ to improve people’s lives');
    expect((await last(page))?.lang).toBe('en_GB');
    await finish(page);
    expect(await spokenId(page)).toBe('housing-1');
    while ((await spokenId(page)) === 'housing-1') await finish(page);
    expect((await heard(page)).join(' ')).toContain(
      'at three hundred and fifty-one projects covering twenty-six point six two million square metres, directly benefiting nearly two hundred thousand households.',
    );
    await tapParagraph(page, 'housing-3');
    for (let count = 0; count < 2; count++) await finish(page);
    expect((await heard(page)).join(' ')).toContain('Since the work began in twenty fifteen');
    for (const words of await heard(page)) {
      expect(words).not.toMatch(/\d|%/);
      expect(words.length).toBeLessThan(250);
    }
  });

  test('every piece that is said is a stretch of its paragraph on the page', async ({ page }) => {
    await standIn(page, ['en-GB']);
    for (const [address, id] of [
      ['/en/', 'countryside-2'],
      ['/en/', 'construction-1'],
    ] as const) {
      await page.goto(address);
      await begin(page);
      await tapParagraph(page, id);
      const marked: string[] = [];
      const spoken: string[] = [];
      while ((await spokenId(page)) === id) {
        spoken.push((await last(page))?.words ?? '');
        marked.push(
          await page.evaluate(() => {
            const [range] = [...(CSS.highlights.get('spoken') ?? [])];
            return range instanceof Range ? range.toString().replace(/\s+/g, ' ').trim() : '';
          }),
        );
        await finish(page);
      }
      const whole = (await page.locator(`[id="${id}"]`).textContent()) ?? '';
      expect(marked.join('').replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
      // What has no number is said as it is marked.
      const same = marked.filter((words) => !/\d/.test(words));
      expect(same.length).toBeGreaterThan(3);
      expect(spoken).toEqual(expect.arrayContaining(same));
    }
  });

  test('it pauses, goes on, back and forth, and faster', async ({ page }) => {
    await standIn(page, ['en-GB']);
    await page.goto('/en/');
    await begin(page);
    await tapParagraph(page, 'housing-1');
    await finish(page);
    const second = await last(page);
    await button(page, 'Pause').tap();
    expect(await isSilent(page)).toBe(true);
    await button(page, 'Play').tap();
    expect(await last(page)).toEqual(second);
    await button(page, 'Previous paragraph').tap();
    expect(await spokenId(page)).toBe('housing-1');
    expect(await last(page)).not.toEqual(second);
    await button(page, 'Previous paragraph').tap();
    expect(await spokenId(page)).toBe('housing');
    await button(page, 'Next paragraph').tap();
    await button(page, 'Next paragraph').tap();
    expect(await spokenId(page)).toBe('housing-2');
    for (const speed of [1.25, 1.5, 0.75]) {
      await bar(page)
        .getByRole('button', { name: /^Speed/ })
        .tap();
      expect((await last(page))?.rate).toBe(speed);
      await expect(button(page, `Speed ${String(speed)}×`)).toBeVisible();
    }
    await button(page, 'Pause').tap();
    await button(page, 'Next paragraph').tap();
    expect(await isSilent(page)).toBe(true);
    expect(await spokenId(page)).toBe('housing-3');
    await button(page, 'Stop listening').tap();
    await expect(bar(page)).toHaveCount(0);
    await expect(page.locator('.spoken')).toHaveCount(0);
  });

  test('the page follows what is read, but not a reader who has gone elsewhere, and glides only where it may', async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await standIn(page, ['zh-CN']);
    await page.goto('/');
    await begin(page);
    await tapParagraph(page, 'countryside-1');
    await expect(page.locator('#countryside-1')).toBeInViewport();
    while ((await spokenId(page)) !== 'countryside-2') await finish(page);
    await expect(page.locator('#countryside-2')).toBeInViewport();
    await page.evaluate(() => {
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await finish(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await button(page, '下一段').tap();
    await expect(page.locator('.spoken')).toBeInViewport();
  });

  test('it begins at the paragraph on the screen, and after a reload where it stopped', async ({ page }) => {
    await standIn(page, ['en-GB']);
    await page.goto('/en/');
    await expect(entry(page)).toBeVisible();
    await readAt(page, 'construction-1');
    // Not by Playwright's own tap, which would scroll what sticks to the top to where it was written.
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.opener')?.click();
      document.querySelector<HTMLElement>('.settings .listen')?.click();
    });
    await expect(bar(page)).toBeVisible();
    await expect(page.locator('.settings')).toBeHidden();
    expect(await spokenId(page)).toBe('construction-1');
    await finish(page);
    await finish(page);
    const third = await last(page);
    await bar(page)
      .getByRole('button', { name: /^Speed/ })
      .tap();
    await page.goto('/en/housing/');
    await page.goto('/en/');
    await expect(entry(page)).toBeVisible();
    await page.evaluate(() => {
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await begin(page);
    expect(await last(page)).toEqual({ ...third, rate: 1.25 });
  });

  test('it falls silent when its page is left', async ({ page }) => {
    await standIn(page, ['en-GB']);
    await page.goto('/en/');
    await begin(page);
    await page.evaluate(() => {
      addEventListener('pagehide', () => {
        sessionStorage.setItem('silent', String(window.standIn.now === undefined));
      });
    });
    await page.goto('/en/housing/');
    expect(await page.evaluate(() => sessionStorage.getItem('silent'))).toBe('true');
  });

  test('there is nothing to tap without a voice of the language, and it comes when the voice comes', async ({
    page,
  }) => {
    await standIn(page, ['fr-FR', 'zh-HK', 'yue-HK']);
    for (const address of ['/', '/en/']) {
      await page.goto(address);
      await expect(page.locator('.opener')).toBeVisible();
      await expect(page.locator('.listen')).toHaveCount(0);
    }
    for (const [address, language] of [
      ['/', 'zh_CN'],
      ['/', 'cmn-Hans-CN'],
      ['/', 'zh'],
      ['/', 'zh-TW'],
      ['/en/', 'en-AU'],
      ['/en/', 'en'],
    ] as const) {
      await page.goto(address);
      await expect(page.locator('.opener')).toBeVisible();
      await page.evaluate((language) => {
        window.standIn.arrive(['de-DE', language]);
        window.standIn.arrive(['de-DE', language]);
      }, language);
      await expect(entry(page), language).toHaveCount(1);
    }
  });
});

test.describe('at a desk', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('listening is had by keyboard alone', engine, async ({ page }) => {
    await standIn(page, ['zh-CN']);
    await page.goto('/');
    await entry(page).focus();
    await page.keyboard.press('Enter');
    await expect(button(page, '暂停')).toBeFocused();
    await page.keyboard.press('Space');
    expect(await isSilent(page)).toBe(true);
    await page.keyboard.press('Tab');
    await expect(button(page, '下一段')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await isSilent(page)).toBe(false);
    expect((await last(page))?.words).toContain('近年来');
    await page.keyboard.press('Escape');
    await expect(bar(page)).toHaveCount(0);
    expect(await isSilent(page)).toBe(true);
    await expect(entry(page)).toBeFocused();
  });

  test('the keys of the device play, pause and go on', engine, async ({ page }) => {
    await page.addInitScript(() => {
      const handlers: Record<string, (() => void) | null> = {};
      navigator.mediaSession.setActionHandler = (action, handler) => {
        handlers[action] = handler as (() => void) | null;
      };
      Object.assign(window, { handlers });
    });
    const press = (key: string) =>
      page.evaluate((key) => {
        (window as unknown as { handlers: Record<string, () => void> }).handlers[key]?.();
      }, key);
    await standIn(page, ['en-GB']);
    await page.goto('/en/');
    await begin(page);
    expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe(await page.title());
    await press('pause');
    expect(await isSilent(page)).toBe(true);
    await press('nexttrack');
    await press('play');
    expect(await spokenId(page)).toBe('lead-1');
    expect(await isSilent(page)).toBe(false);
    await press('previoustrack');
    await expect(page.locator('h1')).toHaveClass(/spoken/);
  });

  test('the device takes the page for one that plays a sound while it is read aloud, and its policy lets it', async ({
    page,
  }) => {
    const sent = readFileSync(join(sites.published.env.OUT_DIR, '_headers'), 'utf8');
    const policy = /Content-Security-Policy: (.+)/u.exec(sent)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    await page.route('/en/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    });
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await page.addInitScript(() => {
      class Kept extends Audio {
        constructor(address?: string) {
          super(address);
          Object.assign(window, { sound: this });
        }
      }
      window.Audio = Kept;
    });
    // Its clock runs, which only that of a sound being played does.
    const isHeard = () =>
      page.evaluate(async () => {
        const { sound } = window as unknown as { sound: HTMLMediaElement };
        const before = sound.currentTime;
        await new Promise((done) => setTimeout(done, 200));
        return sound.duration > 5 && sound.currentTime !== before;
      });
    await standIn(page, ['en-GB']);
    await page.goto('/en/');
    await begin(page);
    await expect.poll(isHeard).toBe(true);
    await button(page, 'Pause').click();
    await expect.poll(isHeard).toBe(false);
    await button(page, 'Play').click();
    await expect.poll(isHeard).toBe(true);
    await button(page, 'Stop listening').click();
    await expect.poll(isHeard).toBe(false);
    expect(refused).toEqual([]);
  });
});

test('the controls are large enough, fit a narrow phone in large print, and have no fault that axe knows', async ({
  page,
}) => {
  await standIn(page, ['zh-CN', 'en-GB', 'de-DE']);
  for (const address of heads)
    for (const isLarge of [false, true]) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(address);
      await page.locator('.opener').click();
      if (isLarge) await page.locator('.settings .column > button').first().click();
      await page.locator('.settings .listen').click();
      await expect(bar(page)).toBeVisible();
      for (const control of await bar(page).getByRole('button').all()) {
        const { x = -1, width = 0, height = 0 } = (await control.boundingBox()) ?? {};
        expect(Math.min(width, height), address).toBeGreaterThanOrEqual(isLarge ? 60 : 44);
        expect(x >= 0 && x + width <= 320, `${address} ${String(x)}`).toBe(true);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      // Nothing that is measured may lie half under the bar at the top.
      await page.evaluate(() => {
        scrollTo({ top: 0, behavior: 'instant' });
      });
      // Large print changes no colour and no name.
      if (!isLarge || isLong) expect(await findFaults(page), address).toEqual([]);
      await page.evaluate(() => {
        localStorage.clear();
      });
    }
});

test('the entries cover no word and move nothing', async ({ page }) => {
  await standIn(page, ['zh-CN', 'en-GB', 'de-DE']);
  for (const width of [320, 390, 1280])
    for (const isLarge of [false, true])
      for (const address of heads) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(address);
        await page.evaluate((isLarge) => {
          if (isLarge) localStorage.setItem('reading', `\n\n{"isLarge":true}`);
        }, isLarge);
        await page.reload();
        await expect(page.locator('.opener')).toBeVisible();
        const covered = await page.evaluate(() => {
          const entries = [...document.querySelectorAll('.entries button')].map((one) => one.getBoundingClientRect());
          return [...document.querySelectorAll('h1, .position')].flatMap((words) => {
            const range = document.createRange();
            range.selectNodeContents(words);
            return [...range.getClientRects()].filter((line) =>
              entries.some(
                ({ top, right, bottom, left, width }) =>
                  width > 0 &&
                  line.left < right &&
                  line.right > left &&
                  line.top + line.height * 0.15 < bottom &&
                  line.bottom > top,
              ),
            );
          });
        });
        expect(covered, `${address} ${String(width)} ${String(isLarge)}`).toEqual([]);
        await page.evaluate(() => {
          localStorage.clear();
        });
      }
});

test('without script there is no control', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('.listen, .listening, .entries')).toHaveCount(0);
  await context.close();
});
