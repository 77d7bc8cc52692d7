import { replaced, type Samples } from '../sample.ts';

const german = { 'sections/lead.de.mdx': 'Über den Fluss führt eine Brücke.\n' };

/** The names that browsers and file managers give to a copy. */
const copies = [
  'bridge.zh (1).mdx',
  'bridge.zh copy.mdx',
  'bridge.zh copy 2.mdx',
  'bridge.zh - Copy (2).mdx',
  'bridge.zh 2.mdx',
  'bridge.zh - 副本.mdx',
  'bridge.zh的副本.mdx',
  'bridge.zh副本.mdx',
  'bridge (1).zh.mdx',
  'Copy of bridge.zh.mdx',
];

export const localeMissing: Samples = {
  bad: [
    {
      files: { 'sections/bridge.en.mdx': null },
      finds: ['story.yaml:15:5 section “bridge” has no English file: write sections/bridge.en.mdx'],
    },
    {
      files: { 'sections/lead.zh.mdx': null, 'sections/lead.en.mdx': null },
      finds: [
        'story.yaml:13:7 section “lead” has no Chinese file: write sections/lead.zh.mdx',
        'story.yaml:13:7 section “lead” has no English file: write sections/lead.en.mdx',
      ],
    },
    {
      files: { ...replaced('story.yaml', ['  - en\n', '  - en\n  - de\n']), ...german },
      finds: ['story.yaml:4:5 the site has no interface words in German: put ui.de.yaml beside this file'],
    },
    // Not a slug of the story, not a language of it, not the form of a name, and a record of an original.
    {
      files: { 'sections/ferry.zh.mdx': '渡船。\n' },
      finds: [
        'sections/ferry.zh.mdx:1:1 no section and language of story.yaml goes with this file: list its slug under sections:, rename it to <slug>.<language>.mdx, or remove it',
      ],
    },
    {
      files: german,
      finds: [
        'sections/lead.de.mdx:1:1 no section and language of story.yaml goes with this file: list its slug under sections:, rename it to <slug>.<language>.mdx, or remove it',
      ],
    },
    {
      files: { 'sections/bridge.en.md': 'A bridge.\n', 'sections/Bridge.ZH.mdx': '新桥。\n' },
      finds: [
        'sections/bridge.en.md:1:1 this file is looked for as sections/bridge.en.mdx: rename it',
        'sections/Bridge.ZH.mdx:1:1 this file is looked for as sections/bridge.zh.mdx: rename it',
      ],
    },
    {
      files: { 'sections/bridge.zh.docx': '新桥。\n' },
      finds: [
        'sections/bridge.zh.docx:1:1 no section and language of story.yaml goes with this file: list its slug under sections:, rename it to <slug>.<language>.mdx, or remove it',
      ],
    },
    ...copies.map((name) => ({
      files: { [`sections/${name}`]: '新桥。\n' },
      finds: [
        `sections/${name}:1:1 this is named like a copy of sections/bridge.zh.mdx: bring what is new in it over there, and remove it`,
      ],
    })),
    {
      files: { 'sections/bridge.zh.made-from.yaml': '[]\n' },
      finds: [
        'sections/bridge.zh.made-from.yaml:1:1 no section and language of story.yaml goes with this file: list its slug under sections:, rename it to <slug>.<language>.mdx, or remove it',
      ],
    },
  ],
  good: [
    // What Emacs, vim, macOS, Windows, Word and LibreOffice leave behind.
    ...[
      ...['.DS_Store', '._bridge.zh.mdx', 'Icon\r', 'Thumbs.db', 'desktop.ini', '~$bridge.zh.mdx', '~WRL0001.tmp'],
      ...['.#bridge.zh.mdx', '#bridge.zh.mdx#', 'bridge.zh.mdx~', '.bridge.zh.mdx.swp', 'bridge.zh.mdx.swp'],
      ...['bridge.zh.mdx.bak', '.~lock.bridge.zh.mdx#'],
    ].map((name) => ({ [`sections/${name}`]: 'x', [`photos/${name.replace('.zh.mdx', '.yaml')}`]: 'x', [name]: 'x' })),
  ],
};
