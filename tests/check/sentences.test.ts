import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import { americanSpellings, spellingFault } from '../../src/check/british-spelling.ts';
import { rules } from '../../src/check/rules.ts';
import { englishFaults } from '../../src/check/rules/en-typography.ts';
import { brokenMarks, foreignMarks, refusalOf } from '../../src/check/rules/mdx-plain.ts';
import { chineseFaults } from '../../src/check/rules/zh-typography.ts';
import { readEnvironment } from '../../src/cli/environment.ts';
import { explainError } from '../../src/cli/explain-error.ts';
import { report } from '../../src/cli/report.ts';
import { runProof } from '../../src/cli/run-proof.ts';
import { displayPath } from '../../src/cli/story-paths.ts';
import { writeStoryFile } from '../../src/source/write-file.ts';
import { importDocument } from '../../src/desk/import/import-document.ts';
import type { NoteKey } from '../../src/desk/import/import-notes.ts';
import { runImport } from '../../src/cli/run-import.ts';
import { en } from '../../src/i18n/editors/en.ts';
import { formatMessage } from '../../src/i18n/editors/format-message.ts';
import { languages, type Language } from '../../src/i18n/editors/languages.ts';
import { MessageError } from '../../src/i18n/editors/message-error.ts';
import { message, type Message, type Part } from '../../src/i18n/editors/message.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { faultsOfMdx } from '../../src/source/mdx-fault.ts';
import type { Problem } from '../../src/source/problem.ts';
import { readSection } from '../../src/source/read-section.ts';
import { YamlSource } from '../../src/source/read-yaml.ts';
import { faultsOfYaml, slipsOfYaml } from '../../src/source/yaml-fault.ts';
import { captureOutput } from '../capture-output.ts';
import { heading, makeDocx, paragraph, picture, run } from '../make-docx.ts';
import { runCheckHere } from '../run-check-here.ts';
import { sampleStory } from '../sample-story.ts';
import type { Overlay } from '../story-of.ts';
import { writeStory } from '../write-story.ts';
import { inWords, problemsOf, type Samples } from './sample.ts';
import { otherSamples, ruleSamples } from './samples.ts';

/** The keys of all sentences that were printed. */
const printed = new Set<string>();

/** Notes the keys of a message and of those inside it, a counted one with its plural form. */
function note({ key, values }: Message): void {
  const { count } = values as { count?: number };
  printed.add(count === undefined ? key : `${key}_${new Intl.PluralRules('en-GB').select(count)}`);
  for (const value of Object.values<Part | readonly Part[]>(values).flat()) if (typeof value === 'object') note(value);
}

const isRule = (rule: string) => rules.some(({ id }) => id === rule);

describe('every sample', () => {
  const all: [name: string, samples: Samples, isOwn: (problem: Problem) => boolean][] = [
    ...rules.map(({ id }): (typeof all)[number] => [id, ruleSamples[id], ({ rule }) => rule === id]),
    ['reading', otherSamples.reading, ({ rule }) => !isRule(rule) && rule !== 'allowance'],
    ['allowance', otherSamples.allowance, ({ rule }) => rule === 'allowance'],
  ];
  for (const [name, { bad, good }, isOwn] of all) {
    for (const { files, finds } of bad) {
      it(`${name}: ${finds[0] ?? ''}`, async () => {
        const found = (await problemsOf(files)).filter(isOwn);
        assert.deepEqual(
          found.map((problem) => inWords(problem, 'en')),
          finds,
        );
        for (const problem of found) {
          note(problem.message);
          assert.match(formatMessage(problem.message, 'zh'), /\p{sc=Han}/u);
        }
      });
    }
    it(`${name} passes what only looks like a fault`, async () => {
      for (const files of good) {
        const found = (await problemsOf(files)).filter((problem) => name !== 'reading' || isOwn(problem));
        assert.deepEqual(
          found.map((problem) => inWords(problem, 'en')),
          [],
        );
      }
    });
  }
});

describe('a table of faults', () => {
  it('has for every slip of YAML a text that it explains', () => {
    for (const { key, example } of [...slipsOfYaml, ...faultsOfYaml]) {
      const { problems } = new YamlSource('figures.yaml', example, z.object({ title: z.array(z.int()) }));
      assert.deepEqual(
        problems.map(({ message }) => message.key),
        [key],
        example,
      );
    }
  });

  it('has for every fault of MDX a text that it explains, in its line', () => {
    for (const row of faultsOfMdx) {
      const says = (text: string) => {
        try {
          parseMarkdown(text);
          return '';
        } catch (error) {
          return (error as VFileMessage).reason;
        }
      };
      const text = `Fine.\n\n${row.example}`;
      const reason = says(text);
      assert.equal(
        faultsOfMdx.find((other) => other.reason.test(reason)),
        row,
        row.example,
      );
      const [problem] = readSection({ path: 'a.mdx', slug: 'a', locale: 'en', isLead: true, text }).problems;
      assert.equal(problem?.line, 3, row.example);
    }
  });

  it('takes nothing for a mark of other programs that news may hold', () => {
    for (const text of [
      'from $5 to $10, NT$5 and US$6, A$ and C$, $AAPL and $TSLA',
      '票价NT$5，或$6，或7$，8$',
      'at 10:30:20, in a ratio of 1:2:3, Note: this: that, std::string::npos',
      '上午10:30:20，比例1:2:3，注:一:二',
      'a == b and c == d, f(a==b, c==d), a === b',
      '10~20~30, ~3 m, 5 ~ 6, 3~5 and 6~8',
      '2^10, 2^10 and 2^12, ^_^',
      '“[I]t [was] old” [sic], A[1][2]',
      '---, :-), ::, http://[::1]:80/',
    ])
      for (const { pattern } of foreignMarks) assert.doesNotMatch(text, pattern);
  });

  it('has for every pattern words that it finds', () => {
    const patterns = [...brokenMarks, ...foreignMarks, ...englishFaults, ...Object.values(chineseFaults).flat()];
    for (const { example, pattern } of patterns) assert.ok(example.search(pattern) >= 0, example);
    for (const { example, pattern, british } of americanSpellings)
      assert.equal(spellingFault(example)?.better(), example.replace(pattern, british));
  });

  it('has a sentence for what nobody has thought of', () => {
    const { problems } = new YamlSource('a.yaml', 'title: much too long\n', z.object({ title: z.string().max(3) }));
    assert.equal(problems[0] && inWords(problems[0], 'en'), 'a.yaml:1:8 “title”: correct this value');
    for (const { message } of problems) note(message);
    note(message(refusalOf('table')));
    // Tried in rights.test.ts: a sample lies in memory, where everything may be read.
    note(message('file-missing.noRight'));
  });
});

/** What a command prints in a language of the environment. */
async function print(language: Language, folder: string, ...args: string[]): Promise<string> {
  process.env['LC_ALL'] = language;
  const { stdout } = await runCheckHere(folder, ...args);
  delete process.env['LC_ALL'];
  return stdout;
}

const spoken = Object.keys(languages) as Language[];

describe('the command of the check', () => {
  const slip = { 'sections/lead.zh.mdx': '河上有一座桥,真长。\n' };
  type Case = [what: string, files: Overlay, args: (folder: string) => string[], says: (folder: string) => Message[]];
  const cases: Case[] = [
    [
      'how it is used, and what every rule asks for',
      {},
      () => ['--help'],
      () => [
        message('check.usage', { formats: ['text', 'json', 'github'], languages: spoken }),
        message('check.rules'),
        ...rules.map(({ id }) => message(`${id}.demands`)),
      ],
    ],
    [
      'an unknown format',
      {},
      () => ['--format', 'xml'],
      () => [message('check.unknownFormat', { formats: ['text', 'json', 'github'] })],
    ],
    [
      'an unknown language',
      {},
      () => ['--lang', 'fr'],
      () => [message('check.unknownLanguage', { languages: spoken })],
    ],
    ['an unknown option', {}, () => ['--foo'], () => [message('command.unknownOption', { option: '--foo' })]],
    [
      'an option without its value',
      {},
      () => ['--accept', '--fix'],
      () => [message('command.optionWithoutValue', { option: '--accept' })],
    ],
    ['an argument that is no option', {}, () => ['lead'], () => [message('command.surplus', { argument: 'lead' })]],
    [
      'a file that is no translation',
      {},
      () => ['--accept', 'sections/lead.zh.mdx'],
      () => [message('accept.notTranslation', { file: 'sections/lead.zh.mdx' })],
    ],
    [
      'a table that is not there',
      {},
      () => ['--pairs', '/nowhere/texts.tsv'],
      () => [message('check.noTable', { path: '/nowhere/texts.tsv' })],
    ],
    [
      'a record that it wrote',
      {},
      () => ['--accept', 'sections/lead.en.mdx'],
      (folder) => [message('command.wrote', { path: displayPath(folder, 'sections/lead.en.made-from.yaml') })],
    ],
    [
      'what it mended',
      slip,
      () => ['--fix'],
      (folder) => [
        message('check.mended', { count: 1, path: displayPath(folder, 'sections/lead.zh.mdx') }),
        message('report.clean', { count: 8 }),
      ],
    ],
    [
      'that it mended several places',
      { 'sections/lead.zh.mdx': '河上有桥,桥下有船,真美。\n' },
      () => ['--fix'],
      (folder) => [message('check.mended', { count: 2, path: displayPath(folder, 'sections/lead.zh.mdx') })],
    ],
    ...[1, 2].map((count): Case => {
      const lines = ['甲、乙、丙三人合作。', '丁、戊、己、庚四人合作。'].slice(0, count);
      const english = ['A, B and C worked together.', 'D, E, F and G worked together.'].slice(0, count);
      return [
        `${count} of what is only advice`,
        { 'sections/lead.zh.mdx': `${lines.join('\n\n')}\n`, 'sections/lead.en.mdx': `${english.join('\n\n')}\n` },
        () => [],
        () => [
          message('report.withAdvice', { summary: message('report.clean', { count: 8 }), count }),
          message('report.advice', {
            sentence: message('same-numbers.swallowed', {
              original: message('part.quotedWithValue', { words: '三人', value: '3' }),
            }),
          }),
        ],
      ];
    }),
    [
      'which files it has not read',
      { 'sections/.DS_Store': 'x', 'photos/Thumbs.db': 'x' },
      () => ['--verbose'],
      (folder) => [
        message('check.leftovers', {
          paths: ['photos/Thumbs.db', 'sections/.DS_Store'].map((path) => displayPath(folder, path)),
        }),
        message('report.clean', { count: 8 }),
      ],
    ],
    [
      'how many problems there are',
      slip,
      () => [],
      () => [
        message('report.problems', {
          problems: message('count.problems', { count: 1 }),
          faulty: message('count.files', { count: 1 }),
          checked: 8,
        }),
      ],
    ],
    [
      'how many problems there are in several files',
      { ...slip, 'sections/lead.en.mdx': "The city's bridge crosses the river.\n" },
      () => [],
      () => [
        message('report.problems', {
          problems: message('count.problems', { count: 2 }),
          faulty: message('count.files', { count: 2 }),
          checked: 8,
        }),
      ],
    ],
  ];
  for (const [what, files, args, says] of cases) {
    it(`says in every language ${what}`, async () => {
      for (const language of spoken) {
        const folder = writeStory({ ...sampleStory, ...files });
        const stdout = await print(language, folder, ...args(folder));
        for (const sentence of says(folder)) {
          note(sentence);
          assert.ok(stdout.includes(formatMessage(sentence, language)), stdout);
        }
      }
    });
  }

  it('counts a story of one file', () => {
    const sentence = message('report.clean', { count: 1 });
    note(sentence);
    for (const language of spoken) assert.equal(report([], 1, 'text', language), formatMessage(sentence, language));
  });
});

describe('the command that begins a section', () => {
  const begin = (language: Language, folder: string, ...args: string[]) =>
    spawnSync('node', ['src/cli/new.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: folder, LC_ALL: language },
    });
  const cases: [what: string, files: Overlay, args: string[], says: Message][] = [
    ['how it is used', {}, [], message('new.usage')],
    ['that a slug is none', {}, ['section', 'Old Town'], message('new.badSlug', { slug: 'Old Town' })],
    ['that a slug is taken', {}, ['section', 'bridge'], message('new.slugTaken', { slug: 'bridge' })],
    ['that the story has faults', { 'story.yaml': 'sections: [' }, ['section', 'ferry'], message('new.faultyStory')],
  ];
  for (const [what, files, args, says] of cases) {
    it(`says in every language ${what}`, () => {
      for (const language of spoken) {
        const { stderr, status } = begin(language, writeStory({ ...sampleStory, ...files }), ...args);
        note(says);
        assert.equal(stderr, `${formatMessage(says, language)}\n`);
        assert.equal(status, 1);
      }
    });
  }

  it('says what it wrote, and leaves a note in the language of each section', () => {
    for (const language of spoken) {
      const folder = writeStory(sampleStory);
      const { stdout } = begin(language, folder, 'section', 'ferry');
      const says = [
        ...['zh', 'en'].map((locale) =>
          message('command.wrote', { path: displayPath(folder, `sections/ferry.${locale}.mdx`) }),
        ),
        message('new.listed', { slug: 'ferry', path: displayPath(folder, 'story.yaml') }),
      ];
      for (const sentence of says) note(sentence);
      assert.equal(stdout, says.map((sentence) => `${formatMessage(sentence, language)}\n`).join(''));
      for (const locale of spoken) {
        const note = formatMessage(message('new.note'), locale);
        assert.ok(readFileSync(join(folder, `sections/ferry.${locale}.mdx`), 'utf8').includes(`{/* ${note} */}`));
      }
    }
    note(message('new.note'));
  });
});

describe('the command of the proof', () => {
  const folder = writeStory(sampleStory);
  const target = join(mkdtempSync(join(tmpdir(), 'diebian-proof-')), 'proof.pdf');
  const usage = message('proof.usage', { languages: spoken });
  const cases: [what: string, args: string[], chromium: string, says: Message][] = [
    ['where it has no place for it', [], '', message('proof.noFile')],
    [
      'that it is no place for it',
      [join(folder, 'a.html')],
      '',
      message('proof.insideStory', { path: join(folder, 'a.html') }),
    ],
    [
      'which translations there are',
      [target, '--locale', 'fr'],
      '',
      message('proof.unknownLocale', { code: 'fr', locales: ['en'] }),
    ],
    ['that nothing can print', [target], '/nowhere', message('proof.noBrowser')],
    [
      'that nothing was printed',
      [target],
      process.execPath,
      message('proof.notPrinted', { browser: process.execPath }),
    ],
  ];
  for (const [what, args, chromium, says] of cases) {
    it(`says in every language ${what}`, async () => {
      note(says);
      note(usage);
      for (const language of spoken) {
        process.env['LC_ALL'] = language;
        const environment = readEnvironment({ CONTENT_DIR: folder, CHROMIUM_PATH: chromium });
        const { stdout, status } = await captureOutput(() => runProof(args, environment));
        delete process.env['LC_ALL'];
        assert.equal(stdout, `${[says, usage].map((one) => formatMessage(one, language)).join('\n\n')}\n`);
        assert.equal(status, 1);
        assert.ok(!existsSync(target));
      }
    });
  }
});

describe('the command that imports a document', () => {
  const notes = `<w:footnotes><w:footnote w:id="2">${paragraph('据局里。')}</w:footnote></w:footnotes>`;
  const comments = `<w:comments><w:comment w:id="3">${paragraph('再核实')}</w:comment></w:comments>`;
  const numbering =
    '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
  const styles = ['Title', 'Subtitle', 'toc 1']
    .map((name) => `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`)
    .join('');
  const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`;
  const bold = '<w:b/>';
  const body = [
    paragraph('大桥', '<w:pStyle w:val="Title"/>'),
    paragraph('通车了', '<w:pStyle w:val="Subtitle"/>'),
    paragraph('记者 张三'),
    paragraph('目录一', '<w:pStyle w:val="toc 1"/>'),
    paragraph(`${run('　　全长１２米，老 桥')}<w:r><w:br/></w:r>${run('还在。')}<w:r><w:br/></w:r>${run('真长。')}`),
    paragraph(run('一、修桥', bold)),
    paragraph(
      `${run('修了')}<w:ins>${run('两')}</w:ins><w:del><w:r><w:delText>三</w:delText></w:r></w:del>${run('年', '<w:i/>')}`,
    ),
    paragraph(`${run('投资')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="3"/></w:r>`),
    paragraph(
      `${run('面积')}<m:oMath><m:r><m:t>ab</m:t></m:r></m:oMath>${run('。')}<w:hyperlink r:id="mail">${run('来信')}</w:hyperlink>`,
    ),
    paragraph(
      `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph('桥名。')}</w:txbxContent></v:textbox></w:pict></w:r>`,
    ),
    paragraph(
      `${run('图表')}<w:r><w:drawing><wp:inline><wp:docPr name="图表 1"/><a:graphic><c:chart/></a:graphic></wp:inline></w:drawing></w:r><w:unknown>${run('丢了的字')}</w:unknown>`,
    ),
    `<w:tbl><w:tr>${cell('年')}${cell('车')}</w:tr></w:tbl><w:tbl><w:tr>${cell('框内。')}</w:tr></w:tbl>`,
    paragraph('先看桥。', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    paragraph(run('整段都粗。', bold)),
    picture('a.jpg'),
    paragraph('图1 桥头。张三 摄'),
    paragraph('甲。'),
    picture('b.png'),
    paragraph('乙。'),
    ...['c.emf', 'd.jpg', 'gone.jpg'].map(picture),
  ].join('');
  const jpeg = (size: number) => new Uint8Array(size).fill(0xff, 0, 1).fill(0xd8, 1, 2);
  const options = { name: 'a.docx', locales: ['zh'], taken: () => false, toJpeg: () => Promise.resolve(jpeg(8)) };
  const made = () =>
    makeDocx(body, {
      'word/footnotes.xml': notes,
      'word/comments.xml': comments,
      'word/numbering.xml': numbering,
      'word/styles.xml': `<w:styles>${styles}</w:styles>`,
      'word/header1.xml': `<w:hdr>${paragraph('内部稿')}</w:hdr>`,
      'word/footer1.xml': `<w:ftr>${paragraph('— 1 —')}</w:ftr>`,
      'word/media/a.jpg': jpeg(9),
      'word/media/b.png': new Uint8Array(9),
      'word/media/c.emf': new Uint8Array(9),
      'word/media/d.jpg': jpeg(20_000_001),
    });
  const said = (key: NoteKey, ...words: string[]) =>
    ({
      key,
      values: { number: words.length, words: words.map((some) => message('part.quoted', { words: some })) },
    }) as Message;

  it('says in every language what it has changed and what it has not understood', async () => {
    const imported = await importDocument(await made(), options);
    const says = [
      said('import.margin', '内部稿'),
      said('import.inserted', '两'),
      said('import.deleted', '三'),
      said('import.formula', 'ab'),
      said('import.drawing', '图表 1'),
      said('import.lost', '丢了的字'),
      said('import.contents', '目录一'),
      said('import.joined', '还在。'),
      said('import.split', '真长。'),
      said('import.fullWidth', '１２'),
      said('import.italic', '年'),
      said('import.footnote', '据局里。'),
      said('import.comment', '再核实'),
      said('import.link', '来信'),
      said('import.textBox', '桥名。'),
      said('import.table', '年'),
      said('import.layoutTable', '框内。'),
      said('import.title', '大桥'),
      said('import.deck', '通车了'),
      said('import.byline', '记者 张三'),
      said('import.spaces', '2米，老 桥还在。'),
      said('import.typedHeading', '一、修桥'),
      said('import.numbered', '先看桥。'),
      said('import.bold', '整段都粗。'),
      said('import.label', '图1'),
      said('import.credit', '图1 桥头。张三 摄'),
      said('import.pictureConverted', '甲。'),
      said('import.pictureNotRead', '乙。'),
      said('import.pictureTooLarge', '乙。'),
      said('import.pictureMissing', '乙。'),
      said('import.photo', '桥头。'),
      said('import.noCaption', '甲。'),
    ];
    for (const sentence of says) note(sentence);
    assert.deepEqual(imported.notes, says);
    for (const sentence of says) assert.match(formatMessage(sentence, 'zh'), /\p{sc=Han}/u);
    for (const aside of [
      message('import.footnoteAside', { words: '据局里。' }),
      message('import.commentAside', { words: '再核实' }),
    ]) {
      note(aside);
      assert.ok(imported.sections[0]?.text.includes(`{/* ${formatMessage(aside, 'zh')} */}`));
    }
  });

  it('names the sections of a translation, and pictures that the story has', async () => {
    const bytes = await makeDocx(`${heading('桥')}${picture('a.jpg')}${paragraph('图1 桥头')}`, {
      'word/media/a.jpg': jpeg(9),
    });
    const { notes } = await importDocument(bytes, { ...options, holds: () => true, waiting: () => ['bridge'] });
    const says = [said('import.label', '图1'), said('import.photoThere', '桥头'), said('import.paired', '桥 → bridge')];
    for (const sentence of says) note(sentence);
    assert.deepEqual(notes, says);
  });

  const write = (bytes: Uint8Array | string, name = 'a.docx') => {
    const file = join(mkdtempSync(join(tmpdir(), 'diebian-')), name);
    writeFileSync(file, bytes);
    return file;
  };
  const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const name = 'a.docx';
  const refusals: [
    bytes: () => Promise<Uint8Array> | Uint8Array | string,
    args: (folder: string) => string[],
    says: (folder: string) => Message,
  ][] = [
    [() => old, () => [], () => message('import.oldFormat', { name })],
    [
      () => Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]),
      () => [],
      () => message('import.encrypted', { name }),
    ],
    [() => 'text', () => [], () => message('import.notDocx', { name })],
    [() => 'PK', () => [], () => message('import.broken', { name })],
    [() => '', () => [], () => message('import.empty', { name })],
    [() => new Uint8Array(50_000_001), () => [], () => message('import.tooLarge', { name })],
    [
      () => makeDocx(paragraph('桥')),
      () => ['--lang', 'fr'],
      () => message('import.otherLanguage', { name, locales: ['zh', 'en'] }),
    ],
    [
      () => makeDocx(paragraph('桥')),
      () => ['--lang', 'zh_CN'],
      () => message('import.badLanguage', { code: 'zh_CN' }),
    ],
    [
      () => makeDocx(paragraph('桥')),
      (folder) => ['--new', folder],
      (folder) => message('import.folderTaken', { folder }),
    ],
  ];
  it('says in every language why it cannot read a document, and writes nothing', async () => {
    const content = writeStory(sampleStory);
    const ask = async (language: Language, args: string[]) => {
      process.env['LC_ALL'] = language;
      const printed = await captureOutput(() => runImport(args, () => content));
      delete process.env['LC_ALL'];
      return printed;
    };
    const refuses = async (args: string[], says: Message) => {
      note(says);
      for (const language of spoken)
        assert.deepEqual(await ask(language, args), { status: 1, stdout: `${formatMessage(says, language)}\n` });
    };
    await refuses([], message('import.usage'));
    await refuses(['/nowhere/a.docx'], message('import.noFile', { path: '/nowhere/a.docx' }));
    for (const [bytes, args, says] of refusals) await refuses([write(await bytes()), ...args(content)], says(content));
    assert.deepEqual(readdirSync(join(content, 'sections')).length, 4);
  });

  it('says in every language what becomes of sections that are there', async () => {
    const content = writeStory({ ...sampleStory, 'sections/lead.zh.mdx': '桥很长。\n' });
    const file = write(await makeDocx(`${paragraph('桥很长。')}${heading('新桥')}${paragraph('桥上有灯。')}`));
    const [path, lead] = ['bridge', 'lead'].map((slug) => displayPath(content, `sections/${slug}.zh.mdx`));
    const says = [
      message('import.unchanged', { path: lead ?? '' }),
      message('import.beside', { path: path ?? '', beside: `${path ?? ''}.import` }),
      message('import.next'),
    ];
    for (const sentence of says) note(sentence);
    const { stdout } = await captureOutput(() => runImport([file], () => content));
    const expected = [message('command.wrote', { path: `${path ?? ''}.import` }), ...says];
    assert.equal(stdout, expected.map((sentence) => `${formatMessage(sentence, 'en')}\n`).join(''));
    for (const sentence of says) assert.match(formatMessage(sentence, 'zh'), /\p{sc=Han}/u);
  });
});

describe('the check after every save', () => {
  it('begins a new list with a line of its own, and says again what it finds', async () => {
    const folder = writeStory(sampleStory);
    const check = spawn('node', ['src/cli/check.ts', '--watch', '--lang', 'en'], {
      env: { ...process.env, CONTENT_DIR: folder, NO_COLOR: '1' },
    });
    let said = '';
    check.stdout.on('data', (data: Buffer) => (said += data.toString()));
    const hears = async (words: string) => {
      while (!said.includes(words)) await once(check.stdout, 'data', { signal: AbortSignal.timeout(20_000) });
      said = said.slice(said.indexOf(words) + words.length);
    };
    try {
      await hears('no problem\n');
      const again = message('check.again');
      writeFileSync(join(folder, 'sections/lead.zh.mdx'), '河上有一座桥,真长。\n');
      await hears(`\n${formatMessage(again, 'en')}\n`);
      await hears('lead.zh.mdx:1:7 zh-typography “,” is half-width');
      writeFileSync(join(folder, 'sections/lead.zh.mdx'), '河上有一座桥。\n');
      await hears(`\n${formatMessage(again, 'en')}\n`);
      await hears('no problem\n');
      note(again);
    } finally {
      check.kill();
    }
  });
});

describe('the other commands', () => {
  const environments: [variables: Record<string, string>, says: Message][] = [
    [{ CONTENT_DIR: '/nowhere' }, message('environment.noStory', { folder: '/nowhere' })],
    [{ BASE_PATH: '../news' }, message('environment.badBase', { base: '../news' })],
    [{ BASE_PATH: 'C:/news' }, message('environment.windowsPath', { base: 'C:/news' })],
    [
      { SITE_URL: 'example.com' },
      message('environment.badOrigin', { written: 'example.com', better: 'SITE_URL=https://example.com' }),
    ],
    [
      { SITE_URL: 'https://example.org/news' },
      message('environment.originWithPath', {
        written: 'https://example.org/news',
        better: 'SITE_URL=https://example.org BASE_PATH=/news/',
      }),
    ],
    [
      { META_POLICY: 'maybe' },
      message('environment.noChoice', { name: 'META_POLICY', written: 'maybe', choices: ['yes', 'no'] }),
    ],
  ];
  it('say what is wrong with their environment', () => {
    for (const [variables, says] of environments) {
      note(says);
      assert.throws(() => readEnvironment(variables), new MessageError(says));
    }
  });

  const answers: [code: string, path: string | undefined, says: Message][] = [
    ['EACCES', '/srv', message('disk.noPermission', { path: '/srv' })],
    ['ENOSPC', undefined, message('disk.full')],
    ['ENOSPC', '/srv', message('disk.fullAt', { path: '/srv' })],
    ['EMFILE', undefined, message('disk.tooManyFiles')],
  ];
  it('say what the disk has answered, however deep in an error', () => {
    for (const [code, path, says] of answers) {
      note(says);
      const error = new Error('no', { cause: Object.assign(new Error(code), { code, path }) });
      for (const language of spoken) assert.equal(explainError(error, language), formatMessage(says, language));
    }
  });

  it(
    'say what the bundler tells of a full disk only in its own sentence',
    { skip: process.platform === 'win32' },
    () => {
      const says = message('disk.fullAt', { path: '/srv/a.mjs' });
      const error = new Error(
        'Build failed with 1 error:\n\nFailed to write file in /srv/a.mjs\n\nCaused by:\n    No space left on device (os error 28)',
      );
      for (const language of spoken) assert.equal(explainError(error, language), formatMessage(says, language));
      // Anything else of the system stays as it is told.
      assert.equal(explainError(new Error('no (os error 2)'), 'en'), 'no (os error 2)');
    },
  );

  it('name the file that a full disk left unwritten', { skip: !existsSync('/dev/full') }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'diebian-full-'));
    symlinkSync('/dev/full', join(folder, `story.yaml.${process.pid}.tmp`));
    const path = join(folder, 'story.yaml');
    assert.throws(
      () => {
        writeStoryFile(folder, { path: 'story.yaml', text: 'a' });
      },
      (error) => explainError(error, 'en') === formatMessage(message('disk.fullAt', { path }), 'en'),
    );
    assert.deepEqual(readdirSync(folder), []);
  });

  it('say how a release is made when no place for it is named', () => {
    const says = [message('release.noRoot'), message('release.usage')];
    for (const sentence of says) note(sentence);
    for (const language of spoken) {
      const env = { ...process.env, LC_ALL: language };
      const { stderr, status } = spawnSync('node', ['src/cli/release.ts'], { encoding: 'utf8', env });
      assert.equal(status, 1);
      assert.equal(stderr, `${says.map((sentence) => formatMessage(sentence, language)).join('\n\n')}\n`);
    }
  });

  it('have every other sentence of theirs waited for by a test that runs them', () => {
    // Builds and releases are tried in tests of their own; there each sentence stands in part.
    const tests = globSync('tests/{check,unit,site}/*.ts', { exclude: ['**/sentences.test.ts'] })
      .map((file) => readFileSync(file, 'utf8').replaceAll('\\', ''))
      .join('\n');
    const waited = (words: string) => words.length > 5 && tests.includes(words);
    const silent = Object.entries<string>(en).filter(([key, sentence]) => {
      if (printed.has(key) || !/^(?:build|start|release|publish|desk)\./u.test(key)) return false;
      printed.add(key);
      // Twelve signs of it in a row, or a whole part between two values.
      return !sentence
        .split(/\{\{[^}]+\}\}/u)
        .some(
          (part) =>
            waited(part) || [...part].some((_, start) => waited(part.slice(start, start + 12).padEnd(12, '\0'))),
        );
    });
    assert.deepEqual(silent, []);
  });
});

describe('the sentences for editors', () => {
  it('have all been printed by a sample, slip or command above', () => {
    const settings = ['locale.format'];
    // The names of units come from their table, which has a test of its own.
    const silent = Object.keys(en).filter(
      (key) => !printed.has(key) && !settings.includes(key) && !key.startsWith('unit.'),
    );
    assert.deepEqual(silent, []);
  });
});
