import { message } from '../../i18n/editors/message.ts';
import { photoEndings } from '../../schema/photo.ts';
import type { Problem } from '../../source/problem.ts';
import type { StoryFiles } from '../../source/files.ts';
import type { StorySource } from '../../source/read-story.ts';
import { readText } from '../../source/read-text.ts';
import type { YamlSource } from '../../source/read-yaml.ts';
import type { Rule } from '../rule.ts';
import { svgFaults } from '../svg-faults.ts';

const rule = 'photo-complete';

export const photoComplete: Rule = {
  id: rule,
  async check({ source }) {
    const records = [...source.photos].map(async ([id, record]) =>
      record.data ? await checkPicture(source.files, id, record, record.data.kind) : checkFaulty(source.files, id),
    );
    return [...(await Promise.all(records)).flat(), ...checkHero(source)];
  },
};

async function checkPicture(
  files: StoryFiles,
  id: string,
  record: YamlSource<unknown>,
  kind: keyof typeof photoEndings,
): Promise<Problem[]> {
  const where = { path: record.path, ...record.placeOf(['kind']), rule };
  const endings = photoEndings[kind];
  const file = endings.map((ending) => `photos/${id}${ending}`).find((path) => files.paths.includes(path));
  if (!file) return [{ ...where, message: message('photo-complete.noPicture', { kind, file: `${id}${endings[0]}` }) }];
  if (kind === 'illustration') return checkDrawing(files, file);
  return (await isJpeg(files, file)) ? [] : [{ ...where, message: message('photo-complete.notJpeg', { path: file }) }];
}

/** A faulty record is reported by whoever reads it; a drawing beside it is looked into all the same. */
function checkFaulty(files: StoryFiles, id: string): Problem[] {
  const drawing = `photos/${id}${photoEndings.illustration[0]}`;
  return files.paths.includes(drawing) ? checkDrawing(files, drawing) : [];
}

function checkHero({ files, facts }: StorySource): Problem[] {
  const hero = facts.data?.hero;
  if (!hero || !('drawing' in hero)) return [];
  if (files.paths.includes(hero.drawing)) return checkDrawing(files, hero.drawing);
  return [
    {
      path: facts.path,
      ...facts.placeOf(['hero', 'drawing']),
      rule,
      message: message('photo-complete.noDrawing', { path: hero.drawing }),
    },
  ];
}

function checkDrawing(files: StoryFiles, path: string): Problem[] {
  return svgFaults(readText(files, path).text).map((fault) => ({ path, rule, ...fault }));
}

/** Decodes the whole picture: a truncated upload still has a valid head. */
async function isJpeg(files: StoryFiles, path: string): Promise<boolean> {
  try {
    // Loaded only where there is a photograph: it takes longer than all other rules together.
    const { default: sharp } = await import('sharp');
    const picture = sharp(files.read(path), { failOn: 'truncated' });
    const { format } = await picture.metadata();
    await picture.stats();
    return format === 'jpeg';
  } catch {
    return false;
  }
}
