import { decodeString } from 'micromark-util-decode-string';
import type { TextPiece } from './story.ts';

const entity = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,30});/y;
const escape = /\\[!-/:-@[-`{-~]/y;

/**
 * Where the characters of a Markdown text stand in what was written: character references (&lt;), escapes (\*) and the
 * indentation of continued lines are written longer than they read.
 * @param at where the value begins in the block's text
 * @param start where what was written begins in the file
 */
export function textPieces(value: string, written: string, at: number, start: number): TextPiece[] {
  if (value === written) return value === '' ? [] : [{ at, length: value.length, start, isVerbatim: true }];
  const pieces: TextPiece[] = [];
  let from = 0;
  for (let index = 0; index < value.length;) {
    const special = matchAt(entity, written, from) ?? matchAt(escape, written, from);
    const decoded = special === undefined ? '' : decodeString(special);
    if (special !== undefined && decoded !== special && value.startsWith(decoded, index)) {
      pieces.push({ at: at + index, length: decoded.length, start: start + from, isVerbatim: false });
      index += decoded.length;
      from += special.length;
      continue;
    }
    // White space that Markdown drops at the beginning and end of lines.
    if (from < written.length && written[from] !== value[index]) {
      from++;
      continue;
    }
    const isVerbatim = from < written.length;
    const last = pieces.at(-1);
    if (
      isVerbatim &&
      last?.isVerbatim &&
      last.at + last.length === at + index &&
      last.start + last.length === start + from
    )
      last.length++;
    else pieces.push({ at: at + index, length: 1, start: start + from, isVerbatim });
    index++;
    from++;
  }
  return pieces;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Where a character of a text stands in its file; undefined where its file writes the text in another way. */
export function offsetInFile(pieces: readonly TextPiece[], offset: number): number | undefined {
  const piece = pieces.findLast(({ at }) => at <= offset);
  if (!piece) return pieces[0]?.start;
  const inside = Math.min(offset - piece.at, piece.length);
  return piece.start + (piece.isVerbatim ? inside : 0);
}

/** The stretch of the file that holds a stretch of a text as it reads; undefined where it is not written in one piece. */
export function stretchInFile(
  pieces: readonly TextPiece[],
  { start, end }: { start: number; end: number },
): { start: number; end: number } | undefined {
  const piece = pieces.find(({ at, length, isVerbatim }) => isVerbatim && start >= at && end <= at + length);
  return piece && { start: piece.start + start - piece.at, end: piece.start + end - piece.at };
}
