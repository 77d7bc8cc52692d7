import { editionsOf, headlineOf, type Edition } from './edition.ts';
import { posterFile } from './poster.ts';
import type { Publication } from './publication.ts';
import { figuresLinkedFile, figuresTableFile } from './figures-files.ts';

/** File of a language's plain edition, from the root of the site. */
export const plainFile = (locale: string) => `story.${locale}.txt`;

/** The site for machines that read text, as llmstxt.org describes it: what it is, and where its plain editions are. */
export function guide(publication: Publication): string {
  const editions = editionsOf(publication);
  const [original] = editions;
  const lines = editions.flatMap((edition) => {
    const { locale, translate, name, promise, formatLink } = edition;
    return [
      `## ${translate('locale.name')}`,
      '',
      `- [${name}](${formatLink({ locale })}): ${promise}`,
      `- [${name}, text/plain](${formatLink(plainFile(locale))})`,
      ...(publication.story.figures.length > 0
        ? [`- [${name}, text/csv](${formatLink(figuresTableFile(locale))})`]
        : []),
      `- [${name}, application/ld+json](${formatLink(figuresLinkedFile(locale))})`,
      ...(publication.origin === undefined ? [] : posterLines(edition)),
      '',
    ];
  });
  return [`# ${original?.name ?? ''}`, '', `> ${original?.promise ?? ''}`, '', ...lines].join('\n');
}

/** The posters of the story and of its sections. */
function posterLines(edition: Edition): string[] {
  const { locale, sections, translate, formatLink } = edition;
  return [undefined, ...sections.map(({ slug }) => slug)].map((section) => {
    const headline = headlineOf(edition, section).replaceAll(/\s+/gu, ' ');
    return `- [${headline} (${translate('poster.save')})](${formatLink(posterFile(edition, { locale, section }))})`;
  });
}
