import type { EditorsKey } from '../i18n/editors/message.ts';
import type { Problem } from '../source/problem.ts';
import type { CheckedStory } from '../story/build-story.ts';

/** The ids of the rules: each has a sentence that says what it asks for. */
export type RuleId = EditorsKey extends infer Key ? (Key extends `${infer Id}.demands` ? Id : never) : never;

/**
 * Something a story must hold to. One rule, one file, one export of the same name as the id; stories that break it and
 * that pass are in tests/check/samples.
 */
export interface Rule {
  /**
   * Kebab-case; printed with every problem and explained in docs/editors.md. What the rule asks for, in one sentence,
   * stands in the editors' dictionaries under `<id>.demands`.
   */
  id: RuleId;
  /** Finds every breach. Promises are for rules that look into picture files. */
  check(story: CheckedStory): Problem[] | Promise<Problem[]>;
}
