import { lead, type Samples } from '../sample.ts';

export const sameBounds: Samples = {
  bad: [
    {
      files: lead('少于5万人到场。', 'Up to 50,000 people came.'),
      finds: [
        'sections/lead.en.mdx:1:7 “5万人” is “under” in the original, “50,000” is “at most” here: bound both the same way',
      ],
    },
    {
      files: lead('每天有4000余人经过。', 'Each day 4,000 people pass.'),
      finds: [
        'sections/lead.en.mdx:1:10 “4000余人” is “more than” in the original, “4,000” is exact here: bound both the same way',
      ],
    },
    ...(
      [
        [
          '每天有近4000人经过。',
          'Each day more than 4,000 people pass.',
          '1:20 “4000人” is “nearly” in the original, “4,000” is “more than” here: bound both the same way',
        ],
        [
          '每天不足4000人经过。',
          'Each day more than 4,000 people pass.',
          '1:20 “4000人” is “under” in the original, “4,000” is “more than” here: bound both the same way',
        ],
        [
          '每天至多4000人经过。',
          'Each day at least 4,000 people pass.',
          '1:19 “4000人” is “at most” in the original, “4,000” is “more than” here: bound both the same way',
        ],
        [
          '每天有4000人左右经过。',
          'Each day 4,000 people pass.',
          '1:10 “4000人” is “about” in the original, “4,000” is exact here: bound both the same way',
        ],
        [
          '每天有近4000人经过。',
          'Each day about 4,000 people pass.',
          '1:16 “4000人” is “nearly” in the original, “4,000” is “about” here: bound both the same way',
        ],
      ] as const
    ).map(([zh, en, found]) => ({ files: lead(zh, en), finds: [`sections/lead.en.mdx:${found}`] })),
  ],
  good: [
    lead('每天有4000余人经过。', 'Each day more than 4,000 people pass.'),
    lead('每天有近4000人经过。', 'Each day nearly 4,000 people pass.'),
    // What is at most so many may be said without these words.
    lead('每天最多4000人经过。', 'Each day 4,000 people can pass.'),
  ],
};
