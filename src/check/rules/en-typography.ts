import type { Message, Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { storyTexts } from '../story-texts.ts';

const faults: readonly { pattern: RegExp; message: Message }[] = [
  {
    pattern: /["']/gu,
    message: { en: 'is a straight quotation mark: use ‘ ’, and ’ for an apostrophe', zh: '是直引号：请用‘ ’，撇号用’' },
  },
  { pattern: / {2,}/gu, message: { en: 'two spaces: keep one', zh: '连续空格：只留一个' } },
  { pattern: /\s[,.;:?!](?=\s|$)/gu, message: { en: 'a space before a mark: remove it', zh: '标点前有空格：请删去' } },
  {
    pattern: /[，。；：？！（）、《》]/gu,
    message: { en: 'is a Chinese mark: use the English one', zh: '是中文标点：请用英文标点' },
  },
  {
    pattern: / -{1,2} /gu,
    message: { en: 'is no dash: write a spaced en dash, –', zh: '不是破折号：请用前后空格的 –' },
  },
  { pattern: /\.{3}/gu, message: { en: 'is no ellipsis: write …', zh: '不是省略号：请用 …' } },
];

export const enTypography: Rule = {
  id: 'en-typography',
  demands: {
    en: 'English is set with curly quotation marks, en dashes, single spaces, and its own marks.',
    zh: '英文用弯引号、短破折号、单个空格，不用中文标点。',
  },
  check(story) {
    return storyTexts(story)
      .filter(({ locale }) => locale.startsWith('en'))
      .flatMap(({ text, path, placeOf }): Problem[] => {
        const visible = text.replaceAll(/<[^>]*>|\]\([^)]*\)/gu, (tag) => '\0'.repeat(tag.length));
        return faults.flatMap(({ pattern, message }) =>
          [...visible.matchAll(pattern)].map((match) => {
            const quoted = match[0].trim() === '' ? '' : `“${match[0].trim()}” `;
            return {
              path,
              ...placeOf(match.index),
              rule: 'en-typography',
              message: { en: quoted + message.en, zh: quoted.trim() + message.zh },
            };
          }),
        );
      });
  },
  samples: {
    bad: { 'sections/lead.en.mdx': "The city's bridge crosses the river.\n" },
    good: { 'sections/lead.en.mdx': 'The city’s bridge – the ‘old’ one – crosses the river.\n' },
  },
};
