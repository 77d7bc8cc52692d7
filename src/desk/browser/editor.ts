import { defaultKeymap, history, historyKeymap, insertNewline } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintKeymap, setDiagnostics } from '@codemirror/lint';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState, StateEffect, StateField, type Extension, type Range as CodeRange } from '@codemirror/state';
import { Decoration, EditorView, keymap, WidgetType, type Command, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { ShownProblem } from '../api.ts';
import type { Chip, Mark } from '../section-view.ts';
import { pictureAddress } from './client.ts';

/** What stands above a paragraph: room, so that it begins where its partner does, and a note. */
export interface Above {
  at: number;
  height: number;
  note?: HTMLElement | undefined;
}

/** What the story says of a text: shown over it, never part of it. */
interface Shown {
  marks: readonly Mark[];
  chips: readonly Chip[];
  above: readonly Above[];
  /** The group that is lit up. */
  lit: string | undefined;
}

const nothing: Shown = { marks: [], chips: [], above: [], lit: undefined };

/** Shows other marks, chips or room; what is left out stays. */
export const show = StateEffect.define<Partial<Shown>>();

const shown = StateField.define<{ shown: Shown; decorations: DecorationSet; chips: DecorationSet }>({
  create: () => ({ shown: nothing, decorations: Decoration.none, chips: Decoration.none }),
  update: (value, transaction) => {
    const next = transaction.effects
      .filter((effect) => effect.is(show))
      .reduce((all, effect) => ({ ...all, ...effect.value }), value.shown);
    if (next !== value.shown) return { shown: next, ...decorate(next, transaction.state) };
    if (!transaction.docChanged) return value;
    // Until the check has read the text again, marks go along with their words.
    const decorations = value.decorations.map(transaction.changes);
    return { shown: next, decorations, chips: value.chips.map(transaction.changes) };
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ decorations }) => decorations),
    EditorView.decorations.from(field, ({ chips }) => chips),
    EditorView.atomicRanges.of((view) => view.state.field(field).chips),
  ],
});

function decorate({ marks, chips, above, lit }: Shown, { doc }: EditorState) {
  const isIn = ({ start, end }: { start: number; end: number }) => end <= doc.length && start <= end;
  const words = marks
    .filter((mark) => isIn(mark) && mark.end > mark.start)
    .map(({ start, end, kind, group }) =>
      Decoration.mark({
        class: [
          'mark',
          kind,
          ...(group === undefined ? ['alone'] : []),
          ...(group && group === lit ? ['lit'] : []),
        ].join(' '),
      }).range(start, end),
    );
  const room = above
    .filter(({ at }) => at <= doc.length)
    .map((one) => Decoration.widget({ widget: new Room(one), block: true, side: -1 }).range(doc.lineAt(one.at).from));
  return {
    decorations: Decoration.set([...words, ...room], true),
    chips: Decoration.set(
      chips
        .filter((chip) => isIn(chip) && chip.end > chip.start)
        .map((chip): CodeRange<Decoration> => {
          return Decoration.replace({ widget: new ChipWidget(chip) }).range(chip.start, chip.end);
        }),
      true,
    ),
  };
}

class Room extends WidgetType {
  readonly above: Above;
  constructor(above: Above) {
    super();
    this.above = above;
  }
  override eq({ above }: Room): boolean {
    return above.height === this.above.height && above.note === this.above.note;
  }
  override toDOM(): HTMLElement {
    const room = document.createElement('div');
    room.className = 'room';
    room.style.paddingBlockStart = `${this.above.height}px`;
    if (this.above.note) room.append(this.above.note);
    return room;
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

class ChipWidget extends WidgetType {
  readonly chip: Chip;
  constructor(chip: Chip) {
    super();
    this.chip = chip;
  }
  override eq({ chip }: ChipWidget): boolean {
    return JSON.stringify(chip) === JSON.stringify(this.chip);
  }
  override toDOM(view: EditorView): HTMLElement {
    const { name, id, words, picture, start, end } = this.chip;
    const chip = document.createElement('span');
    // A click selects the whole of it, so that the Delete key removes nothing else.
    chip.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const from = view.posAtDOM(chip);
      view.dispatch({ selection: { anchor: from, head: from + end - start } });
      view.focus();
    });
    chip.className = `chip ${name ?? 'end'}`;
    chip.title = name === undefined ? '' : `<${name} id="${id}">`;
    if (picture !== undefined) {
      const image = document.createElement('img');
      image.alt = '';
      void pictureAddress(picture).then((address) => (image.src = address));
      chip.append(image);
    }
    if (name === undefined) return chip;
    const label = document.createElement('b');
    label.textContent = id;
    chip.append(label, words);
    return chip;
  }
}

const soft = HighlightStyle.define([
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.heading, fontWeight: '700' },
  { tag: [tags.processingInstruction, tags.url, tags.contentSeparator], class: 'faint' },
]);

/** Enter begins a paragraph, which an empty line parts from the one before; in a list, a heading's lines or an empty line it is one line. */
const beginParagraph: Command = (view) => {
  const { state } = view;
  const { text } = state.doc.lineAt(state.selection.main.head);
  const isOneLine = /^\s*(?:$|[-*+] |\d+\. |---|title:|\{\/\*)/u.test(text);
  view.dispatch(
    state.update(state.replaceSelection(isOneLine ? '\n' : '\n\n'), { scrollIntoView: true, userEvent: 'input' }),
  );
  return true;
};

/** Text from Word and WPS: a line is a paragraph, and an indentation is none. */
function asParagraphs(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').trim();
  if (!lines.includes('\n') || lines.includes('\n\n')) return text;
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
}

/** How an editor is made, and whom it tells. */
export interface EditorOptions {
  parent: HTMLElement;
  text: string;
  /** The language of the text, for its setting and its spelling. */
  lang: string;
  label: string;
  /** The text has been changed. */
  onType: (text: string) => void;
  /** The place of the cursor, or of the pointer, has changed. */
  onPlace: (offset: number, isCursor: boolean) => void;
  /** Heights may have changed. */
  onLayout: () => void;
}

/** An editor for the text of one file. */
export function createEditor({ parent, text, lang, label, onType, onPlace, onLayout }: EditorOptions): EditorView {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? '';
  const extensions: Extension[] = [
    EditorView.cspNonce.of(nonce),
    history(),
    search({ top: true }),
    keymap.of([
      { key: 'Enter', run: beginParagraph, shift: insertNewline },
      ...defaultKeymap,
      ...historyKeymap,
      ...searchKeymap,
      ...lintKeymap,
    ]),
    EditorView.lineWrapping,
    markdown({ addKeymap: false }),
    syntaxHighlighting(soft),
    shown,
    EditorView.contentAttributes.of({ lang, 'aria-label': label, spellcheck: lang === 'en' ? 'true' : 'false' }),
    EditorView.clipboardInputFilter.of(asParagraphs),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onType(update.state.doc.toString());
      if (update.selectionSet || update.docChanged) onPlace(update.state.selection.main.head, true);
      if (update.geometryChanged || update.docChanged) onLayout();
    }),
    EditorView.domEventHandlers({
      mousemove: (event, view) => {
        const offset = view.posAtCoords({ x: event.clientX, y: event.clientY });
        if (offset !== null) onPlace(offset, false);
      },
    }),
  ];
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) });
}

/** The group of the number, term or name at a place. */
export function groupAt(view: EditorView, offset: number): string | undefined {
  return view.state
    .field(shown)
    .shown.marks.find(({ start, end, group }) => group !== undefined && offset >= start && offset <= end)?.group;
}

/** Underlines problems, each with its sentence and where there is one its mend. */
export function showProblems(view: EditorView, problems: readonly ShownProblem[], mend: string): void {
  const { length } = view.state.doc;
  view.dispatch(
    setDiagnostics(
      view.state,
      problems
        .filter(({ end }) => end <= length)
        .map(({ start, end, sentence, rule, isAdvice, fix }) => ({
          from: start,
          to: end,
          severity: isAdvice ? 'info' : 'error',
          message: sentence,
          source: rule,
          ...(fix && {
            actions: [
              {
                name: mend,
                apply: (target: EditorView, from: number) => {
                  mendIn(target, { start: from + fix.start - start, end: from + fix.end - start, text: fix.text });
                },
              },
            ],
          }),
        })),
    ),
  );
}

/** Makes the change that mends a problem. */
export function mendIn(view: EditorView, { start, end, text }: NonNullable<ShownProblem['fix']>): void {
  view.dispatch({ changes: { from: start, to: end, insert: text }, userEvent: 'input.mend' });
}

/** Puts another text into an editor that somebody has changed elsewhere, as one step that can be undone. */
export function replaceText(view: EditorView, text: string): void {
  const old = view.state.doc.toString();
  if (old === text) return;
  let start = 0;
  while (start < old.length && start < text.length && old[start] === text[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, text.length) - start && old.at(-1 - end) === text.at(-1 - end)) end++;
  view.dispatch({ changes: { from: start, to: old.length - end, insert: text.slice(start, text.length - end) } });
}
