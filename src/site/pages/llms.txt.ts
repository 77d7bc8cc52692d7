import type { APIRoute } from 'astro';
import { formatAddress, formatFilePath, formatPath } from '../story/format-path.ts';
import { loadStory } from '../story/load-story.ts';
import { figuresFile } from '../story/structured-data.ts';
import { locales } from '../story/story-facts.ts';

/** The site for machines that read text, as llmstxt.org describes it: what it is, and where its plain editions are. */
export const GET: APIRoute = async () => {
  const stories = await Promise.all(locales.map(loadStory));
  const [original] = stories;
  const file = (name: string) => formatAddress(name) ?? formatFilePath(name);
  const lines = stories.flatMap(({ locale, translate, name, promise }) => [
    `## ${translate('locale.name')}`,
    '',
    `- [${name}](${formatAddress({ locale }) ?? formatPath({ locale })}): ${promise}`,
    `- [${name}, text/plain](${file(`story.${locale}.txt`)})`,
    `- [${name}, application/ld+json](${file(figuresFile(locale))})`,
    '',
  ]);
  return new Response([`# ${original?.name ?? ''}`, '', `> ${original?.promise ?? ''}`, '', ...lines].join('\n'));
};
