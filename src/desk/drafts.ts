import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../source/write-file.ts';

const draftSchema = z.strictObject({
  path: z.string(),
  /** The text of the file when the draft was begun, for a merge; undefined for a file that was not there. */
  base: z.string().optional(),
  text: z.string(),
});

/** What somebody has typed and not saved yet. */
export type Draft = z.infer<typeof draftSchema>;

/** Drafts of files by path, kept in a folder of their own: each is on the disk, whole, before its keeping is answered. */
export class Drafts {
  readonly #folder: string;
  readonly #drafts = new Map<string, Draft>();

  constructor(folder: string) {
    this.#folder = folder;
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const draft = name.endsWith('.json') ? readDraft(join(folder, name)) : undefined;
      if (draft) this.#drafts.set(draft.path, draft);
    }
  }

  get all(): Draft[] {
    return [...this.#drafts.values()];
  }

  get(path: string): Draft | undefined {
    return this.#drafts.get(path);
  }

  keep(draft: Draft): void {
    writeWhole(this.#fileOf(draft.path), JSON.stringify(draft));
    this.#drafts.set(draft.path, draft);
  }

  drop(path: string): void {
    rmSync(this.#fileOf(path), { force: true });
    this.#drafts.delete(path);
  }

  #fileOf(path: string): string {
    return join(this.#folder, `${encodeURIComponent(path)}.json`);
  }
}

function readDraft(file: string): Draft | undefined {
  try {
    return draftSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Nothing else writes there, and what is written is whole: this is none of ours.
    return undefined;
  }
}
