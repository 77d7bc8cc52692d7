import { styleText } from 'node:util';
import type { Message, Problem } from '../source/problem.ts';

/** text: for people and editors' tools, a line a problem; json: an array; github: annotations of a workflow run. */
export const formats = ['text', 'json', 'github'] as const;

export type Format = (typeof formats)[number];
export type Language = keyof Message;

/** What the check prints. */
export function report(problems: readonly Problem[], files: number, format: Format, language: Language): string {
  if (format === 'json') {
    return JSON.stringify(
      problems.map(({ path, line, column, rule, message }) => ({
        path,
        line,
        column,
        rule,
        message: message[language],
      })),
      undefined,
      2,
    );
  }
  const write = format === 'github' ? annotation : textLine;
  return [...problems.map((problem) => write(problem, language)), summary(problems, files)[language]].join('\n');
}

function textLine({ path, line, column, rule, message }: Problem, language: Language): string {
  return `${styleText('bold', `${path}:${line}:${column}`)} ${styleText('red', rule)} ${message[language]}`;
}

/** A command of GitHub's workflow log: the problem appears beside its line in the pull request. */
function annotation({ path, line, column, rule, message }: Problem, language: Language): string {
  const escape = (text: string) =>
    text
      .replaceAll('%', '%25')
      .replaceAll('\r', '%0D')
      .replaceAll('\n', '%0A')
      .replaceAll(':', '%3A')
      .replaceAll(',', '%2C');
  const text = message[language].replaceAll('%', '%25').replaceAll('\n', '%0A');
  return `::error file=${escape(path)},line=${line},col=${column},title=${rule}::${text}`;
}

function summary(problems: readonly Problem[], files: number): Message {
  const faulty = new Set(problems.map(({ path }) => path)).size;
  return problems.length === 0
    ? { en: `${files} files checked, no problem`, zh: `检查了${files}个文件，没有问题` }
    : {
        en: `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${faulty} ${faulty === 1 ? 'file' : 'files'}, ${files} checked`,
        zh: `检查了${files}个文件，${faulty}个文件有${problems.length}处问题`,
      };
}
