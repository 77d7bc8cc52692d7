import { replaced, type Samples } from '../sample.ts';

export const duplicateId: Samples = {
  bad: [
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
  ],
  // A figure and a term may have the same id: they are never in each other's place.
  good: [replaced('glossary.yaml', ['id: ramp', 'id: ramp-length'])],
};
