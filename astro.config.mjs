import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { readStory } from './src/check/read-story.ts';
import { contentFolder } from './src/content-folder.ts';
import { checkOverlay } from './src/dev/check-overlay.ts';
import { rehypeProse } from './src/prose/rehype-prose.ts';

const folder = contentFolder();
const { figures, terms } = readStory(folder);
const base = process.env.BASE_PATH || '/';

export default defineConfig({
  ...(process.env.SITE_URL && { site: process.env.SITE_URL }),
  base,
  // A cache for each story folder: one story's entries must not turn up in another.
  cacheDir: `node_modules/.cache/diebian/${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`,
  outDir: process.env.OUT_DIR || 'dist',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always', format: 'directory' },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [remarkCjkFriendly],
      rehypePlugins: [[rehypeProse, { figures: figures.data ?? [], terms: terms.data ?? [], base }]],
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
    {
      name: 'diebian:restart-on-data',
      hooks: {
        // Figures and terms are woven into the text when MDX is compiled: a change in them starts dev afresh.
        'astro:config:setup': ({ addWatchFile }) => {
          for (const file of globSync('*.yaml', { cwd: folder })) addWatchFile(join(folder, file));
        },
      },
    },
  ],
  vite: {
    plugins: [tailwindcss(), checkOverlay(folder)],
    resolve: { alias: { '#content': folder } },
    build: {
      // Phones inside WeChat may run a browser of 2020: no media query ranges, no nesting, prefixes where they are needed.
      cssTarget: ['chrome80', 'safari14', 'firefox78'],
      rolldownOptions: {
        // Astro's own marker in compiled MDX; nothing an editor or maintainer could change.
        onLog: (level, log, print) => log.code === 'MODULE_LEVEL_DIRECTIVE' || print(level, log),
      },
    },
  },
});
