import { buildSite } from './build-site.ts';

// Astro leaves workers behind that would keep the process alive.
process.exit(await buildSite(process.argv.slice(2)));
