import { message, type Message } from '../../i18n/editors/message.ts';
import { photoEndings, type PhotoRecord } from '../../schema/photo.ts';
import type { StoryFiles } from '../../source/files.ts';
import { inspectPhotograph, photographsOf } from '../../source/photographs.ts';
import type { Problem } from '../../source/problem.ts';
import type { StorySource } from '../../source/read-story.ts';
import type { YamlSource } from '../../source/read-yaml.ts';
import type { Rule } from '../rule.ts';

const rule = 'photo-complete';

export const photoComplete: Rule = {
  id: rule,
  async check({ source }) {
    const records: Problem[] = [];
    // One after the other: forty photographs at once would not fit into memory.
    for (const [id, record] of source.photos) records.push(...(await checkRecord(source, id, record)));
    return [...records, ...checkMasthead(source), ...drawingFaults(source, 'icon.svg')];
  },
};

/** A photograph narrower than this would be blown up; one further from a square would be a line across the page. */
export const photographLimits = { narrowest: 480, ratio: 4 } as const;

async function checkRecord(source: StorySource, id: string, record: YamlSource<PhotoRecord>): Promise<Problem[]> {
  const drawing = `photos/${id}${photoEndings.illustration[0]}`;
  // A faulty record is reported by whoever reads it; a drawing beside it is looked into all the same.
  if (!record.data) return drawingFaults(source, drawing);
  const { kind } = record.data;
  const problem = (message: Message): Problem => ({ path: record.path, ...record.placeOf(['kind']), rule, message });
  if (kind === 'photo') return (await photographFaults(source.files, id)).map(problem);
  return source.files.paths.includes(drawing)
    ? drawingFaults(source, drawing)
    : [problem(message('photo-complete.noPicture', { kind, file: `${id}${photoEndings.illustration[0]}` }))];
}

async function photographFaults(files: StoryFiles, id: string): Promise<Message[]> {
  const found = photographsOf(id, files);
  const [path] = found;
  if (path === undefined)
    return [message('photo-complete.noPicture', { kind: 'photo', file: `${id}${photoEndings.photo[0]}` })];
  if (found.length > 1) return [message('photo-complete.twoPictures', { files: found })];
  const { state, width, height } = await inspectPhotograph(files, path);
  if (state !== 'whole') return [message(stateKeys[state], { path })];
  if (width < photographLimits.narrowest)
    return [message('photo-complete.small', { path, width, narrowest: photographLimits.narrowest })];
  const isTooLong = Math.max(width / height, height / width) > photographLimits.ratio;
  return isTooLong ? [message('photo-complete.long', { path, width, height })] : [];
}

const stateKeys = {
  damaged: 'photo-complete.damaged',
  heic: 'photo-complete.heic',
  other: 'photo-complete.notJpeg',
} as const;

/** The drawings that story.yaml names: at the head, and of the place. */
function checkMasthead(source: StorySource): Problem[] {
  const { files, facts } = source;
  const { hero, place } = facts.data ?? {};
  const named = [
    ...(hero && 'drawing' in hero ? [{ path: hero.drawing, at: ['hero', 'drawing'] }] : []),
    ...(place?.drawing ? [{ path: place.drawing.file, at: ['place', 'drawing', 'file'] }] : []),
  ];
  return named.flatMap(({ path, at }) =>
    files.paths.includes(path)
      ? drawingFaults(source, path)
      : [{ path: facts.path, ...facts.placeOf(at), rule, message: message('photo-complete.noDrawing', { path }) }],
  );
}

function drawingFaults({ drawings }: StorySource, path: string): Problem[] {
  return (drawings.get(path)?.faults ?? []).map((fault) => ({ path, rule, ...fault }));
}
