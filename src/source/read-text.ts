import type { StoryFiles } from './files.ts';
import { head, type Problem } from './problem.ts';

/** In bytes: a hundred thousand words; whatever is larger is no text of a story. */
const largest = 1_000_000;
const tooLarge = {
  en: 'this file is larger than 1 MB: it holds something else than text, or several sections',
  zh: '这个文件超过1MB：里面不是文字，或者该分成几节',
};

/** The text of a file, without a byte-order mark, or the problem that keeps it from being read. */
export function readText(files: StoryFiles, path: string): { text: string; problems: Problem[] } {
  try {
    const bytes = files.read(path);
    if (bytes.length > largest)
      return { text: '', problems: [{ path, ...head, rule: 'file-size', message: tooLarge }] };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text: text.replaceAll('\r\n', '\n'), problems: [] };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const message = missing
      ? { en: 'this file is missing: create it', zh: '缺少这个文件，请新建' }
      : { en: 'this file is not UTF-8 text: save it again as UTF-8', zh: '这个文件不是 UTF-8 文本，请另存为 UTF-8' };
    return { text: '', problems: [{ path, ...head, rule: missing ? 'file-missing' : 'file-encoding', message }] };
  }
}
