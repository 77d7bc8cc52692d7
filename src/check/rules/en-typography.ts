import type { Message } from '../../source/problem.ts';
import type { Rule } from '../rule.ts';
import { storyTexts, textProblem, visibleText } from '../../story/story-texts.ts';

const faults: readonly { pattern: RegExp; message: Message; mend?: string }[] = [
  {
    pattern: /(?<=\p{L})'(?=\p{L})/gu,
    message: { en: 'is a straight apostrophe: use ’', zh: '是直撇号：请用’' },
    mend: '’',
  },
  {
    pattern: /(?<!\p{L})'|'(?!\p{L})|"/gu,
    message: { en: 'is a straight quotation mark: use ‘ ’', zh: '是直引号：请用‘ ’' },
  },
  { pattern: / {2,}/gu, message: { en: 'two spaces: keep one', zh: '连续空格：只留一个' }, mend: ' ' },
  {
    pattern: /\s+(?=[,.;:?!](?:\s|$))/gu,
    message: { en: 'a space before a mark: remove it', zh: '标点前有空格：请删去' },
    mend: '',
  },
  {
    pattern: /[，。；：？！（）、《》「」]/gu,
    message: { en: 'is a Chinese mark: use the English one', zh: '是中文标点：请用英文标点' },
  },
  {
    pattern: / (?:-{1,2}|—) /gu,
    message: { en: 'is no dash: write a spaced en dash, –', zh: '不是破折号：请用前后空格的 –' },
    mend: ' – ',
  },
  { pattern: /\.{3}/gu, message: { en: 'is no ellipsis: write …', zh: '不是省略号：请用 …' }, mend: '…' },
];

export const enTypography: Rule = {
  id: 'en-typography',
  check(story) {
    return storyTexts(story)
      .filter(({ locale }) => locale.startsWith('en'))
      .flatMap((text) => {
        const visible = visibleText(text.text);
        return faults.flatMap(({ pattern, message, mend }) =>
          [...visible.matchAll(pattern)].map(({ index: offset, 0: words }) =>
            textProblem(text, { rule: 'en-typography', offset, words, message, mend }),
          ),
        );
      });
  },
  samples: {
    bad: { 'sections/lead.en.mdx': "The city's bridge crosses the river.\n" },
    good: { 'sections/lead.en.mdx': 'The city’s bridge – the ‘old’ one – crosses the river.\n' },
  },
};
