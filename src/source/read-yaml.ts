import { LineCounter, isMap, isNode, isScalar, parseDocument, visit, type Document } from 'yaml';
import { z } from 'zod';
import { expectations, type Expectation } from '../schema/expectations.ts';
import { nearestWord } from '../language/nearest-word.ts';
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
    for (const { pos, message, code } of this.#document.errors) {
      this.problems.push({ path, ...this.#placeOf(pos[0]), rule: 'yaml-syntax', message: yamlFault(code, message) });
    }
    visit(this.#document, {
      Alias: (_, node) => {
        this.problems.push({ path, ...this.#placeOf(node.range?.[0] ?? 0), rule: 'yaml-syntax', message: aliasFault });
      },
    });
    if (this.problems.length > 0) {
      this.#blameSlips();
      return;
    }
    // A file with nothing but comments is an empty list or map: the schema says which keys it lacks.
    this.raw = this.#document.toJS({ maxAliasCount: 0 }) ?? (schema.type === 'array' ? [] : {});
    const result = schema.safeParse(this.raw);
    if (result.success) this.data = result.data;
    else {
      for (const issue of result.error.issues) this.problems.push(...this.#explain(issue, schema));
      this.#blameSlips();
    }
  }

  /** Where a faulty document holds a slip that explains the fault, the slip is what is reported. */
  #blameSlips(): void {
    const slips = this.text.split('\n').flatMap((line, index) => {
      const slip = slipsOfYaml.find(({ pattern }) => pattern.test(line));
      if (!slip) return [];
      const column = (slip.pattern.exec(line)?.indices?.[1]?.[0] ?? 0) + 1;
      return {
        path: this.path,
        line: index + this.#above.split('\n').length,
        column,
        rule: 'yaml-syntax',
        message: slip.message,
      };
    });
    if (slips.length > 0) this.problems.splice(0, Infinity, ...slips);
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

/** Slips of the keyboard that YAML takes for something else; group 1 is the place. */
const slipsOfYaml: readonly { pattern: RegExp; message: Message }[] = [
  {
    pattern: /^\s*(?:- )?[\w-]+\s*(：)/du,
    message: {
      en: 'the colon behind a key is half-width, and a space follows: “title: …”',
      zh: '冒号要用半角，后面空一格：“title: …”',
    },
  },
  {
    pattern: /^\s*(?:- )?[A-Za-z][\w-]*(:)(?!\/\/)[^\s:]/du,
    message: { en: 'a space is missing behind this colon: “title: …”', zh: '冒号后面要空一格：“title: …”' },
  },
  {
    pattern: /^ *(\t)/du,
    message: { en: 'a tab indents this line: use spaces', zh: '这一行用了制表符缩进：请改用空格' },
  },
  {
    pattern: /^\s*(－|—|–)\s/du,
    message: { en: 'an item of a list begins with a hyphen: “- …”', zh: '列表项用半角短横加空格开头：“- …”' },
  },
];

/** What the YAML parser finds, in an editor's words, by the parser's code. */
const yamlFaults: Readonly<Record<string, Message>> = {
  DUPLICATE_KEY: { en: 'this key stands here twice: keep one', zh: '这一项重复了：只留一个' },
  BLOCK_AS_IMPLICIT_KEY: {
    en: 'a text with a colon and a space in it needs quotation marks: title: "One: two"',
    zh: '文字里有“冒号加空格”时要加引号：title: "甲: 乙"',
  },
  BAD_INDENT: {
    en: 'this line is indented otherwise than its neighbours, or a bracket or quotation mark above it is not closed: indent by two spaces a level',
    zh: '这一行的缩进和上下文不一致，或者上面的括号、引号没有闭合：每层缩进两个空格',
  },
  BAD_SCALAR_START: {
    en: 'a text may not begin with this mark: put it in quotation marks',
    zh: '文字不能以这个符号开头：请加引号',
  },
};

function yamlFault(code: string, message: string): Message {
  const first = message.split('\n')[0] ?? message;
  return (
    yamlFaults[code] ?? {
      en: `this is not valid YAML (${first}): check the indentation, the colon and its space, and the quotation marks`,
      zh: `YAML 写法有误（${first}）：请检查缩进、英文冒号及其后的空格、引号`,
    }
  );
}
