import { createPathFormatter } from '../lib/create-path-formatter.ts';
import { locales } from './story-facts.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The address of a page of this site, under its base path. */
export const formatPath = createPathFormatter({ base, defaultLocale: locales[0] });

/** The address of a file of this site, given from its root: icon.svg. */
export const formatFilePath = (file: string) => base + file;
