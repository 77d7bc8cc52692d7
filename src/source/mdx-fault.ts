import type { VFileMessage } from 'vfile-message';
import { isComponentName } from './component-uses.ts';
import { head, type Message, type Place } from './problem.ts';

/** What the MDX parser says, where the editor has to look, and what to do there. */
interface Explanation {
  reason: RegExp;
  /** In place of the parser's own place, which may be the end of the file. */
  place?: (found: RegExpExecArray, text: string) => Place | undefined;
  message: (found: RegExpExecArray) => Message;
}

const explanations: readonly Explanation[] = [
  {
    reason: /closing tag for `<(\w*)>` \((\d+):(\d+)/u,
    place: ([, , line, column]) => ({ line: Number(line), column: Number(column) }),
    message: ([, name = '']) =>
      name === 'Term'
        ? { en: '<Term …> is not closed: write </Term> behind its words', zh: '<Term …> 没有闭合：请在词后写 </Term>' }
        : !isComponentName(name)
          ? { en: `there is no component <${name}>: use Markdown`, zh: `没有 <${name}> 这个组件：请用 Markdown` }
          : {
              en: `<${name} …> is not closed: write <${name} id="…" />, with a slash, on a line of its own`,
              zh: `<${name} …> 没有闭合：请单独一行写 <${name} id="…" />，带斜杠`,
            },
  },
  {
    reason: /expected an open tag first/u,
    message: () => ({
      en: 'this tag closes nothing: remove it, or write the opening <Term id="…"> before the words',
      zh: '这个结束标签前面没有开始标签：请删去，或在词前补上 <Term id="…">',
    }),
  },
  {
    reason: /create a comment in MDX/u,
    message: () => ({
      en: 'a note to colleagues is written {/* … */}, on a line of its own, not <!-- … -->',
      zh: '写给同事的注释要单独成行，写作 {/* … */}，不用 <!-- … -->',
    }),
  },
  {
    reason: /create a link in MDX/u,
    message: () => ({
      en: 'a link is written [words](https://…), not <https://…>',
      zh: '链接写作 [文字](https://…)，不写 <https://…>',
    }),
  },
  {
    reason: /Unexpected character `([“”‘’＂])`.* before attribute value/u,
    message: ([, mark = '']) => ({
      en: `the id stands in straight quotation marks, id="…", not in ${mark}`,
      zh: `id 要用英文直引号：id="…"，不用 ${mark}`,
    }),
  },
  {
    reason: /before attribute value/u,
    message: () => ({ en: 'the id stands in quotation marks: id="…"', zh: 'id 要加引号：id="…"' }),
  },
  {
    reason: /end of file in attribute value/u,
    place: (_, text) => lastPlace(text, /<[A-Za-z][^<]*$/u),
    message: () => ({ en: 'the quotation mark of the id is not closed: id="…"', zh: 'id 的引号没有闭合：id="…"' }),
  },
  {
    reason: /end of file in expression|Could not parse expression/u,
    place: (found, text) => (found[0].includes('end of file') ? lastPlace(text, /\{[^{]*$/u) : undefined),
    message: () => ({
      en: '{ begins a program: write it as &#123; in prose',
      zh: '{ 会被当作程序的开头：正文里请写成 &#123;',
    }),
  },
  {
    reason: /import\/exports/u,
    place: (_, text) => lastPlace(text, /^(?:import|export)\b[^]*$/mu),
    message: () => ({
      en: 'a paragraph may not begin with import or export, which are words of a program: put another word first',
      zh: '段落不能以 import 或 export 开头，它们是程序用语：请换一个词开头',
    }),
  },
  {
    reason: /end of file/u,
    place: (_, text) => lastPlace(text, /<[A-Za-z][^<]*$/u),
    message: () => ({
      en: 'this tag has no end: write > behind it, or &lt; for a < in prose',
      zh: '这个标签没有写完：请补上 >；正文里的 < 请写成 &lt;',
    }),
  },
  {
    reason: /Unexpected character `(.+?)`.* before name/u,
    message: ([, next = '']) => ({
      en: `< before “${next}” begins a tag: write it as &lt; in prose`,
      zh: `“${next}”前的 < 会被当作标签的开头：正文里请写成 &lt;`,
    }),
  },
];

/** A fault of the MDX parser in an editor's words. */
export function explainMdxFault({ reason, line, column }: VFileMessage, text: string): Place & { message: Message } {
  const own: Place = { line: line ?? head.line, column: column ?? head.column };
  for (const { reason: pattern, place, message } of explanations) {
    const found = pattern.exec(reason);
    if (found) return { ...(place?.(found, text) ?? own), message: message(found) };
  }
  return {
    ...own,
    message: {
      en: `this cannot be read as MDX (${reason}): close every tag, and write < and { in prose as &lt; and &#123;`,
      zh: `这里无法解析（${reason}）：请检查标签是否闭合，正文里的 < 和 { 请写成 &lt; 和 &#123;`,
    },
  };
}

function lastPlace(text: string, pattern: RegExp): Place | undefined {
  const at = text.search(pattern);
  if (at < 0) return undefined;
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
