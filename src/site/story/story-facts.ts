import { getEntry } from 'astro:content';

const entry = await getEntry('story', 'story');
if (!entry) throw new Error('story.yaml could not be read: run npm run check');

/** story.yaml. */
export const facts = entry.data;

/** The story's locales, the original first. */
export const locales = facts.locales as [string, ...string[]];

/** The text of one locale. The check has made sure that there is one. */
export function inLocale(text: Record<string, string>, locale: string): string {
  const found = text[locale];
  if (found === undefined) throw new Error(`No ${locale} among ${Object.keys(text).join(', ')}`);
  return found;
}
