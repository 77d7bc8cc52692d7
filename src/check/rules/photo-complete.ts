import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { photoEndings } from '../../schema/photo.ts';
import type { Problem } from '../../source/problem.ts';
import { displayPath, readText } from '../../source/read-text.ts';
import type { Rule } from '../rule.ts';
import { svgFaults } from '../svg-faults.ts';

export const photoComplete: Rule = {
  id: 'photo-complete',
  async check({ folder, photos, facts }) {
    const problems: Problem[] = [];
    const rule = 'photo-complete';

    const checkDrawing = (file: string) => {
      for (const fault of svgFaults(readText(file).text)) problems.push({ path: displayPath(file), rule, ...fault });
    };

    for (const [id, record] of photos) {
      if (!record.data) {
        // The record is reported; a drawing is looked into all the same.
        const drawing = join(folder, 'photos', id + photoEndings.illustration[0]);
        if (existsSync(drawing)) checkDrawing(drawing);
        continue;
      }
      const { kind } = record.data;
      const where = { path: record.path, ...record.placeOf(['kind']), rule };
      const endings = photoEndings[kind];
      const file = endings.map((ending) => join(folder, 'photos', id + ending)).find((file) => existsSync(file));
      if (!file) {
        const name = `${id}${endings[0]}`;
        problems.push({
          ...where,
          message: {
            en: `“${kind}” needs the picture ${name} beside this file: put it there`,
            zh: `“${kind}”需要在本文件旁放图片 ${name}`,
          },
        });
      } else if (kind === 'illustration') checkDrawing(file);
      else if (!(await isJpeg(file))) {
        problems.push({
          ...where,
          message: {
            en: `${displayPath(file)} is not a JPEG picture: export it again as JPEG`,
            zh: `${displayPath(file)} 不是 JPEG 图片：请重新导出为 JPEG`,
          },
        });
      }
    }

    const hero = facts.data?.hero;
    if (hero && 'drawing' in hero) {
      const file = join(folder, hero.drawing);
      if (existsSync(file)) checkDrawing(file);
      else {
        problems.push({
          path: facts.path,
          ...facts.placeOf(['hero', 'drawing']),
          rule,
          message: {
            en: `there is no file ${displayPath(file)}: put the drawing there or correct its name`,
            zh: `没有 ${displayPath(file)} 这个文件：请放入图片或改正文件名`,
          },
        });
      }
    }
    return problems;
  },
  samples: {
    bad: { 'photos/bridge.svg': null },
    good: {
      'photos/bridge.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><defs><path id="p" d="M0 1h3"/></defs><use href="#p"/></svg>\n',
    },
  },
};

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
