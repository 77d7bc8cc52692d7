import { setTimeout } from 'node:timers/promises';
import { buildSite } from './build-site.ts';
import { requireEnvironment } from './environment.ts';

const code = await buildSite(requireEnvironment(), process.argv.slice(2));
// Node (24) may wait for ever at an exit in which it still compiles: github.com/nodejs/node/issues/54918. It ends that first.
await setTimeout(200);
// Astro leaves workers behind that would keep the process alive.
process.exit(code);
