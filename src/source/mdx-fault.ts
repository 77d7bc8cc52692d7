import type { VFileMessage } from 'vfile-message';
import { message, type Message } from '../i18n/editors/message.ts';
import { isComponentName } from './component-uses.ts';
import { head, type Place } from './problem.ts';

/** What the MDX parser says, where the editor has to look, and what to do there. */
interface Explanation {
  reason: RegExp;
  /** A text that the parser says it of. */
  example: string;
  /** In place of the parser's own place, which may be the end of the file. */
  place?: (found: RegExpExecArray, text: string, own: Place) => Place | undefined;
  /** Groups of the pattern, and what stands at the place. */
  message: (found: RegExpExecArray, there: string) => Message;
}

/** What the parser may find, each with a text that has it; the first row that fits counts. */
export const faultsOfMdx: readonly Explanation[] = [
  {
    reason: /closing tag for `<(Term)>` \((\d+):(\d+)/u,
    example: 'A <Term id="ramp">ramp.\n',
    place: placeOfTag,
    message: () => message('mdx-syntax.termNotClosed'),
  },
  {
    reason: /closing tag for `<(\w*)>` \((\d+):(\d+)/u,
    example: '<Photo id="bridge">\n',
    place: placeOfTag,
    message: ([, name = '']) =>
      isComponentName(name)
        ? message('mdx-syntax.componentNotClosed', { name })
        : message('mdx-syntax.unknownTag', { name }),
  },
  {
    reason: /expected an open tag first/u,
    example: 'A ramp</Term>.\n',
    message: () => message('mdx-syntax.closesNothing'),
  },
  {
    reason: /create a comment in MDX/u,
    example: '<!-- to be checked -->\n',
    message: () => message('mdx-syntax.htmlNote'),
  },
  {
    reason: /create a link in MDX/u,
    example: '<https://example.org>\n',
    message: () => message('mdx-syntax.bareLink'),
  },
  {
    reason: /Unexpected character `([“”‘’＂])`.* before attribute value/u,
    example: '<Photo id=“bridge” />\n',
    message: ([, mark = '']) => message('mdx-syntax.curlyQuotes', { mark }),
  },
  {
    reason: /before attribute value/u,
    example: '<Photo id=bridge />\n',
    message: () => message('mdx-syntax.noQuotes'),
  },
  {
    reason: /end of file in attribute value/u,
    example: '<Photo id="bridge />\n',
    place: (_, text) => lastPlace(text, /<[A-Za-z][^<]*$/u),
    message: () => message('mdx-syntax.quoteNotClosed'),
  },
  {
    reason: /end of file in expression/u,
    example: 'A {bridge.\n',
    place: (_, text) => lastPlace(text, /\{[^{]*$/u),
    message: () => message('mdx-syntax.brace'),
  },
  {
    reason: /Could not parse expression/u,
    example: 'A {long bridge}.\n',
    message: () => message('mdx-syntax.brace'),
  },
  {
    reason: /import\/exports/u,
    example: 'import duties fell.\n',
    place: (_, text) => lastPlace(text, /^(?:import|export)\b[^]*$/mu),
    message: () => message('mdx-syntax.import'),
  },
  {
    reason: /end of file/u,
    example: 'Costs <Photo id="bridge"\n',
    place: (_, text) => lastPlace(text, /<[A-Za-z][^<]*$/u),
    message: () => message('mdx-syntax.tagNotEnded'),
  },
  {
    reason: /Unexpected character `(.+?)`.* before name/u,
    example: 'Less than <5%.\n',
    message: ([, next = '']) => message('mdx-syntax.lessThan', { next }),
  },
  {
    reason: /Unexpected character `.+?`.* in name/u,
    example: '桥长<路长。\n',
    place: (_, text, own) => lastPlace(linesTo(text, own), /<[^<]*$/u),
    message: (_, there) => message('mdx-syntax.lessThan', { next: there.charAt(1) }),
  },
];

/** A fault of the MDX parser in an editor's words. */
export function explainMdxFault({ reason, line, column }: VFileMessage, text: string): Place & { message: Message } {
  const own: Place = { line: line ?? head.line, column: column ?? head.column };
  for (const { reason: pattern, place, message } of faultsOfMdx) {
    const found = pattern.exec(reason);
    if (!found) continue;
    const at = place?.(found, text, own) ?? own;
    return { ...at, message: message(found, text.split('\n')[at.line - 1]?.slice(at.column - 1) ?? '') };
  }
  return { ...own, message: message('mdx-syntax.unreadable') };
}

/** The parser names the place of the tag that it misses the end of. */
function placeOfTag([, , line, column]: RegExpExecArray): Place {
  return { line: Number(line), column: Number(column) };
}

/** A text up to a place in it. */
function linesTo(text: string, { line, column }: Place): string {
  const lines = text.split('\n').slice(0, line);
  return [...lines.slice(0, -1), lines.at(-1)?.slice(0, column) ?? ''].join('\n');
}

function lastPlace(text: string, pattern: RegExp): Place | undefined {
  const at = text.search(pattern);
  if (at < 0) return undefined;
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
