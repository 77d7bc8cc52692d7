import { lead, replaced, type Samples } from '../sample.ts';

export const sameNumbers: Samples = {
  bad: [
    {
      files: lead('桥上每天有2.6万人经过。', 'Each day 260,000 people cross the bridge.'),
      finds: [
        'sections/lead.en.mdx:1:10 “2.6万人” (26000) in the original, “260,000” here: 10 times as much; mind the zeros and the decimal point',
      ],
    },
    {
      files: lead('桥上有16盏灯、20个人。', 'The bridge has 60 lamps and 12 people.'),
      finds: [
        'sections/lead.en.mdx:1:16 “16” in the original, “60” here: make the two agree',
        'sections/lead.en.mdx:1:29 “20个” in the original, “12” here: make the two agree',
      ],
    },
    {
      files: lead('三成居民受益。', '40 per cent of residents benefited.'),
      finds: ['sections/lead.en.mdx:1:1 “三成” (30%) in the original, “40” (40%) here: make the two agree'],
    },
    {
      files: lead('上午9点半开放。', 'It opens at 9.45 a.m.'),
      finds: [
        'sections/lead.en.mdx:1:13 “上午9点半” (9:30) in the original, “9.45 a.m.” (9:45) here: make the two agree',
      ],
    },
    {
      files: lead('1—5月限行。', 'It is restricted from January to June.'),
      finds: ['sections/lead.en.mdx:1:34 “5月” (month 5) in the original, “June” (month 6) here: make the two agree'],
    },
    {
      files: lead('桥上有16盏灯。', 'The bridge has lamps.'),
      finds: ['sections/lead.en.mdx:1:1 the original has “16”, and the translation has no such number: add it'],
    },
    {
      files: lead('桥上有灯。', 'The bridge has 16 lamps and 20 seats.'),
      finds: [
        'sections/lead.en.mdx:1:16 the translation has “16”, and the original has no such number: remove or correct it',
        'sections/lead.en.mdx:1:29 the translation has “20”, and the original has no such number: remove or correct it',
      ],
    },
    {
      files: lead('桥上有16盏灯，桥下有20条船。', 'There are 20 lamps on the bridge, and 16 boats below it.'),
      finds: ['sections/lead.en.mdx:1:11 “16” and “20” stand the other way round than in the original: exchange them'],
    },
    {
      files: replaced(
        'photos/bridge.yaml',
        ['zh: 新桥。', 'zh: 新桥，长120米。'],
        ['The new bridge.', 'The new bridge, 102 m long.'],
      ),
      finds: ['photos/bridge.yaml:4:23 “120米” in the original, “102 m” here: make the two agree'],
    },
    {
      files: replaced('sections/bridge.en.mdx', ['title: The new bridge', 'title: The 2 new bridges']),
      finds: [
        'sections/bridge.en.mdx:2:12 the translation has “2”, and the original has no such number: remove or correct it',
      ],
    },
    // The order may be turned round, so this is advice.
    {
      files: lead('桥上有16盏灯，桥下有20条船。', 'Of the boats, 20 are below the bridge that has 16 lamps.'),
      finds: ['sections/lead.en.mdx:1:15 “16” and “20” stand the other way round than in the original: exchange them'],
    },
    // Each slip by its name.
    ...(
      [
        [
          '桥上有26盏灯。',
          'The bridge has 62 lamps.',
          '1:16 “26” in the original, “62” here: two digits have changed places, make the two agree',
        ],
        [
          '投资1.62亿元。',
          'It cost 16,200 yuan.',
          '1:9 “1.62亿元” (162000000) in the original, “16,200” here: 10,000 times too little; 万 is ten thousand, 亿 a hundred million',
        ],
        [
          '投资1.62万元。',
          'It cost 162 million yuan.',
          '1:9 “1.62万元” (16200) in the original, “162 million” (162000000) here: 10,000 times as much; 万 is ten thousand, 亿 a hundred million',
        ],
        [
          '有2600人经过。',
          'Some 260 people pass.',
          '1:6 “2600人” in the original, “260” here: 10 times too little; mind the zeros and the decimal point',
        ],
        [
          '收入下降5%。',
          'Revenue rose by 5%.',
          '1:17 “5%” in the original, “5%” here: one rises where the other falls, make the two agree',
        ],
        [
          '利率提高2个百分点。',
          'The rate rose by 2%.',
          '1:18 “2个” in the original, “2%” here: per cent and percentage points are not the same, use the one that is meant',
        ],
        [
          '上午9点开放。',
          'It opens at 9 p.m.',
          '1:13 “上午9点” in the original, “9 p.m.” here: another part of the day, make the two agree',
        ],
        [
          '去年建成。',
          'It was built in 2022.',
          '1:17 the translation says “2022”, which the original leaves to its readers: make sure that it is right',
        ],
        [
          '共有1993.03万人。',
          'There were 19.93 million people.',
          '1:12 “1993.03万人” (19930300) in the original, “19.93 million” (19930000) here: one is the other in round numbers, make sure that it is meant',
        ],
        [
          '节目叫“3000米”。',
          'That is the programme.',
          '1:1 the original has “3000米”, and the translation has no such number: add it; if “3000米” is a name, names.yaml takes it: - name: { zh: 3000米, en: 3000米 }',
        ],
        [
          '甲、乙、丙三人合作。',
          'A, B and C worked together.',
          '1:1 the original counts “三人” (3), and the translation leaves the number to grammar: make sure that nothing is lost',
        ],
      ] as const
    ).map(([zh, en, found]) => ({ files: lead(zh, en), finds: [`sections/lead.en.mdx:${found}`] })),
  ],
  good: [
    lead(
      '河上有一座桥，每天有2.6万人经过，1-5月为第二批。',
      'A bridge crosses the river; 26,000 people pass each day, the second batch from January to May.',
    ),
    lead('公园有3000亩。', 'The park covers 200 hectares.'),
  ],
};
