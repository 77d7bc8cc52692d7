import type { Message, Problem } from '../source/problem.ts';
import type { StorySource } from '../source/read-story.ts';

/** Files laid over the sample story in src/check/sample-story.ts: path → text; null takes a file away. */
export type Overlay = Readonly<Record<string, string | Uint8Array | null>>;

/** Something a story must hold to. One rule, one file, one export of the same name as the id. */
export interface Rule {
  /** Kebab-case; printed with every problem and explained in docs/editors.md. */
  id: string;
  /** What it asks for, in one sentence. */
  demands: Message;
  /** Finds every breach. Promises are for rules that look into picture files. */
  check(story: StorySource): Problem[] | Promise<Problem[]>;
  /** A story that breaks it and one that looks like it but does not; both are its test. */
  samples: { bad: Overlay; good: Overlay };
}
