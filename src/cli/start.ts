import { preview } from 'astro';
import { message } from '../i18n/editors/message.ts';
import { derivedLocales } from '../source/derived-locales.ts';
import { diskFiles } from '../source/files.ts';
import { readStory } from '../source/read-story.ts';
import { createPathFormatter } from '../story/create-path-formatter.ts';
import { buildSite } from './build-site.ts';
import { inMessageLanguage, requireEnvironment } from './environment.ts';

// `npm start`: from a fresh clone to a site that can be read.
const environment = requireEnvironment();
if ((await buildSite(environment)) === 1) process.exit(1);
const { port } = await preview({ logLevel: 'error' });
const source = readStory(diskFiles(environment.contentDir));
const { locales } = source;
const formatPath = createPathFormatter({ base: environment.base, defaultLocale: locales[0] ?? '' });
for (const locale of [...locales, ...derivedLocales(source).map(({ locale }) => locale)])
  console.log(`${locale.padEnd(6)} http://localhost:${port}${formatPath({ locale })}`);
console.log(inMessageLanguage(message('start.stop')));
