import { replaced, type Samples } from '../sample.ts';

const english = (text: string) => ({ 'sections/lead.en.mdx': `${text}\n` });

export const enTypography: Samples = {
  bad: [
    {
      files: { 'sections/lead.en.mdx': 'A bridge carries 94 % of them.\n' },
      finds: ['sections/lead.en.mdx:1:20 a space stands between a number and its sign: remove it'],
    },
    {
      files: english("The city's bridge crosses the river."),
      finds: ["sections/lead.en.mdx:1:9 “'” is a straight apostrophe: use ’"],
    },
    {
      files: english(`The 'old' bridge, the "new" one.`),
      finds: [
        "sections/lead.en.mdx:1:5 “'” is a straight quotation mark: use ‘ ’",
        "sections/lead.en.mdx:1:9 “'” is a straight quotation mark: use ‘ ’",
        'sections/lead.en.mdx:1:23 “"” is a straight quotation mark: use ‘ ’',
        'sections/lead.en.mdx:1:27 “"” is a straight quotation mark: use ‘ ’',
      ],
    },
    {
      files: english('A  bridge crosses the river .'),
      finds: [
        'sections/lead.en.mdx:1:2 two spaces: keep one',
        'sections/lead.en.mdx:1:28 a space before a mark: remove it',
      ],
    },
    {
      files: english('A bridge，an old one，crosses the river。'),
      finds: [
        'sections/lead.en.mdx:1:9 “，” is a Chinese mark: use the English one',
        'sections/lead.en.mdx:1:20 “，” is a Chinese mark: use the English one',
        'sections/lead.en.mdx:1:38 “。” is a Chinese mark: use the English one',
      ],
    },
    {
      files: english('A bridge - an old one — crosses the river...'),
      finds: [
        'sections/lead.en.mdx:1:9 “ - ” is no dash: write a spaced en dash, –',
        'sections/lead.en.mdx:1:22 “ — ” is no dash: write a spaced en dash, –',
        'sections/lead.en.mdx:1:42 “...” is no ellipsis: write …',
      ],
    },
    {
      files: replaced('photos/bridge.yaml', ["'Illustration: a bridge over a river'", '"A bridge -- at night"']),
      finds: ['photos/bridge.yaml:7:16 “ -- ” is no dash: write a spaced en dash, –'],
    },
  ],
  good: [
    english('The city’s bridge – the ‘old’ one – crosses the river …'),
    english('An old-fashioned bridge; ferries’ wharves.'),
  ],
};
