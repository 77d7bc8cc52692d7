import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { basename } from 'node:path';

const drawings = import.meta.glob<AstroComponentFactory>('#content/*.svg', { eager: true, import: 'default' });
const sources = import.meta.glob<string>('#content/*.svg', { eager: true, import: 'default', query: '?raw' });

/** The drawing at the head of the story, to be set into the page so that it takes the page's colours. */
export const heroDrawing = (name: string): AstroComponentFactory => requireFile(drawings, name);

/** The same as text. */
export const heroSource = (name: string): string => requireFile(sources, name);

function requireFile<Content>(files: Record<string, Content>, name: string): Content {
  const found = Object.entries(files).find(([path]) => basename(path) === name);
  if (!found) throw new Error(`No drawing ${name} beside story.yaml`);
  return found[1];
}
