import { acceptTranslation } from '../check/made-from.ts';
import { changedWords } from '../check/rules/translation-stale.ts';
import { parse } from 'yaml';
import { deskTranslator } from '../i18n/desk/translator.ts';
import { formatMessage } from '../i18n/editors/format-message.ts';
import type { Language } from '../i18n/editors/languages.ts';
import { message, type Message } from '../i18n/editors/message.ts';
import { sectionStub } from '../i18n/editors/section-stub.ts';
import { id as idSchema } from '../schema/primitives.ts';
import { editYaml } from '../source/edit-yaml.ts';
import { contentHash } from '../source/keep.ts';
import { listSections } from '../source/list-sections.ts';
import type { Problem } from '../source/problem.ts';
import type { CheckedStory } from '../story/build-story.ts';
import type {
  Answer,
  Api,
  Asked,
  Conflict,
  Overview,
  Progress,
  Question,
  ShownForm,
  ShownProblem,
  ShownSection,
} from './api.ts';
import { commit, hasGit } from './commit.ts';
import { formOf, formPaths } from './forms.ts';
import { gapOf, lastTyped, mergeParagraphs } from './merge-paragraphs.ts';
import { Preview } from './preview.ts';
import { writeProof } from './proof/write-proof.ts';
import { inSteps, publicationOf, publish, rollback, type PublishTo } from './publishing.ts';
import { readFigure } from './read-figure.ts';
import { viewSection } from './section-view.ts';
import { mendOf, Workspace, type Reading } from './workspace.ts';

/** Where the desk works: the story, a folder for drafts and the preview, and where it publishes. */
export interface DeskOptions extends PublishTo {
  folder: string;
  work: string;
  /** Path of the site under its origin, with a slash at both ends. */
  base: string;
  /** The edition that a build of a story would carry. */
  nameEdition: (story: CheckedStory) => string;
  /** Whether pages can be drawn of a story, as far as that does not depend on its photographs. */
  isDrawable: (story: CheckedStory) => boolean;
}

type Answers = { [Name in Question]: (ask: Asked<Name>) => Answer<Name> | Promise<Answer<Name>> };

/** What the desk can do, by the names of src/desk/api.ts; and what is no question and answer. */
export interface Desk {
  answers: Answers;
  workspace: Workspace;
  overview: (lang: Language) => Promise<Overview>;
  /** The proof of the story as it is typed, a document of its own. */
  proof: (locale: string, lang: Language) => Promise<string>;
  /** Checks, builds and releases. Tells each step, and what stands in the way. */
  publish: (lang: Language, tell: (progress: Progress) => void) => Promise<void>;
  close: () => void;
}

/** Opens the desk of a story. */
export function openDesk(options: DeskOptions): Desk {
  const workspace = new Workspace(options.folder, options.work);
  const preview = new Preview(options.work, options.variables);
  const isInGit = hasGit(options.folder);

  const isDrawable = ({ story, problems }: Reading) =>
    options.isDrawable(story) && problems.every(({ rule }) => rule !== 'photo-complete');
  const overview = async (lang: Language): Promise<Overview> => {
    const reading = await workspace.read();
    return { ...overviewOf(reading, workspace, lang), isDrawable: isDrawable(reading), hasGit: isInGit };
  };
  /** Brings the preview to what is typed, unless no page could be drawn of it. */
  const show = async () => {
    if (isDrawable(await workspace.read())) preview.show(workspace.files);
  };
  const section = async (slug: string, locale: string, lang: Language): Promise<ShownSection> => {
    const { story } = await workspace.read();
    const paths = [story.locales[0] ?? '', locale].map((one) => `sections/${slug}.${one}.mdx`) as [string, string];
    return {
      view: viewSection(story, slug, locale),
      paths,
      texts: Object.fromEntries(paths.map((path) => [path, workspace.text(path)])),
      addresses: Object.fromEntries(
        paths.map((path) => {
          const own = story.sections.find((section) => section.path === path);
          const page = own?.isLead === true ? undefined : slug;
          return [path, story.pages.find((one) => one.locale === own?.locale && one.page === page)?.path ?? '/'];
        }),
      ),
      overview: await overview(lang),
    };
  };
  const form = async (path: string, lang: Language): Promise<ShownForm> => {
    const { story } = await workspace.read();
    return { form: formOf(story, path) ?? null, text: workspace.text(path), overview: await overview(lang) };
  };
  const draft = (path: string, text: string) => {
    workspace.draft({ path, text });
    void show();
  };

  const answers: Answers = {
    overview: ({ lang }) => overview(lang),
    section: ({ slug, locale, lang }) => section(slug, locale, lang),
    draft: ({ path, text, seen, slug, locale, lang }) => {
      const theirs = workspace.text(path);
      draft(path, theirs === seen ? text : lastTyped(mergeParagraphs(path, { mine: text, base: seen, theirs })));
      return section(slug, locale, lang);
    },
    discard: ({ path, lang }) => {
      workspace.discard(path);
      forgetSection(workspace, path);
      void show();
      return overview(lang);
    },
    save: async ({ paths, commit: isCommitted, lang }) => {
      const before = new Map(paths.map((path) => [path, workspace.saved(path) ?? '']));
      const saved = paths.map((path) => workspace.save(path));
      const written = paths.filter((path) => workspace.saved(path) !== before.get(path));
      if (isCommitted && isInGit && written.length > 0)
        commit(options.folder, written, wordsOf(written, before, workspace));
      const conflicts = saved.flatMap(({ path, merged }): Conflict[] =>
        merged ? [{ cause: 'changed', path, parts: merged, gap: gapOf(path) }] : [],
      );
      return { conflicts, overview: await overview(lang) };
    },
    resolve: ({ path, text, lang }) => {
      workspace.resolve({ path, text });
      return overview(lang);
    },
    accept: async ({ path, index, slug, locale, lang }) => {
      const record = acceptTranslation((await workspace.read()).story, path, index);
      if (record) draft(record.path, record.text);
      return section(slug, locale, lang);
    },
    begin: async ({ slug, lang }) => {
      if (!idSchema.safeParse(slug).success)
        throw new RangeError(formatMessage(message('new.badSlug', { slug }), lang));
      const { story } = await workspace.read();
      const { sections } = (story.source.facts.raw ?? {}) as { sections?: string[] };
      if (sections?.includes(slug)) throw new RangeError(formatMessage(message('new.slugTaken', { slug }), lang));
      for (const locale of story.locales) draft(`sections/${slug}.${locale}.mdx`, sectionStub(locale));
      const listed = listSections(workspace.text('story.yaml'), [slug]);
      if (listed === undefined) throw new RangeError(formatMessage(message('new.faultyStory'), lang));
      draft('story.yaml', listed);
      return overview(lang);
    },
    form: ({ path, lang }) => form(path, lang),
    edit: ({ path, edits, lang }) => {
      draft(path, edits.reduce(editYaml, workspace.text(path)));
      return form(path, lang);
    },
    write: ({ path, text, lang }) => {
      draft(path, text);
      return form(path, lang);
    },
    readFigure: ({ text, locale }) => ({ figure: readFigure(text, locale) ?? null }),
    removePicture: async ({ id, lang }) => {
      const { story } = await workspace.read();
      const { hero } = story.facts ?? {};
      const isShown = story.sections.some(({ components }) =>
        components.some((one) => one.name === 'Photo' && one.id === id),
      );
      if (isShown || (hero && 'photo' in hero && hero.photo === id))
        throw new RangeError(deskTranslator(lang)('photo.isShown', { id }));
      workspace.removePicture(id);
      return overview(lang);
    },
    preview: async ({ lang }) => {
      if (!isDrawable(await workspace.read())) throw new RangeError(deskTranslator(lang)('preview.faulty'));
      return { address: (await preview.start(workspace.files)) + options.base.slice(0, -1) };
    },
    publication: () => publicationOf(options),
    rollback: () => rollback(options),
  };

  return {
    answers,
    workspace,
    overview,
    proof: async (locale, language) => {
      const { story, problems } = await workspace.read();
      const translation = story.locales.slice(1).find((one) => one === locale);
      const editionId = options.nameEdition(story);
      return writeProof(story, problems, { language, date: new Date(), editionId, locale: translation });
    },
    publish: async (lang, tell) => {
      const isClean = await inSteps('check', tell, async () => {
        const { story, problems } = await workspace.read();
        const shown = showProblems({ story, problems }, lang).filter(({ isAdvice }) => !isAdvice);
        for (const { path, line, column, rule, sentence } of shown)
          tell({ line: `${path}:${line}:${column} ${rule} ${sentence}` });
        return shown.length === 0;
      });
      if (isClean) await publish(options, tell);
    },
    close: () => {
      preview.stop();
    },
  };
}

/** What a commit says: the files, and the first words that changed in each. */
function wordsOf(paths: readonly string[], before: ReadonlyMap<string, string>, workspace: Workspace): string {
  const lines = paths.map((path) => {
    const [was, is] = changedWords(before.get(path) ?? '', workspace.saved(path) ?? '');
    const short = (words: string) => words.replaceAll(/\s+/gu, ' ').slice(0, 60);
    return `${path}: ${short(was)} → ${short(is)}`;
  });
  return lines.length === 1 ? (lines[0] ?? '') : [paths.join(', '), '', ...lines].join('\n');
}

/** A section that was begun and given up before it was saved is listed no longer. */
function forgetSection(workspace: Workspace, path: string): void {
  const slug = /^sections\/([^.]+)\./u.exec(path)?.[1];
  const { paths } = workspace.files;
  if (slug === undefined || paths.some((one) => one.startsWith(`sections/${slug}.`))) return;
  const slugsIn = (text: string) => (parse(text) as { sections?: unknown[] } | null)?.sections ?? [];
  const outline = workspace.text('story.yaml');
  const index = slugsIn(outline).indexOf(slug);
  if (index < 0 || slugsIn(workspace.saved('story.yaml') ?? '').includes(slug)) return;
  workspace.draft({
    path: 'story.yaml',
    text: editYaml(outline, { do: 'set', at: ['sections', index], value: undefined }),
  });
}

function overviewOf(
  { story, problems }: Reading,
  workspace: Workspace,
  lang: Language,
): Omit<Overview, 'isDrawable' | 'hasGit'> {
  const { lead, sections = [] } = (story.source.facts.raw ?? {}) as { lead?: unknown; sections?: unknown };
  const slugs = [lead, ...(Array.isArray(sections) ? (sections as unknown[]) : [])].filter(
    (slug) => typeof slug === 'string',
  );
  return {
    name: story.facts?.name ?? {},
    locales: [...story.locales],
    sections: slugs.map((slug) => ({
      slug,
      isLead: slug === lead,
      titles: Object.fromEntries(
        story.locales.map((locale) => [
          locale,
          story.sections.find((section) => section.slug === slug && section.locale === locale)?.title?.text ?? '',
        ]),
      ),
    })),
    components: [
      ...story.figures.map(({ id }) => ({ name: 'KeyFigure', id })),
      ...[...new Set(story.figures.flatMap(({ partOf }) => partOf ?? []))].map((id) => ({ name: 'PartOfWhole', id })),
      ...[...story.source.photos.keys()].map((id) => ({ name: 'Photo', id })),
    ],
    pictures: Object.fromEntries(
      Object.entries(story.photos).flatMap(([id, { file, drawing }]) => {
        const path = file ?? (drawing ? `photos/${id}.svg` : undefined);
        return path === undefined ? [] : [[id, path]];
      }),
    ),
    forms: formPaths(story),
    problems: showProblems({ story, problems }, lang),
    unsaved: workspace.unsaved,
    stamp: contentHash(...[...story.source.texts].flat(), ...workspace.unsaved),
  };
}

/** Problems in the words of a language, with their places as offsets. */
function showProblems({ story, problems }: Reading, lang: Language): ShownProblem[] {
  return problems.map((problem) => {
    const { path, line, column, rule, message, isAdvice = false } = problem;
    const fix = mendOf(story, problem);
    return {
      path,
      line,
      column,
      ...rangeOf(story, problem),
      rule,
      sentence: sayProblem(message, lang),
      isAdvice,
      ...(fix && { fix }),
    };
  });
}

/** A problem in words; where the desk has a button for what a command would do, the button is named. */
function sayProblem({ key, values }: Message, lang: Language): string {
  const said = values as { before: string; after: string; words: string };
  const translate = deskTranslator(lang);
  switch (key) {
    case 'translation-stale.noRecord':
      return translate('stale.noRecord');
    case 'translation-stale.changed':
      return translate('stale.words', said);
    case 'translation-stale.longer':
      return translate('stale.longer', said);
    case 'translation-stale.shorter':
      return translate('stale.shorter', said);
    default:
      return formatMessage({ key, values }, lang);
  }
}

/** The words at fault, as far as they stand at the place of a problem; else the word that stands there. */
function rangeOf({ source }: CheckedStory, { path, line, column, words = [], fix, message }: Problem) {
  const text = source.texts.get(path) ?? '';
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const start = Math.min(before + column - 1, text.length);
  // What is missing is to be written here, before what stands here.
  if (message.key === 'same-blocks.missing') return { start, end: start };
  if (fix && fix.end > fix.start) return { start: fix.start, end: fix.end };
  const found = words.find((word) => word !== '' && text.startsWith(word, start));
  const word = found ?? /^(?:[\p{sc=Latin}\p{N}_-]+|<[^>]*>|[^\n])/u.exec(text.slice(start))?.[0] ?? '';
  return { start, end: start + word.length };
}

export type { Api };
