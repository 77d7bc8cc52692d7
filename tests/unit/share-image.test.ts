import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { paintCard, type Card } from '../../src/editions/paint-card.ts';

const card: Card = {
  width: 60,
  height: 40,
  paper: '#000000',
  words: '<path d="M0 0h60v10H0zM0 25h30v10H0z"/>',
  inks: [
    { from: 0, colour: '#ff0000' },
    { from: 20, colour: '#00ff00' },
  ],
  foot: {
    svg: '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20" fill="#0000ff"/></svg>',
    height: 20,
  },
};

/** The colour of a pixel of a painted card, as six hex digits. */
async function colourAt(painted: Buffer, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(painted).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return data.toString('hex', (y * info.width + x) * 3, (y * info.width + x) * 3 + 3);
}

describe('a card', () => {
  it('has its words in their colours on paper, and over the drawing at its foot', async () => {
    const painted = await paintCard(card);
    const { width, height, format } = await sharp(painted).metadata();
    assert.deepEqual([format, width, height], ['png', 60, 40]);
    const at = (x: number, y: number) => colourAt(painted, x, y);
    assert.deepEqual(
      [await at(5, 5), await at(5, 15), await at(5, 30), await at(50, 30)],
      ['ff0000', '000000', '00ff00', '0000ff'],
    );
  });

  it('is the same to the byte whatever was painted before', async () => {
    const first = await paintCard(card);
    await paintCard({ ...card, foot: { ...card.foot, svg: card.foot.svg.replace('#0000ff', '#ffffff') } });
    assert.deepEqual(await paintCard(card), first);
  });
});
