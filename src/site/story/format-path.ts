import { createPathFormatter, type Destination } from '../../story/create-path-formatter.ts';
import { locales } from './story-facts.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The address of a page of this site, under its base path. */
export const formatPath = createPathFormatter({ base, defaultLocale: locales[0] });

/** The address of a file of this site, given from its root: icon.svg. */
export const formatFilePath = (file: string) => base + file;

/** The whole address of a page, or of a file given from the site's root; undefined where the origin is not known. */
export function formatAddress(place: Destination | string): string | undefined {
  const { SITE: origin } = import.meta.env;
  if (!origin) return undefined;
  return new URL(typeof place === 'string' ? formatFilePath(place) : formatPath(place), origin).href;
}
