import { bridge, replaced, type Samples } from '../sample.ts';

const chinese = (text: string) => ({ 'sections/lead.zh.mdx': `${text}\n` });

export const zhTypography: Samples = {
  bad: [
    {
      files: chinese('河上有桥,桥下有船;真美!'),
      finds: [
        'sections/lead.zh.mdx:1:5 “,” is half-width beside Chinese: use ，。；：？！（）',
        'sections/lead.zh.mdx:1:10 “;” is half-width beside Chinese: use ，。；：？！（）',
        'sections/lead.zh.mdx:1:13 “!” is half-width beside Chinese: use ，。；：？！（）',
      ],
    },
    {
      files: chinese('用了BIM(新技术)的桥.'),
      finds: [
        'sections/lead.zh.mdx:1:6 “(” is half-width beside Chinese: use ，。；：？！（）',
        'sections/lead.zh.mdx:1:10 “)” is half-width beside Chinese: use ，。；：？！（）',
        'sections/lead.zh.mdx:1:13 “.” is half-width beside Chinese: use ，。；：？！（）',
      ],
    },
    {
      files: chinese('河上有桥，，桥下有船。。'),
      finds: [
        'sections/lead.zh.mdx:1:5 “，，” stands twice: keep one',
        'sections/lead.zh.mdx:1:11 “。。” stands twice: keep one',
      ],
    },
    {
      files: chinese('河上有１２Ａ号桥。'),
      finds: ['sections/lead.zh.mdx:1:4 “１２Ａ” is full-width: use plain digits and letters'],
    },
    {
      files: chinese('河上有「老桥」。'),
      finds: [
        'sections/lead.zh.mdx:1:4 “「” is not used on the mainland: use “ ” and ‘ ’',
        'sections/lead.zh.mdx:1:7 “」” is not used on the mainland: use “ ” and ‘ ’',
      ],
    },
    {
      files: chinese('河上有桥--老桥，—在北。'),
      finds: [
        'sections/lead.zh.mdx:1:5 “--” is no dash: write two full ones, ——',
        'sections/lead.zh.mdx:1:10 “—” is no dash: write two full ones, ——',
      ],
    },
    {
      files: chinese('河上有桥...桥下有船…还有人。。。'),
      finds: [
        'sections/lead.zh.mdx:1:5 “...” is no ellipsis: write ……',
        'sections/lead.zh.mdx:1:12 “…” is no ellipsis: write ……',
        'sections/lead.zh.mdx:1:16 “。。。” is no ellipsis: write ……',
      ],
    },
    {
      files: chinese('河上有老旧的的桥，好看了了。'),
      finds: [
        'sections/lead.zh.mdx:1:6 “的的” is doubled: keep one',
        'sections/lead.zh.mdx:1:12 “了了” is doubled: keep one',
      ],
    },
    {
      files: chinese(`河上有"老桥"，叫"Bridge"。`),
      finds: [
        'sections/lead.zh.mdx:1:4 “"” is a straight quotation mark: use “ ” or ‘ ’',
        'sections/lead.zh.mdx:1:7 “"” is a straight quotation mark: use “ ” or ‘ ’',
        'sections/lead.zh.mdx:1:10 “"” is a straight quotation mark: use “ ” or ‘ ’',
        'sections/lead.zh.mdx:1:17 “"” is a straight quotation mark: use “ ” or ‘ ’',
      ],
    },
    {
      files: chinese('河上　有桥 有船。'),
      finds: [
        'sections/lead.zh.mdx:1:3 a full-width space stands here: remove it',
        'sections/lead.zh.mdx:1:6 a space inside a Chinese sentence: remove it',
      ],
    },
    {
      files: chinese('河上有桥，\n桥下有船。'),
      finds: [
        'sections/lead.zh.mdx:1:6 a line break inside a Chinese paragraph would show as a space: write the paragraph in one line',
      ],
    },
    {
      files: chinese('河上有桥。\n桥下有船。\n　　岸上有人。'),
      finds: [
        'sections/lead.zh.mdx:1:6 a line ends here, and would go on behind a space: if a new paragraph begins below, put an empty line between; if not, join the two lines',
        'sections/lead.zh.mdx:3:3 this line is indented, as the first of a paragraph: put an empty line above it and remove the indent',
      ],
    },
    {
      files: chinese('河上有桥，占94％；河下有船，占6 %。'),
      finds: [
        'sections/lead.zh.mdx:1:9 “％” is full-width: use %',
        'sections/lead.zh.mdx:1:18 a space stands between a number and its sign: remove it',
      ],
    },
    {
      files: chinese('河上有“老桥，桥下有船》。'),
      finds: [
        'sections/lead.zh.mdx:1:4 “ has no partner: write “ and ”',
        'sections/lead.zh.mdx:1:12 》 has no partner: write 《 and 》',
      ],
    },
    {
      files: chinese('河上有桥，桥下有'),
      finds: ['sections/lead.zh.mdx:1:8 “，桥下有” ends the paragraph in mid-sentence: finish it, or add 。'],
    },
    // Headings and records too, but a heading may break at a space.
    {
      files: bridge('zh', ['title: 新桥', 'title: 新桥 （一期']),
      finds: ['sections/bridge.zh.mdx:2:11 （ has no partner: write （ and ）'],
    },
    {
      files: replaced('photos/bridge.yaml', ['zh: 新桥。', 'zh: 新桥,夜景。']),
      finds: ['photos/bridge.yaml:3:9 “,” is half-width beside Chinese: use ，。；：？！（）'],
    },
  ],
  good: [
    {
      'sections/lead.zh.mdx': '河上有一座“老桥”，长1,200米（1—5月限行）……桥下有船。\n',
      'sections/lead.en.mdx': 'The ‘old bridge’, 1,200 m long, is restricted from January to May. Boats pass below.\n',
    },
    bridge('zh', ['title: 新桥', 'title: 新桥 夜景']),
  ],
};
