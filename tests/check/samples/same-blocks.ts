import { bridge, lead, type Samples } from '../sample.ts';

const [long, english] = [
  '河上有一座桥，桥下有船经过，船上载着从上游来的沙石、木料和粮食，一路开往城里的码头。',
  'A bridge crosses the river, and below it pass boats that carry sand, timber and grain from upstream to the wharves of the city.',
];

export const sameBlocks: Samples = {
  bad: [
    {
      files: lead('河上有一座桥。\n\n### 船\n\n桥下有船经过。', 'A bridge crosses the river.\n\n### Boats'),
      finds: [
        'sections/lead.en.mdx:3:1 the paragraph “桥下有船经过。” of sections/lead.zh.mdx:5 is missing here: add it',
      ],
    },
    {
      files: lead(
        '河上有一座桥。\n\n### 船\n\n- 沙船。',
        'A bridge crosses the river.\n\n### Boats\n\nThey carry sand.\n\n- Boats.',
      ),
      finds: [
        'sections/lead.en.mdx:5:1 the paragraph “They carry s…” has no counterpart in the original: remove it, or add it there',
      ],
    },
    {
      files: lead('河上有一座桥。\n\n### 船\n\n桥下有船。', 'A bridge crosses the river.\n\nBoats pass below.'),
      finds: ['sections/lead.en.mdx:3:1 the heading “船” of sections/lead.zh.mdx:3 is missing here: add it'],
    },
    {
      files: lead('河上有一座桥。\n\n- 船。\n- 车。\n\n还有人。', 'A bridge crosses the river.\n\nAnd people.'),
      finds: ['sections/lead.en.mdx:3:1 the list “船。 车。” of sections/lead.zh.mdx:3 is missing here: add it'],
    },
    {
      files: lead('河上有一座桥。\n\n> 桥很长，也很美。\n\n还有人。', 'A bridge crosses the river.\n\nAnd people.'),
      finds: [
        'sections/lead.en.mdx:3:1 the quotation “桥很长，也很美。” of sections/lead.zh.mdx:3 is missing here: add it',
      ],
    },
    {
      files: lead('河上有一座桥。\n\n***\n\n还有人。', 'A bridge crosses the river.\n\nAnd people.'),
      finds: ['sections/lead.en.mdx:3:1 a block of sections/lead.zh.mdx:3 is missing here: add it'],
    },
    {
      files: bridge('en', ['<KeyFigure id="bridge-length" />\n\n', '']),
      finds: [
        'sections/bridge.en.mdx:7:1 <KeyFigure id="bridge-length"> of sections/bridge.zh.mdx:7 is missing here: add it',
      ],
    },
    {
      files: bridge('en', [
        '<KeyFigure id="bridge-length" />\n\n<Photo id="bridge" />',
        '<Photo id="bridge" />\n\n<KeyFigure id="bridge-length" />',
      ]),
      finds: [
        'sections/bridge.en.mdx:9:1 <Photo id="bridge"> of sections/bridge.zh.mdx:9 stands in another place: move it here',
      ],
    },
    {
      files: lead(
        `${long}\n\n桥很长，也很美，夜里灯光照着河面，来看的人很多。`,
        `${english} The bridge is long and beautiful, and at night, when lamps light the river, many people come to see it.`,
      ),
      finds: [
        'sections/lead.en.mdx:1:1 this paragraph holds two of sections/lead.zh.mdx, lines 1 and 3: split it as there',
      ],
    },
    {
      files: lead(
        `${long}桥很长，也很美，夜里灯光照着河面，来看的人很多。`,
        `${english}\n\nThe bridge is long and beautiful, and at night, when lamps light the river, many people come to see it.`,
      ),
      finds: [
        'sections/lead.en.mdx:3:1 this paragraph and the one before are one in sections/lead.zh.mdx, line 1: join them',
      ],
    },
    // Of a section of two paragraphs one is gone, which is no reason to take the other for both.
    {
      files: lead(`${long}\n\n桥很长，也很美，夜里灯光照着河面，来看的人很多。`, english),
      finds: [
        'sections/lead.en.mdx:1:1 the paragraph “桥很长，也很美，夜里灯光…” of sections/lead.zh.mdx:3 is missing here: add it',
      ],
    },
    {
      files: lead(`桥很长，也很美，夜里灯光照着河面，来看的人很多。\n\n${long}`, english),
      finds: [
        'sections/lead.en.mdx:1:1 the paragraph “桥很长，也很美，夜里灯光…” of sections/lead.zh.mdx:1 is missing here: add it',
      ],
    },
    {
      files: lead(long, `${english}\n\nThe bridge is long, and at night many people come to see it.`),
      finds: [
        'sections/lead.en.mdx:3:1 the paragraph “The bridge i…” has no counterpart in the original: remove it, or add it there',
      ],
    },
  ],
  good: [
    lead('河上有一座桥。\n\n桥下有船经过。', 'A bridge crosses the river.\n\nBoats pass below.'),
    { 'sections/lead.en.mdx': '{/* A note to colleagues. */}\n\nA bridge crosses the river.\n' },
  ],
};
