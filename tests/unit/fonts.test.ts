import { fromFile } from '@capsizecss/unpack/fs';
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { arial } from '../../src/editions/fonts/cut-font.ts';
import { balanceLines } from '../../src/editions/fonts/outline-text.ts';

/** Debian's fonts-liberation, Fedora's, and Arial itself on macOS and Windows. */
const fonts = [
  '/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf',
  '/usr/share/fonts/liberation-sans/LiberationSans-Regular.ttf',
  '/System/Library/Fonts/Supplemental/Arial.ttf',
  'C:\\Windows\\Fonts\\arial.ttf',
];

describe('the width of Arial, by which it stands in for the typeface of headlines', () => {
  const font = fonts.find((file) => existsSync(file));
  it(
    'is what a font of its widths measures',
    { skip: font === undefined && 'LEFT OUT: no Arial or Liberation Sans' },
    async () => {
      const { xWidthAvg, unitsPerEm } = await fromFile(font ?? '');
      assert.deepEqual({ xWidthAvg, unitsPerEm }, arial);
    },
  );
});

describe('a headline on a card', () => {
  // Every letter one wide.
  const lines = (text: string, width: number) => balanceLines(text, width, ({ length }) => length);

  it('stays on one line where it fits', () => {
    assert.deepEqual(lines('one line', 8), ['one line']);
  });

  it('takes as few lines as it needs, and those alike', () => {
    assert.deepEqual(lines('a bb ccc dddd eeeee', 15), ['a bb ccc', 'dddd eeeee']);
    assert.deepEqual(lines('aaaa bbbb cccc dddd eeee ffff', 15), ['aaaa bbbb cccc', 'dddd eeee ffff']);
  });

  it('lets a word that is wider than the card stand alone, and loses none', () => {
    assert.deepEqual(lines('a Gesamtverkehrsplan b', 10), ['a', 'Gesamtverkehrsplan', 'b']);
  });
});
