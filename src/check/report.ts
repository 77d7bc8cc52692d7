import { styleText } from 'node:util';
import type { Message, Problem } from './problem.ts';

export type Format = 'text' | 'json';
export type Language = keyof Message;

/** What the check prints: a line a problem and a summary, or the same as JSON. */
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
  const lines = problems.map(
    ({ path, line, column, rule, message }) =>
      `${styleText('bold', `${path}:${line}:${column}`)} ${styleText('red', rule)} ${message[language]}`,
  );
  return [...lines, summary(problems, files)[language]].join('\n');
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
