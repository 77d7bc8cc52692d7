import type { GetStaticPaths } from 'astro';
import { shareImage, shareImageFile } from '../../../editions/share-image.ts';
import { answerPicture, picturePaths } from '../../page-pictures.ts';

export const getStaticPaths = (() =>
  picturePaths(shareImage, (_, page) => shareImageFile(page))) satisfies GetStaticPaths;

export const GET = answerPicture;
