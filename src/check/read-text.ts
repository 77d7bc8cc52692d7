import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { head, type Problem } from './problem.ts';

/** A path as messages print it: relative to the working folder, with forward slashes. */
export function displayPath(file: string): string {
  return relative(process.cwd(), file).replaceAll('\\', '/');
}

/** The text of a file, without a byte-order mark, or the problem that keeps it from being read. */
export function readText(file: string): { text: string; problems: Problem[] } {
  const path = displayPath(file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return { text: text.replaceAll('\r\n', '\n'), problems: [] };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const message = missing
      ? { en: 'this file is missing: create it', zh: '缺少这个文件，请新建' }
      : { en: 'this file is not UTF-8 text: save it again as UTF-8', zh: '这个文件不是 UTF-8 文本，请另存为 UTF-8' };
    return { text: '', problems: [{ path, ...head, rule: missing ? 'file-missing' : 'file-encoding', message }] };
  }
}
