import { printRules } from '../editions/print-rules.ts';
import type { Edition } from '../editions/edition.ts';
import { contentHash } from '../source/keep.ts';
import rules from './styles/print.css?inline';

/** The style sheet for paper of a page: the rules of all pages, and what this one says in print. */
export function printSheet(edition: Edition, page: string | undefined): { file: string; css: string } {
  const css = rules + printRules(edition, page);
  const name = (page ?? 'story').replaceAll('/', '-');
  return { file: `print/${edition.locale}-${name}.${contentHash(css)}.css`, css };
}
