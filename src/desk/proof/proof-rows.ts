import type { DeskTranslate } from '../../i18n/desk/translator.ts';
import { fieldName } from '../../i18n/desk/field-name.ts';
import { isComponentName } from '../../source/component-uses.ts';
import { commentOf } from '../../source/read-section.ts';
import type { YamlPath, YamlSource } from '../../source/read-yaml.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import { yamlText } from '../../story/record-texts.ts';
import type { Block, Section, StoryText } from '../../story/story.ts';
import { visit } from 'unist-util-visit';
import { escapeHtml, setText, type References } from './proof-text.ts';
import { markPair, sayAmount, viewSection, type Mark, type Range, type SectionView } from '../section-view.ts';

/** A line of a proof sheet: a text beside its translation, as HTML, and what is noted in the margin. */
export interface ProofRow {
  kind: 'text' | 'heading' | 'component' | 'raw' | 'more';
  label: string;
  /** Undefined where that language has nothing here. */
  original: string | undefined;
  translation: string | undefined;
  notes: string[];
  /** Whether the original has changed since it was translated. */
  isStale?: boolean;
  /** The first line of each file that belongs to it; what stands above the next row's does too. */
  from: Record<string, number>;
}

/** Something to be noted beside whatever stands in a line of a file. */
export interface Note {
  path: string;
  line: number;
  html: string;
}

/** A story in the two languages that stand beside each other, and the language of the sheet itself. */
export interface Proofed {
  story: CheckedStory;
  /** Ids of the locales; no translation in a story of one language. */
  original: string;
  translation: string | undefined;
  translate: DeskTranslate;
}

/** Puts notes beside their rows. Returns those that belong to none. */
export function placeNotes(rows: readonly ProofRow[], notes: readonly Note[]): Note[] {
  return notes.filter(({ path, line, html }) => {
    const own = rows.filter(({ from }) => from[path] !== undefined);
    const row = own.findLast(({ from }) => (from[path] ?? 0) <= line) ?? own[0];
    row?.notes.push(html);
    return !row;
  });
}

/** The comments of editors to each other in a file of a section. */
export function commentsIn({ story, translate }: Proofed, path: string): Note[] {
  return (story.source.sections.find((section) => section.path === path)?.tree.children ?? []).flatMap((node) => {
    const comment = commentOf(node)?.trim();
    const html = `<p class="comment">${translate('proof.comment')} ${escapeHtml(comment ?? '')}</p>`;
    return comment === undefined ? [] : [{ path, line: node.position?.start.line ?? 1, html }];
  });
}

/** The rows of a section: its heading, and paragraph beside paragraph. */
export function sectionRows(proofed: Proofed, slug: string, references: References): ProofRow[] {
  const { story, translate } = proofed;
  const view = viewSection(story, slug, proofed.translation ?? '');
  const sides = [proofed.original, proofed.translation].map((locale) =>
    story.sections.find((section) => section.slug === slug && section.locale === locale),
  );
  const [original, translation] = sides;
  const set = (text: StoryText | undefined) =>
    text && setText(text, view.marks[text.path] ?? [], references, translate('proof.noPartner'));
  const first = Object.fromEntries(sides.flatMap((section) => (section ? [[section.path, 1]] : [])));
  const heading: ProofRow = {
    kind: 'heading',
    label: translate('proof.heading'),
    original: set(original?.title),
    translation: set(translation?.title),
    notes: [],
    from: first,
  };
  const rows = view.rows.map((row): ProofRow => {
    const [left, right] = [blocksAt(original, row.original), blocksAt(translation, row.translation)];
    const component = (left[0] ?? right[0])?.component;
    const say = (blocks: Block[], locale = '') =>
      blocks.length === 0
        ? undefined
        : component
          ? sayComponent(proofed, component, locale)
          : blocks.map((block) => `<p>${set(block) ?? ''}</p>`).join('');
    return {
      kind: component ? 'component' : (left[0] ?? right[0])?.block === 'subheading' ? 'heading' : 'text',
      label: component ? componentName(component.name, translate) : labelOf(slug, translate, left, right),
      original: (say(left, proofed.original) ?? '') + staleNote(row, translate) || undefined,
      isStale: row.stale !== undefined,
      translation: say(right, proofed.translation),
      notes: [...new Set([...left, ...right].flatMap((block) => blockNotes(block, translate)))],
      from: { ...firstLine(original, left), ...firstLine(translation, right) },
    };
  });
  const raw = sides.flatMap((section): ProofRow[] =>
    !section || section.blocks.length > 0 ? [] : [rawRow(proofed, section.path, section.locale)],
  );
  // What cannot be read lacks nothing: it stands above as it is written.
  const all = [...(original?.title || translation?.title ? [heading] : []), ...raw, ...rows];
  return raw.length === 0
    ? all
    : all.map((row) => ({ ...row, original: row.original ?? '', translation: row.translation ?? '' }));
}

function blocksAt(section: Section | undefined, range: Range | undefined): Block[] {
  if (!section || !range) return [];
  return section.blocks.filter(({ place }) => place.start >= range.start && place.end <= range.end);
}

/** The line behind the block above, in whose file what concerns a block begins. */
function firstLine(section: Section | undefined, [first]: readonly Block[]): Record<string, number> {
  if (!section || !first) return {};
  const above = section.blocks[section.blocks.indexOf(first) - 1];
  const matter = section.title ? section.title.place.line + 1 : 0;
  return { [section.path]: (above?.node.position?.end.line ?? matter) + 1 };
}

/** ¶4: as corrections and telephone calls name it. Where the two count otherwise, both. */
function labelOf(slug: string, translate: DeskTranslate, ...sides: readonly Block[][]): string {
  const numbers = sides.map((blocks) =>
    blocks.flatMap(({ id }) => (id === undefined ? [] : id.slice(slug.length + 1))).join('+'),
  );
  const label = [...new Set(numbers.filter((number) => number !== ''))].join('/');
  const [, kind, number = ''] = /^(list|quote|part)-(.+)$/u.exec(label) ?? [];
  return kind === undefined ? label && `¶${label}` : translate(`proof.block.${kind as 'list'}`, { number });
}

/** What the original said before, under what it says now. */
function staleNote({ stale }: SectionView['rows'][number], translate: DeskTranslate): string {
  if (!stale) return '';
  const said =
    stale.before === '' ? translate('proof.newParagraph') : `${translate('proof.before')} ${escapeHtml(stale.before)}`;
  return `<p class="stale">△ ${said}</p>`;
}

/** Where links of a paragraph lead, and which corrections stand under it. */
function blockNotes({ node, corrections }: Block, translate: DeskTranslate): string[] {
  const notes = corrections.map((number) => translate('proof.correction', { number }));
  visit(node, 'link', ({ url }) => {
    notes.push(`${translate('proof.link')} ${escapeHtml(url)}`);
  });
  return notes.map((words) => `<p>${words}</p>`);
}

function componentName(name: string, translate: DeskTranslate): string {
  const key = isComponentName(name) && name !== 'Term' ? (`proof.component.${name}` as const) : undefined;
  return key ? translate(key) : name;
}

/** What a component shows, as one line: amount and label of a figure, caption of a picture. */
function sayComponent(proofed: Proofed, { name, id }: { name: string; id: string }, locale: string): string {
  const { story, translate } = proofed;
  const record = name === 'Photo' ? story.photos[id]?.record : story.figures.find((figure) => figure.id === id);
  const words = !record
    ? `<b class="alone">${escapeHtml(translate('proof.noRecordOf', { id }))}</b>`
    : 'caption' in record
      ? escapeHtml(record.caption[locale] ?? '')
      : `<b>${escapeHtml(sayAmount(story, record, locale))}</b> ${escapeHtml(record.label[locale] ?? '')}`;
  return `<p>${words}</p>`;
}

/** A file that cannot be read, as it is written. */
function rawRow({ story, original, translate }: Proofed, path: string, locale: string): ProofRow {
  const written = `<p class="as">${translate('proof.asWritten')}</p><pre>${escapeHtml(story.source.texts.get(path) ?? '')}</pre>`;
  return {
    kind: 'raw',
    label: locale,
    original: locale === original ? written : undefined,
    translation: locale === original ? undefined : written,
    notes: [],
    from: { [path]: 1 },
  };
}

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The texts of a YAML file in both languages, each under its name, and what its records say in no language. */
export function recordRows(proofed: Proofed, file: YamlSource<unknown>, references: References): ProofRow[] {
  const { story, original, translation } = proofed;
  if (file.raw === undefined) return file.text === '' ? [] : [rawRow(proofed, file.path, original)];
  const said = new Set<unknown>();
  const rows: ProofRow[] = [];
  const walk = (value: unknown, at: readonly (string | number)[]) => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...at, index]);
    // How a derived edition writes a word, and what an amount counts, are told elsewhere.
    if (!isPlain(value) || at[0] === 'derived' || at.at(-1) === 'unit') return;
    if (story.locales.some((locale) => isWords(value[locale]))) {
      const sides = [original, translation].map((locale) =>
        locale === undefined ? undefined : readSide(value[locale], [...at, locale], locale),
      );
      const [left, right] = setPair(proofed, file.path, sides, references);
      const record = at
        .slice(0, recordDepth(file, at))
        .reduce<unknown>((value, step) => (value as Plain)[step], file.raw);
      const amount = (locale = '') => {
        const figure =
          at.at(-1) === 'label'
            ? story.figures.find(({ id }) => id === (record as Plain | undefined)?.['id'])
            : undefined;
        return figure ? `<b>${escapeHtml(sayAmount(story, figure, locale))}</b> ` : '';
      };
      const isNew = record !== undefined && !said.has(record);
      said.add(record);
      // A word that goes by no other wording in one language lacks nothing there.
      const none = at.at(-1) === 'also' ? '' : undefined;
      rows.push({
        kind: isNew || record === file.raw ? 'text' : 'more',
        label: nameAt(proofed.translate, at),
        original: left === undefined ? none : `<p>${amount(original)}${left}</p>`,
        translation: right === undefined ? none : `<p>${amount(translation)}${right}</p>`,
        notes: isNew ? factsOf(file, record, story.locales) : [],
        from: { [file.path]: lineOf(file, isNew ? at.slice(0, recordDepth(file, at)) : at) },
      });
    } else for (const [key, child] of Object.entries(value)) walk(child, [...at, key]);
  };
  const readSide = (value: unknown, at: YamlPath, locale: string) =>
    isWords(value) ? yamlText(file, at, { locale, kind: 'record', text: [value].flat().join(' · ') }) : undefined;
  walk(file.raw, []);
  return rows;
}

const isWords = (value: unknown): value is string | string[] =>
  typeof value === 'string' ||
  (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'));

type BareText = ReturnType<typeof yamlText>;

/** Two texts of a record with their numbers held to each other, where the check does so. */
function setPair(
  { story, translation, translate }: Proofed,
  path: string,
  sides: readonly (BareText | undefined)[],
  references: References,
): (string | undefined)[] {
  const isAt = (text: StoryText, side: BareText | undefined) =>
    text.path === path && text.place.line === side?.place.line && text.place.column === side.place.column;
  const pair = story.recordPairs.find(
    ({ original, translation: other }) =>
      other.locale === translation && isAt(original, sides[0]) && isAt(other, sides[1]),
  );
  if (!pair) return sides.map((side) => side && escapeHtml(side.text));
  // YAML may write a text in another way than it reads: its marks count from its own beginning.
  const alone = (text: StoryText): StoryText => ({
    ...text,
    pieces: [{ at: 0, length: text.text.length, start: 0, isVerbatim: true }],
    place: { ...text.place, start: 0, end: text.text.length },
  });
  const texts = { original: alone(pair.original), translation: alone(pair.translation) };
  const marks = markPair(texts, `${path}-${pair.original.place.line}-${pair.original.place.column}`);
  // A label goes on from its unit, which may have said the term: the check asks for none there.
  const asked = ({ kind, group }: Mark) => path !== 'figures.yaml' || kind === 'number' || group !== undefined;
  const hint = translate('proof.noPartner');
  return [
    setText(texts.original, marks.original.filter(asked), references, hint),
    setText(texts.translation, marks.translation.filter(asked), references, hint),
  ];
}

/** How deep the record lies that a text belongs to: the item of a list around it, a part of the masthead, or a whole file. */
function recordDepth({ raw }: YamlSource<unknown>, at: YamlPath): number {
  const item = at.findLastIndex((step) => typeof step === 'number') + 1;
  return item || (isPlain(raw) && at.length > 1 ? 1 : 0);
}

/** The line of a value, or of the key over it. */
function lineOf(file: YamlSource<unknown>, at: YamlPath): number {
  const key = at.at(-1);
  return (typeof key === 'string' ? file.placeOfKey(at.slice(0, -1), key) : file.placeOf(at)).line;
}

/** What needs no key before it to be understood. */
const plain = new Set([
  'id',
  'section',
  'value',
  'bound',
  'unit',
  'role',
  'kind',
  'date',
  'pinyin',
  'drawing',
  'photo',
  'url',
]);

/** What a record says in no language, as it is written. */
function factsOf(file: YamlSource<unknown>, record: unknown, locales: readonly string[]): string[] {
  const id = /^photos\/(.+)\.yaml$/u.exec(file.path)?.[1];
  const tell = (value: unknown): string[] =>
    isPlain(value)
      ? Object.entries(value).flatMap(([key, fact]) => {
          if (locales.includes(key)) return [];
          if (isPlain(fact)) return record === file.raw ? [] : tell(fact);
          if (key === 'lead' || !['string', 'number', 'boolean'].includes(typeof fact)) return [];
          return [plain.has(key) ? String(fact) : `${key}: ${fact as string}`];
        })
      : [];
  const facts = [...(id === undefined ? [] : [id]), ...tell(record)];
  return facts.length === 0 ? [] : [`<p class="facts">${facts.map(escapeHtml).join(', ')}</p>`];
}

/** What a text of a record is called: by its key, or of a mere name by what is named. */
function nameAt(translate: DeskTranslate, at: readonly (string | number)[]): string {
  const keys = at.filter((step) => typeof step === 'string');
  const key = keys.length > 1 && keys.at(-1) === 'name' ? keys.at(-2) : keys.at(-1);
  // Figures are many, and counted.
  if (key === 'label') return String(Number(at[0]) + 1);
  return fieldName(translate, key ?? '');
}
