import { serveFolder } from '../src/publish/serve-folder.ts';
import { sites, type Site } from './sites.ts';

// Every built site on its port.
for (const { port, env } of Object.values<Site>(sites)) await serveFolder(env.OUT_DIR, port, { base: env.BASE_PATH });
