import type { GetStaticPaths } from 'astro';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from 'virtual:story/sections';
import { poster, posterFile } from '../../../editions/poster.ts';
import { answerPicture, picturePaths } from '../../page-pictures.ts';

const readPhotograph = (file: string) => readFileSync(join(folder, '..', file));

export const getStaticPaths = (() =>
  picturePaths((edition, section) => poster(edition, section, readPhotograph), posterFile)) satisfies GetStaticPaths;

export const GET = answerPicture;
