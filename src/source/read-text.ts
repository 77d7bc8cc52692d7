import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { message, type Message } from '../i18n/editors/message.ts';
import { head, type Problem } from './problem.ts';

/** In bytes: a hundred thousand words; whatever is larger is no text of a story. */
const largest = 1_000_000;

/** A path as messages print it: relative to the working folder, with forward slashes. */
export function displayPath(file: string): string {
  return relative(process.cwd(), file).replaceAll('\\', '/');
}

/** The text of a file, without a byte-order mark, or the problem that keeps it from being read. */
export function readText(file: string): { text: string; problems: Problem[] } {
  const path = displayPath(file);
  const unreadable = (rule: string, message: Message) => ({
    text: '',
    problems: [{ path, ...head, rule, message }],
  });
  try {
    const bytes = readFileSync(file);
    if (bytes.length > largest) return unreadable('file-size', message('file-size.tooLarge'));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replaceAll('\r\n', '\n'), problems: [] };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? unreadable('file-missing', message('file-missing.missing'))
      : unreadable('file-encoding', message('file-encoding.notUtf8'));
  }
}
