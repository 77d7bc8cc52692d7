import { measures } from '../language/amount.ts';

/**
 * What a field asks for, in the editors' languages. Schemas give the key as their error, the check prints the sentence.
 */
export const expectations = {
  id: {
    en: 'use lower-case letters a-z, digits and single hyphens, as in old-estate',
    zh: '只用小写字母、数字和单个连字符，例如 old-estate',
  },
  words: {
    en: 'write words, without white space around them',
    zh: '请写上文字，前后不要留空白',
  },
  localeCode: {
    en: 'use a language code such as zh, en or pt-br',
    zh: '请用语言代码，例如 zh、en、pt-br',
  },
  date: { en: 'write a date as 2023-06-30', zh: '日期写作 2023-06-30' },
  url: { en: 'write a whole address, with https://', zh: '请写完整网址，以 https:// 开头' },
  hero: {
    en: 'give either drawing: and alt: in every language, or photo:',
    zh: '要么写 drawing: 和各语种的 alt:，要么写 photo:',
  },
  unit: {
    en: `give a measure (${measures.join(', ')}), or the counted noun in every language of the story`,
    zh: `请写计量单位（${measures.join('、')}），或按每个语种写量词`,
  },
} as const;

export type Expectation = keyof typeof expectations;

/** The error parameter of a zod schema: a key of {@link expectations}. */
export function expects(error: Expectation): { error: string } {
  return { error };
}
