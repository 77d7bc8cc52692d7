import assert from 'node:assert/strict';
import fc from 'fast-check';
import JSZip from 'jszip';
import { toString } from 'mdast-util-to-string';
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { before, describe, it } from 'node:test';
import sharp from 'sharp';
import { runImport } from '../../src/cli/run-import.ts';
import { importDocument, type Imported, type ImportOptions } from '../../src/desk/import/import-document.ts';
import { textOf, writeLetters, type Letter } from '../../src/desk/import/letters.ts';
import { planImport, planStory, storyOptions } from '../../src/desk/import/plan-import.ts';
import { formatMessage } from '../../src/i18n/editors/format-message.ts';
import { sectionStub } from '../../src/i18n/editors/section-stub.ts';
import { diskFiles, memoryFiles } from '../../src/source/files.ts';
import { parseMarkdown } from '../../src/source/markdown.ts';
import { shapeOf } from '../../src/source/shape-of.ts';
import { jpegOf } from '../../src/desk/take-photograph.ts';
import { findPrivateData } from '../../src/publish/find-private-data.ts';
import { heading, makeDocx, paragraph, picture } from '../make-docx.ts';
import { convertByOffice, hasLibreOffice, hasPythonDocx, runPython } from '../python-docx.ts';
import { captureOutput } from '../capture-output.ts';
import { runCheckHere } from '../run-check-here.ts';
import { sampleStory } from '../sample-story.ts';
import { writeStory } from '../write-story.ts';

const toJpeg = jpegOf;
const alone: ImportOptions = { name: 'a.docx', locales: ['zh', 'en'], isNew: true, taken: () => false, toJpeg };

/** The files that a document becomes as a story of its own, by path. */
async function filesOf(imported: Imported): Promise<Record<string, string>> {
  const { texts } = await planStory(imported);
  return Object.fromEntries(texts.map(({ path, text }) => [path, text]));
}

const notesOf = ({ notes }: Imported) => notes.map((note) => formatMessage(note, 'en'));

const folder = mkdtempSync(join(tmpdir(), 'diebian-docx-'));
const isThere = hasPythonDocx();
const skip = !isThere && 'LEFT OUT: python3-docx is not there';
let photo: Buffer;

before(async () => {
  const plain = { width: 60, height: 40, channels: 4, background: '#5a8a7a80' } as const;
  photo = await sharp({ create: plain })
    .flatten()
    .withExif({ IFD0: { Make: 'Camera' } })
    .jpeg()
    .toBuffer();
  writeFileSync(join(folder, 'photo.jpg'), photo);
  writeFileSync(join(folder, 'drawing.png'), await sharp({ create: plain }).png().toBuffer());
  const captions = globSync('content/photos/*.yaml').map(
    (file) => /caption:\n {2}zh: (.+)/u.exec(readFileSync(file, 'utf8'))?.[1],
  );
  if (isThere)
    runPython(
      'tests/make-docx.py',
      folder,
      join(folder, 'photo.jpg'),
      join(folder, 'drawing.png'),
      JSON.stringify(captions),
    );
});

const read = (name: string, options: Partial<ImportOptions> = {}) =>
  importDocument(readFileSync(join(folder, `${name}.docx`)), { ...alone, name: `${name}.docx`, toJpeg, ...options });

const wordFiles = {
  'sections/lead.zh.mdx': '6月30日，河上新桥通车，全长120米，采用BIM技术。\n\n两岸的人都来了。\n',
  'sections/jian-qiao.zh.mdx': `---
title: 一、建桥
---

建桥有三步。**一是打桩。**桩长&#123;20}米，成本&lt;5%，真快。**二是架梁**，用了\\*三\\*天。

<Photo id="xin-qiao-ye-jing" />

新桥当天通车。

### 细节

桥头有牌。

牌上写着桥名。

桥尾也有牌。

牌上写着年份。

投资1亿元。

{/* 脚注：据市交通局。 */}

工期两年。

{/* 批注：再核实 */}
`,
  'sections/yong-qiao.zh.mdx': `---
title: 二、用桥
---

- 年份，车流，人流。
- 2023年，3万辆，5万人。

1. 先看桥。
2. 再过桥。

- 最后回家。

<Photo id="qiao-de-wei-zhi" />

详见[网站](https://example.org/bridge)。

读作桥。

面积平方米。
`,
  'photos/xin-qiao-ye-jing.yaml': 'kind: photo\ncaption:\n  zh: 新桥夜景。\nalt:\n  zh:\ncredit:\n  zh: 张三\n',
  'photos/qiao-de-wei-zhi.yaml': 'kind: photo\ncaption:\n  zh: 桥的位置\nalt:\n  zh:\n',
  'story.yaml': `locales:
  - zh
name:
  zh:
title:
  zh: 河上新桥 今日通车
deck:
  zh: 两岸居民往来更便捷
promise:
  zh:
byline:
  - role: reporter
    name:
      zh: 张三
  - role: reporter
    name:
      zh: 李四
published: 2023-06-30
lead: lead
sections:
  - jian-qiao
  - yong-qiao
`,
};

const wordNotes = [
  'tracked insertions taken as accepted (1): “当天”',
  'tracked deletions left out (1): “昨天”',
  'formulas left out (1): “a×b”',
  'lines broken inside a sentence are joined again (1): “采用ＢＩＭ技术。”',
  'lines broken inside a paragraph are paragraphs now (1): “两岸的人都来了。”',
  'full-width digits and letters made half-width (4): “６”, “３０”, “１２０” and “ＢＩＭ”',
  'italics dropped (1): “真”',
  'text boxes, put behind the paragraph they hang on (2): “牌上写着桥名。” and “牌上写着年份。”',
  'footnotes kept as notes to colleagues, which readers do not see (1): “据市交通局。”',
  'comments kept as notes to colleagues, which readers do not see (1): “再核实”',
  'tables made into lists, an item a row (1): “年份”',
  'taken for the headline, which belongs into story.yaml: “河上新桥 今日通车”',
  'taken for the line under the headline, which belongs into story.yaml (deck:): “两岸居民往来更便捷”',
  'not in the text, since it belongs into story.yaml (byline:, published:, source:): “本报记者 张三 李四”, “2023年6月30日” and “责任编辑：王五”',
  'spaces between Chinese characters removed (2): “日，河上 新桥通车” and “二是架梁 ，用了*”',
  'taken away before captions (2): “图1：” and “图 2”',
  'who took the picture stands behind credit: now, out of the caption (1): “图1：新桥夜景。张三 摄”',
  'paragraphs that Word numbers are a list now, since the numbers are not in the text (2): “先看桥。” and “再过桥。”',
  'pictures made into JPEG (1), near “最后回家。”',
  'pictures with a caption; describe each behind alt: (2): “新桥夜景。” and “桥的位置”',
];

describe('a Chinese article of Word', { skip }, () => {
  it('becomes sections, with every change and everything that was not understood in the report', async () => {
    const imported = await read('word');
    assert.deepEqual(await filesOf(imported), wordFiles);
    assert.deepEqual(notesOf(imported), wordNotes);
  });

  it('brings its photographs without what the camera wrote, and its drawings as JPEG', async () => {
    assert.notDeepEqual(await findPrivateData(photo), []);
    const { photos } = await read('word');
    for (const { picture } of photos) {
      assert.deepEqual(await findPrivateData(Buffer.from(picture)), []);
      assert.equal((await sharp(picture).metadata()).format, 'jpeg');
    }
    assert.equal(photos.length, 2);
  });

  it('does not pass the check before its pictures are described, and says where', async () => {
    const imported = await read('word');
    const { pictures } = await planStory(imported);
    const story = writeStory(await filesOf(imported));
    for (const { path, bytes } of pictures) writeFileSync(join(story, path), bytes);
    const { stdout } = await runCheckHere(story, '--lang', 'en');
    const missing = stdout
      .split('\n')
      .filter((line) => line.includes('missing-key'))
      .map((line) => line.replace(/^.*\/(?=(?:photos\/)?[\w-]+\.yaml)/u, ''));
    assert.deepEqual(missing, [
      'qiao-de-wei-zhi.yaml:5:3 missing-key “zh” is missing in “alt”: add it',
      'xin-qiao-ye-jing.yaml:5:3 missing-key “zh” is missing in “alt”: add it',
      'story.yaml:4:3 missing-key “zh” is missing in “name”: add it',
      'story.yaml:10:3 missing-key “zh” is missing in “promise”: add it',
    ]);
    assert.equal(stdout.match(/ mdx-| zh-typography/gu), null, stdout);
  });
});

describe('a Chinese article of WPS', { skip }, () => {
  it('has its headline and headings found where they are only set by hand', async () => {
    const files = await filesOf(await read('wps'));
    assert.equal(files['sections/lead.zh.mdx'], '老城改造完成。\n');
    assert.equal(files['sections/zhu-de-hao.zh.mdx'], '---\ntitle: 一、住得好\n---\n\n住房改造了100套。\n');
    assert.equal(
      files['sections/xing-de-chang.zh.mdx'],
      '---\ntitle: 二、行得畅\n---\n\n道路拓宽了3公里。\n\n### （一）公交\n\n公交线增加了2条。\n\n### 老街\n\n老街不通车。\n',
    );
    assert.match(files['story.yaml'] ?? '', /title:\n {2}zh: 老城换新颜\n/u);
  });

  it('has its headings found by the Chinese names of their styles', async () => {
    const files = await filesOf(await read('wps-styles'));
    assert.equal(
      files['sections/zhu-de-hao.zh.mdx'],
      '---\ntitle: 住得好\n---\n\n住房改造了100套。\n\n<Photo id="xin-fang" />\n',
    );
    assert.match(files['photos/xin-fang.yaml'] ?? '', /zh: 新房\nalt:\n {2}zh:\ncredit:\n {2}zh: 李四\n$/u);
    assert.match(files['story.yaml'] ?? '', /title:\n {2}zh: 老城换新颜\n/u);
  });
});

describe('an English article', { skip }, () => {
  it('keeps to the character what Markdown would take for a mark', async () => {
    const imported = await read('english');
    const files = await filesOf(imported);
    const texts = [
      ['sections/lead.en.mdx', ['import duties fell when the bridge opened. 1. It is *new*.']],
      [
        'sections/how-the-new-bridge.en.mdx',
        ['It took 2 years & cost <5% {of all}.', '1. Not a list [sic] with a_b and _c_.'],
      ],
      ['sections/what-comes-next.en.mdx', ['Traffic:more of it.']],
    ] as const;
    assert.equal(imported.locale, 'en');
    for (const [path, words] of texts) {
      const { children } = parseMarkdown(files[path] ?? '');
      assert.deepEqual(
        children.filter(({ type }) => type === 'paragraph').map((node) => toString(node)),
        words,
      );
    }
    assert.match(
      files['photos/the-bridge-at-night.yaml'] ?? '',
      /en: The bridge at night\.\nalt:\n {2}en:\ncredit:\n {2}en: Zhang San\n/u,
    );
  });
});

describe('the article that is published', { skip }, () => {
  it('comes out of a document in exactly the words of its sections', async () => {
    const imported = await read('article');
    const letters = (texts: readonly string[]) =>
      texts.flatMap((text) =>
        parseMarkdown(text)
          .children.filter(({ type }) => type === 'paragraph')
          .map((node) => toString(node)),
      );
    // The desk has moved a paragraph to the top, and joined one that the source has torn.
    const published = letters(globSync('content/sections/*.zh.mdx').map((file) => readFileSync(file, 'utf8')));
    const found = letters(
      Object.values(await filesOf(imported)).filter(
        (text) => !text.startsWith('kind:') && !text.startsWith('locales:'),
      ),
    );
    const torn = found.findIndex((words) => words.endsWith('改厕'));
    found.splice(torn, 2, found.slice(torn, torn + 2).join(''));
    assert.deepEqual(found.sort(), published.sort());
    const titles = globSync('content/sections/*.zh.mdx').flatMap(
      (file) => /^title: (.+)$/mu.exec(readFileSync(file, 'utf8'))?.[1] ?? [],
    );
    assert.deepEqual(imported.sections.map(({ title }) => title).sort(), titles.sort());
    assert.equal(imported.photos.length, 3);
  });
});

describe(
  'a document through LibreOffice',
  { skip: process.env['TEST_LONG'] !== 'yes' && 'LEFT OUT: only in the long run' },
  () => {
    for (const format of ['docx', 'odt'] as const) {
      it(`says the same after it was saved as ${format}`, async () => {
        assert.ok(hasLibreOffice() && isThere, 'LibreOffice and python3-docx are needed');
        const inside = mkdtempSync(join(tmpdir(), 'diebian-office-'));
        convertByOffice(join(folder, 'word.docx'), format, inside);
        if (format !== 'docx') convertByOffice(join(inside, `word.${format}`), 'docx', inside);
        const imported = await importDocument(readFileSync(join(inside, 'word.docx')), { ...alone, toJpeg });
        assert.deepEqual(await filesOf(imported), wordFiles);
        // LibreOffice has made something else of the formula, or nothing.
        const others = (notes: readonly string[]) => notes.filter((note) => !note.startsWith('formulas'));
        assert.deepEqual(others(notesOf(imported)), others(wordNotes));
      });
    }
  },
);

describe('any words', () => {
  it('read back from MDX as they were, in one paragraph', () => {
    const signs = [
      '{',
      '}',
      '<',
      '>',
      '#',
      '-',
      '+',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      '~',
      '&',
      'amp;',
      '#60;',
      '1',
      '.',
    ];
    const words = [
      ' ',
      'a',
      'B',
      '桥',
      '，',
      '。',
      '“',
      '”',
      'import',
      'export',
      '|',
      '=',
      '$',
      ':',
      '\\',
      'http://a.b',
      '/',
      '"',
    ];
    const piece = fc.record({ words: fc.constantFrom(...signs, ...words), isBold: fc.boolean(), isLink: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
        const letters = pieces.flatMap(({ words, isBold, isLink }) =>
          words
            .split('')
            .map((char): Letter => ({ char, isBold, href: isLink && isBold ? 'https://a.b/(c)' : undefined })),
        );
        const text = textOf(letters);
        fc.pre(text === text.replaceAll(/\s+/gu, ' ').trim() && text !== '');
        const written = writeLetters(letters).text;
        const { children } = parseMarkdown(written);
        assert.deepEqual(
          children.map((node) => [node.type, toString(node)]),
          [['paragraph', text]],
        );
        assert.doesNotMatch(shapeOf('a.mdx', written), /mdx|code|emphasis|image/iu);
      }),
      { numRuns: process.env['TEST_LONG'] === 'yes' ? 10_000 : 1000 },
    );
  });
});

describe('an import into a story', () => {
  const body = [
    paragraph('新桥很长。'),
    heading('修桥'),
    paragraph('修桥用了,两年。'),
    picture('p.jpg'),
    paragraph('图1 桥头'),
    heading('新桥'),
    paragraph('桥上有灯。'),
  ].join('');
  const start = (content: string, ...args: string[]) => captureOutput(() => runImport([...args], () => content));
  const everything = (content: string) =>
    Object.fromEntries(
      diskFiles(content).paths.map((path) => [path, readFileSync(join(content, path)).toString('latin1')]),
    );

  it('adds sections in every language and touches nothing that is there, however often it is run', async () => {
    const content = writeStory({ ...sampleStory, 'story.yaml': `# The bridge.\n${sampleStory['story.yaml'] ?? ''}` });
    const document = join(mkdtempSync(join(tmpdir(), 'diebian-')), 'bridge.docx');
    writeFileSync(document, await makeDocx(body, { 'word/media/p.jpg': photo }));
    const before = everything(content);
    const first = await start(content, document);
    assert.equal(first.status, 0, first.stdout);
    const after = everything(content);
    const added = Object.keys(after).filter((path) => !(path in before));
    assert.deepEqual(added, [
      'photos/qiao-tou.jpg',
      'photos/qiao-tou.yaml',
      'sections/bridge.zh.mdx.import',
      'sections/lead.zh.mdx.import',
      'sections/xiu-qiao.en.mdx',
      'sections/xiu-qiao.zh.mdx',
    ]);
    const readBack = (path: string) => readFileSync(join(content, path), 'utf8');
    // Its comma is mended, as --fix does it.
    assert.equal(
      readBack('sections/xiu-qiao.zh.mdx'),
      '---\ntitle: 修桥\n---\n\n修桥用了，两年。\n\n<Photo id="qiao-tou" />\n',
    );
    assert.equal(readBack('sections/xiu-qiao.en.mdx'), sectionStub('en'));
    assert.equal(readBack('sections/bridge.zh.mdx.import'), '---\ntitle: 新桥\n---\n\n桥上有灯。\n');
    assert.equal(readBack('photos/qiao-tou.yaml'), 'kind: photo\ncaption:\n  zh: 桥头\n  en:\nalt:\n  zh:\n  en:\n');
    assert.equal(readBack('story.yaml'), `# The bridge.\n${sampleStory['story.yaml'] ?? ''}  - xiu-qiao\n`);
    for (const path of Object.keys(before).filter((path) => path !== 'story.yaml'))
      assert.equal(after[path], before[path], path);
    const { stdout } = await runCheckHere(content, '--lang', 'en', '--verbose');
    assert.match(stdout, /not read, as left behind by a program: \S+bridge\.zh\.mdx\.import/u);
    assert.doesNotMatch(stdout, /locale-missing/u);

    const second = await start(content, document);
    assert.equal(second.status, 0, second.stdout);
    assert.deepEqual(everything(content), after);
    assert.doesNotMatch(second.stdout, /^wrote/mu);
    assert.match(second.stdout, /xiu-qiao\.zh\.mdx is there already and says the same$/mu);

    // Whoever has worked on the text since keeps it.
    writeFileSync(join(content, 'sections/xiu-qiao.zh.mdx'), '---\ntitle: 修桥\n---\n\n修桥用了三年。\n');
    await start(content, document);
    assert.equal(readBack('sections/xiu-qiao.zh.mdx'), '---\ntitle: 修桥\n---\n\n修桥用了三年。\n');
    writeFileSync(join(content, 'sections/bridge.zh.mdx.import'), 'mine\n');
    await start(content, document);
    assert.equal(readBack('sections/bridge.zh.mdx.import'), 'mine\n');
    assert.equal(readBack('sections/bridge.zh.mdx.2.import'), '---\ntitle: 新桥\n---\n\n桥上有灯。\n');
  });

  it('puts a translation beside the sections that wait for it, in their order', async () => {
    const files = memoryFiles({ ...sampleStory, 'sections/bridge.en.mdx': sectionStub('en') });
    const bytes = await makeDocx(heading('A bridge') + paragraph('The new bridge is 120 m long.'));
    const imported = await importDocument(bytes, { ...storyOptions(files), name: 'a.docx', toJpeg });
    const { texts } = await planImport(files, imported);
    assert.deepEqual(texts, [
      { path: 'sections/bridge.en.mdx', text: '---\ntitle: A bridge\n---\n\nThe new bridge is 120 m long.\n' },
    ]);
  });

  it('writes nothing where its sections could not be listed', async () => {
    const content = writeStory({ ...sampleStory, 'story.yaml': 'locales:\n  - zh\nsections: bridge\n' });
    const document = join(mkdtempSync(join(tmpdir(), 'diebian-')), 'bridge.docx');
    writeFileSync(document, await makeDocx(body, { 'word/media/p.jpg': photo }));
    const before = everything(content);
    const { status, stdout } = await start(content, document);
    assert.deepEqual([status, stdout], [1, 'story.yaml has faults: run npm run check first\n']);
    assert.deepEqual(everything(content), before);
  });

  it('begins a story in an empty folder only', async () => {
    const content = writeStory({ 'mine.txt': 'mine' });
    const document = join(mkdtempSync(join(tmpdir(), 'diebian-')), 'bridge.docx');
    writeFileSync(document, await makeDocx(body, { 'word/media/p.jpg': photo }));
    const refused = await start('content', document, '--new', content);
    assert.equal(refused.status, 1);
    assert.deepEqual(everything(content), { 'mine.txt': 'mine' });
    const fresh = join(content, 'fresh');
    mkdirSync(fresh);
    assert.equal((await start('content', document, '--new', fresh)).status, 0);
    assert.deepEqual(diskFiles(fresh).paths, [
      'photos/qiao-tou.jpg',
      'photos/qiao-tou.yaml',
      'sections/lead.zh.mdx',
      'sections/xin-qiao.zh.mdx',
      'sections/xiu-qiao.zh.mdx',
      'story.yaml',
    ]);
  });
});

describe('a document that cannot be read', () => {
  const cases: [what: string, bytes: () => Promise<Uint8Array> | Uint8Array, says: RegExp][] = [
    ['is empty', () => new Uint8Array(), /has no words in it/u],
    ['has no words', () => makeDocx(paragraph(' ')), /has no words in it/u],
    [
      'is a .doc',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      /save it as \.docx and import that/u,
    ],
    [
      'has a password',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /remove the password/u,
    ],
    ['is a picture', () => photo, /is no Word document/u],
    [
      'is another archive',
      () => new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' }),
      /is no Word document/u,
    ],
    ['broke off', async () => (await makeDocx(paragraph('桥'))).subarray(0, 900), /is damaged/u],
    ['has broken XML', () => makeDocx('<w:p><w:r>'), /is damaged/u],
    ['is too large', () => new Uint8Array(50_000_001), /is larger than/u],
    [
      'unpacks without end',
      async () => {
        const bytes = Buffer.from(await makeDocx(paragraph('桥')));
        // The size that the list at the end of the archive gives for its first file.
        bytes.writeUInt32LE(200_000_001, bytes.indexOf('PK\u0001\u0002') + 24);
        return bytes;
      },
      /200 MB unpacked/u,
    ],
  ];
  for (const [what, bytes, says] of cases) {
    it(`and ${what} is refused with what to do`, async () => {
      await assert.rejects(async () => importDocument(await bytes(), alone), says);
    });
  }

  it('leaves nothing behind', () => {
    const content = writeStory(sampleStory);
    const document = join(content, 'old.doc');
    writeFileSync(document, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    const { status, stderr } = spawnSync('node', ['src/cli/import.ts', document], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content, LC_ALL: 'zh' },
    });
    assert.equal(status, 1);
    assert.equal(
      stderr,
      `${basename(document)} 是旧格式（.doc、.wps）：请用 Word、WPS 或 LibreOffice 打开，另存为 .docx 后再导入\n`,
    );
    assert.deepEqual(diskFiles(content).paths, [...Object.keys(sampleStory), 'old.doc'].sort());
  });
});
