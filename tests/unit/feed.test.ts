import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editionOf } from '../../src/editions/edition.ts';
import { sectionHtml } from '../../src/editions/prose.ts';
import { publishedStory } from '../../src/site/build/published-story.ts';
import { sampleStory } from '../sample-story.ts';
import { storyOf } from '../story-of.ts';

/** A paragraph of the English section as a feed has it, under the path of a larger site. */
function inFeed(paragraph: string): string {
  const text = String(sampleStory['sections/bridge.en.mdx']).replace(
    'The new bridge is',
    `${paragraph}\n\nThe new bridge is`,
  );
  const story = storyOf({ ...sampleStory, 'sections/bridge.en.mdx': text });
  const opened = { folder: '/x', current: () => story, reread: () => story };
  const edition = editionOf(publishedStory(opened, { base: '/news/', origin: 'https://example.org' })(), 'en');
  const [section] = edition.sections;
  assert.ok(section);
  const files = new Map([['bridge', { src: 'https://example.org/news/drawings/bridge.svg', width: 3, height: 2 }]]);
  return sectionHtml(section, [], files, edition);
}

describe('a section in a feed', () => {
  it('has only links that lead somewhere wherever it is read', () => {
    const page = 'https://example.org/news/en/bridge/';
    for (const [url, whole] of [
      ['#bridge-2', `${page}#bridge-2`],
      ['/en/bridge/#bridge-2', `${page}#bridge-2`],
      ['/', 'https://example.org/news/'],
      ['../', 'https://example.org/news/en/'],
      ['https://example.com/?a=1', 'https://example.com/?a=1'],
      ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ])
      assert.ok(inFeed(`[words](${url})`).startsWith(`<p><a href="${whole}">words</a></p>`), inFeed(`[words](${url})`));
  });

  it('has the words of a term, and its pictures with their captions where they stand', () => {
    const html = inFeed('A <Term id="ramp">slope</Term>.');
    assert.match(html, /^<p>A slope\.<\/p>/);
    assert.ok(
      html.endsWith(
        '<figure><img src="https://example.org/news/drawings/bridge.svg" alt="Illustration: Illustration: a bridge over a river" width="3" height="2"><figcaption>Illustration: The new bridge.</figcaption></figure>',
      ),
      html,
    );
  });
});
