import { getEntry, render, type RenderResult } from 'astro:content';
import type { Section } from '../story/story.ts';

/** The prose of a section as a component, drawn from the story by build/draw-section.ts. Throws if Astro does not know its file. */
export async function sectionContent({ slug, locale }: Section): Promise<RenderResult['Content']> {
  const entry = await getEntry('sections', `${slug}.${locale}.mdx`);
  if (!entry) throw new Error(`No file ${slug}.${locale}.mdx: run npm run check`);
  return (await render(entry)).Content;
}
