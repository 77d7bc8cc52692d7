import rss from '@astrojs/rss';
import type { Section } from '../story/story.ts';
import { correctionsOf } from './corrections.ts';
import type { Edition } from './edition.ts';
import { sectionHtml } from './prose.ts';

/** The story in one language as RSS, a section an item, with its full text. Its links need an origin. */
export async function feed(edition: Edition): Promise<Response> {
  const { facts, locale, translate, promise, title, lead, sections, formatAddress } = edition;
  const published = facts.published === undefined ? undefined : new Date(facts.published);
  const item = (section: Section, heading: string) => ({
    // The place where a Chinese headline may break is a space.
    title: heading.replaceAll(/\s+/gu, ' '),
    link: formatAddress({ locale, page: section.isLead ? undefined : section.slug }) ?? '',
    content: sectionHtml(section, correctionsOf(edition, section.slug), edition),
    ...(published && { pubDate: published }),
  });
  return rss({
    title: title.replaceAll(/\s+/gu, ' '),
    description: promise,
    site: formatAddress({ locale }) ?? '',
    items: [...(lead ? [item(lead, title)] : []), ...sections.map((section) => item(section, section.heading))],
    customData: `<language>${translate('locale.tag')}</language>`,
    trailingSlash: true,
  });
}
