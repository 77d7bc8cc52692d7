import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Dictionary } from '../i18n/messages.ts';
import { dictionarySchema } from '../schema/dictionary.ts';
import { figureSchema, type Figure } from '../schema/figure.ts';
import { nameSchema, type Name } from '../schema/name.ts';
import { photoSchema, type PhotoRecord } from '../schema/photo.ts';
import { storyLocales, storySchema, type StoryFacts } from '../schema/story.ts';
import { termSchema, type Term } from '../schema/term.ts';
import type { Problem } from './problem.ts';
import { readSection, type SectionSource } from './read-section.ts';
import { displayPath, readText } from './read-text.ts';
import { YamlSource } from './read-yaml.ts';

/** Everything in a story folder, read and parsed, with the place of every value. */
export interface StorySource {
  /** The folder. */
  folder: string;
  /** Locale ids, the original first; empty where story.yaml cannot be read. */
  locales: readonly string[];
  facts: YamlSource<StoryFacts>;
  figures: YamlSource<Figure[]>;
  terms: YamlSource<Term[]>;
  /** People, places and offices. */
  names: YamlSource<Name[]>;
  /** Words that a dictionary does not know and that are right, by locale. */
  words: ReadonlyMap<string, ReadonlySet<string>>;
  /** Photo records by id. */
  photos: ReadonlyMap<string, YamlSource<PhotoRecord>>;
  /** Interface strings that the story brings itself, by locale. */
  dictionaries: ReadonlyMap<string, YamlSource<Dictionary>>;
  sections: readonly SectionSource[];
  /** The paths of all texts that were read. */
  files: readonly string[];
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

/** Reads a story folder. Never throws on what an editor may have written: that becomes problems. */
export function readStory(folder: string): StorySource {
  const found: Problem[] = [];
  const files: string[] = [];

  const read = (name: string) => {
    const file = join(folder, name);
    files.push(displayPath(file));
    return { path: displayPath(file), ...readText(file) };
  };

  const readYaml = <Data>(name: string, schema: z.ZodType<Data>, isOptional = false): YamlSource<Data> => {
    const file = join(folder, name);
    const isAbsent = isOptional && !existsSync(file);
    const {
      path,
      text,
      problems: faults,
    } = isAbsent ? { path: displayPath(file), text: '', problems: [] } : read(name);
    const source = new YamlSource(path, text, schema);
    found.push(...(faults.length > 0 ? faults : source.problems));
    return source;
  };

  const list = (path: string) => (existsSync(join(folder, path)) ? readdirSync(join(folder, path)).sort() : []);

  const storyFile = join(folder, 'story.yaml');
  const outline = new YamlSource(displayPath(storyFile), readText(storyFile).text, storyLocales);
  const locales = outline.data?.locales ?? [];
  const facts = readYaml('story.yaml', storySchema(locales));

  const photos = new Map<string, YamlSource<PhotoRecord>>();
  for (const name of list('photos').filter((name) => name.endsWith('.yaml'))) {
    photos.set(basename(name, '.yaml'), readYaml(`photos/${name}`, photoSchema(locales)));
  }

  const words = new Map<string, ReadonlySet<string>>();
  for (const locale of locales) {
    const name = `words.${locale}.txt`;
    if (!existsSync(join(folder, name))) continue;
    const { text, problems: faults } = read(name);
    found.push(...faults);
    words.set(locale, new Set(text.split('\n').map((line) => line.replace(/#.*/u, '').trim())));
  }

  const dictionaries = new Map<string, YamlSource<Dictionary>>();
  for (const name of list('.')) {
    const locale = /^ui\.(.+)\.yaml$/.exec(name)?.[1];
    if (locale) dictionaries.set(locale, readYaml(name, dictionarySchema));
  }

  const sections = list('sections').flatMap((name) => {
    const [, slug, locale] = /^([^.]+)\.([^.]+)\.mdx$/.exec(name) ?? [];
    if (!slug || !locale) return [];
    const { path, text, problems: faults } = read(`sections/${name}`);
    const isLead = (facts.raw as { lead?: unknown } | undefined)?.lead === slug;
    const section = readSection({ path, text, slug, locale, isLead });
    found.push(...(faults.length > 0 ? faults : section.problems));
    return section;
  });

  const figures = readYaml('figures.yaml', z.array(figureSchema(locales)), true);
  const terms = readYaml('glossary.yaml', z.array(termSchema(locales)), true);
  const names = readYaml('names.yaml', z.array(nameSchema(locales)), true);
  // Without its locales nothing else in the folder can be judged.
  const problems = outline.data ? found : outline.problems;
  return { folder, locales, facts, figures, terms, names, words, photos, dictionaries, sections, files, problems };
}
