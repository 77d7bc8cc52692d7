import type { StoryFacts } from '../schema/story.ts';
import { createPathFormatter, type Destination } from '../story/create-path-formatter.ts';
import type { Story } from '../story/story.ts';

/** A story without a fault, and where it will be published. */
export interface Publication {
  story: Story & { facts: StoryFacts };
  /** Path of the site under its origin, with a slash at both ends. */
  base: string;
  /** https://example.org; undefined where it is not known. */
  origin: string | undefined;
}

/** Writes the addresses of a publication. */
export interface Addresses {
  /** Address of a page on its own host: /news/en/. */
  formatPath: (place: Destination) => string;
  /** Address of a file on its own host, given from the root of the site: icon.svg. */
  formatFilePath: (file: string) => string;
  /** Whole address of a page, or of a file given from the root of the site; undefined without an origin. */
  formatAddress: (place: Destination | string) => string | undefined;
  /** The same, or without an origin the address on its own host. */
  formatLink: (place: Destination | string) => string;
}

export function addressesOf({ story, base, origin }: Publication): Addresses {
  const formatPath = createPathFormatter({ base, defaultLocale: story.locales[0] ?? '' });
  const formatFilePath = (file: string) => base + file;
  const onHost = (place: Destination | string) =>
    typeof place === 'string' ? formatFilePath(place) : formatPath(place);
  const formatLink = (place: Destination | string) =>
    origin === undefined ? onHost(place) : new URL(onHost(place), origin).href;
  return {
    formatPath,
    formatFilePath,
    formatLink,
    formatAddress: (place) => (origin === undefined ? undefined : formatLink(place)),
  };
}
