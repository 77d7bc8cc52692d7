import { preview } from 'astro';
import { diskFiles } from '../source/files.ts';
import { readStory } from '../source/read-story.ts';
import { contentFolder } from './content-folder.ts';
import { createPathFormatter } from '../story/create-path-formatter.ts';
import { buildSite } from './build-site.ts';

// `npm start`: from a fresh clone to a site that can be read.
if ((await buildSite()) === 1) process.exit(1);
const { port } = await preview({ logLevel: 'error' });
const { locales } = readStory(diskFiles(contentFolder()));
const formatPath = createPathFormatter({ base: process.env['BASE_PATH'] || '/', defaultLocale: locales[0] ?? '' });
for (const locale of locales) console.log(`${locale.padEnd(6)} http://localhost:${port}${formatPath({ locale })}`);
console.log('Ctrl+C stops it.');
