import { editionsOf } from './edition.ts';
import type { Publication } from './publication.ts';
import { figuresFile } from './structured-data.ts';

/** File of a language's plain edition, from the root of the site. */
const plainFile = (locale: string) => `story.${locale}.txt`;

/** The site for machines that read text, as llmstxt.org describes it: what it is, and where its plain editions are. */
export function guide(publication: Publication): string {
  const editions = editionsOf(publication);
  const [original] = editions;
  const lines = editions.flatMap(({ locale, translate, name, promise, formatLink }) => [
    `## ${translate('locale.name')}`,
    '',
    `- [${name}](${formatLink({ locale })}): ${promise}`,
    `- [${name}, text/plain](${formatLink(plainFile(locale))})`,
    `- [${name}, application/ld+json](${formatLink(figuresFile(locale))})`,
    '',
  ]);
  return [`# ${original?.name ?? ''}`, '', `> ${original?.promise ?? ''}`, '', ...lines].join('\n');
}
