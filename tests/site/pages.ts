import { globSync } from 'node:fs';
import { sites } from '../sites.ts';

/** Addresses of every page that was built, so that a new page is tested without being listed. */
export function pagesOf(site: keyof typeof sites): string[] {
  return globSync('**/*.html', { cwd: sites[site].env.OUT_DIR })
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .sort();
}

/** Whether this is `npm run test:long`, which asks of every page what `npm test` asks of one of each kind. */
export const isLong = process.env['TEST_LONG'] === 'yes';

/** Every page of the published site that has an address. */
export const pages = pagesOf('published').filter((page) => page.endsWith('/'));
/** Those that set two languages side by side. */
export const parallelPages = pages.filter((page) => page.includes('/side-by-side/'));
/** The story and its sections: the article itself, with its callouts and a card of its own. */
export const articlePages = pages.filter((page) => !parallelPages.includes(page) && !page.endsWith('/figures/'));
export const storyPages = ['/', '/zh-hant/', '/en/'];

/** The first section in the order of addresses, as it is named in all of them. */
const section = articlePages.find((page) => !storyPages.includes(page)) ?? '';
/**
 * A page of each kind in each language that is written, and the story where it is derived: what follows from the kind of
 * a page is asked of these, and in `npm run test:long` of all.
 */
export const kindPages = isLong
  ? pages
  : pages.filter((page) => {
      const kind = page.replace(/^\/en\//u, '/');
      return kind === section || ['/', '/zh-hant/', '/figures/', ...parallelPages].includes(kind);
    });
/** Marks tests that Firefox runs too: what an engine does in its own way. Of many pages, those whose layouts differ. */
export const engine = { tag: '@engine' };
export const engineIf = (address: string) =>
  ['/', '/en/', '/en/figures/', '/side-by-side/pinyin/'].includes(address) ? engine : {};
export const chinesePages = kindPages.filter((page) => !page.startsWith('/en/'));

/** The languages of the published site, by what their addresses begin with. */
const languages = { zh: ['/', 'zh-Hans'], 'zh-hant': ['/zh-hant/', 'zh-Hant'], en: ['/en/', 'en'] } as const;

/** The language of an address, its tag, and the same page in the other languages that have it. */
export function languageOf(address: string): { locale: keyof typeof languages; tag: string; others: string[] } {
  const locale = address.startsWith('/en/') ? 'en' : address.startsWith('/zh-hant/') ? 'zh-hant' : 'zh';
  const [prefix, tag] = languages[locale];
  const rest = address.slice(prefix.length);
  const others = Object.values(languages).flatMap(([start]) => (start === prefix ? [] : start + rest));
  return { locale, tag, others: others.filter((page) => pages.includes(page)) };
}
export const widths = [320, 360, 390, 768, 1280];
