import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { message, type Message } from '../../i18n/editors/message.ts';
import { createPathFormatter } from '../../story/create-path-formatter.ts';
import { figureId, headingId, paragraphId, subheadingId, termId } from '../../story/fragment-ids.ts';
import { head } from '../../source/problem.ts';
import type { SectionSource } from '../../source/read-section.ts';
import type { StorySource } from '../../source/read-story.ts';
import type { Rule } from '../rule.ts';
import { suggest } from '../suggest.ts';
import { nearestWord } from '../../language/nearest-word.ts';

export const linkDead: Rule = {
  id: 'link-dead',
  check(story) {
    const pages = pagesOf(story);
    return story.sections.flatMap((section) => {
      const links: Link[] = [];
      visit(section.tree, 'link', (node) => {
        links.push(node);
      });
      return links.flatMap((node) => {
        const message = linkFault(node.url, anchorsOf(section, story), pages);
        const { line, column } = node.position?.start ?? head;
        return message ? { path: section.path, line, column, rule: 'link-dead', message } : [];
      });
    });
  },
  samples: {
    bad: { 'sections/lead.en.mdx': 'A bridge [crosses](/en/brigde/) the river.\n' },
    good: {
      'sections/lead.en.mdx': 'A [bridge](/en/bridge/#bridge-1) [crosses](https://example.org/) the river.\n',
    },
  },
};

/** The ids that a reader can be led to inside a section, wherever it is shown. */
function anchorsOf({ slug, tree }: SectionSource, { figures, terms }: StorySource): string[] {
  const count = (type: string) => tree.children.filter((node) => node.type === type).map((_, index) => index + 1);
  return [
    headingId(slug),
    ...count('paragraph').map((number) => paragraphId(slug, number)),
    ...count('heading').map((number) => subheadingId(slug, number)),
    ...(figures.data ?? []).filter(({ section }) => section === slug).map(({ id }) => figureId(id)),
    ...(terms.data ?? []).map(({ id }) => termId(id)),
  ];
}

/** Every address of the site, and the ids on that page. */
function pagesOf(story: StorySource): Map<string, string[]> {
  const { locales, sections, facts } = story;
  const formatPath = createPathFormatter({ base: '/', defaultLocale: locales[0] ?? '' });
  const pages = new Map<string, string[]>();
  for (const locale of locales) {
    const own = sections.filter((section) => section.locale === locale);
    pages.set(
      formatPath({ locale }),
      own.flatMap((section) => anchorsOf(section, story)),
    );
    for (const section of own) {
      if (section.slug !== facts.data?.lead)
        pages.set(formatPath({ locale, section: section.slug }), anchorsOf(section, story));
    }
  }
  return pages;
}

function linkFault(url: string, own: readonly string[], pages: ReadonlyMap<string, string[]>): Message | undefined {
  if (/^https?:/iu.test(url)) {
    const isWhole = URL.canParse(url) && new URL(url).hostname.includes('.');
    return isWhole ? undefined : message('link-dead.notWhole', { url });
  }
  if (!/^[#/]/u.test(url)) return undefined;
  const [path = '', fragment] = url.split('#');
  const anchors = path === '' ? own : pages.get(path);
  if (!anchors) return message('link-dead.noPage', { path, remedy: suggest(path, [...pages.keys()]) });
  if (fragment === undefined || anchors.includes(fragment)) return undefined;
  const near = nearestWord(fragment, anchors);
  const remedy = near ? message('remedy.didYouMean', { word: `#${near}` }) : message('remedy.places');
  return path === ''
    ? message('link-dead.noPlaceHere', { fragment, remedy })
    : message('link-dead.noPlace', { fragment, path, remedy });
}
