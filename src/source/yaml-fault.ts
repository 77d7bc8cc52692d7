import type { YAMLError } from 'yaml';
import { message, type KeyTaking, type Message } from '../i18n/editors/message.ts';

type YamlKey = KeyTaking & `yaml-syntax.${string}`;

/**
 * Slips of the keyboard that YAML takes for something else, each with a line that has it. Group 1 of the pattern is
 * the place.
 */
export const slipsOfYaml: readonly { key: YamlKey; example: string; pattern: RegExp }[] = [
  { key: 'yaml-syntax.fullWidthColon', example: 'title：新桥', pattern: /^\s*(?:- )?[\w-]+\s*(：)/du },
  { key: 'yaml-syntax.noSpace', example: 'title:新桥', pattern: /^\s*(?:- )?[A-Za-z][\w-]*(:)(?!\/\/)[^\s:]/du },
  { key: 'yaml-syntax.tab', example: '\tzh: 新桥', pattern: /^ *(\t)/du },
  { key: 'yaml-syntax.dash', example: '— bridge', pattern: /^\s*(－|—|–)\s/du },
];

/** A slip in a line of YAML, and where it stands in the line. */
export function findSlip(line: string): { column: number; message: Message } | undefined {
  for (const { key, pattern } of slipsOfYaml) {
    const start = pattern.exec(line)?.indices?.[1]?.[0];
    if (start !== undefined) return { column: start + 1, message: message(key) };
  }
  return undefined;
}

/** A fault of a YAML text, and where it stands in it. */
export interface YamlFault {
  offset: number;
  message: Message;
}

/**
 * What the YAML parser finds, by its code, each with a text that it says this of. The first row that fits counts. A code
 * may stand for several faults, which are told apart by the parser's English or by what follows the place.
 */
export const faultsOfYaml: readonly {
  code: string;
  says?: RegExp;
  follows?: RegExp;
  key: YamlKey;
  example: string;
}[] = [
  { code: 'DUPLICATE_KEY', key: 'yaml-syntax.keyTwice', example: 'title: a\ntitle: b\n' },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    follows: /^.*:\s/u,
    key: 'yaml-syntax.colonInText',
    example: 'title: One: two\n',
  },
  { code: 'BLOCK_AS_IMPLICIT_KEY', key: 'yaml-syntax.deeper', example: 'title: a\n  name: b\n' },
  { code: 'BAD_INDENT', key: 'yaml-syntax.indentation', example: 'title:\n  zh: a\n en: b\n' },
  { code: 'BAD_SCALAR_START', key: 'yaml-syntax.firstMark', example: 'title: @home\n' },
  { code: 'TAB_AS_INDENT', key: 'yaml-syntax.tab', example: 'title:\n  - \ta: b\n' },
  { code: 'MISSING_CHAR', says: /closing|end with/u, key: 'yaml-syntax.notClosed', example: 'title: "a\n' },
  { code: 'MISSING_CHAR', key: 'yaml-syntax.neither', example: '- id: a\n section: b\n' },
  { code: 'MULTILINE_IMPLICIT_KEY', key: 'yaml-syntax.neither', example: 'title\nname: a\n' },
  { code: 'MULTIPLE_DOCS', key: 'yaml-syntax.secondDocument', example: 'title: a\n---\nname: b\n' },
];

/** A fault of the YAML parser in an editor's words. */
export function explainYamlFault({ code, message: reason, pos: [offset] }: YAMLError, text: string): YamlFault {
  const fault = faultsOfYaml.find(
    (row) => row.code === code && (row.says?.test(reason) ?? true) && (row.follows?.test(text.slice(offset)) ?? true),
  );
  return { offset, message: message(fault?.key ?? 'yaml-syntax.unreadable') };
}
