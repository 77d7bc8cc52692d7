import { serveFolder } from '../tools/serve-folder.ts';
import { sites, type Site } from './sites.ts';

// Every built site on its port.
for (const { port, env } of Object.values<Site>(sites)) await serveFolder(env.OUT_DIR, port, env.BASE_PATH);
