import { z } from 'zod';
import type { Dictionary } from '../i18n/messages.ts';
import { dictionarySchema } from '../schema/dictionary.ts';
import { figureSchema, type Figure } from '../schema/figure.ts';
import { madeFromSchema } from '../schema/made-from.ts';
import { id as idSchema } from '../schema/primitives.ts';
import { message } from '../i18n/editors/message.ts';
import { nameSchema, type Name } from '../schema/name.ts';
import { photoSchema, type PhotoRecord } from '../schema/photo.ts';
import { derivedIds } from '../schema/derived.ts';
import { readingsSchema } from '../schema/readings.ts';
import { storyLocales, storySchema, type StoryFacts } from '../schema/story.ts';
import { termSchema, type Term } from '../schema/term.ts';
import { readDrawing, type ReadDrawing } from './drawing.ts';
import type { StoryFiles } from './files.ts';
import { isLeftover, originalOfCopy } from './leftovers.ts';
import { head, type Problem } from './problem.ts';
import { readSection, type SectionSource } from './read-section.ts';
import { readText } from './read-text.ts';
import { YamlSource } from './read-yaml.ts';

/** Everything in a story folder, read and parsed, with the place of every value. */
export interface StorySource {
  /** Where everything was read from, without leftovers; all paths are relative to it. */
  files: StoryFiles;
  /** What programs have left between the files: not read, and never published. */
  leftovers: readonly string[];
  /** Locale ids, the original first; empty where story.yaml cannot be read. */
  locales: readonly string[];
  facts: YamlSource<StoryFacts>;
  figures: YamlSource<Figure[]>;
  terms: YamlSource<Term[]>;
  /** People, places and offices. */
  names: YamlSource<Name[]>;
  /** How Chinese words are said. */
  readings: YamlSource<Record<string, string>>;
  /** Words that a dictionary does not know and that are right, by locale. */
  words: ReadonlyMap<string, ReadonlySet<string>>;
  /** Photo records by id. */
  photos: ReadonlyMap<string, YamlSource<PhotoRecord>>;
  /** Drawings that the story shows, by path: at the head, in photographs' places, beside the title. */
  drawings: ReadonlyMap<string, ReadDrawing>;
  /** Interface strings that the story brings itself, by locale. */
  dictionaries: ReadonlyMap<string, YamlSource<Dictionary>>;
  sections: readonly SectionSource[];
  /** What translations were made from: the original's words as they then were, by path. */
  madeFrom: ReadonlyMap<string, YamlSource<string[]>>;
  /** The texts that were read, by path. */
  texts: ReadonlyMap<string, string>;
  /** What was wrong with single files. */
  problems: readonly Problem[];
}

/** The YAML files of a story that hold words in its languages. */
export function yamlSources({ facts, figures, terms, names, photos }: StorySource): YamlSource<unknown>[] {
  return [facts, figures, terms, names, ...photos.values()];
}

/** The items of a list that pass, whatever the others do, so that one faulty figure does not hide the rest. */
export function validItems<Item>(source: YamlSource<Item[]>, schema: z.ZodType<Item>): Item[] {
  if (source.data) return source.data;
  const items = Array.isArray(source.raw) ? (source.raw as unknown[]) : [];
  return items.flatMap((item) => schema.safeParse(item).data ?? []);
}

/** Reads a story. Never throws on what an editor may have written: that becomes problems. */
export function readStory(all: StoryFiles): StorySource {
  const leftovers = all.paths.filter(isLeftover);
  const left = new Set(leftovers);
  const files: StoryFiles = { ...all, paths: all.paths.filter((path) => !left.has(path)) };
  const found: Problem[] = [];
  const texts = new Map<string, string>();
  const paths = new Set(files.paths);
  const has = (path: string) => paths.has(path);

  const read = (path: string) => {
    const { text, problems } = readText(files, path);
    texts.set(path, text);
    return { text, problems };
  };

  const take = <Data>(path: string, schema: z.ZodType<Data>, { text, problems: faults }: ReturnType<typeof read>) => {
    const source = new YamlSource(path, text, schema);
    found.push(...(faults.length > 0 ? faults : source.problems));
    return source;
  };
  /** A file that is not there has no text, and nothing wrong with it. */
  const readYaml = <Data>(path: string, schema: z.ZodType<Data>) =>
    take(path, schema, has(path) ? read(path) : { text: '', problems: [] });

  // Without it there is no story.
  const start = read('story.yaml');
  const outline = new YamlSource('story.yaml', start.text, storyLocales);
  const locales = outline.data?.locales ?? [];
  const facts = take('story.yaml', storySchema(locales, outline.raw), start);
  const derived = derivedIds(outline.raw);

  const photos = new Map<string, YamlSource<PhotoRecord>>();
  for (const {
    path,
    captured: [id = ''],
  } of matching(files, /^photos\/([^/]+)\.yaml$/u)) {
    const misnamed = photoNameFault(path, id);
    if (misnamed) found.push(misnamed);
    else photos.set(id, readYaml(path, photoSchema(locales)));
  }

  const words = new Map<string, ReadonlySet<string>>();
  for (const locale of locales) {
    const path = `words.${locale}.txt`;
    if (!has(path)) continue;
    const { text, problems: faults } = read(path);
    found.push(...faults);
    words.set(locale, new Set(text.split('\n').map((line) => line.replace(/#.*/u, '').trim())));
  }

  const dictionaries = new Map<string, YamlSource<Dictionary>>();
  for (const {
    path,
    captured: [locale = ''],
  } of matching(files, /^ui\.([^/]+)\.yaml$/u)) {
    dictionaries.set(locale, readYaml(path, dictionarySchema));
  }

  const drawings = new Map<string, ReadDrawing>();
  const { hero, place } = namedDrawings(facts.raw);
  for (const path of ['icon.svg', hero, place, ...[...photos.keys()].map((id) => `photos/${id}.svg`)]) {
    if (path === undefined || !has(path)) continue;
    const { text, problems: faults } = readText(files, path);
    found.push(...faults);
    if (faults.length === 0) drawings.set(path, readDrawing(text, path === hero ? 'inline' : 'file'));
  }

  const lead = (facts.raw as { lead?: unknown } | undefined)?.lead;
  const sections = matching(files, /^sections\/([^./]+)\.([^./]+)\.mdx$/u).flatMap(({ path, captured }) => {
    const [slug = '', locale = ''] = captured;
    // A file of another name is no section, and a rule says so.
    if (!isId(slug) || !locales.includes(locale)) return [];
    const { text, problems: faults } = read(path);
    const section = readSection({ path, text, slug, locale, isLead: lead === slug });
    found.push(...(faults.length > 0 ? faults : section.problems));
    return [section];
  });

  const madeFrom = new Map<string, YamlSource<string[]>>();
  for (const { path } of matching(files, /^sections\/[^./]+\.[^./]+\.made-from\.yaml$/u)) {
    madeFrom.set(path, readYaml(path, madeFromSchema));
  }

  const figures = readYaml('figures.yaml', z.array(figureSchema(locales)));
  const terms = readYaml('glossary.yaml', z.array(termSchema(locales, derived)));
  const names = readYaml('names.yaml', z.array(nameSchema(locales, derived)));
  const readings = readYaml('pinyin.yaml', readingsSchema);
  // Without its locales nothing else in the story can be judged.
  const problems = outline.data ? found : start.problems.length > 0 ? start.problems : outline.problems;
  return {
    files,
    leftovers,
    locales,
    facts,
    figures,
    terms,
    names,
    readings,
    words,
    photos,
    drawings,
    dictionaries,
    sections,
    madeFrom,
    texts,
    problems,
  };
}

/** The files of the drawings at the head and of the place, whatever else is wrong with story.yaml. */
function namedDrawings(facts: unknown): { hero: string | undefined; place: string | undefined } {
  const { hero, place } = (facts ?? {}) as { hero?: { drawing?: unknown }; place?: { drawing?: { file?: unknown } } };
  const fileName = (file: unknown) => (typeof file === 'string' ? file : undefined);
  return { hero: fileName(hero?.drawing), place: fileName(place?.drawing?.file) };
}

const isId = (name: string) => idSchema.safeParse(name).success;

/** What is wrong with the name of a photo record, which is the photo's id and part of addresses. */
function photoNameFault(path: string, id: string): Problem | undefined {
  if (isId(id)) return undefined;
  const original = originalOfCopy(path);
  return {
    path,
    ...head,
    rule: 'wrong-value',
    message: original ? message('file-name.copy', { path: original }) : message('file-name.photo', { name: id }),
  };
}

/** The files whose path has a form, and what its groups hold. */
function matching({ paths }: StoryFiles, form: RegExp): { path: string; captured: string[] }[] {
  return paths.flatMap((path) => {
    const match = form.exec(path);
    return match ? [{ path, captured: match.slice(1) }] : [];
  });
}
