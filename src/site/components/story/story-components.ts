/* eslint-disable @typescript-eslint/no-unsafe-assignment -- ESLint does not know the type of an .astro file; astro check does */
import Correction from './Correction.astro';
import KeyFigure from './KeyFigure.astro';
import PartOfWhole from './PartOfWhole.astro';
import Photo from './Photo.astro';

/**
 * What stands in compiled prose, by name: what an editor may write, and Correction, which the prose puts there. <Term> is
 * turned into a link before it comes here.
 */
export const storyComponents = { Correction, KeyFigure, PartOfWhole, Photo };
