import { replaced, type Samples } from '../sample.ts';

export const figureSum: Samples = {
  bad: [
    {
      files: replaced('figures.yaml', ['  partOf: bridge-length', '  partOf: ramp-length']),
      finds: ['figures.yaml:17:11 “ramp-length” is a part of itself: correct its partOf'],
    },
    {
      files: replaced('figures.yaml', [
        '    en: length of the bridge\n',
        '    en: length of the bridge\n  partOf: ramp-length\n',
      ]),
      finds: [
        'figures.yaml:9:11 “bridge-length” is a part of itself: correct its partOf',
        'figures.yaml:18:11 “ramp-length” is a part of itself: correct its partOf',
      ],
    },
    {
      files: { 'sections/lead.en.mdx': 'A bridge crosses the river.\n\n<PartOfWhole id="ramp-length" />\n' },
      finds: [
        'sections/lead.en.mdx:3:1 no figure is a part of “ramp-length”, so there is nothing to draw: give its parts partOf: ramp-length, or use <KeyFigure>',
      ],
    },
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
