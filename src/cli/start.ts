import { preview } from 'astro';
import { message } from '../i18n/editors/message.ts';
import { createPathFormatter } from '../story/create-path-formatter.ts';
import { openStory } from '../story/open-story.ts';
import { buildSite } from './build-site.ts';
import { inMessageLanguage, requireEnvironment } from './environment.ts';

// `npm start`: from a fresh clone to a site that can be read.
const environment = requireEnvironment();
if ((await buildSite(environment)) === 1) process.exit(1);
const { port } = await preview({ logLevel: 'error' });
const { locales, derived } = openStory(environment.contentDir).current();
const formatPath = createPathFormatter({ base: environment.base, defaultLocale: locales[0] ?? '' });
for (const locale of [...locales, ...derived.map(({ locale }) => locale)])
  console.log(`${locale.padEnd(8)} http://localhost:${port}${formatPath({ locale })}`);
console.log(inMessageLanguage(message('start.stop')));
