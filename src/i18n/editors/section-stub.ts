import { formatMessage } from './format-message.ts';
import { languageOf } from './languages.ts';
import { message } from './message.ts';

/** The file of a section that nobody has written yet, with a note in its language; the lead has no heading. */
export function sectionStub(locale: string, isLead = false): string {
  const note = `{/* ${formatMessage(message('new.note'), languageOf(locale))} */}\n`;
  return isLead ? note : `---\ntitle:\n---\n\n${note}`;
}
