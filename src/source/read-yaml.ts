import { LineCounter, isMap, isNode, isScalar, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import { message, type Message } from '../i18n/editors/message.ts';
import { nearestWord } from '../language/nearest-word.ts';
import { findExpectation } from '../schema/expectations.ts';
import { head, type Place, type Problem } from './problem.ts';
import { explainYamlFault, findSlip, type YamlFault } from './yaml-fault.ts';

/** Where in a YAML document something stands: keys and list positions from the root. */
export type YamlPath = readonly PropertyKey[];

/** The position of a record in a list, by its id; -1 where there is none. */
export function recordIndex({ raw }: YamlSource<unknown>, id: string): number {
  return Array.isArray(raw) ? raw.findIndex((item) => (item as { id?: unknown } | null)?.id === id) : -1;
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
  readonly #document: Document;
  readonly #lines = new LineCounter();
  readonly #above: string;

  /** @param above what stands over the YAML in its file: the first line of front matter */
  constructor(path: string, text: string, schema: z.ZodType<Data>, above = '') {
    this.path = path;
    this.text = text;
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
        const slip = this.#slipAt(issue.path);
        this.problems.push(...(slip ? [slip] : this.#explain(issue, schema)));
      }
    }
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
    const map = parent.length === 0 ? this.#document.contents : this.#document.getIn(parent, true);
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
          ...this.placeOfKey(parent.slice(0, -1), String(parent.at(-1))),
          rule: 'missing-key',
          message: missingKey(key, fieldOf(parent)),
        },
      ];
    }
    return [{ path, ...this.placeOf(issue.path), rule: 'wrong-value', message: wrongValue(field, issue) }];
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
  return faults.sort((a, b) => a.offset - b.offset);
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

function wrongValue(field: string, issue: z.core.$ZodIssue): Message {
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
