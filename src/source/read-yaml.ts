import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import { z } from 'zod';
import { message, type Message } from '../i18n/editors/message.ts';
import { nearestWord } from '../language/nearest-word.ts';
import { readQuantities } from '../language/read-quantities.ts';
import { findExpectation } from '../schema/expectations.ts';
import { localeCode, words } from '../schema/primitives.ts';
import { head, type Place, type Problem } from './problem.ts';
import { explainYamlFault, findSlip, type YamlFault } from './yaml-fault.ts';

/** Where in a YAML document something stands: keys and list positions from the root. */
export type YamlPath = readonly PropertyKey[];

/** The position of a record in a list, by its id; -1 where there is none. */
export function recordIndex({ raw }: YamlSource<unknown>, id: string): number {
  return Array.isArray(raw) ? raw.findIndex((item) => (item as { id?: unknown } | null)?.id === id) : -1;
}

/** Ids of the records of a list as written, also of those that are faulty in another way, and where they stand. */
export function recordIds({ raw }: YamlSource<unknown>): { id: string; at: YamlPath }[] {
  const items: unknown[] = Array.isArray(raw) ? raw : [];
  return items.flatMap((item, index) => {
    const { id } = (item ?? {}) as { id?: unknown };
    return typeof id === 'string' ? { id, at: [index, 'id'] } : [];
  });
}

/** A YAML document that knows where each of its values stands. */
export class YamlSource<Data> {
  readonly path: string;
  /** What the schema made of it; undefined where it found a fault. */
  readonly data: Data | undefined;
  problems: Problem[] = [];
  /** The document as plain values, whatever its faults. */
  readonly raw: unknown;
  /** The document as written. */
  readonly text: string;
  /** What it is held to. */
  readonly schema: z.ZodType<Data>;
  readonly #document: Document;
  readonly #lines = new LineCounter();
  readonly #above: string;

  /** @param above what stands over the YAML in its file: the first line of front matter */
  constructor(path: string, text: string, schema: z.ZodType<Data>, above = '') {
    this.path = path;
    this.text = text;
    this.schema = schema;
    this.#above = above;
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    for (const { offset, message } of faultsOf(this.#document, text)) {
      const place = this.#placeOf(offset);
      // Of several in one line, all but the first follow from it.
      if (this.problems.at(-1)?.line === place.line) continue;
      // And what the parser cannot name follows from what is above it.
      if (this.problems.length > 0 && message.key === 'yaml-syntax.unreadable') continue;
      this.problems.push({ path, ...place, rule: 'yaml-syntax', message });
    }
    if (this.problems.length > 0) {
      this.problems = this.#blameSlips(this.problems);
      return;
    }
    // A file with nothing but comments is an empty list or map: the schema says which keys it lacks.
    this.raw = this.#document.toJS({ maxAliasCount: 0 }) ?? (schema.type === 'array' ? [] : {});
    const result = schema.safeParse(this.raw);
    if (result.success) this.data = result.data;
    else {
      for (const issue of result.error.issues) {
        // Of a text where a text belongs only its form is wrong: an address is no key and value.
        const slip = issue.code === 'invalid_format' ? undefined : this.#slipAt(issue.path);
        this.problems.push(...(slip ? [slip] : this.#explain(issue, schema)));
      }
    }
    this.problems.push(...this.#faultsOfWriting(schema));
  }

  /** Faults of syntax, each replaced by the slip that it comes from: in its line, or in one of the two above. */
  #blameSlips(faults: readonly Problem[]): Problem[] {
    const lines = this.text.split('\n');
    const above = this.#above.split('\n').length;
    const found = new Map<number, Problem>();
    for (const fault of faults) {
      const candidates = [0, 1, 2].map((back) => fault.line - back).filter((line) => line >= above);
      const slipped = candidates
        .map((line) => ({ line, slip: findSlip(lines[line - above] ?? '') }))
        .find(({ slip }) => slip);
      const problem = slipped?.slip
        ? { path: this.path, line: slipped.line, rule: 'yaml-syntax', ...slipped.slip }
        : fault;
      found.set(problem.line, found.get(problem.line) ?? problem);
    }
    return [...found.values()];
  }

  /** What YAML reads as something else than stands there: a text cut off at a #, a number in another notation. */
  #faultsOfWriting(schema: z.ZodType): Problem[] {
    const { path, text } = this;
    const problems: Problem[] = [];
    const look = (node: unknown, at: readonly PropertyKey[]): void => {
      if (isMap(node))
        for (const { key, value } of node.items) if (isScalar(key)) look(value, [...at, String(key.value)]);
      if (isSeq(node)) for (const [index, item] of node.items.entries()) look(item, [...at, index]);
      if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return;
      const [start, end] = node.range;
      const comment = /^[ \t]+(?=#)/u.exec(text.slice(end, end + 40))?.[0].length;
      if (comment !== undefined && isWords(schema, at))
        problems.push({
          path,
          ...this.#placeOf(end + comment),
          rule: 'yaml-syntax',
          message: message('yaml-syntax.commentInText'),
        });
      if (
        typeof node.value === 'number' &&
        Number.isFinite(node.value) &&
        !/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(node.source ?? '')
      )
        problems.push({
          path,
          ...this.#placeOf(start),
          rule: 'wrong-value',
          message: message('wrong-value.writeNumber', { field: fieldOf(at), number: plainNumber(node.value) }),
        });
    };
    look(this.#document.contents, []);
    return problems;
  }

  /** A slip that has made a text of what should be keys and values: 'zh:新桥' where a map is asked for. */
  #slipAt(path: YamlPath): Problem | undefined {
    const node = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    if (!isScalar(node) || typeof node.value !== 'string' || node.type !== 'PLAIN') return undefined;
    const slip = findSlip(node.value.split('\n')[0] ?? '');
    if (!slip) return undefined;
    const { line, column } = this.#placeOf(node.range?.[0] ?? 0);
    return { path: this.path, line, rule: 'yaml-syntax', message: slip.message, column: column + slip.column - 1 };
  }

  /** Where a value stands; where it is missing, the nearest thing around it. */
  placeOf(path: YamlPath): Place {
    for (let length = path.length; length >= 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return this.#placeOf(node.range[0]);
    }
    return head;
  }

  /** Where a key stands. */
  placeOfKey(parent: YamlPath, key: string): Place {
    const map = this.#document.getIn(parent, true);
    const pair = isMap(map)
      ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    return pair && isScalar(pair.key) && pair.key.range ? this.#placeOf(pair.key.range[0]) : this.placeOf(parent);
  }

  /**
   * Where the words of a text begin. Their offset in the file is undefined where YAML writes them in another way than
   * they read: over several lines, or with escapes.
   */
  wordsAt(path: YamlPath): { place: Place; offset: number | undefined } {
    const node = this.#document.getIn(path, true);
    if (!isScalar<string>(node) || !node.range) return { place: this.placeOf(path), offset: undefined };
    const quotes = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? 1 : 0;
    const [start, end] = [node.range[0] + quotes, node.range[1] - quotes];
    return this.text.slice(start, end) === node.value
      ? { place: this.#placeOf(start), offset: start + this.#above.length }
      : { place: this.placeOf(path), offset: undefined };
  }

  /** Where a key without a value stands; where it is left out, the key or the item of a list that lacks it. */
  #placeOfMissing(parent: YamlPath, key: string): Place {
    const map = this.#document.getIn(parent, true);
    if (isMap(map) && map.has(key)) return this.placeOfKey(parent, key);
    return typeof parent.at(-1) === 'string'
      ? this.placeOfKey(parent.slice(0, -1), String(parent.at(-1)))
      : this.placeOf(parent);
  }

  #placeOf(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1) + this.#above.split('\n').length - 1, column: Math.max(col, 1) };
  }

  #explain(issue: z.core.$ZodIssue, schema: z.ZodType): Problem[] {
    const { path } = this;
    const field = fieldOf(issue.path);
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, issue.path);
      return issue.keys.map((key) => ({
        path,
        ...this.placeOfKey(issue.path, key),
        rule: 'unknown-key',
        message: unknownKey(key, field, known),
      }));
    }
    if (issue.code === 'invalid_type' && (this.#document.getIn(issue.path) ?? null) === null) {
      const key = String(issue.path.at(-1));
      const parent = issue.path.slice(0, -1);
      return [
        {
          path,
          ...this.#placeOfMissing(parent, key),
          rule: 'missing-key',
          message: missingKey(key, fieldOf(parent)),
        },
      ];
    }
    const value = this.#document.getIn(issue.path);
    return [{ path, ...this.placeOf(issue.path), rule: 'wrong-value', message: wrongValue(field, issue, value) }];
  }
}

/** What keeps a document from being read, in the order of the text: faults of YAML, and references, which nobody means. */
function faultsOf(document: Document, text: string): YamlFault[] {
  const faults = document.errors.map((error) => explainYamlFault(error, text));
  visit(document, {
    Alias: (_, { range }) => {
      faults.push({ offset: range?.[0] ?? 0, message: message('yaml-syntax.reference') });
    },
  });
  // A text that begins with & or ! loses it: YAML takes it for a name or a kind of what follows.
  const note = (node: Node) => {
    if (!('anchor' in node && node.anchor) && !node.tag) return;
    const before = text.slice(0, node.range?.[0]).trimEnd();
    const offset = before.search(/[&!]\S*$/u);
    if (offset < 0) return;
    faults.push({ offset, message: message('yaml-syntax.sign', { mark: text.charAt(offset) }) });
  };
  visit(document, {
    Node: (_, node) => {
      note(node);
    },
  });
  return faults.sort((a, b) => a.offset - b.offset);
}

/** Whether a schema asks for words of an editor at a place, which may hold any mark. */
function isWords(schema: z.core.$ZodType | undefined, [step, ...rest]: YamlPath): boolean {
  if (schema === words) return step === undefined;
  if (schema instanceof z.ZodOptional) return isWords(schema.unwrap(), step === undefined ? [] : [step, ...rest]);
  if (schema instanceof z.ZodUnion)
    return schema.options.some((option) => isWords(option, step === undefined ? [] : [step, ...rest]));
  if (schema instanceof z.ZodArray) return typeof step === 'number' && isWords(schema.element, rest);
  if (schema instanceof z.ZodRecord) return step !== undefined && isWords(schema.valueType, rest);
  if (!(schema instanceof z.ZodObject)) return false;
  const shape: z.core.$ZodShape = schema.shape;
  return step !== undefined && isWords(shape[String(step)], rest);
}

/** The number that a text stands for: 26,400, 26.4万, "264000". Undefined where it is none, or more than one. */
function readNumber(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  for (const locale of ['zh', 'en']) {
    const [only, ...others] = readQuantities(text.normalize('NFKC').replaceAll(/[_\s](?=\d{3})/gu, ''), locale);
    if (only && others.length === 0 && ['number', 'percent', 'year'].includes(only.kind)) return only.value;
  }
  return undefined;
}

/** A number in the digits that YAML and people read alike. */
function plainNumber(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}

/** What a place in a document is called: its keys; which item of a list it is, the line says. */
function fieldOf(path: YamlPath): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

/** The keys that a schema knows at a place, which an editor may have meant. */
function keysAt(schema: z.core.$ZodType | undefined, [step, ...rest]: YamlPath): string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), step === undefined ? [] : [step, ...rest]);
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: z.core.$ZodShape = schema.shape;
  return step === undefined ? Object.keys(shape) : keysAt(shape[String(step)], rest);
}

function unknownKey(key: string, field: string, known: readonly string[]): Message {
  const near = nearestWord(key, known);
  const remedy = near ? message('remedy.didYouMean', { word: near }) : message('remedy.correctOrRemove');
  return field === ''
    ? message('unknown-key.inFile', { key, remedy })
    : message('unknown-key.inField', { key, field, remedy });
}

function missingKey(key: string, field: string): Message {
  return field === '' ? message('missing-key.inFile', { key }) : message('missing-key.inField', { key, field });
}

const kinds = {
  string: 'kind.text',
  number: 'kind.number',
  array: 'kind.list',
  object: 'kind.map',
} as const;

function wrongValue(field: string, issue: z.core.$ZodIssue, value: unknown): Message {
  const meant = issue.code === 'invalid_type' && issue.expected === 'number' ? readNumber(value) : undefined;
  if (meant !== undefined) return message('wrong-value.writeNumber', { field, number: plainNumber(meant) });
  if (issue.message === 'localeCode' && typeof value === 'string') {
    const code = value.trim().replaceAll('_', '-').toLowerCase();
    if (code !== value && localeCode.safeParse(code).success)
      return message('wrong-value.write', { field, words: code });
  }
  const expectation = findExpectation(issue.message);
  if (!expectation && issue.code === 'invalid_value') {
    const values = issue.values.map((value) => message('part.quoted', { words: String(value) }));
    return message('wrong-value.oneOf', { field, values });
  }
  if (!expectation && issue.code === 'invalid_type' && isKind(issue.expected)) {
    const kind = message(kinds[issue.expected]);
    return field === '' ? message('wrong-value.kind', { kind }) : message('wrong-value.fieldKind', { field, kind });
  }
  return message('wrong-value.expected', { field, expectation: expectation ?? message('expectation.other') });
}

function isKind(expected: string): expected is keyof typeof kinds {
  return Object.hasOwn(kinds, expected);
}
