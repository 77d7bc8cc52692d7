import { bridge, replaced, type Samples } from '../sample.ts';

const many = ['arch', 'cable', 'crown', 'deck', 'girder', 'light', 'pier', 'tower'].map(
  (id) => `- id: ${id}
  term:
    zh: ${id}的桥
    en: ${id} bridge
  explanation:
    zh: 一种桥。
    en: A kind of bridge.
`,
);
const corrected = (section: string, paragraph: number) =>
  replaced('story.yaml', [
    'sections:\n',
    `corrections:
  - date: 2024-03-12
    section: ${section}
    paragraph: ${paragraph}
    wrong:
      zh: 桥名有误。
      en: The name was wrong.
    right:
      zh: 应为老桥。
      en: It is the old bridge.
sections:
`,
  ]);

export const unknownId: Samples = {
  bad: [
    {
      files: { 'sections/lead.en.mdx': 'A bridge.\n\n<KeyFigure id="bridge-lenght" />\n' },
      finds: [
        'sections/lead.en.mdx:3:1 there is no figure “bridge-lenght” in figures.yaml: did you mean “bridge-length”?',
      ],
    },
    {
      files: { 'sections/lead.en.mdx': 'A bridge.\n\n<PartOfWhole id="ferry" />\n' },
      finds: [
        'sections/lead.en.mdx:3:1 there is no figure “ferry” in figures.yaml: use “bridge-length” or “ramp-length”',
      ],
    },
    {
      files: { 'sections/lead.en.mdx': 'A bridge.\n\n<Photo id="brigde" />\n' },
      finds: ['sections/lead.en.mdx:3:1 there is no photo “brigde” in photos/: did you mean “bridge”?'],
    },
    {
      files: { 'sections/lead.en.mdx': 'A <Term id="rampart">bridge</Term>.\n' },
      finds: ['sections/lead.en.mdx:1:3 there is no term “rampart” in glossary.yaml: use “ramp”'],
    },
    {
      files: { 'glossary.yaml': many.join(''), 'sections/lead.en.mdx': 'A <Term id="ferry-boat">bridge</Term>.\n' },
      finds: [
        'sections/lead.en.mdx:1:3 there is no term “ferry-boat” in glossary.yaml: use “arch”, “cable”, “crown”, “deck”, “girder”, “light”, “pier” or “tower”',
      ],
    },
    {
      files: {
        'glossary.yaml': `${many.join('')}${many.join('').replaceAll('id: ', 'id: old-')}`,
        'sections/lead.en.mdx': 'A <Term id="ferry-boat">bridge</Term>.\n',
      },
      finds: [
        'sections/lead.en.mdx:1:3 there is no term “ferry-boat” in glossary.yaml: use one of the 16 there, such as “arch”, “cable” and “crown”',
      ],
    },
    {
      files: { 'glossary.yaml': null, 'sections/lead.en.mdx': 'A <Term id="ramp">bridge</Term>.\n' },
      finds: ['sections/lead.en.mdx:1:3 there is no term “ramp” in glossary.yaml: add it there'],
    },
    {
      files: replaced('figures.yaml', ['section: bridge', 'section: brigde']),
      finds: ['figures.yaml:2:12 there is no section “brigde” in story.yaml: did you mean “bridge”?'],
    },
    {
      files: replaced('figures.yaml', ['partOf: bridge-length', 'partOf: ferry']),
      finds: ['figures.yaml:17:11 there is no figure “ferry” in figures.yaml: use “bridge-length” or “ramp-length”'],
    },
    {
      files: replaced('story.yaml', ['sections:\n', 'hero:\n  photo: ferry\nsections:\n']),
      finds: ['story.yaml:15:10 there is no photo “ferry” in photos/: use “bridge”'],
    },
    {
      files: corrected('ferry', 1),
      finds: ['story.yaml:16:14 there is no section “ferry” in story.yaml: use “bridge” or “lead”'],
    },
    {
      files: corrected('bridge', 2),
      finds: [
        'story.yaml:17:16 section “bridge” has 1 paragraph, not 2: count those of the text, without headings and callouts',
      ],
    },
    {
      files: {
        ...corrected('bridge', 4),
        ...bridge('zh', ['\n\n<KeyFigure', '\n\n新桥很美。\n\n<KeyFigure']),
        ...bridge('en', ['\n\n<KeyFigure', '\n\nIt is a beautiful bridge.\n\n<KeyFigure']),
      },
      finds: [
        'story.yaml:17:16 section “bridge” has 2 paragraphs, not 4: count those of the text, without headings and callouts',
      ],
    },
  ],
  good: [{ 'sections/lead.en.mdx': 'A <Term id="ramp">bridge</Term> crosses the river.\n' }, corrected('bridge', 1)],
};
