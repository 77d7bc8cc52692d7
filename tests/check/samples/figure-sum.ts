import { replaced, type Samples } from '../sample.ts';

export const figureSum: Samples = {
  bad: [
    {
      files: replaced('figures.yaml', ['value: 120', 'value: 12']),
      finds: ['figures.yaml:3:10 the parts of “bridge-length” add up to 20, more than its 12: correct one of them'],
    },
    {
      files: replaced('figures.yaml', [
        'unit: metre\n  label:\n    zh: 引桥长',
        'unit: kilometre\n  label:\n    zh: 引桥长',
      ]),
      finds: ['figures.yaml:5:9 the parts of “bridge-length” are in another unit: give them the same'],
    },
  ],
  good: [replaced('figures.yaml', ['  partOf: bridge-length\n', ''])],
};
