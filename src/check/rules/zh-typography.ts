import { message, type KeyTaking } from '../../i18n/editors/message.ts';
import type { Problem } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import type { StoryText } from '../../story/story.ts';
import { storyTexts } from '../../story/story-texts.ts';
import { textProblem } from '../text-problem.ts';

const rule = 'zh-typography';

/** Something that no Chinese newspaper sets. */
interface Fault {
  key: KeyTaking<'words'> & `zh-typography.${string}`;
  /** Words that have it. */
  example: string;
  pattern: RegExp;
  /** What `--fix` writes instead; left out where a mark could be meant in two ways. */
  mend?: (words: string) => string;
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

/** Faults of any text; one pattern a row, so that each is seen with its example. */
const everywhere: readonly Fault[] = [
  {
    key: 'zh-typography.halfWidth',
    example: '桥,船',
    pattern: /(?<=[\p{sc=Han}，。！？；：、”’）》])[ \t]*[,;:?!()][ \t]*/gu,
    mend: toFullWidth,
  },
  {
    key: 'zh-typography.halfWidth',
    example: 'BIM(新桥',
    pattern: /(?<![\p{sc=Han}，。！？；：、”’）》][ \t]*)[,;:?!()][ \t]*(?=\p{sc=Han})/gu,
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
  {
    key: 'zh-typography.cornerQuotes',
    example: '「老桥」',
    pattern: /[「」『』]/gu,
    mend: (mark) => mainlandQuotes[mark] ?? mark,
  },
  { key: 'zh-typography.dash', example: '桥--老桥', pattern: /(?<!-)--+(?!-)/gu, mend: () => '——' },
  { key: 'zh-typography.dash', example: '桥—老桥', pattern: /(?<![—\d])—(?!—)/gu, mend: () => '——' },
  { key: 'zh-typography.ellipsis', example: '桥...', pattern: /\.{3,}/gu, mend: () => '……' },
  { key: 'zh-typography.ellipsis', example: '桥。。。', pattern: /。{3,}/gu, mend: () => '……' },
  { key: 'zh-typography.ellipsis', example: '桥…', pattern: /(?<!…)…(?!…)/gu, mend: () => '……' },
  { key: 'zh-typography.doubled', example: '老旧的的桥', pattern: /的的|了了|是是|在在/gu },
  { key: 'zh-typography.straightQuotes', example: '叫"Bridge"', pattern: /(?<=\p{sc=Han})["']/gu },
  {
    key: 'zh-typography.straightQuotes',
    example: '"老桥',
    pattern: /(?<!\p{sc=Han})["'](?=\p{sc=Han})/gu,
  },
  { key: 'zh-typography.wideSpace', example: '桥\u3000船', pattern: /\u3000+/gu, mend: () => '' },
];
/** In a headline a space is where the line breaks. */
const outsideHeadlines: readonly Fault[] = [
  {
    key: 'zh-typography.lineBreak',
    example: '桥\n船',
    pattern: /(?<=\S)[ \t]*\n[ \t]*(?=\S)/gu,
    mend: () => '',
  },
];
/** A record may list things with spaces between them. */
const inParagraphs: readonly Fault[] = [
  {
    key: 'zh-typography.space',
    example: '有桥 有船',
    pattern: /(?<=[\p{sc=Han}，。、；：”）》\d%])[ \t]+(?=[\p{sc=Han}“（《\d])/gu,
    mend: () => '',
  },
];

/** What each kind of text is read for. */
export const chineseFaults: Readonly<Record<StoryText['kind'], readonly Fault[]>> = {
  heading: everywhere,
  record: [...everywhere, ...outsideHeadlines],
  paragraph: [...everywhere, ...outsideHeadlines, ...inParagraphs],
};

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['《', '》'],
];

export const zhTypography: Rule = {
  id: 'zh-typography',
  check(story) {
    return storyTexts(story)
      .filter(({ locale }) => locale.startsWith('zh'))
      .flatMap((text) => [...patternFaults(story, text), ...pairFaults(story, text), ...endFaults(story, text)]);
  },
};

function patternFaults(story: CheckedStory, text: StoryText): Problem[] {
  return chineseFaults[text.kind].flatMap(({ key, pattern, mend }) =>
    [...text.text.matchAll(pattern)].map(({ index: offset, 0: words }) =>
      textProblem(story, text, {
        rule,
        offset,
        words,
        message: message(key, { words: words.trim() }),
        mend: mend?.(words),
      }),
    ),
  );
}

function pairFaults(story: CheckedStory, text: StoryText): Problem[] {
  return pairs.flatMap(([open, close]) => {
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
    const words = last.slice(-4);
    return textProblem(story, text, {
      rule,
      offset: index + last.length - 1,
      words,
      message: message('zh-typography.unfinished', { words }),
    });
  });
}
