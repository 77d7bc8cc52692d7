import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keepsRecords, madeFromPath, staleParagraphs } from '../../check/made-from.ts';
import { findDictionary } from '../../i18n/dictionaries.ts';
import { deskTranslator, type DeskTranslate } from '../../i18n/desk/translator.ts';
import { formatMessage } from '../../i18n/editors/format-message.ts';
import type { Language } from '../../i18n/editors/languages.ts';
import { slugsOf } from '../../schema/story.ts';
import type { Problem } from '../../source/problem.ts';
import type { YamlSource } from '../../source/read-yaml.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import {
  commentsIn,
  placeNotes,
  recordRows,
  sectionRows,
  type Note,
  type Proofed,
  type ProofRow,
} from './proof-rows.ts';
import { countReferences, cssString, escapeHtml } from './proof-text.ts';

/** How a proof is made. */
export interface ProofOptions {
  /** The language of the sheet's own words. */
  language: Language;
  date: Date;
  /** What names the state of the story that it shows. */
  editionId: string;
  /** The translation beside the original; undefined in a story of one language. */
  locale: string | undefined;
}

/** A sheet: what is read, and signed, in one go. */
interface Sheet {
  /** Its heading as HTML, and the same in the margin of each page. */
  heading: string;
  name: string;
  /** How the translation stands to its original. */
  state?: string;
  tables: { kind: 'records' | 'prose'; title?: string; rows: ProofRow[] }[];
  comments?: Note[];
  isSigned: boolean;
  /** Whether what the check finds in a file belongs here. */
  holds: (path: string) => boolean;
}

/**
 * The proof of a story: one document for screen and A4, each section on sheets of its own, with what the check found beside
 * the paragraph and boxes for whoever signs it. It loads nothing and runs nothing.
 */
export function writeProof(story: CheckedStory, problems: readonly Problem[], options: ProofOptions): string {
  const translate = deskTranslator(options.language);
  const proofed: Proofed = { story, original: story.locales[0] ?? '', translation: options.locale, translate };
  const others = story.locales.slice(1).filter((locale) => locale !== options.locale);
  const isElsewhere = ({ path }: Problem) => others.some((locale) => path.split('/').at(-1)?.split('.')[1] === locale);
  const shown = problems.filter((problem) => !isElsewhere(problem));
  const isUnfit = problems.some(({ isAdvice = false }) => !isAdvice);

  const [first, ...following] = sheetsOf(proofed);
  const sheets = first ? [first, ...following] : [];
  const home = (path: string) => following.find(({ holds }) => holds(path)) ?? first;
  const name = story.facts?.name[proofed.original] ?? '';
  const date = new Intl.DateTimeFormat(translate('locale.format'), { dateStyle: 'long', timeStyle: 'short' }).format(
    options.date,
  );
  const edition = translate('proof.edition', { id: options.editionId });
  const unfit = isUnfit ? `<span class="unfit">${translate('proof.unfit')}</span>` : '';
  const elsewhere = problems.length - shown.length;
  const status = (list: readonly string[]) =>
    `<p class="status">${list.map((words) => `<span>${words}</span>`).join('')}${unfit}</p>`;
  const count = (found: readonly Problem[]) => {
    const advice = found.filter(({ isAdvice = false }) => isAdvice).length;
    return [
      translate('proof.errors', { count: found.length - advice }),
      translate('proof.advice', { count: advice }),
    ] as const;
  };

  const body = sheets.map((sheet, index) => {
    const own = shown.filter(({ path }) => home(path) === sheet);
    const notes = [...(sheet.comments ?? []), ...own.map((problem) => noteOf(problem, options.language))];
    const loose = placeNotes(
      sheet.tables.flatMap(({ rows }) => rows),
      notes,
    );
    const tables = sheet.tables.filter(({ rows }, place) => rows.length > 0 || place === 0);
    const [errors, advice] = count(own);
    const state = [sheet.state ?? [], translate('proof.onSheet', { errors, advice })].flat();
    const top =
      index === 0
        ? `<h1>${escapeHtml(translate('proof.title', { name }))}</h1>` +
          status([
            escapeHtml(edition),
            date,
            ...count(shown),
            ...(elsewhere > 0 ? [translate('proof.elsewhere', { count: elsewhere })] : []),
          ]) +
          legend(proofed) +
          `<h2>${sheet.heading}</h2>`
        : `<h2>${sheet.heading}</h2>${status(state)}`;
    return (
      `<section class="sheet sheet-${index}"><div class="head">${top}</div>` +
      (loose.length > 0 ? `<div class="loose">${loose.map(({ html }) => html).join('')}</div>` : '') +
      tables.map((table, place) => tableOf(proofed, table, sheet.isSigned && place === tables.length - 1)).join('') +
      '</section>'
    );
  });

  const running = [name, translate('proof.proof')].filter(Boolean).join(' · ');
  const style =
    readFileSync(new URL('proof.css', import.meta.url), 'utf8') +
    `@page{font:7.5pt Arial,'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif;` +
    `@top-left{content:${cssString(running)}}` +
    `@top-center{content:${cssString(isUnfit ? translate('proof.unfit') : '')};font-weight:700}` +
    `@bottom-left{content:${cssString(`${edition} · ${date}`)}}` +
    '@bottom-right{content:counter(page) " / " counter(pages)}}' +
    sheets
      .map(
        (sheet, index) =>
          `.sheet-${index}{page:s${index}}@page s${index}{@top-right{content:${cssString(sheet.name)}}}`,
      )
      .join('');
  // Chinese takes less room than what it is translated from or into.
  const look = options.locale === undefined ? 'single' : /^zh\b/u.test(options.locale) ? 'reverse' : '';
  const hash = createHash('sha256').update(style).digest('base64');
  return (
    `<!doctype html>\n<html lang="${options.language}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${escapeHtml(translate('proof.title', { name }))}</title><style>${style}</style></head>` +
    `<body${look && ` class="${look}"`}><main>${body.join('\n')}</main></body></html>\n`
  );
}

/** The sheets in the order in which they are read: masthead, figures and pictures; the sections; terms and names. */
function sheetsOf(proofed: Proofed): Sheet[] {
  const { story, translate } = proofed;
  const { source } = story;
  const references = countReferences();
  const table = (files: Iterable<YamlSource<unknown>>, title?: string) => ({
    kind: 'records' as const,
    ...(title !== undefined && { title }),
    rows: [...files].flatMap((file) => recordRows(proofed, file, references)),
  });
  const masthead = translate('proof.masthead');
  const words = translate('proof.words');
  return [
    {
      heading: masthead,
      name: masthead,
      tables: [
        table([source.facts]),
        table([source.figures], translate('proof.figures')),
        table(source.photos.values(), translate('proof.photographs')),
      ],
      isSigned: true,
      holds: () => false,
    },
    ...slugsIn(story).map((slug) => sectionSheet(proofed, slug)),
    {
      heading: words,
      name: words,
      tables: [table([source.terms], translate('proof.glossary')), table([source.names], translate('proof.names'))],
      isSigned: false,
      holds: (path: string) => /^(?:glossary|names|pinyin|words|ui)\./u.test(path),
    },
  ];
}

/** The sections in reading order; where story.yaml does not tell it, in that of their files. */
function slugsIn({ facts, sections }: CheckedStory): string[] {
  return facts ? slugsOf(facts).map(({ id }) => id) : [...new Set(sections.map(({ slug }) => slug))];
}

function sectionSheet(proofed: Proofed, slug: string): Sheet {
  const { story, original, translate } = proofed;
  const own = story.sections.filter((section) => section.slug === slug);
  const title = own.find(({ locale }) => locale === original)?.title?.text;
  const isLead = slug === story.facts?.lead;
  const name = isLead ? translate('proof.lead') : (title ?? slug);
  const lang = isLead || title === undefined ? '' : ` lang="${original}"`;
  const rows = sectionRows(proofed, slug, countReferences());
  return {
    heading: `<span${lang}>${escapeHtml(name)}</span> <code>${escapeHtml(slug)}</code>`,
    name: `${name} · ${slug}`,
    ...(proofed.translation !== undefined && { state: stateOf(proofed, slug, rows) }),
    tables: [{ kind: 'prose', rows }],
    comments: own
      .filter(({ locale }) => [original, proofed.translation].includes(locale))
      .flatMap(({ path }) => commentsIn(proofed, path)),
    isSigned: true,
    holds: (path) => path.startsWith(`sections/${slug}.`),
  };
}

/** How a translation stands to its original; who has held it to that is recorded nowhere. */
function stateOf({ story, translation: locale, translate }: Proofed, slug: string, rows: readonly ProofRow[]): string {
  const has = story.sections.some((section) => section.slug === slug && section.locale === locale);
  if (!has) return translate('proof.noTranslation');
  const pair = story.sectionPairs.find(({ translation }) => translation.slug === slug && translation.locale === locale);
  if (!pair) return translate('proof.notPaired');
  if (!keepsRecords(story) || !story.source.madeFrom.has(madeFromPath(pair.translation)))
    return translate('proof.noRecord');
  const stale = staleParagraphs(story, pair);
  if (!stale) return translate('proof.noRecord');
  if (stale.length === 0) return translate('proof.translationOk');
  const labels = rows.flatMap(({ isStale = false, label }) => (isStale ? [label] : []));
  return translate('proof.changed', { paragraphs: labels });
}

function noteOf({ path, line, column, rule, message, isAdvice = false }: Problem, language: Language): Note {
  // Of a section the language is enough: the sheet has its name.
  const file = /^sections\/[^.]+\.([^.]+)\.mdx$/u.exec(path)?.[1] ?? path;
  const html =
    `<p class="${isAdvice ? 'advice' : 'fault'}"><b>${isAdvice ? '!' : '✗'}</b> <b>${rule}</b> ` +
    `<code>${escapeHtml(file)}:${line}:${column}</code><br>${escapeHtml(formatMessage(message, language))}</p>`;
  return { path, line, html };
}

function tableOf(
  { story, original, translation, translate }: Proofed,
  { kind, title, rows }: Sheet['tables'][number],
  isSigned: boolean,
): string {
  const language = (locale: string) => findDictionary(locale, story.dictionaries)?.['locale.name'] ?? locale;
  const columns = [
    ['label', '¶'],
    ['original', `${language(original)} · ${translate('proof.original')}`],
    ...(translation === undefined
      ? []
      : [['translation', `${language(translation)} · ${translate('proof.translation')}`]]),
    ['margin', translate('proof.margin')],
  ];
  const cell = (look: string, locale: string | undefined, html: string | undefined) =>
    locale === undefined
      ? ''
      : html === undefined
        ? `<td class="${look}"><span class="none">${translate('proof.nothing')}</span></td>`
        : `<td class="${look}" lang="${locale}" dir="auto">${html}</td>`;
  const lines = rows.map(
    ({ kind: look, label, notes, ...row }) =>
      `<tr class="${look}"><th class="label" scope="row">${escapeHtml(label)}</th>` +
      `${cell('original', original, row.original)}${cell('translation', translation, row.translation)}` +
      `<td class="margin">${notes.join('')}</td></tr>`,
  );
  return (
    (title === undefined ? '' : `<h3>${title}</h3>`) +
    `<table class="texts ${kind}"><thead><tr>${columns.map(([look = '', words = '']) => `<th class="${look}" scope="col">${escapeHtml(words)}</th>`).join('')}` +
    `</tr></thead><tbody>${lines.join('')}</tbody>${isSigned ? signatures(translate, columns.length) : ''}</table>`
  );
}

function legend({ translate }: Proofed): string {
  const marks = [
    `<span class="number">26</span><sup>1</sup> ${translate('proof.legend.number')}`,
    `<b class="alone">26</b> ${translate('proof.legend.alone')}`,
    `<span class="term">${translate('proof.legend.term')}</span>`,
    `<span class="name">${translate('proof.legend.name')}</span>`,
    `<b class="unanswered">${translate('proof.legend.unanswered')}</b>`,
    `✗ ${translate('proof.legend.error')}`,
    `! ${translate('proof.legend.advice')}`,
  ];
  return `<ul class="legend" aria-label="${translate('proof.legend')}">${marks.map((mark) => `<li>${mark}</li>`).join('')}</ul>`;
}

/** Boxes for three reviews and three readings. */
function signatures(translate: DeskTranslate, columns: number): string {
  const keys = [
    'proof.signed.review1',
    'proof.signed.review2',
    'proof.signed.review3',
    'proof.signed.reading1',
    'proof.signed.reading2',
    'proof.signed.reading3',
  ] as const;
  const line = (key: 'proof.signed.name' | 'proof.signed.date') => `<span>${translate(key)}</span>`;
  const boxes = keys.map(
    (key) => `<p><b>${translate(key)}</b>${line('proof.signed.name')}${line('proof.signed.date')}</p>`,
  );
  // With the last paragraph on a page, whatever its length: a row of the same table.
  return `<tbody class="signed"><tr><td colspan="${columns}"><div>${boxes.join('')}</div></td></tr></tbody>`;
}
