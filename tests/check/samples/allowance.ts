import { replaced, type Samples } from '../sample.ts';

const pair = (comment: string, english = 'It is open round the clock.') => ({
  'sections/lead.zh.mdx': '桥24小时开放。\n',
  'sections/lead.en.mdx': `${comment}\n\n${english}\n`,
});

/** Comments that allow something. */
export const allowance: Samples = {
  bad: [
    {
      files: pair('{/* allow same-numbers “24” */}'),
      finds: [
        'sections/lead.en.mdx:1:1 an allowance names the rule, the words and the reason: allow same-numbers “24”: said as ‘round the clock’',
      ],
    },
    {
      files: pair('{/* allow same-numbers: said as round the clock */}'),
      finds: [
        'sections/lead.en.mdx:1:1 an allowance names the rule, the words and the reason: allow same-numbers “24”: said as ‘round the clock’',
      ],
    },
    {
      files: pair('{/* allow same-numbers “24”: said as round the clock */}', 'It is open for 24 hours.'),
      finds: ['sections/lead.en.mdx:1:1 nothing here needs “24” to be allowed by same-numbers: remove this comment'],
    },
    {
      files: replaced('figures.yaml', [
        '    en: length of the bridge',
        '    # allow spelling “brigde”: so spelt\n    en: length of the bridge',
      ]),
      finds: ['figures.yaml:8:5 nothing here needs “brigde” to be allowed by spelling: remove this comment'],
    },
  ],
  good: [
    pair('{/* allow same-numbers “24”: said as round the clock */}'),
    pair('{/* A note that allows nothing. */}', 'It is open for 24 hours.'),
    replaced('figures.yaml', [
      '    en: length of the bridge',
      '    # allow spelling “brigde”: so spelt\n    en: length of the brigde',
    ]),
  ],
};
