import { buildSite } from './build-site.ts';
import { requireEnvironment } from './environment.ts';

// Astro leaves workers behind that would keep the process alive.
process.exit(await buildSite(requireEnvironment(), process.argv.slice(2)));
