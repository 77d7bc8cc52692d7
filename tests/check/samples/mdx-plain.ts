import { bridge, lead, replaced, type Samples } from '../sample.ts';

/** A paragraph of the lead, under another one. */
const below = (text: string) => ({ 'sections/lead.en.mdx': `A bridge crosses the river.\n\n${text}\n` });

const chinese = (text: string) => ({ 'sections/lead.zh.mdx': `河上有一座桥。\n\n${text}\n` });

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
        'sections/lead.en.mdx:3:5 bold is broken: put ** directly before and behind the words, without a space, both in one paragraph',
      ],
    },
    {
      files: below('The ＊＊bridge＊＊ is old.'),
      finds: [
        'sections/lead.en.mdx:3:5 bold is broken: put ** directly before and behind the words, without a space, both in one paragraph',
      ],
    },
    {
      files: below('The [bridge] (https://example.org/) is old.'),
      finds: [
        'sections/lead.en.mdx:3:5 this link is broken: write [words](https://…), with half-width brackets and no space between',
      ],
    },
    {
      files: below('The [bridge]（https://example.org/）is old.'),
      finds: [
        'sections/lead.en.mdx:3:5 this link is broken: write [words](https://…), with half-width brackets and no space between',
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
    // What would be shown as it is typed.
    {
      files: chinese('- [ ] 老桥。'),
      finds: ['sections/lead.zh.mdx:3:3 a box to tick, [ ], would be shown as it is typed: remove it'],
    },
    {
      files: chinese('见【网站】(https://example.org/)。'),
      finds: [
        'sections/lead.zh.mdx:3:2 this link is broken: write [words](https://…), with half-width brackets and no space between',
      ],
    },
    {
      files: chinese('见[网站](https://example.org/）。'),
      finds: [
        'sections/lead.zh.mdx:3:2 this link is broken: write [words](https://…), with half-width brackets and no space between',
      ],
    },
    {
      files: chinese('见[网站][1]。'),
      finds: ['sections/lead.zh.mdx:3:2 this link has its address in another place: write [words](https://…)'],
    },
    {
      files: chinese('有桥[^1]。'),
      finds: [
        'sections/lead.zh.mdx:3:3 there are no footnotes: put the note into the sentence, in brackets, or under notes: in story.yaml',
      ],
    },
    {
      files: chinese('有桥[^1]。\n\n[^1]: 注。'),
      finds: [
        'sections/lead.zh.mdx:3:3 there are no footnotes: put the note into the sentence, in brackets, or under notes: in story.yaml',
        'sections/lead.zh.mdx:5:1 there are no footnotes: put the note into the sentence, in brackets, or under notes: in story.yaml',
      ],
    },
    {
      files: chinese('有__老__桥。'),
      finds: [
        'sections/lead.zh.mdx:3:2 bold is broken: put ** directly before and behind the words, without a space, both in one paragraph',
      ],
    },
    {
      files: chinese('有~~老~~桥。'),
      finds: ['sections/lead.zh.mdx:3:2 ~~ strikes nothing out here: remove it, and the words if they no longer hold'],
    },
    {
      files: chinese('有_老_桥。'),
      finds: [
        'sections/lead.zh.mdx:3:2 emphasis is *words*, with the marks directly at the words; a mark of its own is written \\* or \\_',
      ],
    },
    {
      files: chinese('有*老桥。'),
      finds: [
        'sections/lead.zh.mdx:3:2 emphasis is *words*, with the marks directly at the words; a mark of its own is written \\* or \\_',
      ],
    },
    {
      files: chinese('| 年 | 月 |\n| --- | --- |\n| 一 | 二 |'),
      finds: ['sections/lead.zh.mdx:3:1 a table would be shown as it is typed: write a list, or a sentence a row'],
    },
    {
      files: chinese('年 | 月\n--- | ---\n一 | 二'),
      finds: ['sections/lead.zh.mdx:3:1 a table would be shown as it is typed: write a list, or a sentence a row'],
    },
    {
      files: chinese('• 老桥。'),
      finds: ['sections/lead.zh.mdx:3:1 an item of a list begins with a hyphen and a space: “- …”'],
    },
    {
      files: chinese('-老桥。'),
      finds: ['sections/lead.zh.mdx:3:1 an item of a list begins with a hyphen and a space: “- …”'],
    },
    {
      files: chinese('＞ 老桥。'),
      finds: ['sections/lead.zh.mdx:3:1 a quotation begins with a half-width > and a space'],
    },
    {
      files: chinese('###'),
      finds: ['sections/lead.zh.mdx:3:1 this heading has no words: write them behind ###, or remove it'],
    },
    {
      files: chinese('> ### 老桥'),
      finds: [
        'sections/lead.zh.mdx:3:3 a heading may not stand in a list or quotation: put it on a line of its own, outside',
      ],
    },
    {
      files: chinese('见[](https://example.org/)。'),
      finds: ['sections/lead.zh.mdx:3:2 this link has no words to click on: write [words](https://…)'],
    },
    {
      files: chinese('**老桥**'),
      finds: [
        'sections/lead.zh.mdx:3:1 this looks like a heading: write ### and its words, without bold; if it is a sentence, end it',
      ],
    },
    {
      files: chinese('一、老桥'),
      finds: [
        'sections/lead.zh.mdx:3:1 this looks like a heading: write ### and its words, without bold; if it is a sentence, end it',
      ],
    },
    {
      files: chinese('（二）新桥'),
      finds: [
        'sections/lead.zh.mdx:3:1 this looks like a heading: write ### and its words, without bold; if it is a sentence, end it',
      ],
    },
    {
      files: chinese('- <Photo id="bridge" />'),
      finds: [
        'sections/lead.zh.mdx:3:3 <Photo id="…" /> may not stand in a list or quotation: put it before or behind, on a line of its own',
      ],
    },
    {
      files: chinese('> 老桥。\n>\n> <KeyFigure id="bridge-length" />'),
      finds: [
        'sections/lead.zh.mdx:5:3 <KeyFigure id="…" /> may not stand in a list or quotation: put it before or behind, on a line of its own',
      ],
    },
    {
      files: bridge('zh', ['title: 新桥', 'title: 新<b>桥</b>']),
      finds: [
        'sections/bridge.zh.mdx:2:9 “<b>” would be shown as it is typed: marks of Markdown and HTML belong to the text of sections; remove them here',
        'sections/bridge.zh.mdx:2:13 “</b>” would be shown as it is typed: marks of Markdown and HTML belong to the text of sections; remove them here',
      ],
    },
    {
      files: replaced('photos/bridge.yaml', ['en: The new bridge.', 'en: The **new** [bridge](/bridge/) &amp; ramp.']),
      finds: [
        'photos/bridge.yaml:4:11 “**new**” would be shown as it is typed: marks of Markdown and HTML belong to the text of sections; remove them here',
        'photos/bridge.yaml:4:19 “[bridge](/bridge/)” would be shown as it is typed: marks of Markdown and HTML belong to the text of sections; remove them here',
        'photos/bridge.yaml:4:38 “&amp;” would be shown as it is typed: marks of Markdown and HTML belong to the text of sections; remove them here',
      ],
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
        'sections/lead.en.mdx:3:1 a line of --- or === below words makes a heading of them: remove that line, or put an empty line above it',
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
    // Marks that other programs know.
    {
      files: chinese('有==老==桥。'),
      finds: [
        'sections/lead.zh.mdx:3:2 “==老==” would be shown as it is typed, since no such mark is known here: write it in words, without the signs',
      ],
    },
    {
      files: below('The bridge is H~2~O proof.'),
      finds: [
        'sections/lead.en.mdx:3:16 “~2~” would be shown as it is typed, since no such mark is known here: write it in words, without the signs',
      ],
    },
    {
      files: below('It is x^2^ long.'),
      finds: [
        'sections/lead.en.mdx:3:8 “^2^” would be shown as it is typed, since no such mark is known here: write it in words, without the signs',
      ],
    },
    {
      files: below('It is $$x+1$$ long.'),
      finds: [
        'sections/lead.en.mdx:3:7 “$$x+1$$” would be shown as it is typed, since no such mark is known here: write it in words, without the signs',
      ],
    },
    {
      files: below('It is $x + 1$ long.'),
      finds: [
        'sections/lead.en.mdx:3:7 “$x + 1$” would be shown as it is typed, since no such mark is known here: write it in words, without the signs',
      ],
    },
    {
      files: below(':::note\nThe bridge is old.\n:::'),
      finds: [
        'sections/lead.en.mdx:3:1 “:::” would be shown as it is typed, since no such mark is known here: write it in words, without the signs',
      ],
    },
    {
      files: chinese('见[[老桥]]。'),
      finds: [
        'sections/lead.zh.mdx:3:2 “[[老桥]]” would be shown as it is typed, since no such mark is known here: write it in words, without the signs',
      ],
    },
    {
      files: below('[TOC]'),
      finds: [
        'sections/lead.en.mdx:3:1 “[TOC]” would be shown as it is typed, since no such mark is known here: write it in words, without the signs',
      ],
    },
    {
      files: below('The [b]bridge[/b] is old.'),
      finds: [
        'sections/lead.en.mdx:3:14 “[/b]” would be shown as it is typed, since no such mark is known here: write it in words, without the signs',
      ],
    },
    {
      files: below('The bridge is old :smile: indeed.'),
      finds: [
        'sections/lead.en.mdx:3:19 “:smile:” would be shown as it is typed, since no such mark is known here: write it in words, without the signs',
      ],
    },
    {
      files: replaced('photos/bridge.yaml', ['en: The new bridge.', 'en: The ==new== bridge.']),
      finds: [
        'photos/bridge.yaml:4:11 “==new==” would be shown as it is typed, since no such mark is known here: write it in words, without the signs',
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
        'sections/lead.en.mdx:3:1 <video> is HTML, which a section does not have: write bold as **words**, a link as [words](https://…), and remove other tags',
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
      '河上有桥，票价从$5到$10，台胞NT$7或US$8，每天10:30开放。',
      'A bridge crosses the river: tickets are from $5 to $10, NT$7 or US$8, from 10:30 every day.',
    ),
    lead(
      '河上有\\*桥\\*，见file_name，*老*桥（https://example.org/a_b_c*）。\n\n- 老桥。\n- 新桥。\n\n**老桥**很老。',
      'A bridge \\*, see the *old* bridge (https://example.org/a_b_c*).\n\n- The old bridge.\n- The new one.\n\n**The bridge** is old.',
    ),
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
