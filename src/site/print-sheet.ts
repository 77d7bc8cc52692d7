import { printRules } from '../editions/print-rules.ts';
import type { Edition } from '../editions/edition.ts';
import { contentHash } from '../source/keep.ts';
import rules from './styles/print.css?inline';

/** A style sheet as a file. */
interface Sheet {
  file: string;
  css: string;
}

const known = new WeakMap<Edition, Map<string | undefined, Sheet>>();

/** The style sheet for paper of a page: the rules of all pages, and what this one says in print. Made once for each page. */
export function printSheet(edition: Edition, page: string | undefined): Sheet {
  const sheets = known.get(edition) ?? new Map<string | undefined, Sheet>();
  known.set(edition, sheets);
  const sheet = sheets.get(page) ?? makeSheet(edition, page);
  sheets.set(page, sheet);
  return sheet;
}

function makeSheet(edition: Edition, page: string | undefined): Sheet {
  const css = rules + printRules(edition, page);
  // A page below another has a file beside the others all the same: the folder is one of files.
  const name = [edition.locale, ...(page ?? 'story').split('/')].join('-');
  return { file: `print/${name}.${contentHash(css)}.css`, css };
}
