import { correctionsOf } from './corrections.ts';
import type { Edition } from './edition.ts';
import { sectionText } from './prose.ts';
import { sayFigure } from './say-figure.ts';

/** The story in one language as plain text: headline, who, what is not known, sections, figures. */
export function plainText(edition: Edition): string {
  const { title, deck, promise, byline, provenance, lead, sections, locale, script, publication } = edition;
  const underlined = (heading: string) =>
    `${heading.replaceAll(/\s+/gu, script === 'han' ? '　' : ' ')}\n${'='.repeat(heading.length)}`;
  return [
    underlined(title),
    ...[deck ?? [], promise, byline, provenance].flat(),
    edition.formatAddress({ locale }) ?? [],
    ...(lead ? sectionText(lead) : []),
    ...sections.flatMap((section) => [underlined(section.heading), ...sectionText(section)]),
    ...correctionsOf(edition).map(({ text }) => text),
    publication.story.figures.map((figure) => `- ${sayFigure(figure, edition)}`).join('\n'),
  ]
    .flat()
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}
