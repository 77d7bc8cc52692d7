/** Why something is not done: the reasons there are, and the folders, files and numbers that each is about. */
interface Reasons {
  /** The output folder holds one that builds need, or that is somebody's home. */
  outputHolds: { dist: string; folder: string };
  /** The output folder lies in one that builds are made from. */
  outputInside: { dist: string; folder: string };
  outputIsFile: { dist: string };
  outputNoRight: { dist: string };
  /** The output folder has files in it and was never written by a build. */
  outputForeign: { dist: string };
  /** A former build, with one file in it that no build wrote. */
  outputForeignFile: { dist: string; file: string };
  outputForeignFiles: { dist: string; file: string; total: number };
  /** What lies where the files for servers go was not written by a build. */
  serverFileForeign: { file: string };
  /** A file of the build that no page, feed or list names. */
  fileUnnamed: { file: string };
  /** A picture with what the camera wrote into it: one that the build made, and one that lies in public/. */
  picturePrivate: { file: string; found: readonly string[] };
  publicPicturePrivate: { file: string; found: readonly string[] };
  pictureOfCamera: { file: string };
  pictureDamaged: { file: string };
  /** A picture of the story, published as it lies there. */
  pictureCopied: { file: string; original: string };
  buildLacks: { dist: string; needed: string };
  pageLacks: { dist: string; page: string; file: string };
  /** `current` of a web root is no link. */
  currentForeign: { link: string };
  releaseNoneBefore: { folder: string };
}

/** A reason by its name, as plain data: whoever started the command is told in words, which are not found here. */
export type Reason = { [Name in keyof Reasons]: { name: Name; values: Reasons[Name] } }[keyof Reasons];

/** What was asked for is not done, for at least one reason. */
export class Refusal extends Error {
  readonly reasons: readonly Reason[];

  constructor(...reasons: Reason[]) {
    super(reasons.map(({ name, values }) => `${name} ${JSON.stringify(values)}`).join('\n'));
    this.name = 'Refusal';
    this.reasons = reasons;
  }
}

/** Makes a reason; its values are those that it is about. */
export function because<Name extends keyof Reasons>(name: Name, values: Reasons[Name]): Reason {
  // The two belong together, which a union cannot be told of a name that is not known yet.
  return { name, values } as Reason;
}
