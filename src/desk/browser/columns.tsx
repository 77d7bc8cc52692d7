import type { EditorView } from '@codemirror/view';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Overview, ShownProblem, ShownSection } from '../api.ts';
import type { Row } from '../section-view.ts';
import { align, type Notes, type Room } from './align.ts';
import { ask, Refused } from './client.ts';
import { createEditor, groupAt, mendIn, replaceText, show, showProblems } from './editor.ts';
import { Problems } from './problems.tsx';
import { dropUnsent, keepUnsent, unsentText } from './unsent.ts';
import { languageName, useWords } from './words.ts';

/** In milliseconds: so long after a key the check is asked. */
const patience = 60;
/** In milliseconds: so long it waits at most. */
const longest = 500;

interface ColumnsProps {
  slug: string;
  /** The language beside the original. */
  locale: string;
  overview: Overview;
  onOverview: (overview: Overview) => void;
  /** The server does not answer, or answers again. */
  onSilence: (isSilent: boolean) => void;
  /** The server has refused something, with a sentence that says why. */
  onRefusal: (sentence: string) => void;
  /** The paragraph that is edited: its page and id. */
  onPlace: (address: string) => void;
  /** Sends what was typed, for whoever is about to save. */
  flush: { current: () => Promise<void> };
}

/** A section in two languages, paragraph beside paragraph. */
export function Columns({ slug, locale, overview, onOverview, onSilence, onRefusal, onPlace, flush }: ColumnsProps) {
  const t = useWords();
  const original = overview.locales[0] ?? '';
  const locales = locale === original ? [original] : [original, locale];
  const hosts = useRef<Record<string, HTMLDivElement | null>>({});
  const desk = useRef<SectionDesk>(undefined);
  const [section, setSection] = useState<ShownSection>();

  useEffect(() => {
    const opened = new SectionDesk(slug, locale, {
      onSection: (next) => {
        setSection(next);
        onOverview(next.overview);
      },
      onSilence,
      onRefusal,
      onPlace,
    });
    desk.current = opened;
    void opened.open(
      locales,
      (one) => hosts.current[one] ?? undefined,
      (one) => labelOf(t, one, slug),
    );
    flush.current = () => opened.flush();
    return () => {
      opened.close();
    };
  }, [slug, locale]);
  useEffect(() => {
    desk.current?.words({
      mend: t('problem.mend'),
      stale: (row) => staleNote(t, row, () => desk.current?.accept(row)),
    });
  }, [t]);
  // Somebody else has changed a file, or a form has: what is shown follows, unless it is being typed in.
  useEffect(() => void desk.current?.follow(overview), [overview.stamp]);

  const paths: readonly string[] = section?.paths ?? [];
  return (
    <div class="section">
      <p class="insert">
        <label>
          {t('columns.insert')}{' '}
          <select
            value=""
            onChange={(event) => {
              void desk.current?.insert(event.currentTarget.value);
              event.currentTarget.value = '';
            }}
          >
            <option value="">{t('columns.chooseFirst')}</option>
            {overview.components.map(({ name, id }) => (
              <option key={`${name} ${id}`} value={`<${name} id="${id}" />`}>
                {componentName(t, name)}: {id}
              </option>
            ))}
          </select>
        </label>
      </p>
      <div class={`columns of-${locales.length}`}>
        {locales.map((one) => (
          <section key={one} class="column" aria-label={languageName(t, one)}>
            <h2>{languageName(t, one)}</h2>
            <div
              class={`paper ${one}`}
              ref={(host) => {
                hosts.current[one] = host;
              }}
            />
          </section>
        ))}
      </div>
      <Problems
        problems={overview.problems.filter(({ path }) => paths.includes(path))}
        onGo={(problem) => desk.current?.go(problem)}
        onMend={(problem) => desk.current?.mend(problem)}
        acceptOf={({ rule, path, start }) => {
          if (rule !== 'translation-stale' || path !== paths[1]) return undefined;
          const stale = section?.view.rows.filter((row) => row.stale) ?? [];
          const row = stale.find(({ translation }) => translation?.start === start);
          if (row) return { words: t('stale.accept'), act: () => desk.current?.accept(row) };
          return stale.length === 0 ? { words: t('stale.acceptAll'), act: () => desk.current?.accept() } : undefined;
        }}
      />
    </div>
  );
}

function componentName(t: ReturnType<typeof useWords>, name: string): string {
  const key = `component.${name}`;
  return key === 'component.KeyFigure' || key === 'component.PartOfWhole' || key === 'component.Photo' ? t(key) : name;
}

function labelOf(t: ReturnType<typeof useWords>, locale: string, slug: string): string {
  return t('columns.label', { language: languageName(t, locale), slug });
}

/** What stands above a paragraph whose original has changed: the words that differ, and a button. */
function staleNote(t: ReturnType<typeof useWords>, { stale }: Row, accept: () => void): HTMLElement {
  const note = document.createElement('div');
  note.className = 'stale';
  const mark = (kind: 'del' | 'ins', words = '') => {
    const element = document.createElement(kind);
    element.textContent = words;
    return words === '' ? '' : element;
  };
  note.append(t(stale?.before === '' ? 'stale.new' : 'stale.changed'), ' ');
  if (stale?.before !== '')
    note.append(mark('del', stale?.was), stale?.was && stale.is ? ' → ' : '', mark('ins', stale?.is), ' ');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = t('stale.accept');
  button.addEventListener('click', accept);
  note.append(button);
  return note;
}

interface Listeners {
  onSection: (section: ShownSection) => void;
  onSilence: (isSilent: boolean) => void;
  onRefusal: (sentence: string) => void;
  onPlace: (address: string) => void;
}

interface EditorWords {
  mend: string;
  stale: (row: Row) => HTMLElement;
}

/** The two editors of a section, and what the server says of them. */
class SectionDesk {
  readonly #slug: string;
  readonly #locale: string;
  readonly #listeners: Listeners;
  #views = new Map<string, EditorView>();
  #section: ShownSection | undefined;
  #words: EditorWords = { mend: '', stale: () => document.createElement('div') };
  #notes: Notes = new Map();
  #room: Room = [new Map(), new Map()];
  #lit: string | undefined;
  /** The file and the paragraph that are edited. */
  #path = '';
  #id: string | undefined;
  #typed = new Set<string>();
  /** The text of each file that editor and server last agreed on. */
  readonly #agreed = new Map<string, string>();
  #timer = 0;
  /** When the first key was pressed that has not been sent. */
  #typing: number | undefined;
  #frame = 0;
  #sending: Promise<void> | undefined;
  #isClosed = false;

  constructor(slug: string, locale: string, listeners: Listeners) {
    this.#slug = slug;
    this.#locale = locale;
    this.#listeners = listeners;
  }

  async open(
    locales: readonly string[],
    hostOf: (locale: string) => HTMLElement | undefined,
    labelOf: (locale: string) => string,
  ): Promise<void> {
    const section = await this.#ask(() => ask('section', { slug: this.#slug, locale: this.#locale }));
    if (!section || this.#isClosed) return;
    for (const [index, locale] of locales.entries()) {
      const [path, parent] = [section.paths[index], hostOf(locale)];
      if (path === undefined || !parent) continue;
      const unsent = unsentText(path);
      const view = createEditor({
        parent,
        text: unsent?.text ?? section.texts[path] ?? '',
        lang: locale,
        label: labelOf(locale),
        onType: (text) => {
          this.#typed.add(path);
          this.#later();
          // Last, since a full store refuses.
          keepUnsent(path, { text, seen: this.#agreed.get(path) ?? '' });
        },
        onPlace: (offset, isCursor) => {
          this.#place(path, offset, isCursor);
        },
        onLayout: () => {
          this.#align();
        },
      });
      this.#views.set(path, view);
      this.#agreed.set(path, unsent?.seen ?? section.texts[path] ?? '');
      if (unsent !== undefined && unsent.text !== section.texts[path]) this.#typed.add(path);
    }
    this.#take(section);
    if (this.#typed.size > 0) this.#later();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    void this.#send();
    for (const view of this.#views.values()) view.destroy();
  }

  words(words: EditorWords): void {
    this.#words = words;
    if (this.#section) this.#take(this.#section);
  }

  /** Asks again where something has changed that was not typed here. */
  async follow({ stamp }: Overview): Promise<void> {
    if (!this.#section || this.#section.overview.stamp === stamp || this.#typed.size > 0 || this.#sending) return;
    const section = await this.#ask(() => ask('section', { slug: this.#slug, locale: this.#locale }));
    if (!section || this.#isClosed || this.#typed.size > 0) return;
    for (const [path, view] of this.#views) {
      replaceText(view, section.texts[path] ?? '');
      this.#agreed.set(path, section.texts[path] ?? '');
    }
    this.#typed.clear();
    for (const path of this.#views.keys()) dropUnsent(path, section.texts[path] ?? '');
    this.#take(section);
  }

  go({ path, start, end, rule }: ShownProblem): void {
    const view = this.#views.get(path);
    if (!view) return;
    const { length } = view.state.doc;
    // What is missing gets a paragraph of its own to be written into.
    const isMissing = rule === 'same-blocks' && start === end && start <= length;
    if (isMissing) view.dispatch({ changes: { from: start, insert: start === length ? '\n' : '\n\n' } });
    view.dispatch({
      selection: { anchor: Math.min(start, length), head: Math.min(end, length) },
      scrollIntoView: true,
    });
    view.focus();
  }

  mend({ path, fix }: ShownProblem): void {
    const view = this.#views.get(path);
    // Places are those of the text that was read.
    if (view && fix && view.state.doc.toString() === this.#section?.texts[path]) mendIn(view, fix);
  }

  /** Everything that was typed is with the server, or the server is silent. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#send();
  }

  /** Puts a component on a line of its own before the paragraph that is edited, in both languages. */
  async insert(tag: string): Promise<void> {
    // Places are those of the texts as they were last read.
    await this.flush();
    const edited = this.#views.get(this.#path);
    if (edited) this.#place(this.#path, edited.state.selection.main.head, true);
    const row = this.#section?.view.rows.find(({ id }) => id !== undefined && id === this.#id);
    if (!row) return;
    for (const [index, view] of [...this.#views.values()].entries()) {
      const side = index === 0 ? 'original' : 'translation';
      const at = row[side]?.start;
      const end = view.state.doc.length;
      const change = at === undefined ? { from: end, insert: `\n${tag}\n` } : { from: at, insert: `${tag}\n\n` };
      view.dispatch({ changes: change, userEvent: 'input' });
    }
  }

  /** Says that a paragraph of the translation is right, or without one the whole section. */
  accept(row?: Row): void {
    const path = this.#section?.paths[1];
    if (path === undefined) return;
    const only = row?.stale && { index: row.stale.index };
    void this.#ask(() => ask('accept', { path, ...only, slug: this.#slug, locale: this.#locale })).then((section) => {
      if (section) this.#take(section);
    });
  }

  /** Sends soon; whoever types without a pause does not put it off for ever. */
  #later(): void {
    clearTimeout(this.#timer);
    this.#typing ??= performance.now();
    const left = this.#typing + longest - performance.now();
    this.#timer = window.setTimeout(() => void this.#send(), Math.max(0, Math.min(patience, left)));
  }

  /** Sends what was typed; whoever asks while it is sent waits for that. */
  #send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  /** One file after the other; what is typed meanwhile is sent next. */
  async #sendAll(): Promise<void> {
    for (let [path] = this.#typed; path !== undefined; [path] = this.#typed) {
      const sent = path;
      const text = this.#views.get(sent)?.state.doc.toString() ?? '';
      this.#typing = undefined;
      const seen = this.#agreed.get(sent) ?? '';
      const question = { path: sent, text, seen, slug: this.#slug, locale: this.#locale };
      const section = await this.#ask(() => ask('draft', question));
      if (!section) {
        if (!this.#isClosed) this.#timer = window.setTimeout(() => void this.#send(), 1000);
        return;
      }
      const view = this.#views.get(sent);
      const isLatest = view?.state.doc.toString() === text;
      dropUnsent(sent, text);
      // Another tab, or another program, has changed it as well: both are shown, once nothing more is typed here.
      if (isLatest && !this.#isClosed) replaceText(view, section.texts[sent] ?? '');
      this.#agreed.set(sent, isLatest ? (section.texts[sent] ?? '') : text);
      // Until it is answered, no older answer may take its place.
      if (isLatest || this.#isClosed) this.#typed.delete(sent);
      if (this.#isClosed) continue;
      this.#take(section);
    }
  }

  async #ask<Answer>(question: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
      const answer = await question();
      this.#listeners.onSilence(false);
      return answer;
    } catch (error) {
      if (error instanceof Refused) this.#listeners.onRefusal(error.message);
      else this.#listeners.onSilence(true);
      return undefined;
    }
  }

  /** Shows what the story says of the texts, as far as they are still the texts that were read. */
  #take(section: ShownSection): void {
    this.#section = section;
    const { view, paths, texts, overview } = section;
    const isRead = [...this.#views].every(([path, editor]) => editor.state.doc.toString() === (texts[path] ?? ''));
    if (isRead) {
      this.#notes = new Map(view.rows.filter(({ stale }) => stale).map((row) => [row, this.#words.stale(row)]));
      for (const path of paths) {
        const editor = this.#views.get(path);
        if (!editor) continue;
        editor.dispatch({ effects: show.of({ marks: view.marks[path] ?? [], chips: view.chips[path] ?? [] }) });
        showProblems(
          editor,
          overview.problems.filter((one) => one.path === path),
          this.#words.mend,
        );
      }
      this.#room.isNew = true;
      this.#align();
      // Groups are counted anew: what was lit may be another number now.
      const edited = this.#views.get(this.#path);
      if (edited) this.#place(this.#path, edited.state.selection.main.head, true);
      else this.#light(undefined);
    }
    this.#listeners.onSection(section);
  }

  #align(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const [left, right] = [...this.#views.values()];
      if (!left || !right || !this.#section || this.#typed.size > 0) return;
      this.#room = align(left, right, this.#section.view.rows, this.#notes, this.#room);
    });
  }

  #light(lit: string | undefined): void {
    if (lit === this.#lit) return;
    this.#lit = lit;
    for (const editor of this.#views.values()) editor.dispatch({ effects: show.of({ lit }) });
  }

  #place(path: string, offset: number, isCursor: boolean): void {
    const view = this.#views.get(path);
    this.#light(view && groupAt(view, offset));
    if (!isCursor || !this.#section) return;
    const isOriginal = path === this.#section.paths[0];
    const row = this.#section.view.rows.findLast(({ original, translation }) => {
      const range = isOriginal ? original : translation;
      return range !== undefined && range.start <= offset;
    });
    this.#path = path;
    this.#id = row?.id;
    const address = this.#section.addresses[path] ?? '/';
    this.#listeners.onPlace(row?.id === undefined ? address : `${address}#${row.id}`);
  }
}
