import { checkStory } from '../../src/check/check-story.ts';
import { formatMessage } from '../../src/i18n/editors/format-message.ts';
import type { Language } from '../../src/i18n/editors/languages.ts';
import type { Problem } from '../../src/source/problem.ts';
import { sampleStory } from '../sample-story.ts';
import { storyOf, type Overlay } from '../story-of.ts';

/** Files laid over the sample story, and what the check finds: `path:line:column sentence`, in English. */
export interface Sample {
  files: Overlay;
  finds: readonly string[];
}

/** Stories that break a rule, one for each of its sentences at least, and stories that look like it and pass. */
export interface Samples {
  bad: readonly Sample[];
  good: readonly Overlay[];
}

/** The problems of the sample story with some files changed. */
export function problemsOf(files: Overlay): Promise<Problem[]> {
  return checkStory(storyOf({ ...sampleStory, ...files }));
}

/** A problem as a sample has it. */
export function inWords({ path, line, column, message }: Problem, language: Language): string {
  return `${path}:${line}:${column} ${formatMessage(message, language)}`;
}

/** A file of the sample story with words replaced; throws where it does not hold them. */
export function replaced(path: string, ...changes: readonly (readonly [from: string, to: string])[]): Overlay {
  let text = sampleStory[path] ?? '';
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${path} does not hold “${from}”`);
    text = text.replace(from, to);
  }
  return { [path]: text };
}

/** The lead in both languages. */
export function lead(zh: string, en: string): Overlay {
  return { 'sections/lead.zh.mdx': `${zh}\n`, 'sections/lead.en.mdx': `${en}\n` };
}

/** The section of the sample story in one language, its words replaced. */
export function bridge(locale: 'zh' | 'en', ...changes: readonly (readonly [from: string, to: string])[]): Overlay {
  return replaced(`sections/bridge.${locale}.mdx`, ...changes);
}
