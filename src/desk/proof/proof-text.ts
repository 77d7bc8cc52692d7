import { visit } from 'unist-util-visit';
import type { Block, StoryText } from '../../story/story.ts';
import type { Mark, Range } from '../section-view.ts';

/** What a stretch of a text is set as. */
interface Setting extends Range {
  /** Name of an element, and its class. */
  element: string;
  look?: string;
  /** The number under which it is found in the other language. */
  reference?: number | undefined;
  /** What it means, for who rests a pointer on it. */
  hint?: string;
}

/** The numbers that stand behind what answers each other, by group; a new one for a group that has none. */
export type References = (group: string) => number;

/** Counts groups in the order in which they are asked for. */
export function countReferences(): References {
  const known = new Map<string, number>();
  return (group) => {
    const number = known.get(group) ?? known.size + 1;
    known.set(group, number);
    return number;
  };
}

/** Words as HTML. What cannot be seen, or would turn the line round, is named by its code. */
export function escapeHtml(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(unseen, (sign) => `<b class="sign">${codeOf(sign)}</b>`);
}

// The joiners belong to scripts and to emoji.
const unseen = /(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const codeOf = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Words as a string of a style sheet inside HTML. */
export function cssString(words: string): string {
  const safe = words.replaceAll(unseen, codeOf).replaceAll(/\s+/gu, ' ');
  return `"${safe.replaceAll(/["\\<>&]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

/** A text of a file as HTML, its numbers, terms and names marked. Marks are ranges of the file. */
export function setText(text: StoryText, marks: readonly Mark[], references: References, hint: string): string {
  const within = rangesIn(text);
  const { start, end } = text.place;
  const own = marks.filter((mark) => mark.start >= start && mark.end <= end);
  const formats = 'node' in text ? formatsOf(text as Block) : [];
  const settings = [...formats, ...own.map((mark) => settingOf(mark, references, hint))]
    .map((setting) => ({ ...setting, ...within(setting) }))
    .filter((setting) => setting.end > setting.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return weave(text.text, 0, text.text.length, settings);
}

function settingOf({ start, end, kind, group }: Mark, references: References, hint: string): Setting {
  if (group === undefined) return { start, end, element: 'b', look: kind === 'number' ? 'alone' : 'unanswered', hint };
  return kind === 'number'
    ? { start, end, element: 'span', look: 'number', reference: references(group) }
    : { start, end, element: 'span', look: kind };
}

const formatting: Readonly<Record<string, Pick<Setting, 'element' | 'look'>>> = {
  strong: { element: 'strong' },
  emphasis: { element: 'em' },
  link: { element: 'span', look: 'link' },
  listItem: { element: 'span', look: 'item' },
  paragraph: { element: 'span', look: 'part' },
};

function formatsOf({ node: root }: Block): Setting[] {
  const found: Setting[] = [];
  visit(root, (node) => {
    const format = node === root ? undefined : formatting[node.type];
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (format && start !== undefined && end !== undefined) found.push({ start, end, ...format });
  });
  return found;
}

/** From ranges of a file to those of a text in it. */
function rangesIn({ text, pieces }: StoryText): (range: Range) => Range {
  const places: number[] = new Array<number>(text.length).fill(-1);
  for (const { at, length, start, isVerbatim } of pieces)
    for (let index = 0; index < length; index++) places[at + index] = start + (isVerbatim ? index : 0);
  return ({ start, end }) => {
    const first = places.findIndex((place) => place >= start);
    return { start: first < 0 ? 0 : first, end: places.findLastIndex((place) => place >= 0 && place < end) + 1 };
  };
}

/** Settings inside each other; one that reaches out of another goes on behind it. */
function weave(text: string, from: number, to: number, [first, ...others]: readonly Setting[]): string {
  if (!first) return escapeHtml(text.slice(from, to));
  const { start, end, element, look, reference, hint } = first;
  const inside = others
    .filter((other) => other.start < end)
    .map((other) => (other.end > end ? { ...other, end, reference: undefined } : other));
  const behind = others
    .filter((other) => other.end > end)
    .map((other) => ({ ...other, start: Math.max(other.start, end) }));
  const attributes = `${look ? ` class="${look}"` : ''}${hint ? ` title="${escapeHtml(hint)}"` : ''}`;
  // A number keeps its reference in its line.
  const behindIt = reference === undefined ? '' : `<sup>${reference}</sup>`;
  return (
    escapeHtml(text.slice(from, start)) +
    `<${element}${attributes}>${weave(text, start, end, inside)}${behindIt}</${element}>` +
    weave(text, end, to, behind)
  );
}
