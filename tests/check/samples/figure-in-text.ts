import { bridge, replaced, type Samples } from '../sample.ts';

const share = replaced(
  'figures.yaml',
  ['value: 20\n', 'value: 20\n'],
  ['unit: metre\n  label:\n    zh: 引桥长', 'unit: percent\n  label:\n    zh: 引桥长'],
  ['  partOf: bridge-length\n', ''],
);
const lamps = replaced(
  'figures.yaml',
  ['unit: metre\n  label:\n    zh: 引桥长', 'unit:\n    zh: 盏\n    en: lamps\n  label:\n    zh: 引桥长'],
  ['  partOf: bridge-length\n', ''],
);

export const figureInText: Samples = {
  bad: [
    {
      files: bridge('en', ['120 m', '102 m']),
      finds: [
        'figures.yaml:3:10 “bridge-length” is 120 here, but sections/bridge.en.mdx does not report that value: correct one of them',
      ],
    },
    {
      files: share,
      finds: [
        'figures.yaml:11:10 “ramp-length” is 20% here, but sections/bridge.en.mdx does not report that value: correct one of them',
        'figures.yaml:11:10 “ramp-length” is 20% here, but sections/bridge.zh.mdx does not report that value: correct one of them',
      ],
    },
    {
      files: { ...bridge('zh', ['120米', '120公里']), ...bridge('en', ['120 m', '120 km']) },
      finds: [
        'figures.yaml:5:9 “bridge-length” is in metres here, but sections/bridge.en.mdx says “bridge is 120 km long, 20 m”: correct one of them',
        'figures.yaml:5:9 “bridge-length” is in metres here, but sections/bridge.zh.mdx says “新桥全长120公里，其中引桥20米。”: correct one of them',
      ],
    },
    {
      files: lamps,
      finds: [
        'figures.yaml:14:5 “ramp-length” is in “lamps” here, but sections/bridge.en.mdx says “120 m long, 20 m of it ramp.”: correct one of them',
        'figures.yaml:14:5 “ramp-length” is in “盏” here, but sections/bridge.zh.mdx says “新桥全长120米，其中引桥20米。”: correct one of them',
      ],
    },
    {
      files: { ...bridge('zh', ['120米', '120余米']), ...bridge('en', ['is 120 m', 'is more than 120 m']) },
      finds: [
        'figures.yaml:4:10 “bridge-length” is “exact” here, but sections/bridge.en.mdx says “is more than 120 m long, 20 m”: correct one of them',
        'figures.yaml:4:10 “bridge-length” is “exact” here, but sections/bridge.zh.mdx says “新桥全长120余米，其中引桥20米。”: correct one of them',
      ],
    },
    {
      files: replaced('figures.yaml', ['bound: exact', 'bound: nearly']),
      finds: [
        'figures.yaml:4:10 “bridge-length” is “nearly” here, but sections/bridge.en.mdx says “bridge is 120 m long, 20 m”: correct one of them',
        'figures.yaml:4:10 “bridge-length” is “nearly” here, but sections/bridge.zh.mdx says “新桥全长120米，其中引桥20米。”: correct one of them',
      ],
    },
  ],
  good: [
    bridge('en', [
      'The new bridge is 120 m long, 20 m of it ramp.',
      'Of its 120.0 m, the new bridge has 20 m of ramp.',
    ]),
    {
      ...share,
      ...bridge('zh', ['引桥20米', '引桥占20%']),
      ...bridge('en', ['20 m of it ramp', '20 per cent of it ramp']),
    },
  ],
};
