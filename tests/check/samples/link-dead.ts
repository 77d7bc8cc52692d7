import { bridge, type Samples } from '../sample.ts';

const link = (url: string) => ({ 'sections/lead.en.mdx': `A [bridge](${url}) crosses the river.\n` });

/** The section in both languages without its callout. */
const withoutCallouts = {
  ...bridge('zh', ['<KeyFigure id="bridge-length" />\n\n', '']),
  ...bridge('en', ['<KeyFigure id="bridge-length" />\n\n', '']),
};

export const linkDead: Samples = {
  bad: [
    {
      files: link('https://example'),
      finds: ['sections/lead.en.mdx:1:3 “https://example” is no whole address: write https://…'],
    },
    {
      files: link('https:/example.org'),
      finds: ['sections/lead.en.mdx:1:3 “https:/example.org” is no whole address: write https://…'],
    },
    {
      files: link('/en/brigde/'),
      finds: ['sections/lead.en.mdx:1:3 there is no page /en/brigde/: did you mean “/en/bridge/”?'],
    },
    {
      files: link('/timetable-of-the-ferry/'),
      finds: [
        'sections/lead.en.mdx:1:3 there is no page /timetable-of-the-ferry/: use one of the 10 there, such as “/”, “/bridge/” and “/side-by-side/”',
      ],
    },
    {
      files: link('/en/bridge'),
      finds: ['sections/lead.en.mdx:1:3 there is no page /en/bridge: did you mean “/en/bridge/”?'],
    },
    {
      files: link('#lead-l'),
      finds: ['sections/lead.en.mdx:1:3 there is no place #lead-l in this section: did you mean “#lead-1”?'],
    },
    {
      files: link('#timetable-of-the-ferry'),
      finds: [
        'sections/lead.en.mdx:1:3 there is no place #timetable-of-the-ferry in this section: a paragraph is #<section>-<number>; another section has a page of its own, /<section>/',
      ],
    },
    {
      files: link('/en/bridge/#bridge-7'),
      finds: ['sections/lead.en.mdx:1:3 there is no place #bridge-7 on /en/bridge/: did you mean “#bridge-1”?'],
    },
    {
      files: link('/en/#timetable-of-the-ferry'),
      finds: [
        'sections/lead.en.mdx:1:3 there is no place #timetable-of-the-ferry on /en/: a paragraph is #<section>-<number>; another section has a page of its own, /<section>/',
      ],
    },
    // The list of figures has a place for each of them.
    {
      files: link('/en/figures/#bridge-lenght'),
      finds: [
        'sections/lead.en.mdx:1:3 there is no place #bridge-lenght on /en/figures/: did you mean “#bridge-length”?',
      ],
    },
    {
      files: { ...link('/figures/'), 'figures.yaml': null, ...withoutCallouts },
      finds: [
        'sections/lead.en.mdx:1:3 there is no page /figures/: use “/”, “/bridge/”, “/side-by-side/”, “/side-by-side/pinyin/”, “/en/”, “/en/bridge/”, “/en/side-by-side/” or “/en/side-by-side/pinyin/”',
      ],
    },
    // On its own page a section does not have the others.
    {
      files: bridge('en', ['ramp.', 'ramp, as [above](#lead-1).']),
      finds: [
        'sections/bridge.en.mdx:5:51 there is no place #lead-1 in this section: a paragraph is #<section>-<number>; another section has a page of its own, /<section>/',
      ],
    },
  ],
  good: [
    link('https://example.org/'),
    link('/'),
    link('/en/bridge/#bridge-1'),
    link('/en/figures/#ramp-length'),
    link('/en/#n120'),
    link('/en/bridge/#_1'),
    link('#lead-1'),
    bridge('en', ['ramp.', 'ramp, as [here](#bridge-1).']),
  ],
};
