import { lead, type Samples } from '../sample.ts';

export const sameBounds: Samples = {
  bad: [
    {
      files: lead('每天有4000余人经过。', 'Each day 4,000 people pass.'),
      finds: [
        'sections/lead.en.mdx:1:10 “4000余人” is “more than” in the original, “4,000” is exact here: bound both the same way',
      ],
    },
    {
      files: lead('每天有近4000人经过。', 'Each day about 4,000 people pass.'),
      finds: [
        'sections/lead.en.mdx:1:16 “4000人” is “nearly” in the original, “4,000” is “about” here: bound both the same way',
      ],
    },
    {
      files: lead('每天不足4000人经过。', 'Each day nearly 4,000 people pass.'),
      finds: [
        'sections/lead.en.mdx:1:17 “4000人” is “under” in the original, “4,000” is “nearly” here: bound both the same way',
      ],
    },
    {
      files: lead('每天有4000人左右经过。', 'Each day fewer than 4,000 people pass.'),
      finds: [
        'sections/lead.en.mdx:1:21 “4000人” is “about” in the original, “4,000” is “under” here: bound both the same way',
      ],
    },
  ],
  good: [
    lead('每天有4000余人经过。', 'Each day more than 4,000 people pass.'),
    lead('每天有近4000人经过。', 'Each day nearly 4,000 people pass.'),
    // What is at most so many may be said without these words.
    lead('每天最多4000人经过。', 'Each day 4,000 people can pass.'),
  ],
};
