import { bridge, lead, type Samples } from '../sample.ts';

/** A paragraph of the lead, under another one. */
const below = (text: string) => ({ 'sections/lead.en.mdx': `A bridge crosses the river.\n\n${text}\n` });

export const mdxPlain: Samples = {
  bad: [
    {
      files: { 'sections/lead.en.mdx': '{/* to be written */}\n' },
      finds: ['sections/lead.en.mdx:1:1 this section has no words yet: write its first paragraph below the heading'],
    },
    {
      files: bridge('zh', ['新桥全长120米，其中引桥20米。\n\n', '']),
      finds: ['sections/bridge.zh.mdx:7:1 this section has no words yet: write its first paragraph below the heading'],
    },
    // What is not written as Markdown asks stays in the text.
    {
      files: below('The ** bridge** is old.'),
      finds: [
        'sections/lead.en.mdx:3:1 bold is broken: put ** directly before and behind the words, without a space, both in one paragraph',
      ],
    },
    {
      files: below('The ＊＊bridge＊＊ is old.'),
      finds: [
        'sections/lead.en.mdx:3:1 bold is broken: put ** directly before and behind the words, without a space, both in one paragraph',
      ],
    },
    {
      files: below('The [bridge] (https://example.org/) is old.'),
      finds: [
        'sections/lead.en.mdx:3:1 this link is broken: write [words](https://…), with half-width brackets and no space between',
      ],
    },
    {
      files: below('The [bridge]（https://example.org/）is old.'),
      finds: [
        'sections/lead.en.mdx:3:1 this link is broken: write [words](https://…), with half-width brackets and no space between',
      ],
    },
    {
      files: below('＃ The bridge'),
      finds: [
        'sections/lead.en.mdx:3:1 a heading inside a section is written ### words: half-width marks, then a space',
      ],
    },
    {
      files: below('###The bridge'),
      finds: [
        'sections/lead.en.mdx:3:1 a heading inside a section is written ### words: half-width marks, then a space',
      ],
    },
    {
      files: below('＜Photo id="bridge" /＞'),
      finds: ['sections/lead.en.mdx:3:1 a component is written with half-width < and >: <Photo id="…" />'],
    },
    // What Markdown knows and a section does not have.
    {
      files: below('The [bridge](javascript:alert) is old.'),
      finds: ['sections/lead.en.mdx:3:5 a link goes to https://…, mailto:…, /… or #…, not to “javascript:alert”'],
    },
    {
      files: below('The [bridge](bridge.pdf) is old.'),
      finds: ['sections/lead.en.mdx:3:5 a link goes to https://…, mailto:…, /… or #…, not to “bridge.pdf”'],
    },
    {
      files: below("import Bridge from './bridge.js'"),
      finds: [
        'sections/lead.en.mdx:3:1 import and export are not needed here: remove the line, components are there by name',
      ],
    },
    {
      files: below('The {bridge} is old.'),
      finds: [
        'sections/lead.en.mdx:3:5 text in { } would be run as a program: remove it, or write the brace as &#123;',
      ],
    },
    {
      files: below('{bridge}'),
      finds: [
        'sections/lead.en.mdx:3:1 text in { } would be run as a program: remove it, or write the brace as &#123;',
      ],
    },
    {
      files: below('## The bridge'),
      finds: [
        'sections/lead.en.mdx:3:1 the heading of a section is title: in the front matter; in the text use ### only',
      ],
    },
    {
      files: below('The bridge\n---'),
      finds: [
        'sections/lead.en.mdx:3:1 the heading of a section is title: in the front matter; in the text use ### only',
      ],
    },
    {
      files: below('An ![old bridge](bridge.jpg).'),
      finds: [
        'sections/lead.en.mdx:3:4 pictures are placed by <Photo id="…" />, with caption and alternative text in photos/: write it so',
      ],
    },
    {
      files: below('An ![old bridge][1].\n\n[1]: bridge.jpg'),
      finds: [
        'sections/lead.en.mdx:3:4 pictures are placed by <Photo id="…" />, with caption and alternative text in photos/: write it so',
        'sections/lead.en.mdx:5:1 this link has its address in another place: write [words](https://…)',
      ],
    },
    {
      files: below('```\nThe bridge is old.\n```'),
      finds: ['sections/lead.en.mdx:3:1 lines between ``` would be set as program code: remove the ```'],
    },
    {
      files: below('The `bridge` is old.'),
      finds: ['sections/lead.en.mdx:3:5 words between ` and ` would be set as program code: remove the `'],
    },
    {
      files: below('***'),
      finds: ['sections/lead.en.mdx:3:1 a line of --- or *** would draw a rule across the page: remove it'],
    },
    {
      files: below('The bridge  \nis old.'),
      finds: ['sections/lead.en.mdx:3:11 two spaces or a \\ at the end of a line would break it here: remove them'],
    },
    {
      files: below('The bridge\\\nis old.'),
      finds: ['sections/lead.en.mdx:3:11 two spaces or a \\ at the end of a line would break it here: remove them'],
    },
    {
      files: below('The [bridge][1] is old.\n\n[1]: https://example.org/'),
      finds: [
        'sections/lead.en.mdx:3:5 this link has its address in another place: write [words](https://…)',
        'sections/lead.en.mdx:5:1 this link has its address in another place: write [words](https://…)',
      ],
    },
    // Components.
    {
      files: below('<KeyFigur id="bridge-length" />'),
      finds: ['sections/lead.en.mdx:3:1 there is no component <KeyFigur>: did you mean “<KeyFigure>”?'],
    },
    {
      files: below('<video />'),
      finds: [
        'sections/lead.en.mdx:3:1 there is no component <video>: use “<KeyFigure>”, “<PartOfWhole>”, “<Photo>” or “<Term>”',
      ],
    },
    {
      files: below('<></>'),
      finds: [
        'sections/lead.en.mdx:3:1 there is no component <>: use “<KeyFigure>”, “<PartOfWhole>”, “<Photo>” or “<Term>”',
      ],
    },
    {
      files: below('<Photo />'),
      finds: ['sections/lead.en.mdx:3:1 write it as <Photo id="…">, with nothing but the id'],
    },
    {
      files: below('<Photo id="bridge" onLoad="alert()" />'),
      finds: ['sections/lead.en.mdx:3:1 write it as <Photo id="…">, with nothing but the id'],
    },
    {
      files: below('<Photo id={"bridge"} />'),
      finds: ['sections/lead.en.mdx:3:1 write it as <Photo id="…">, with nothing but the id'],
    },
    {
      files: below('<Photo {...bridge} />'),
      finds: ['sections/lead.en.mdx:3:1 write it as <Photo id="…">, with nothing but the id'],
    },
    {
      files: below('The <Term id="ramp" /> is old.'),
      finds: ['sections/lead.en.mdx:3:5 put the words between <Term id="…"> and </Term>'],
    },
    {
      files: below('The bridge is <Photo id="bridge" /> old.'),
      finds: ['sections/lead.en.mdx:3:15 <Photo id="…" /> stands alone: put an empty line before and behind it'],
    },
    {
      files: below('<KeyFigure id="bridge-length">120 m</KeyFigure>'),
      finds: ['sections/lead.en.mdx:3:1 <KeyFigure id="…" /> stands alone: put an empty line before and behind it'],
    },
  ],
  good: [
    lead(
      '**河上**有一座[桥](https://example.org/)。\n\n### 老桥\n\n> *老*桥。\n\n- 老桥。',
      '{/* A note to colleagues. */}\n\nA **bridge** crosses the [river](https://example.org/).\n\n### The old bridge\n\n> The *old* bridge.\n\n- The old bridge.',
    ),
    lead(
      '写信到[报社](mailto:news@example.org)，5 &lt; 6。',
      'Write to [the paper](mailto:news@example.org): 5 &lt; 6.',
    ),
  ],
};
