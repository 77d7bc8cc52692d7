import { replaced, type Samples } from '../sample.ts';

/** The section of the sample story under another slug. */
const renamed = (slug: string) => ({
  ...replaced('story.yaml', ['  - bridge', `  - ${slug}`]),
  'sections/bridge.zh.mdx': null,
  'sections/bridge.en.mdx': null,
  [`sections/${slug}.zh.mdx`]: '---\ntitle: 新桥\n---\n\n新桥全长120米，其中引桥20米。\n',
  [`sections/${slug}.en.mdx`]: '---\ntitle: The new bridge\n---\n\nThe new bridge is 120 m long, 20 m of it ramp.\n',
});

export const duplicateId: Samples = {
  bad: [
    {
      files: renamed('content'),
      finds: ['story.yaml:15:5 the site uses “content” itself: give the section another slug'],
    },
    {
      files: renamed('lead-1'),
      finds: [
        'story.yaml:15:5 section “lead-1” would have a place of the same address as another, #lead-1: give one of them another slug',
      ],
    },
    {
      files: renamed('pager-house'),
      finds: [
        'story.yaml:15:5 the reading view of Firefox leaves out what is called “pager”, and “pager-house” is: give the section another slug',
      ],
    },
    {
      files: replaced('story.yaml', ['  - bridge\n', '  - bridge\n  - bridge\n']),
      finds: ['story.yaml:16:5 “bridge” is already used in line 15: give each its own'],
    },
    {
      files: replaced('story.yaml', ['lead: lead', 'lead: bridge']),
      finds: ['story.yaml:15:5 “bridge” is already used in line 13: give each its own'],
    },
    {
      files: replaced('story.yaml', ['  - bridge\n', '  - bridge\n  - en\n']),
      finds: ['story.yaml:16:5 “en” is already used in line 3: give each its own'],
    },
    {
      files: replaced('figures.yaml', ['id: ramp-length', 'id: bridge-length']),
      finds: ['figures.yaml:9:7 “bridge-length” is already used in line 1: give each its own'],
    },
    {
      files: replaced('glossary.yaml', ['- id: ramp\n', '- id: ramp\n  pinyin: yǐnqiáo\n- id: ramp\n']),
      finds: ['glossary.yaml:3:7 “ramp” is already used in line 1: give each its own'],
    },
    {
      files: replaced('figures.yaml', ['id: ramp-length', 'id: glossary']),
      finds: ['figures.yaml:9:7 the site uses “glossary” itself: give the figure another id'],
    },
  ],
  // A figure and a term may have the same id: they are never in each other's place.
  good: [replaced('glossary.yaml', ['id: ramp', 'id: ramp-length'])],
};
