import { cutForVoice } from '../language/cut-for-voice.ts';
import { sayText } from '../language/say-text.ts';
import { headingId } from '../story/fragment-ids.ts';
import type { StoryText } from '../story/story.ts';
import type { Edition } from './edition.ts';

/** What a voice says at once, and how many letters, not counting spaces, its paragraph has before it. */
export type Spoken = readonly [at: number, words: string];

/** What is said of a story in one language, by the id of its paragraph or heading; that of the headline is empty. */
export type Speech = Readonly<Record<string, readonly Spoken[]>>;

/** The story as a voice says it: headline, headings and paragraphs. Callouts and charts repeat what these say. */
export function speechOf(edition: Edition): Speech {
  const { title, deck, lead, sections, script, locale } = edition;
  const say = (text: string, { quantities, uses }: Pick<StoryText, 'quantities' | 'uses'>): Spoken[] =>
    cutForVoice(text, script).map(({ start, end }) => {
      const isInside = (found: { start: number; end: number }) => found.start >= start && found.end <= end;
      const names = uses.filter(isInside).filter(({ mark }) => mark.kind === 'name');
      const inside = quantities.filter(isInside).map(({ kind, start: at }) => ({ kind, start: at - start }));
      const named = names.map((name) => text.slice(name.start, name.end)).filter((name) => /\d/u.test(name));
      return [letters(text.slice(0, start)), sayText(text.slice(start, end), locale, inside, named).trim()];
    });
  const plain = { quantities: [], uses: [] };
  const under = say(deck ?? '', plain).map(([at, words]): Spoken => [letters(title) + at, words]);
  const headline = [...say(title, plain), ...under];
  return Object.fromEntries([
    ['', headline],
    ...sections.flatMap(({ slug, title: heading }) => (heading ? [[headingId(slug), say(heading.text, heading)]] : [])),
    ...[...(lead ? [lead] : []), ...sections].flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.id === undefined ? [] : [[block.id, say(block.text, block)]])),
    ),
  ] as [string, Spoken[]][]);
}

/** Spaces are not counted: pages and texts have different ones. */
function letters(text: string): number {
  return text.replaceAll(/\s/gu, '').length;
}
