import { lead, type Samples } from '../sample.ts';

const english = (text: string) => ({ 'sections/lead.en.mdx': `${text}\n` });

export const spelling: Samples = {
  bad: [
    {
      files: english('A bridge of a gray color was modernized.'),
      finds: [
        'sections/lead.en.mdx:1:15 “gray” is spelt “grey” in British English: correct it',
        'sections/lead.en.mdx:1:20 “color” is spelt “colour” in British English: correct it',
        'sections/lead.en.mdx:1:30 “modernized” is spelt “modernised” in British English: correct it',
      ],
    },
    {
      files: english('A brigde crosses the river.'),
      finds: [
        'sections/lead.en.mdx:1:3 “brigde” is not in the British dictionary: did you mean “bridge”? Names go into names.yaml, other right words into words.en.txt',
      ],
    },
    {
      files: english('A bridge crosses the qzxvkjw.'),
      finds: [
        'sections/lead.en.mdx:1:22 “qzxvkjw” is not in the British dictionary: correct it. Names go into names.yaml, other right words into words.en.txt',
      ],
    },
  ],
  good: [
    {
      'names.yaml': '- name:\n    zh: 清水河\n    en: Qingshui River\n',
      'words.en.txt': '# a word of our own\nwetland\n',
      ...lead(
        '清水河上有一座灰色的桥，靠近湿地和BIM中心。',
        'A bridge of a grey colour crosses the Qingshui River’s wetland near the BIM centre.',
      ),
    },
  ],
};
