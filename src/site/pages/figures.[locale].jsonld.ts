import type { APIRoute, GetStaticPaths } from 'astro';
import { loadStory } from '../story/load-story.ts';
import { editionPaths } from '../story/static-paths.ts';
import { figuresData } from '../story/structured-data.ts';

export const getStaticPaths = (() => editionPaths()) satisfies GetStaticPaths;

/** The key figures of the story in one language, as data. */
export const GET: APIRoute<{ locale: string }> = async ({ props: { locale } }) =>
  new Response(JSON.stringify(figuresData(await loadStory(locale)), undefined, 1), {
    headers: { 'content-type': 'application/ld+json' },
  });
