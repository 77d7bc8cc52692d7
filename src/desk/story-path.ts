import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { photoEndings } from '../schema/photo.ts';
import { id, localeCode } from '../schema/primitives.ts';

const pictures = Object.values(photoEndings).flat().join('|').replaceAll('.', '');

/** The files that a story consists of. What stands in brackets is held to the schema of ids or of languages. */
const forms: readonly RegExp[] = [
  /^(?:story|figures|glossary|names|pinyin)\.yaml$/u,
  /^ui\.(?<locale>[^./]+)\.yaml$/u,
  /^words\.(?<locale>[^./]+)\.txt$/u,
  /^sections\/(?<id>[^./]+)\.(?<locale>[^./]+)\.(?:mdx|made-from\.yaml)$/u,
  new RegExp(String.raw`^photos/(?<id>[^./]+)\.(?:yaml|${pictures})$`, 'u'),
];

/** Whether a path is that of a file that a story may have. */
export function isStoryPath(path: string): boolean {
  return forms.some((form) => {
    const groups = form.exec(path)?.groups;
    const found = form.test(path);
    return (
      found &&
      (groups?.['id'] === undefined || id.safeParse(groups['id']).success) &&
      (groups?.['locale'] === undefined || localeCode.safeParse(groups['locale']).success)
    );
  });
}

/** Whether a file of the story, there or not yet, lies inside its folder: no link on the way leads elsewhere. */
export function isInside(folder: string, path: string): boolean {
  const file = join(folder, path);
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found && !found.isFile()) return false;
  let parent = dirname(file);
  while (!lstatSync(parent, { throwIfNoEntry: false })) parent = dirname(parent);
  const root = realpathSync(folder);
  return `${realpathSync(parent)}${sep}`.startsWith(`${root}${sep}`);
}
