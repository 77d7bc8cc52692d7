import rss from '@astrojs/rss';
import type { Section } from '../story/story.ts';
import { correctionsOf } from './corrections.ts';
import type { Edition } from './edition.ts';
import { pictureHtml, sectionHtml, type PictureFile } from './prose.ts';
import { shareImageFile, shareImageSize } from './share-image.ts';

/** Finds the file of a picture of the story, by id of its record; its address begins on the site's own host. */
export type FindPictureFile = (id: string) => Promise<PictureFile>;

/**
 * The story in one language as RSS, a section an item, with its full text and its pictures. Each item has the card of its
 * page, since some readers show one picture beside a headline and no drawing. Its links need an origin.
 */
export async function feed(edition: Edition, findPictureFile: FindPictureFile): Promise<Response> {
  const { facts, locale, translate, promise, title, lead, sections, formatAddress } = edition;
  const published = facts.published === undefined ? undefined : new Date(facts.published);
  const files = await pictureFiles(edition, findPictureFile);
  const atHead = facts.hero && 'photo' in facts.hero ? pictureHtml(facts.hero.photo, files, edition) : '';
  const item = (section: Section, heading: string) => {
    const page = section.isLead ? undefined : section.slug;
    const content = sectionHtml(section, correctionsOf(edition, section.slug), files, edition);
    return {
      // The place where a Chinese headline may break is a space.
      title: heading.replaceAll(/\s+/gu, ' '),
      link: formatAddress({ locale, page }) ?? '',
      content: section.isLead ? atHead + content : content,
      customData: mediaOf(formatAddress(shareImageFile({ locale, section: page })) ?? ''),
      ...(published && { pubDate: published }),
    };
  };
  return rss({
    title: title.replaceAll(/\s+/gu, ' '),
    description: promise,
    site: formatAddress({ locale }) ?? '',
    items: [...(lead ? [item(lead, title)] : []), ...sections.map((section) => item(section, section.heading))],
    customData: `<language>${translate('locale.tag')}</language>`,
    xmlns: { media: 'http://search.yahoo.com/mrss/' },
    trailingSlash: true,
  });
}

/** A card as Media RSS names a picture. */
function mediaOf(address: string): string {
  const { width, height } = shareImageSize;
  return `<media:content url="${address}" medium="image" type="image/png" width="${width}" height="${height}"/>`;
}

/** The files of all pictures of an edition's text, with whole addresses. */
async function pictureFiles(
  { lead, sections, facts, publication }: Edition,
  find: FindPictureFile,
): Promise<ReadonlyMap<string, PictureFile>> {
  const ids = [...(lead ? [lead] : []), ...sections].flatMap(({ components }) =>
    components.filter(({ name }) => name === 'Photo').map(({ id }) => id),
  );
  if (facts.hero && 'photo' in facts.hero) ids.push(facts.hero.photo);
  const entries = ids.map(async (id) => {
    const file = await find(id);
    return [id, { ...file, src: new URL(file.src, publication.origin).href }] as const;
  });
  return new Map(await Promise.all(entries));
}
