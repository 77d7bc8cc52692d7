import { replaced, type Samples } from '../sample.ts';

const german = { 'sections/lead.de.mdx': 'Über den Fluss führt eine Brücke.\n' };

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
      files: { 'sections/bridge.en.md': 'A bridge.\n' },
      finds: [
        'sections/bridge.en.md:1:1 no section and language of story.yaml goes with this file: list its slug under sections:, rename it to <slug>.<language>.mdx, or remove it',
      ],
    },
    {
      files: { 'sections/bridge.zh.made-from.yaml': '[]\n' },
      finds: [
        'sections/bridge.zh.made-from.yaml:1:1 no section and language of story.yaml goes with this file: list its slug under sections:, rename it to <slug>.<language>.mdx, or remove it',
      ],
    },
  ],
  good: [{ 'sections/.DS_Store': 'left by an operating system' }, { 'sections/bridge.en.mdx~': 'left by an editor' }],
};
