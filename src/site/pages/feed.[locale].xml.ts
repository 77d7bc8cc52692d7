import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { editionPaths } from '../story/static-paths.ts';
import { sectionHtml } from '../story/editions.ts';
import { correctionsOf } from '../story/corrections.ts';
import { formatAddress } from '../story/format-path.ts';
import { loadStory } from '../story/load-story.ts';
import { facts } from '../story/story-facts.ts';

// A feed is read elsewhere: without an origin its links would lead nowhere.
export const getStaticPaths = (() => (import.meta.env.SITE ? editionPaths() : [])) satisfies GetStaticPaths;

/** The story in one language as RSS, a section an item, with its full text. */
export const GET: APIRoute<{ locale: string }> = async ({ props: { locale } }) => {
  const story = await loadStory(locale);
  const { translate, promise, title, sections, leadBody } = story;
  const published = facts.published && new Date(facts.published);
  const item = (section: { slug?: string; title: string; body: string }) => ({
    title: section.title.replaceAll(/\s+/gu, ' '),
    link: formatAddress({ locale, section: section.slug }) ?? '',
    content: sectionHtml(section.body, correctionsOf(locale, section.slug ?? facts.lead ?? '')),
    ...(published && { pubDate: published }),
  });
  return rss({
    title: title.replaceAll(/\s+/gu, ' '),
    description: promise,
    site: formatAddress({ locale }) ?? '',
    items: [...(leadBody ? [item({ title, body: leadBody })] : []), ...sections.map(item)],
    customData: `<language>${translate('locale.tag')}</language>`,
    trailingSlash: true,
  });
};
