import type { EditorView } from '@codemirror/view';
import type { Row } from '../section-view.ts';
import { show, type Above } from './editor.ts';

/** Notes that stand above paragraphs of the translation, by the row. */
export type Notes = ReadonlyMap<Row, HTMLElement>;

/**
 * Gives paragraphs that answer each other the same height on the page: above the one that begins higher, room is made.
 * Where the columns stand one below the other, nothing is to be done but showing the notes.
 */
export function align(left: EditorView, right: EditorView, rows: readonly Row[], notes: Notes, before: Room): Room {
  const sides = [left, right] as const;
  const areBeside = Math.abs(left.dom.getBoundingClientRect().top - right.dom.getBoundingClientRect().top) < 2;
  const extra: [number, number] = [0, 0];
  const given: [number, number] = [0, 0];
  const room: [Above[], Above[]] = [[], []];
  for (const row of rows) {
    const ranges = [row.original, row.translation] as const;
    // The room that was made before is part of what is measured.
    const tops = ranges.map((range, side) => {
      const view = sides[side];
      if (!range || !view || range.start > view.state.doc.length) return undefined;
      const top = view.lineBlockAt(range.start).top - (given[side] ?? 0);
      given[side as 0 | 1] += before[side as 0 | 1].get(view.state.doc.lineAt(range.start).from) ?? 0;
      return top;
    });
    const [a, b] = tops;
    const difference = a === undefined || b === undefined ? 0 : a + extra[0] - (b + extra[1]);
    const wanted: [number, number] = areBeside ? [Math.max(0, -difference), Math.max(0, difference)] : [0, 0];
    for (const side of [0, 1] as const) {
      const range = ranges[side];
      const height = Math.round(wanted[side]);
      const note = side === 1 || !row.translation ? notes.get(row) : undefined;
      extra[side] += height;
      if (range && (height > 0 || note)) room[side].push({ at: range.start, height, note });
    }
  }
  const next: Room = [heightsOf(left, room[0]), heightsOf(right, room[1])];
  for (const side of [0, 1] as const) {
    if (isSame(before[side], next[side]) && !before.isNew) continue;
    sides[side].dispatch({ effects: show.of({ above: room[side] }) });
  }
  return next;
}

/** The room that was made in each editor, by the beginning of the line below it. */
export type Room = [Map<number, number>, Map<number, number>] & { isNew?: boolean };

function heightsOf(view: EditorView, room: readonly Above[]): Map<number, number> {
  return new Map(
    room.map(({ at, height }) => [view.state.doc.lineAt(Math.min(at, view.state.doc.length)).from, height]),
  );
}

function isSame(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a].every(([at, height]) => Math.abs((b.get(at) ?? -9) - height) <= 1);
}
