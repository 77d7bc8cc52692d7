import { globSync } from 'node:fs';
import { sites } from '../sites.ts';

/** Addresses of every page that was built, so that a new page is tested without being listed. */
export function pagesOf(site: keyof typeof sites): string[] {
  return globSync('**/*.html', { cwd: sites[site].env.OUT_DIR })
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .sort();
}

/** Story and section pages of the published site. */
export const pages = pagesOf('published').filter((page) => page.endsWith('/'));
export const chinesePages = pages.filter((page) => !page.startsWith('/en/'));
export const storyPages = ['/', '/en/'];
export const widths = [320, 360, 390, 768, 1280];
