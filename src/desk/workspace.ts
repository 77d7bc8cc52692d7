import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkStory } from '../check/check-story.ts';
import { isHarmless } from '../check/fix.ts';
import { MessageError } from '../i18n/editors/message-error.ts';
import { photoEndings } from '../schema/photo.ts';
import { applyChanges, type NewFile } from '../source/changes.ts';
import { diskFiles, withFiles, type StoryFiles } from '../source/files.ts';
import { contentHash } from '../source/keep.ts';
import { readStory } from '../source/read-story.ts';
import { readText } from '../source/read-text.ts';
import type { Problem } from '../source/problem.ts';
import { writeStoryFile, writeWhole } from '../source/write-file.ts';
import { buildStory, type CheckedStory } from '../story/build-story.ts';
import { Drafts } from './drafts.ts';
import { agreedText, mergeParagraphs, type Merged } from './merge-paragraphs.ts';
import { isInside, isStoryPath } from './story-path.ts';

/** The story as it would be if everything typed were saved, and what the check says of it. */
export interface Reading {
  story: CheckedStory;
  problems: readonly Problem[];
}

/** What became of a file that was to be saved: written, or changed by somebody else in places that were changed here. */
export type Saved = { path: string; merged?: Merged };

/** A story folder that is worked on: its files, and over them the drafts that are not saved yet. */
export class Workspace {
  readonly folder: string;
  readonly #drafts: Drafts;
  #last: { stamp: string; reading: Promise<Reading> } | undefined;

  /** @param work a folder outside the story, for drafts */
  constructor(folder: string, work: string) {
    this.folder = folder;
    this.#drafts = new Drafts(join(work, 'drafts'));
  }

  /** Paths of the files with something unsaved. */
  get unsaved(): string[] {
    return this.#drafts.all.map(({ path }) => path).sort();
  }

  /** The files as they would be if everything typed were saved. */
  get files(): StoryFiles {
    return withFiles(diskFiles(this.folder), this.#drafts.all);
  }

  /** Reads and checks the story, drafts included; the same answer until a file or a draft changes. */
  read(): Promise<Reading> {
    const { files } = this;
    const stamp = contentHash(...files.paths.flatMap((path) => [path, files.stamp(path)]));
    if (this.#last?.stamp !== stamp) this.#last = { stamp, reading: readAndCheck(files) };
    return this.#last.reading;
  }

  /** The text of a file as it lies on the disk; undefined where there is none. */
  saved(path: string): string | undefined {
    const files = diskFiles(this.folder);
    return files.paths.includes(path) ? readText(files, path).text : undefined;
  }

  /** The text of a file, typed or saved; empty where there is none. */
  text(path: string): string {
    return this.#drafts.get(path)?.text ?? this.saved(path) ?? '';
  }

  /**
   * Keeps what was typed. Throws a RangeError for a path that no file of a story has, and a MessageError for a file that
   * cannot be read: nobody has seen what would be lost.
   */
  draft({ path, text }: NewFile): void {
    this.#requirePath(path);
    const files = diskFiles(this.folder);
    const [unreadable] = files.paths.includes(path) ? readText(files, path).problems : [];
    if (unreadable) throw new MessageError(unreadable.message);
    const saved = this.saved(path);
    if (text === saved) this.#drafts.drop(path);
    else {
      const kept = this.#drafts.get(path);
      this.#drafts.keep({ path, text, base: kept ? kept.base : saved });
    }
  }

  /** Forgets what was typed. */
  discard(path: string): void {
    this.#drafts.drop(path);
  }

  /**
   * Writes what was typed into its file. Where somebody else has changed the file meanwhile, both changes are put together;
   * where they are of the same paragraph, nothing is written and the answer has both.
   */
  save(path: string): Saved {
    this.#requirePath(path);
    const draft = this.#drafts.get(path);
    if (!draft) return { path };
    const [mine, base, theirs] = [draft.text, draft.base ?? '', this.saved(path) ?? ''].map(ended) as [
      string,
      string,
      string,
    ];
    const merged: Merged = theirs === base ? [mine] : mergeParagraphs(path, { mine, base, theirs });
    const text = agreedText(merged);
    if (text === undefined) return { path, merged };
    writeStoryFile(this.folder, { path, text });
    this.#drafts.drop(path);
    return { path };
  }

  /** Keeps a text that somebody has made of both versions: what is on the disk now has been seen. */
  resolve({ path, text }: NewFile): void {
    this.#requirePath(path);
    const saved = this.saved(path);
    if (text === saved) this.#drafts.drop(path);
    else this.#drafts.keep({ path, text, base: saved });
  }

  /** Writes a picture, which has no draft. False, with nothing written, where there is one that may not be replaced. */
  putPicture(path: string, picture: Uint8Array, isReplaced = false): boolean {
    this.#requirePath(path);
    if (!isReplaced && diskFiles(this.folder).paths.includes(path)) return false;
    writeWhole(join(this.folder, path), picture);
    return true;
  }

  /** Removes a picture and its record, saved or not. */
  removePicture(id: string): void {
    for (const ending of ['.yaml', ...Object.values(photoEndings).flat()]) {
      const path = `photos/${id}${ending}`;
      this.#requirePath(path);
      this.#drafts.drop(path);
      rmSync(join(this.folder, path), { force: true });
    }
  }

  #requirePath(path: string): void {
    if (!isStoryPath(path) || !isInside(this.folder, path)) throw new RangeError(`${path} is no file of a story`);
  }
}

/** The last line of a file ends as the others do. */
const ended = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

async function readAndCheck(files: StoryFiles): Promise<Reading> {
  const story = buildStory(readStory(files));
  return { story, problems: await checkStory(story) };
}

/** A problem's mend, where it changes nothing but marks and spaces. */
export function mendOf({ source }: CheckedStory, { path, fix }: Problem): Problem['fix'] {
  const text = source.texts.get(path) ?? '';
  return fix && isHarmless(path, text)(applyChanges(text, [{ path, ...fix }]).text) ? fix : undefined;
}
