import { lead, replaced, type Samples } from '../sample.ts';

export const strayLanguage: Samples = {
  bad: [
    {
      files: { 'sections/lead.en.mdx': 'A bridge crosses the 河.\n' },
      finds: ['sections/lead.en.mdx:1:22 “河” is not English, the language of this text: translate it'],
    },
    {
      files: { 'sections/lead.zh.mdx': '河上有一座桥，boats pass below it。\n' },
      finds: ['sections/lead.zh.mdx:1:8 “boats pass below it” is not Chinese, the language of this text: translate it'],
    },
    {
      files: { 'sections/lead.zh.mdx': '河上有一\u200b座桥。\n' },
      finds: ['sections/lead.zh.mdx:1:5 there is an invisible character here (U+200B): delete and retype the word'],
    },
    {
      files: replaced('photos/bridge.yaml', ['en: The new bridge.', 'en: The \u202enew bridge.']),
      finds: ['photos/bridge.yaml:4:11 there is an invisible character here (U+202E): delete and retype the word'],
    },
    {
      files: { 'sections/lead.zh.mdx': '\u00a0\u00a0河上有⽅⻓⺀桥，\u2028真美。\n' },
      finds: [
        'sections/lead.zh.mdx:1:1 a space that does not break (U+00A0) stands here: remove it, or type a plain one',
        'sections/lead.zh.mdx:1:6 “⽅” (U+2F45) only looks like a letter, as copied from a PDF: write “方”',
        'sections/lead.zh.mdx:1:7 “⻓” (U+2ED3) only looks like a letter, as copied from a PDF: write “长”',
        'sections/lead.zh.mdx:1:8 “⺀” (U+2E80) is a radical and no character, as copied from a PDF: retype the word',
        'sections/lead.zh.mdx:1:11 a line end of Word or of another system stands here (U+2028): put an empty line if a new paragraph begins, otherwise remove it',
      ],
    },
  ],
  good: [lead('河上有一座桥，用了BIM技术。', 'A bridge crosses the river; it was built by BIM.')],
};
