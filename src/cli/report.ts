import { styleText } from 'node:util';
import { formatMessage } from '../i18n/editors/format-message.ts';
import type { Language } from '../i18n/editors/languages.ts';
import { message } from '../i18n/editors/message.ts';
import type { Excerpt, Problem } from '../source/problem.ts';

/** text: for people and editors' tools, a line a problem; json: an array; github: annotations of a workflow run. */
export const formats = ['text', 'json', 'github'] as const;

export type Format = (typeof formats)[number];

/** What the check prints. */
export function report(problems: readonly Problem[], files: number, format: Format, language: Language): string {
  const found = problems.map(({ path, line, column, rule, message: sentence, isAdvice = false, excerpts }) => ({
    path,
    line,
    column,
    rule,
    message: formatMessage(isAdvice ? message('report.advice', { sentence }) : sentence, language),
    ...(isAdvice && { isAdvice }),
    ...(excerpts && { excerpts }),
  }));
  if (format === 'json') return JSON.stringify(found, undefined, 2);
  return [...found.map(format === 'github' ? annotation : textLine), summary(problems, files, language)].join('\n');
}

/** A problem, its sentence in words. */
type Found = Pick<Problem, 'path' | 'line' | 'column' | 'rule' | 'isAdvice' | 'excerpts'> & { message: string };

function textLine({ path, line, column, rule, message, isAdvice = false, excerpts = [] }: Found): string {
  const place = styleText('bold', `${path}:${line}:${column}`);
  return [`${place} ${styleText(isAdvice ? 'yellow' : 'red', rule)} ${message}`, ...excerpts.map(excerptLine)].join(
    '\n',
  );
}

/** A clause under its problem, indented so that nothing takes it for one of its own. */
function excerptLine({ locale, text, start, end }: Excerpt): string {
  return `    ${locale}: ${text.slice(0, start)}[${styleText('bold', text.slice(start, end))}]${text.slice(end)}`.replaceAll(
    '\n',
    ' ',
  );
}

/** A command of GitHub's workflow log: the problem appears beside its line in the pull request. */
function annotation({ path, line, column, rule, message, isAdvice = false }: Found): string {
  const escape = (text: string) =>
    text
      .replaceAll('%', '%25')
      .replaceAll('\r', '%0D')
      .replaceAll('\n', '%0A')
      .replaceAll(':', '%3A')
      .replaceAll(',', '%2C');
  const text = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return `::${isAdvice ? 'warning' : 'error'} file=${escape(path)},line=${line},col=${column},title=${rule}::${text}`;
}

function summary(found: readonly Problem[], files: number, language: Language): string {
  const problems = found.filter(({ isAdvice = false }) => !isAdvice);
  const advice = found.length - problems.length;
  const faulty = new Set(problems.map(({ path }) => path)).size;
  const line =
    problems.length === 0
      ? message('report.clean', { count: files })
      : message('report.problems', {
          problems: message('count.problems', { count: problems.length }),
          faulty: message('count.files', { count: faulty }),
          checked: files,
        });
  return formatMessage(advice === 0 ? line : message('report.withAdvice', { summary: line, count: advice }), language);
}
