import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { message, type Message } from '../../i18n/editors/message.ts';
import { head } from '../../source/problem.ts';
import type { Section } from '../../story/story.ts';
import type { Rule } from '../rule.ts';
import { suggest } from '../suggest.ts';
import { nearestWord } from '../../language/nearest-word.ts';

export const linkDead: Rule = {
  id: 'link-dead',
  check(story) {
    const pages = new Map(story.pages.map(({ path, anchors }) => [path, anchors]));
    const own = new Map(story.pages.map(({ locale, page, anchors }) => [`${page ?? ''}.${locale}`, anchors]));
    return story.sections.flatMap((section) => {
      // A link inside a section leads to a place on its own page; the lead stands on the story's only.
      const anchors = own.get(`${section.isLead ? '' : section.slug}.${section.locale}`) ?? [];
      return linksIn(section).flatMap((node) => {
        const message = linkFault(node.url, anchors, pages);
        const { line, column } = node.position?.start ?? head;
        return message ? { path: section.path, line, column, rule: 'link-dead', message } : [];
      });
    });
  },
};

function linksIn({ blocks }: Section): Link[] {
  const links: Link[] = [];
  for (const { node } of blocks) {
    visit(node, 'link', (link) => {
      links.push(link);
    });
  }
  return links;
}

function linkFault(
  url: string,
  own: readonly string[],
  pages: ReadonlyMap<string, readonly string[]>,
): Message | undefined {
  if (/^https?:/iu.test(url)) {
    const isWhole = /^https?:\/\//iu.test(url) && URL.parse(url)?.hostname.includes('.');
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
