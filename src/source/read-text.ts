import { message, type Message } from '../i18n/editors/message.ts';
import type { StoryFiles } from './files.ts';
import { head, type Problem } from './problem.ts';

/** In bytes: a hundred thousand words; whatever is larger is no text of a story. */
const largest = 1_000_000;

/** The text of a file, without a byte-order mark, or the problem that keeps it from being read. */
export function readText(files: StoryFiles, path: string): { text: string; problems: Problem[] } {
  const unreadable = (rule: string, message: Message) => ({
    text: '',
    problems: [{ path, ...head, rule, message }],
  });
  try {
    const bytes = files.read(path);
    if (bytes.length > largest) return unreadable('file-size', message('file-size.tooLarge'));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 may pass for UTF-8: a letter, a zero, a letter, a zero.
    if (text.includes('\0')) return unreadable('file-encoding', message('file-encoding.notUtf8'));
    // The decoder takes one byte-order mark away; files that were put together have more.
    return { text: text.replace(/^\ufeff+/u, '').replaceAll('\r\n', '\n'), problems: [] };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return unreadable('file-missing', message('file-missing.missing'));
    if (code === 'EACCES' || code === 'EPERM') return unreadable('file-missing', message('file-missing.noRight'));
    return unreadable('file-encoding', message('file-encoding.notUtf8'));
  }
}
