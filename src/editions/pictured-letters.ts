import type { Edition } from './edition.ts';
import { cutFont } from './fonts/cut-font.ts';
import { createOutliner, lettersOf, partsOfCharacter, type Outliner } from './fonts/outline-text.ts';
import { findRareFace, picturedFaces, type Lettering, type Typeface } from './fonts/typefaces.ts';
import { picturedTexts } from './poster-content.ts';

/** What sets the words of an edition's pictures. */
export type PicturedLetters = Readonly<Record<Lettering, Outliner>>;

const known = new WeakMap<Edition, Promise<PicturedLetters>>();

/** What sets the words of an edition's pictures, in fonts cut to all of them: to open a Chinese font takes a second. */
export function picturedLetters(edition: Edition): Promise<PicturedLetters> {
  const letters = known.get(edition) ?? makeLetters(edition);
  known.set(edition, letters);
  return letters;
}

async function makeLetters(edition: Edition): Promise<PicturedLetters> {
  const texts = picturedTexts(edition);
  const outlinerOf = (lettering: Lettering) =>
    cutOutliner(lettering, edition.translate('locale.tag'), texts[lettering].join(''));
  const [display, text, numerals] = await Promise.all([
    outlinerOf('display'),
    outlinerOf('text'),
    outlinerOf('numerals'),
  ]);
  return { display, text, numerals };
}

/** What sets a text in the faces of pictures: each is cut to what those before it have left. */
async function cutOutliner(lettering: Lettering, languageTag: string, text: string): Promise<Outliner> {
  const fonts: Buffer[] = [];
  let outliner = createOutliner(fonts);
  const take = async (face: Typeface, characters: readonly string[]) => {
    fonts.push((await cutFont(face, characters.join(''), 'sfnt')).bytes);
    outliner = createOutliner(fonts);
  };
  const parts = lettersOf(text).flatMap((character) => [character, ...(partsOfCharacter(character)?.characters ?? [])]);
  const missing = () => outliner.missing(parts.join(''));
  for (const face of picturedFaces(lettering, languageTag)) {
    const left = missing();
    if (left.length > 0) await take(face, left);
  }
  for (const character of missing()) {
    const rare = findRareFace(lettering, character);
    if (rare) await take(rare, [character]);
  }
  return outliner;
}

/** A character of an edition's pictures that no font has, and the words it stands in. */
export interface MissingGlyph {
  character: string;
  text: string;
}

/** The characters of an edition's pictures that no font has. */
export async function findMissingGlyphs(edition: Edition): Promise<MissingGlyph[]> {
  const letters = await picturedLetters(edition);
  return Object.entries(picturedTexts(edition)).flatMap(([lettering, texts]) =>
    texts.flatMap((text) => letters[lettering as Lettering].missing(text).map((character) => ({ character, text }))),
  );
}
