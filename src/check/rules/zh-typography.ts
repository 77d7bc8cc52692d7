import { message, type KeyTaking } from '../../i18n/editors/message.ts';
import type { Problem } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import type { Block, StoryText } from '../../story/story.ts';
import { storyTexts } from '../../story/story-texts.ts';
import { offsetInFile } from '../../story/text-pieces.ts';
import { findAddresses, isWithin } from '../../language/find-addresses.ts';
import { findAll } from '../../language/find-all.ts';
import { chineseScriptOf } from '../../language/script-of.ts';
import { isSubhead, isTable } from '../typed-forms.ts';
import { textProblem } from '../text-problem.ts';

const rule = 'zh-typography';

/** Something that no Chinese newspaper sets. */
interface Fault {
  key: KeyTaking<'words'> & `zh-typography.${string}`;
  /** Words that have it. */
  example: string;
  pattern: RegExp;
  /** What is right though the pattern finds it, by the text before and behind it. */
  isRight?: (before: string, after: string) => boolean;
  /** What `--fix` writes instead; left out, or undefined, where a mark could be meant in two ways. */
  mend?: (words: string, before: string, after: string) => string | undefined;
  /** The characters of the texts that it is a fault in; left out where it is in both. */
  script?: 'simplified' | 'traditional';
}

const fullWidth: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
};
const mainlandQuotes: Record<string, string> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

const toFullWidth = (mark: string) => fullWidth[mark.trim()] ?? mark;
const toOne = (marks: string) => marks.slice(0, 1);

/** Marks and characters that show that the words beside them are Chinese. */
const chinese = String.raw`[\p{sc=Han}，。！？；：、”’）》」』]`;

/**
 * Whether a dash of one em between two words names a range, as GB/T 15834 has it: 一月—五月, 北京—上海高速公路. Not where whole
 * clauses stand on both sides, unless each has a place at it.
 */
function isRange(before: string, after: string): boolean {
  const left = /[\p{L}\p{N}%％℃°]*$/u.exec(before)?.[0] ?? '';
  const right = /^[\p{L}\p{N}]*/u.exec(after)?.[0] ?? '';
  if (left === '' || right === '') return /[”’）》」』]$/u.test(before) && /^[“‘（《「『]/u.test(after);
  const places = /[省市区县镇乡村路街站港桥湾河]/u;
  return (
    left.length < 7 ||
    right.length < 7 ||
    /[\d零〇一二三四五六七八九十百千万亿年月日号时点分初末底]$/u.test(left) ||
    (places.test(left.slice(-1)) && places.test(right.slice(0, 6)))
  );
}

/** Words with 的的 or 了了 in them, by what stands before and behind it. */
const isWordOfTwo = (before: string, after: string) => /[目标鹄端中之有无]$/u.test(before) || /^[确士哥]/u.test(after);
const isSecondWord = (before: string, after: string) =>
  /[不明得私终罢算小末为除]$/u.test(before) || /^[解结然断却账悟事愿无望]/u.test(after);

/** Faults of any text; one pattern a row, so that each is seen with its example. */
const everywhere: readonly Fault[] = [
  {
    key: 'zh-typography.halfWidth',
    example: '桥,船',
    pattern: new RegExp(`(?<=${chinese})[ \\t]*[,;:?!()][ \\t]*`, 'gu'),
    mend: toFullWidth,
  },
  {
    key: 'zh-typography.halfWidth',
    example: 'BIM(新桥',
    pattern: new RegExp(`(?<!${chinese}[ \\t]*)[,;:?!()][ \\t]*(?=\\p{sc=Han})`, 'gu'),
    mend: toFullWidth,
  },
  // The partner of a bracket that stands beside Chinese.
  {
    key: 'zh-typography.halfWidth',
    example: '桥(BIM)',
    pattern: /(?<=\p{sc=Han}[ \t]*[(（][^()（）\n]*[^()（）\n\p{sc=Han}])\)(?![ \t]*\p{sc=Han})/gu,
    mend: toFullWidth,
  },
  {
    key: 'zh-typography.halfWidth',
    example: 'BIM(Bridge)技术',
    pattern: /(?<!\p{sc=Han}[ \t]*)\((?=[^()（）\n\p{sc=Han}][^()（）\n]*[)）][ \t]*\p{sc=Han})/gu,
    mend: toFullWidth,
  },
  {
    key: 'zh-typography.halfWidth',
    example: '有桥.',
    pattern: /(?<=\p{sc=Han})\.(?![\d.])/gu,
    mend: toFullWidth,
  },
  { key: 'zh-typography.twice', example: '桥，，船', pattern: /([，、；：])\1+/gu, mend: toOne },
  { key: 'zh-typography.twice', example: '有船。。', pattern: /(?<!。)。。(?!。)/gu, mend: toOne },
  {
    key: 'zh-typography.fullWidth',
    example: '１２座',
    pattern: /[０-９Ａ-Ｚａ-ｚ]+/gu,
    mend: (characters) => characters.normalize('NFKC'),
  },
  { key: 'zh-typography.percent', example: '94％', pattern: /％/gu, mend: () => '%' },
  { key: 'zh-typography.torn', example: '94 %', pattern: /(?<=\d)[ \t]+(?=[%％‰℃])/gu, mend: () => '' },
  {
    key: 'zh-typography.cornerQuotes',
    example: '「老桥」',
    pattern: /[「」『』]/gu,
    mend: (mark) => mainlandQuotes[mark] ?? mark,
    script: 'simplified',
  },
  {
    key: 'zh-typography.dash',
    example: '桥--老桥',
    pattern: /(?<![-|])--(?![-|])/gu,
    // Of a range one cannot say which sign was meant, nor beside Latin letters.
    mend: (_, before, after) =>
      new RegExp(`${chinese}$`, 'u').test(before) &&
      /^[\p{sc=Han}“‘（《「『]/u.test(after) &&
      !/[\d年月日]$/u.test(before)
        ? '——'
        : undefined,
  },
  { key: 'zh-typography.dash', example: '桥，—老桥', pattern: /(?<![—\d])—(?!—)/gu, isRight: isRange },
  { key: 'zh-typography.ellipsis', example: '桥...', pattern: /\.{3,}/gu, mend: () => '……' },
  { key: 'zh-typography.ellipsis', example: '桥。。。', pattern: /。{3,}/gu, mend: () => '……' },
  { key: 'zh-typography.ellipsis', example: '桥…', pattern: /(?<!…)…(?!…)/gu, mend: () => '……' },
  { key: 'zh-typography.doubled', example: '老旧的的桥', pattern: /的的/gu, isRight: isWordOfTwo },
  { key: 'zh-typography.doubled', example: '好看了了', pattern: /了了/gu, isRight: isSecondWord },
  { key: 'zh-typography.straightQuotes', example: '叫"Bridge"', pattern: /(?<=\p{sc=Han})["']/gu },
  {
    key: 'zh-typography.straightQuotes',
    example: '"老桥',
    pattern: /(?<!\p{sc=Han})["'](?=\p{sc=Han})/gu,
  },
  {
    key: 'zh-typography.straightQuotes',
    example: '，"Bridge',
    pattern: /(?<![\p{sc=Han}\d])"(?!\p{sc=Han})/gu,
  },
  {
    key: 'zh-typography.wideSpace',
    example: '\u3000桥',
    pattern: /(?<=^|\n\n)[\u3000\t ]*\u3000[\u3000\t ]*|(?<![\u3000\t ])(?=[\t ]*\u3000)[\u3000\t ]+(?=$|\n)/gu,
    mend: () => '',
  },
];
/** Between words, where it may stand for a comma or for nothing. */
const wideSpace = {
  key: 'zh-typography.wideSpace',
  example: '桥\u3000船',
  pattern: /(?<=[^\s\u3000])\u3000+(?=[^\s\u3000])/gu,
} as const;
/** In a headline a space is where the line breaks. */
const outsideHeadlines: readonly Fault[] = [
  {
    key: 'zh-typography.lineBreak',
    example: '桥，\n船',
    pattern: /(?<=[，、“‘（《「『])[ \t]*\n(?![ \t\u3000])|(?<=\S)[ \t]*\n(?=[，。、；：！？…”’）》」』])/gu,
    mend: () => '',
  },
  {
    key: 'zh-typography.lineOrParagraph',
    example: '有桥。\n有船',
    pattern: /(?<=[^\s，、“‘（《「『])[ \t]*\n(?=[^\s，。、；：！？…”’）》」』])/gu,
  },
  {
    key: 'zh-typography.indented',
    example: '有桥。\n\u3000\u3000有船',
    pattern: /(?<=\S)[ \t]*\n[ \t\u3000]+(?=\S)/gu,
  },
  wideSpace,
];
/** A record may list things with spaces between them. */
const inParagraphs: readonly Fault[] = [
  {
    key: 'zh-typography.space',
    example: '有桥 有船',
    pattern: /(?<=[\p{sc=Han}，。、；：”）》\d%])[ \t]+(?=[\p{sc=Han}“（《\d])/gu,
    // Two numbers would become one.
    mend: (_, before, after) => (/\d$/u.test(before) && /^\d/u.test(after) ? undefined : ''),
  },
];

/** What each kind of text is read for. */
export const chineseFaults: Readonly<Record<StoryText['kind'], readonly Fault[]>> = {
  heading: [...everywhere, { ...wideSpace, mend: () => ' ' }],
  record: [...everywhere, ...outsideHeadlines],
  paragraph: [...everywhere, ...outsideHeadlines, ...inParagraphs],
};

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['（', '）'],
  ['《', '》'],
];

export const zhTypography: Rule = {
  id: 'zh-typography',
  check(story) {
    return storyTexts(story).flatMap((text) => {
      const script = chineseScriptOf(text.locale);
      // A table is refused as a whole; its lines are no prose.
      if (script === undefined || isTable(text.text)) return [];
      return [...patternFaults(story, text, script), ...pairFaults(story, text, script), ...endFaults(story, text)];
    });
  },
};

function patternFaults(story: CheckedStory, text: StoryText, script: Fault['script']): Problem[] {
  const addresses = findAddresses(text.text);
  return chineseFaults[text.kind]
    .filter((fault) => fault.script === undefined || fault.script === script)
    .flatMap(({ key, pattern, isRight, mend }) =>
      findAll(pattern, text.text).flatMap(({ index: offset, 0: words }): Problem[] => {
        const end = offset + words.length;
        if (isWithin({ start: offset, end }, addresses)) return [];
        // No rule looks further than a clause; a long text is not copied for each of its faults.
        const before = text.text.slice(Math.max(0, offset - reach), offset);
        const after = text.text.slice(end, end + reach);
        if (isRight?.(before, after)) return [];
        if (words.includes('\n') && (key === 'zh-typography.indented' || isIndented(story, text, end)))
          return [indentFault(story, text, end)];
        return [
          textProblem(story, text, {
            rule,
            offset,
            words,
            message: message(key, { words: words.trim() }),
            mend: mend?.(words, before, after),
          }),
        ];
      }),
    );
}

/** In characters: as far as a clause goes. */
const reach = 40;

/** Whether a line of a paragraph is indented in the file: Markdown drops spaces at the beginning of a line. */
function isIndented({ source }: CheckedStory, text: StoryText, offset: number): boolean {
  if (!isBlock(text) || text.block !== 'paragraph') return false;
  const file = source.texts.get(text.path) ?? '';
  const at = offsetInFile(text.pieces, offset) ?? 0;
  return /^\s+$/u.test(file.slice(file.lastIndexOf('\n', at - 1) + 1, at));
}

/** Whether a text is a block of a section, which knows its place in the tree. */
function isBlock(text: StoryText): text is Block {
  return 'node' in text;
}

function indentFault(story: CheckedStory, text: StoryText, offset: number): Problem {
  const words = text.text.slice(offset, offset + 4);
  return textProblem(story, text, { rule, offset, words, message: message('zh-typography.indented') });
}

function pairFaults(story: CheckedStory, text: StoryText, script: Fault['script']): Problem[] {
  return pairs.flatMap(([open, close]) => {
    // Where they are no quotation marks at all, that is the fault.
    if (script === 'simplified' && mainlandQuotes[open] !== undefined) return [];
    const positions = [...text.text.matchAll(new RegExp(`[${open}${close}]`, 'gu'))];
    const faulty = positions.find((match, index) => match[0] !== (index % 2 === 0 ? open : close));
    const left = faulty ?? (positions.length % 2 === 1 ? positions.at(-1) : undefined);
    if (!left) return [];
    const { index: offset, 0: mark } = left;
    return textProblem(story, text, {
      rule,
      offset,
      words: mark,
      message: message('zh-typography.noPartner', { mark, open, close }),
    });
  });
}

/** Paragraphs that break off: each of a block, such as the items of a list. */
function endFaults(story: CheckedStory, text: StoryText): Problem[] {
  if (text.kind !== 'paragraph') return [];
  return [...text.text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)].flatMap(({ index, 0: paragraph }) => {
    const last = paragraph.trimEnd();
    // A half-width mark at the end is one problem, not two.
    if (last === '' || /[。！？…：；”’）》」』.!?:;)"']$/u.test(last)) return [];
    if (isBlock(text) && isSubhead(text.node, text.text)) return [];
    const words = last.slice(-4);
    return textProblem(story, text, {
      rule,
      offset: index + last.length - 1,
      words,
      message: message('zh-typography.unfinished', { words }),
    });
  });
}
