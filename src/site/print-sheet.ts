import { printRules } from '../editions/print-rules.ts';
import type { Edition } from '../editions/edition.ts';
import { contentHash } from '../source/keep.ts';
import rules from './styles/print.css?inline';

/** The style sheet for paper of a page: the rules of all pages, and what this one says in print. */
export function printSheet(edition: Edition, page: string | undefined): { file: string; css: string } {
  const css = rules + printRules(edition, page);
  // A page below another has a file beside the others all the same: the folder is one of files.
  const name = [edition.locale, ...(page ?? 'story').split('/')].join('-');
  return { file: `print/${name}.${contentHash(css)}.css`, css };
}
