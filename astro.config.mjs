import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { unified } from '@astrojs/markdown-remark';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { resolve } from 'node:path';
import { devServer } from './src/cli/dev-server.ts';
import { messageLanguage, requireEnvironment } from './src/cli/environment.ts';
import { letterGuard } from './src/cli/letter-guard.ts';
import { outputGuard } from './src/cli/output-guard.ts';
import { derivedDictionary } from './src/i18n/derived-dictionaries.ts';
import { findDictionary } from './src/i18n/dictionaries.ts';
import { drawSection } from './src/site/build/draw-section.ts';
import { oldestBrowsers } from './src/site/build/reader-files.ts';
import { storyModules } from './src/site/build/story-modules.ts';
import { publishedStory } from './src/site/build/published-story.ts';
import { storyCache } from './src/publish/output-folder.ts';
import { remarkPlugins } from './src/source/markdown.ts';
import { fallbackLocale } from './src/story/fallback-locale.ts';
import { openStory } from './src/story/open-story.ts';

const environment = requireEnvironment();
const { contentDir: folder, outDir, base, origin } = environment;
const opened = openStory(folder);
const story = opened.current();
const tags = Object.fromEntries([
  ...story.locales.map((locale) => [locale, findDictionary(locale, story.dictionaries)?.['locale.tag'] ?? locale]),
  ...story.derived.map(({ locale, region }) => [locale, derivedDictionary(locale, region)['locale.tag']]),
]);
const published = publishedStory(opened, { base, origin });

export default defineConfig({
  ...(origin && { site: origin }),
  base,
  // Whole paths: a build has a root of its own, so that what Astro generates for it is in nobody else's way.
  srcDir: resolve('src/site'),
  publicDir: resolve('public'),
  // For `astro check` and `dev`. A build has a cache of its own, since its entries name files as seen from its own root.
  cacheDir: storyCache(resolve('node_modules/.cache/diebian/astro'), folder),
  outDir,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always', format: 'directory' },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [...remarkPlugins, [drawSection, { folder, story: () => published().story, base }]],
      smartypants: false,
      gfm: false,
    }),
  },
  image: {
    // AVIF at effort 3 takes a quarter of the default's time for one per cent more bytes.
    service: {
      entrypoint: 'astro/assets/services/sharp',
      config: { avif: { effort: 3, quality: 50 }, limitInputPixels: false },
    },
  },
  integrations: [
    mdx(),
    outputGuard(outDir),
    letterGuard(opened, published),
    devServer(opened, messageLanguage(), environment),
    // A list of pages is one of whole addresses.
    ...(origin
      ? [
          sitemap({
            i18n: { defaultLocale: story.locales[0] ?? '', locales: tags },
            serialize: (page) => {
              const fallback = page.links?.find(({ lang }) => lang === tags[fallbackLocale(story.locales)]);
              return fallback ? { ...page, links: [...page.links, { ...fallback, lang: 'x-default' }] } : page;
            },
          }),
        ]
      : []),
  ],
  vite: {
    plugins: [
      tailwindcss(),
      storyModules(folder, published),
      {
        // Of Tailwind's own style sheet nothing is in ours; its banner would be 50 bytes of every page.
        name: 'diebian:no-banner',
        generateBundle: (_, bundle) => {
          for (const file of Object.values(bundle)) {
            if (file.type === 'asset' && file.fileName.endsWith('.css'))
              file.source = String(file.source).replace(/\/\*!.*?\*\//gs, '');
          }
        },
      },
    ],
    server: { fs: { allow: ['.', folder] } },
    build: {
      // No media query ranges, no nesting, prefixes where they are needed.
      cssTarget: oldestBrowsers,
      rolldownOptions: {
        // Astro's own marker in compiled MDX; nothing an editor or maintainer could change.
        onLog: (level, log, print) => log.code === 'MODULE_LEVEL_DIRECTIVE' || print(level, log),
      },
    },
  },
});
