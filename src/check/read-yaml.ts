import { LineCounter, isMap, isNode, isScalar, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import { expectations, type Expectation } from '../schema/expectations.ts';
import { nearestWord } from './nearest-word.ts';
import { head, type Message, type Place, type Problem } from './problem.ts';

/** Where in a YAML document something stands: keys and list positions from the root. */
export type YamlPath = readonly PropertyKey[];

/** A YAML document that knows where each of its values stands. */
export class YamlSource<Data> {
  readonly path: string;
  /** What the schema made of it; undefined where it found a fault. */
  readonly data: Data | undefined;
  readonly problems: Problem[] = [];
  /** The document as plain values, whatever its faults. */
  readonly raw: unknown;
  readonly #document: Document;
  readonly #lines = new LineCounter();
  readonly #lineOffset: number;

  /** @param lineOffset lines above the YAML in its file: front matter starts on the second line */
  constructor(path: string, text: string, schema: z.ZodType<Data>, lineOffset = 0) {
    this.path = path;
    this.#lineOffset = lineOffset;
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    for (const { pos, message, code } of this.#document.errors) {
      this.problems.push({ path, ...this.#placeOf(pos[0]), rule: 'yaml-syntax', message: yamlFault(code, message) });
    }
    visit(this.#document, {
      Alias: (_, node) => {
        this.problems.push({ path, ...this.#placeOf(node.range?.[0] ?? 0), rule: 'yaml-syntax', message: aliasFault });
      },
    });
    if (this.problems.length > 0) return;
    // A file with nothing but comments is an empty list or map: the schema says which keys it lacks.
    this.raw = this.#document.toJS({ maxAliasCount: 0 }) ?? (schema.type === 'array' ? [] : {});
    const result = schema.safeParse(this.raw);
    if (result.success) this.data = result.data;
    else for (const issue of result.error.issues) this.problems.push(...this.#explain(issue, schema));
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

  #placeOf(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1) + this.#lineOffset, column: Math.max(col, 1) };
  }

  #explain(issue: z.core.$ZodIssue, schema: z.ZodType): Problem[] {
    const { path } = this;
    const field = issue.path.join('.');
    const of = field === '' ? { en: '', zh: '' } : { en: ` in “${field}”`, zh: `“${field}”中` };
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const near = nearestWord(key, keysAt(schema, issue.path));
        return {
          path,
          ...this.placeOfKey(issue.path, key),
          rule: 'unknown-key',
          message: {
            en: `there is no key “${key}”${of.en}: ${near ? `did you mean “${near}”?` : 'correct or remove it'}`,
            zh: `${of.zh}没有“${key}”这一项：${near ? `是不是“${near}”？` : '请改正或删去'}`,
          },
        };
      });
    }
    if (issue.code === 'invalid_type' && (this.#document.getIn(issue.path) ?? null) === null) {
      const key = String(issue.path.at(-1));
      const parent = issue.path.slice(0, -1).join('.');
      return [
        {
          path,
          ...this.placeOfKey(issue.path.slice(0, -2), String(issue.path.at(-2))),
          rule: 'missing-key',
          message: {
            en: `“${key}” is missing${parent === '' ? '' : ` in “${parent}”`}: add it`,
            zh: `${parent === '' ? '' : `“${parent}”`}缺少“${key}”：请补上`,
          },
        },
      ];
    }
    return [{ path, ...this.placeOf(issue.path), rule: 'wrong-value', message: wrongValue(field, issue) }];
  }
}

/** The keys that a schema knows at a place, which an editor may have meant. */
function keysAt(schema: z.core.$ZodType | undefined, [step, ...rest]: YamlPath): string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), step === undefined ? [] : [step, ...rest]);
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: z.core.$ZodShape = schema.shape;
  return step === undefined ? Object.keys(shape) : keysAt(shape[String(step)], rest);
}

function wrongValue(field: string, issue: z.core.$ZodIssue): Message {
  const expectation = expectations[issue.message as Expectation] as Message | undefined;
  if (expectation) return { en: `“${field}”: ${expectation.en}`, zh: `“${field}”：${expectation.zh}` };
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return { en: `“${field}” must be one of: ${values.join(', ')}`, zh: `“${field}”只能是：${values.join('、')}` };
  }
  if (issue.code === 'invalid_type') {
    const kinds: Record<string, string> = {
      string: '文字',
      number: '数字',
      array: '列表',
      object: '若干项',
      record: '若干项',
    };
    return {
      en: `“${field}” must be ${issue.expected === 'object' ? 'a map of keys' : `a ${issue.expected === 'array' ? 'list' : issue.expected}`}`,
      zh: `“${field}”应当是${kinds[issue.expected] ?? issue.expected}`,
    };
  }
  return { en: `“${field}” is not right: ${issue.message}`, zh: `“${field}”不合要求（${issue.message}）` };
}

const aliasFault: Message = {
  en: 'a word that begins with * is a reference in YAML: put the text in quotation marks',
  zh: '以 * 开头的内容在 YAML 里是引用：请给文字加上引号',
};

function yamlFault(code: string, message: string): Message {
  if (code === 'DUPLICATE_KEY') {
    return { en: 'this key stands here twice: keep one', zh: '这一项重复了：只留一个' };
  }
  const first = message.split('\n')[0] ?? message;
  return {
    en: `this is not valid YAML (${first}): check the indentation, the colon and its space, and the quotation marks`,
    zh: `YAML 写法有误（${first}）：请检查缩进、英文冒号及其后的空格、引号`,
  };
}
