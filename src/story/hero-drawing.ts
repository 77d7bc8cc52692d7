import { basename } from 'node:path';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const drawings = import.meta.glob<AstroComponentFactory>('#content/*.svg', { eager: true, import: 'default' });

/** The drawing at the head of the story, to be set into the page so that it takes the page's colours. */
export function heroDrawing(name: string): AstroComponentFactory {
  const found = Object.entries(drawings).find(([path]) => basename(path) === name);
  if (!found) throw new Error(`No drawing ${name} beside story.yaml`);
  return found[1];
}
