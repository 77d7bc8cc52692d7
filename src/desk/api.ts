import type { Language } from '../i18n/editors/languages.ts';
import type { Form } from './forms.ts';
import type { Disagreement } from './merge-paragraphs.ts';
import type { ReadFigure } from './read-figure.ts';
import type { SectionView } from './section-view.ts';
import type { TakenPhotograph } from './take-photograph.ts';
import type { YamlEdit } from '../source/edit-yaml.ts';

/** A problem as the desk shows it: a sentence, and where in the text of its file. */
export interface ShownProblem {
  path: string;
  line: number;
  column: number;
  start: number;
  end: number;
  rule: string;
  sentence: string;
  isAdvice: boolean;
  /** The change that mends it without a guess. */
  fix?: { start: number; end: number; text: string };
}

/** What the desk shows of a story as a whole. */
export interface Overview {
  /** What the story is called, in each language. */
  name: Record<string, string>;
  locales: string[];
  /** Slugs in reading order, the lead first, with their headings by language. */
  sections: { slug: string; isLead: boolean; titles: Record<string, string> }[];
  /** Components that can stand in a text, each for a record. */
  components: { name: string; id: string }[];
  /** Paths of the pictures of records, by id. */
  pictures: Record<string, string>;
  /** YAML files that have a form. */
  forms: string[];
  problems: ShownProblem[];
  /** Paths of files with something unsaved. */
  unsaved: string[];
  /** Changes with every change of a file or draft. */
  stamp: string;
  /** Whether pages can be drawn of it; until then the preview stays at what it last was. */
  isDrawable: boolean;
  /** Whether the story lies in a repository of git. */
  hasGit: boolean;
}

/** A section in two languages, as it is typed. */
export interface ShownSection {
  view: SectionView;
  /** The two files, the original first. */
  paths: [original: string, translation: string];
  texts: Record<string, string>;
  /** Addresses of its pages under the site's base, by file. */
  addresses: Record<string, string>;
  overview: Overview;
}

/** A file as a form; as a text where it has none, or where its form cannot be read. */
export interface ShownForm {
  form: Form | null;
  text: string;
  overview: Overview;
}

/** A file that says two things: somebody else has changed the same paragraphs meanwhile, or a document brings it anew. */
export interface Conflict {
  cause: 'changed' | 'imported';
  path: string;
  parts: (string | Disagreement)[];
  gap: string;
}

/** What a publication has changed for readers: paragraphs of the story, by language. */
export interface Publication {
  /** Id of the release that is served; undefined before the first. */
  id: string | undefined;
  /** Where it can be read. */
  address: string;
  /** Whether on this machine alone. */
  isTrial: boolean;
  canUndo: boolean;
  /** Whether there was a release before, which the changes are told from. */
  isFirst: boolean;
  changes: { locale: string; before: string[]; after: string[] }[];
}

/** One line of the report of a publication under way. */
export type Progress =
  | { step: 'check' | 'build' | 'release'; state: 'begun' | 'done' | 'failed'; seconds: number }
  | { line: string }
  | { publication: Publication };

/** What the page asks of the server: by name, what it gives and what it gets. Every question is asked in a language. */
export interface Api {
  overview: { ask: object; answer: Overview };
  section: { ask: { slug: string; locale: string }; answer: ShownSection };
  /** seen: the text as it was when typing began, for what another tab has typed meanwhile. */
  draft: { ask: { path: string; text: string; seen: string; slug: string; locale: string }; answer: ShownSection };
  discard: { ask: { path: string }; answer: Overview };
  save: { ask: { paths: string[]; commit: boolean }; answer: { conflicts: Conflict[]; overview: Overview } };
  resolve: { ask: { path: string; text: string }; answer: Overview };
  /** index: the one paragraph that is still right; without it the whole translation is up to date. */
  accept: { ask: { path: string; index?: number; slug: string; locale: string }; answer: ShownSection };
  begin: { ask: { slug: string }; answer: Overview };
  form: { ask: { path: string }; answer: ShownForm };
  edit: { ask: { path: string; edits: YamlEdit[] }; answer: ShownForm };
  write: { ask: { path: string; text: string }; answer: ShownForm };
  readFigure: { ask: { text: string; locale: string }; answer: { figure: ReadFigure | null } };
  removePicture: { ask: { id: string }; answer: Overview };
  preview: { ask: object; answer: { address: string } };
  publication: { ask: object; answer: Publication };
  rollback: { ask: object; answer: Publication };
}

export type Question = keyof Api;
export type Asked<Name extends Question> = Api[Name]['ask'] & { lang: Language };
export type Answer<Name extends Question> = Api[Name]['answer'];

/** What became of a photograph that was put in: its id, and what the camera had written into it. */
export type PutPhotograph = Pick<TakenPhotograph, 'width' | 'height' | 'removed'> & { id: string; overview: Overview };

/** What became of a document that was taken in. */
export interface TakenDocument {
  /** Paths of new files: texts as drafts, pictures in the story. */
  written: string[];
  /** What was changed and what was not understood, in sentences. */
  notes: string[];
  /** Texts that are there already and say something else. */
  conflicts: Conflict[];
  overview: Overview;
}
