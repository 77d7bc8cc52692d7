import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '../../i18n/editors/message.ts';
import { photoEndings } from '../../schema/photo.ts';
import type { Problem } from '../../source/problem.ts';
import type { StorySource } from '../../source/read-story.ts';
import { displayPath, readText } from '../../source/read-text.ts';
import type { YamlSource } from '../../source/read-yaml.ts';
import type { Rule } from '../rule.ts';
import { svgFaults } from '../svg-faults.ts';

const rule = 'photo-complete';

export const photoComplete: Rule = {
  id: rule,
  async check(story) {
    const records = [...story.photos].map(async ([id, record]) =>
      record.data ? await checkPicture(story.folder, id, record, record.data.kind) : checkFaulty(story.folder, id),
    );
    return [...(await Promise.all(records)).flat(), ...checkHero(story)];
  },
  samples: {
    bad: { 'photos/bridge.svg': null },
    good: {
      'photos/bridge.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><defs><path id="p" d="M0 1h3"/></defs><use href="#p"/></svg>\n',
    },
  },
};

async function checkPicture(
  folder: string,
  id: string,
  record: YamlSource<unknown>,
  kind: keyof typeof photoEndings,
): Promise<Problem[]> {
  const where = { path: record.path, ...record.placeOf(['kind']), rule };
  const endings = photoEndings[kind];
  const file = endings.map((ending) => join(folder, 'photos', id + ending)).find((file) => existsSync(file));
  if (!file) return [{ ...where, message: message('photo-complete.noPicture', { kind, file: `${id}${endings[0]}` }) }];
  if (kind === 'illustration') return checkDrawing(file);
  return (await isJpeg(file))
    ? []
    : [{ ...where, message: message('photo-complete.notJpeg', { path: displayPath(file) }) }];
}

/** A faulty record is reported by whoever reads it; a drawing beside it is looked into all the same. */
function checkFaulty(folder: string, id: string): Problem[] {
  const drawing = join(folder, 'photos', id + photoEndings.illustration[0]);
  return existsSync(drawing) ? checkDrawing(drawing) : [];
}

function checkHero({ folder, facts }: StorySource): Problem[] {
  const hero = facts.data?.hero;
  if (!hero || !('drawing' in hero)) return [];
  const file = join(folder, hero.drawing);
  if (existsSync(file)) return checkDrawing(file);
  return [
    {
      path: facts.path,
      ...facts.placeOf(['hero', 'drawing']),
      rule,
      message: message('photo-complete.noDrawing', { path: displayPath(file) }),
    },
  ];
}

function checkDrawing(file: string): Problem[] {
  return svgFaults(readText(file).text).map((fault) => ({ path: displayPath(file), rule, ...fault }));
}

/** Decodes the whole picture: a truncated upload still has a valid head. */
async function isJpeg(file: string): Promise<boolean> {
  try {
    // Loaded only where there is a photograph: it takes longer than all other rules together.
    const { default: sharp } = await import('sharp');
    const picture = sharp(file, { failOn: 'truncated' });
    const { format } = await picture.metadata();
    await picture.stats();
    return format === 'jpeg';
  } catch {
    return false;
  }
}
