import { termFinder } from '../../src/language/find-terms.ts';
import type { StorySource } from '../../src/source/read-story.ts';
import { lineAt, type Mutant } from './mutant.ts';

/** Paragraphs dropped, merged and moved in one language. */
export function paragraphMutants(path: string, text: string, counterpart: { path: string; text: string }): Mutant[] {
  const mutants: Mutant[] = [];
  const blocks = blocksOf(text);
  const others = blocksOf(counterpart.text);
  for (const [index, block] of blocks.entries()) {
    if (block.text.startsWith('<')) continue;
    const next = blocks.slice(index + 1).find(({ text }) => !text.startsWith('<'));
    // Reported in the translation: at the paragraph, or where it should stand.
    const around = [path, counterpart.path].flatMap((where) =>
      [blocks, others].flatMap((list) =>
        [list[index - 1], list[index], list[index + 1], list[index + 2]].flatMap((near) =>
          near ? [near.line, near.line - 1].map((line) => ({ path: where, line })) : [],
        ),
      ),
    );
    const last = [path, counterpart.path].flatMap((where) =>
      [text, counterpart.text].map((t) => ({ path: where, line: lineAt(t, t.trimEnd().length) })),
    );
    const plant = (kind: string, changed: string) => {
      mutants.push({
        kind,
        change: `${path}:${block.line} ${block.text.slice(0, 12)}`,
        files: { [path]: changed },
        places: [...around, ...last],
      });
    };
    plant('paragraph dropped', text.replace(`${block.text}\n`, ''));
    if (next)
      plant('paragraphs merged', text.replace(`${next.text}\n`, '').replace(block.text, block.text + next.text));
    if (next) plant('paragraph moved', exchange(text, block.text, next.text));
  }
  return mutants;
}

/** Captions dropped or exchanged, and terms rendered as another one, in the translation. */
export function wordMutants(
  story: StorySource,
  files: ReadonlyMap<string, string>,
  original: string,
  translation: string,
): Mutant[] {
  const mutants: Mutant[] = [];
  const caption = new RegExp(`(caption:\\n(?:  .*\\n)*?  ${translation}: )(.*)\\n`, 'u');
  const photos = [...files].filter(([path]) => path.startsWith('photos/') && path.endsWith('.yaml'));
  for (const [index, [path, text]] of photos.entries()) {
    const [whole = '', , words = ''] = caption.exec(text) ?? [];
    const line = lineAt(text, text.indexOf(whole) + whole.length - 1);
    const head = lineAt(text, text.indexOf('caption:'));
    const places = [line, head].map((line) => ({ path, line }));
    mutants.push({
      kind: 'caption dropped',
      change: path,
      files: { [path]: text.replace(caption, (_, key: string) => `${key.split('\n').slice(0, -1).join('\n')}\n`) },
      places,
    });
    const other = photos[(index + 1) % photos.length];
    const otherWords = other && caption.exec(other[1])?.[2];
    if (otherWords)
      mutants.push({
        kind: 'caption of another picture',
        change: `${path}: ${words.slice(0, 20)}`,
        files: { [path]: text.replace(words, otherWords) },
        places,
      });
  }

  const terms = story.terms.data ?? [];
  const wordings = terms.map(({ id, term, also }) => ({
    id,
    wordings: [term[translation] ?? [], also?.[translation] ?? []].flat(),
  }));
  const findAll = termFinder(wordings, translation);
  for (const [path, text] of files) {
    if (!path.endsWith(`.${translation}.mdx`)) continue;
    const asked = files.get(path.replace(`.${translation}.mdx`, `.${original}.mdx`)) ?? '';
    const lines = asked.split('\n');
    for (const { start, end, mark } of findAll(text)) {
      const line = lineAt(text, start);
      const term = terms.find(({ id }) => id === mark);
      const said = text.split('\n')[line - 1] ?? '';
      // A term that stands twice in a paragraph, or that the original does not have there, is not lost with one of them.
      const uses = findAll(said).filter((other) => other.mark === mark);
      if (uses.length > 1 || !(lines[line - 1] ?? '').includes(term?.term[original] ?? '\0')) continue;
      const other = terms[(terms.findIndex(({ id }) => id === mark) + 1) % terms.length]?.term[translation] ?? '';
      const plant = (kind: string, replacement: string) => {
        mutants.push({
          kind,
          change: `${path}:${line} ${text.slice(start, end)}`,
          files: { [path]: text.slice(0, start) + replacement + text.slice(end) },
          places: [{ path, line }],
        });
      };
      plant('term rendered as another', other);
      plant('term left out', 'it');
    }
  }
  return mutants;
}

function blocksOf(text: string): { text: string; line: number }[] {
  const body = text.replace(/^---\n[^]*?\n---\n/u, (front) => front.replaceAll(/[^\n]/gu, ' '));
  return body
    .split('\n')
    .map((line, index) => ({ text: line, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '');
}

function exchange(text: string, a: string, b: string): string {
  return text
    .split('\n')
    .map((line) => (line === a ? b : line === b ? a : line))
    .join('\n');
}
