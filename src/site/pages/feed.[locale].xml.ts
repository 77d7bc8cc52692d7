import type { APIRoute, GetStaticPaths } from 'astro';
import { feed } from '../../editions/feed.ts';
import { editionOf, publication } from '../publication.ts';
import { editionPaths } from '../static-paths.ts';

// A feed is read elsewhere: without an origin its links would lead nowhere.
export const getStaticPaths = (() => (publication.origin === undefined ? [] : editionPaths())) satisfies GetStaticPaths;

export const GET: APIRoute<{ locale: string }> = ({ props: { locale } }) => feed(editionOf(locale));
