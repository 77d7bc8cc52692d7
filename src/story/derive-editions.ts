import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { besideTraditional, derivedDictionary } from '../i18n/derived-dictionaries.ts';
import { findDictionary } from '../i18n/dictionaries.ts';
import { traditionalWriter, type Rewritten, type TraditionalWriter } from '../language/zh/write-traditional.ts';
import { loadConversion } from '../source/load-conversion.ts';
import type { DerivedLocale } from '../source/derived-locales.ts';
import type { Section, Story, StoryText } from './story.ts';
import { textRuns } from './text-runs.ts';
import type { VocabularyEntry } from './vocabulary.ts';

/**
 * A story with its derived editions: every text of the edition that each is made from, in other characters, with the same
 * ids, marks and figures. What an editor has written is checked before; here nothing is read or judged again.
 */
export function deriveEditions<Given extends Story>(story: Given, vocabulary: readonly VocabularyEntry[]): Given {
  // Each behind the one that it is made from, in the order of story.yaml.
  const locales = story.locales.flatMap((one) => [
    one,
    ...story.derived.filter(({ from }) => from === one).map(({ locale }) => locale),
  ]);
  const written = story.derived.reduce((whole, derived) => {
    const { locale, from, region } = derived;
    const write = writerOf(derived, vocabulary);
    const withOwn = <Value>(value: Value) => addLocale(value, { from, locale, write }) as Value;
    const simplified = findDictionary(from, whole.dictionaries);
    const links = new Map(
      whole.pages
        .filter((page) => page.locale === from)
        .map(({ page, path }) => [
          path,
          whole.pages.find((other) => other.locale === locale && other.page === page)?.path ?? path,
        ]),
    );
    return {
      ...whole,
      facts: withOwn(whole.facts),
      figures: withOwn(whole.figures),
      terms: withOwn(whole.terms),
      photos: Object.fromEntries(
        Object.entries(whole.photos).map(([id, photo]) => [id, { ...photo, record: withOwn(photo.record) }]),
      ),
      dictionaries: {
        ...whole.dictionaries,
        ...(simplified && { [from]: besideTraditional(simplified) }),
        [locale]: derivedDictionary(locale, region, story.derived.length === 1),
      },
      sections: [
        ...whole.sections,
        ...whole.sections
          .filter((section) => section.locale === from)
          .map((section) => deriveSection(section, locale, write, links)),
      ],
    };
  }, story);
  return { ...written, locales };
}

/** What writes the texts of a derived edition. */
export function writerOf(derived: DerivedLocale, vocabulary: readonly VocabularyEntry[]): TraditionalWriter {
  return traditionalWriter(loadConversion(derived.region), wordingsOf(derived, vocabulary));
}

/** The words of an edition that stay together: its terms and names, and what editors want written in another way. */
function wordingsOf(
  { locale, from, words }: DerivedLocale,
  vocabulary: readonly VocabularyEntry[],
): Map<string, string | undefined> {
  const wordings = new Map<string, string | undefined>();
  for (const entry of vocabulary) {
    const [own] = entry.wordings[locale] ?? [];
    // An editor's word of the glossary counts in names.yaml too; of further wordings none is known.
    for (const [index, word] of (entry.wordings[from] ?? []).entries())
      wordings.set(word, (index === 0 ? own : undefined) ?? wordings.get(word));
  }
  for (const pair of words) wordings.set(pair[from] ?? '', pair[locale]);
  return wordings;
}

/** A record with the text of a further locale wherever it has that of another. */
function addLocale(value: unknown, to: { from: string; locale: string; write: TraditionalWriter }): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => addLocale(item, to));
  const record = value as Record<string, unknown>;
  const own = record[to.from];
  return {
    ...Object.fromEntries(Object.entries(record).map(([key, child]) => [key, addLocale(child, to)])),
    ...(typeof own === 'string' && { [to.locale]: record[to.locale] ?? to.write(own).text }),
  };
}

function deriveSection(
  section: Section,
  locale: string,
  write: TraditionalWriter,
  links: ReadonlyMap<string, string>,
): Section {
  const path = section.path.replace(/[^.]+(?=\.mdx$)/u, locale);
  const derive = <Text extends StoryText>(text: Text, { text: written, at }: Rewritten): Text => ({
    ...text,
    path,
    locale,
    text: written,
    pieces: [],
    quantities: text.quantities.map((quantity) => {
      const [start, end] = [at(quantity.start), at(quantity.end)];
      return { ...quantity, start, end, text: written.slice(start, end) };
    }),
    uses: text.uses.map((use) => ({ ...use, start: at(use.start), end: at(use.end) })),
  });
  return {
    ...section,
    path,
    locale,
    title: section.title && derive(section.title, write(section.title.text)),
    blocks: section.blocks.map((block) => {
      const written = write(block.text);
      return {
        ...derive(block, written),
        marks: block.marks.map((mark) => ({ ...mark, start: written.at(mark.start), end: written.at(mark.end) })),
        node: deriveNode(block.node, written, links),
      };
    }),
  };
}

/** The syntax tree of a block with its words in other characters, and its links to pages of its own edition. */
function deriveNode(node: RootContent, { text, at }: Rewritten, links: ReadonlyMap<string, string>): RootContent {
  const own = structuredClone(node);
  for (const { node: run, start } of textRuns(own).runs)
    run.value = text.slice(at(start), at(start + run.value.length));
  visit(own, 'link', (link) => {
    const [page = '', ...fragment] = link.url.split('#');
    link.url = [links.get(page) ?? page, ...fragment].join('#');
  });
  return own;
}
