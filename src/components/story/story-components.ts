/* eslint-disable @typescript-eslint/no-unsafe-assignment -- ESLint does not know the type of an .astro file; astro check does */
import KeyFigure from './KeyFigure.astro';
import PartOfWhole from './PartOfWhole.astro';
import Photo from './Photo.astro';

/** What an editor may write in MDX, by name. <Term> is turned into a link before it comes here. */
export const storyComponents = { KeyFigure, PartOfWhole, Photo };
