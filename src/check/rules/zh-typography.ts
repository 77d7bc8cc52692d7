import type { Message, Problem } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';
import { storyTexts, textProblem, visibleText, type StoryText } from '../../story/story-texts.ts';

const rule = 'zh-typography';

/** Something that no Chinese newspaper sets, and what it sets instead. */
interface Fault {
  pattern: RegExp;
  message: Message;
  /** What `--fix` writes; left out where a mark could be meant in two ways. */
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

const faults: readonly Fault[] = [
  {
    pattern:
      /(?<=[\p{sc=Han}，。！？；：、”’）》])[ \t]*[,;:?!()][ \t]*|[,;:?!()][ \t]*(?=\p{sc=Han})|(?<=\p{sc=Han})\.(?![\d.])/gu,
    message: { en: 'is half-width beside Chinese: use ，。；：？！（）', zh: '是半角标点：请用全角的，。；：？！（）' },
    mend: (mark) => fullWidth[mark.trim()] ?? mark,
  },
  {
    pattern: /([，。、；：])\1+/gu,
    message: { en: 'stands twice: keep one', zh: '标点重复：只留一个' },
    mend: (marks) => marks.slice(0, 1),
  },
  {
    pattern: /[０-９Ａ-Ｚａ-ｚ]+/gu,
    message: { en: 'is full-width: use plain digits and letters', zh: '是全角数字或字母：请用半角' },
    mend: (characters) => characters.normalize('NFKC'),
  },
  {
    pattern: /[「」『』]/gu,
    message: { en: 'is not used on the mainland: use “ ” and ‘ ’', zh: '大陆报刊不用：请用“ ”和‘ ’' },
    mend: (mark) => mainlandQuotes[mark] ?? mark,
  },
  {
    pattern: /(?<!-)--+(?!-)|(?<![—\d])—(?!—)/gu,
    message: { en: 'is no dash: write two full ones, ——', zh: '不是破折号：请用——' },
    mend: () => '——',
  },
  {
    pattern: /\.{3,}|。{3,}|(?<!…)…(?!…)/gu,
    message: { en: 'is no ellipsis: write ……', zh: '不是省略号：请用……' },
    mend: () => '……',
  },
  { pattern: /的的|了了|是是|在在/gu, message: { en: 'is doubled: keep one', zh: '字重复：只留一个' } },
  {
    pattern: /(?<=\p{sc=Han})["']|["'](?=\p{sc=Han})/gu,
    message: { en: 'is a straight quotation mark: use “ ” or ‘ ’', zh: '是直引号：请用“ ”或‘ ’' },
  },
  {
    pattern: /\u3000+/gu,
    message: { en: 'ideographic space: remove it', zh: '全角空格：请删去' },
    mend: () => '',
  },
];
// In a headline a space is where the line breaks.
const spaces: Fault = {
  pattern: /(?<=[\p{sc=Han}，。、；：”）》\d%])[ \t]+(?=[\p{sc=Han}“（《\d])/gu,
  message: { en: 'space inside a Chinese sentence: remove it', zh: '中文句中的空格：请删去' },
  mend: () => '',
};
const lineBreak: Fault = {
  pattern: /(?<=\S)[ \t]*\n[ \t]*(?=\S)/gu,
  message: {
    en: 'line break inside a Chinese paragraph would show as a space: write the paragraph in one line',
    zh: '段落中间换行会显示成空格：一段请写成一行',
  },
  mend: () => '',
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
      .flatMap((text) => [...patternFaults(text), ...pairFaults(text), ...endFaults(text)]);
  },
  samples: {
    bad: { 'sections/lead.zh.mdx': '河上有一座桥,桥下有船。\n' },
    good: {
      'sections/lead.zh.mdx': '河上有一座“老桥”，长1,200米（1—5月限行）……桥下有船。\n',
      'sections/lead.en.mdx': 'The ‘old bridge’, 1,200 m long, is restricted from January to May. Boats pass below.\n',
    },
  },
};

function patternFaults(text: StoryText): Problem[] {
  const asked =
    text.kind === 'heading' ? faults : text.kind === 'record' ? [...faults, lineBreak] : [...faults, spaces, lineBreak];
  const visible = visibleText(text.text);
  return asked.flatMap(({ pattern, message, mend }) =>
    [...visible.matchAll(pattern)].map(({ index: offset, 0: words }) =>
      textProblem(text, { rule, offset, words, message, mend: mend?.(words) }),
    ),
  );
}

function pairFaults(text: StoryText): Problem[] {
  return pairs.flatMap(([open, close]) => {
    const positions = [...text.text.matchAll(new RegExp(`[${open}${close}]`, 'gu'))];
    const faulty = positions.find((match, index) => match[0] !== (index % 2 === 0 ? open : close));
    const left = faulty ?? (positions.length % 2 === 1 ? positions.at(-1) : undefined);
    return left
      ? [
          textProblem(text, {
            rule,
            offset: left.index,
            words: left[0],
            message: { en: `has no partner: write ${open} and ${close}`, zh: `不成对：请写${open}和${close}` },
          }),
        ]
      : [];
  });
}

function endFaults(text: StoryText): Problem[] {
  if (text.kind !== 'paragraph' || /[。！？…：；”’）》][*_]*\s*$/u.test(text.text)) return [];
  const last = text.text.trimEnd();
  return [
    textProblem(text, {
      rule,
      offset: Math.max(0, last.length - 1),
      words: last.slice(-4),
      message: {
        en: 'ends the paragraph in mid-sentence: finish it, or add 。',
        zh: '之后没有句末标点，像是断在句中：请写完整，或补上句号',
      },
    }),
  ];
}
