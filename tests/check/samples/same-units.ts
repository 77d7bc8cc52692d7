import { lead, type Samples } from '../sample.ts';

export const sameUnits: Samples = {
  bad: [
    {
      files: lead('公园有50公顷。', 'The park covers 50 square kilometres.'),
      finds: [
        'sections/lead.en.mdx:1:17 “50公顷” is in hectares in the original, “50” in square kilometres here: use the same unit',
      ],
    },
    {
      files: lead('公园有50亩。', 'The park covers 50 acres.'),
      finds: ['sections/lead.en.mdx:1:17 “50亩” is in mu in the original, “50” in acres here: use the same unit'],
    },
    {
      files: lead('公园有50平方米。', 'The park covers 50 mu.'),
      finds: [
        'sections/lead.en.mdx:1:17 “50平方米” is in square metres in the original, “50” in mu here: use the same unit',
      ],
    },
    {
      files: lead('公园有50英亩。', 'The park covers 50 hectares.'),
      finds: [
        'sections/lead.en.mdx:1:17 “50英亩” is in acres in the original, “50” in hectares here: use the same unit',
      ],
    },
    {
      files: lead('路长50平方公里。', 'The road is 50 kilometres long.'),
      finds: [
        'sections/lead.en.mdx:1:13 “50平方公里” is in square kilometres in the original, “50” in kilometres here: use the same unit',
      ],
    },
    {
      files: lead('路长50公里。', 'The road is 50 miles long.'),
      finds: [
        'sections/lead.en.mdx:1:13 “50公里” is in kilometres in the original, “50” in miles here: use the same unit',
      ],
    },
    {
      files: lead('路长50米。', 'The road is 50 feet long.'),
      finds: ['sections/lead.en.mdx:1:13 “50米” is in metres in the original, “50” in feet here: use the same unit'],
    },
    {
      files: lead('路宽50英尺。', 'The road is 50 metres wide.'),
      finds: ['sections/lead.en.mdx:1:13 “50英尺” is in feet in the original, “50” in metres here: use the same unit'],
    },
    {
      files: lead('雪深50厘米。', 'The snow is 50 mm deep.'),
      finds: [
        'sections/lead.en.mdx:1:13 “50厘米” is in centimetres in the original, “50 mm” in millimetres here: use the same unit',
      ],
    },
    {
      files: lead('雪深50毫米。', 'The snow is 50 centimetres deep.'),
      finds: [
        'sections/lead.en.mdx:1:13 “50毫米” is in millimetres in the original, “50” in centimetres here: use the same unit',
      ],
    },
    {
      files: lead('路长50英里。', 'The road covers 50 square metres.'),
      finds: [
        'sections/lead.en.mdx:1:17 “50英里” is in miles in the original, “50” in square metres here: use the same unit',
      ],
    },
    {
      files: lead('运沙50吨。', 'They carry 50 kilograms of sand.'),
      finds: [
        'sections/lead.en.mdx:1:12 “50吨” is in tonnes in the original, “50” in kilograms here: use the same unit',
      ],
    },
    {
      files: lead('运沙50公斤。', 'They carry 50 lbs of sand.'),
      finds: [
        'sections/lead.en.mdx:1:12 “50公斤” is in kilograms in the original, “50” in lbs here: use the same unit',
      ],
    },
    {
      files: lead('运沙50斤。', 'They carry 50 cubic metres of sand.'),
      finds: [
        'sections/lead.en.mdx:1:12 “50斤” is in jin in the original, “50” in cubic metres here: use the same unit',
      ],
    },
    {
      files: lead('运沙50立方米。', 'They carry 50 tonnes of sand.'),
      finds: [
        'sections/lead.en.mdx:1:12 “50立方米” is in cubic metres in the original, “50” in tonnes here: use the same unit',
      ],
    },
    {
      files: lead('运沙50磅。', 'They carry 50 jin of sand.'),
      finds: ['sections/lead.en.mdx:1:12 “50磅” is in lbs in the original, “50” in jin here: use the same unit'],
    },
    {
      files: lead('票价50元。', 'A ticket is 50 dollars.'),
      finds: ['sections/lead.en.mdx:1:13 “50元” is in yuan in the original, “50” in dollars here: use the same unit'],
    },
    {
      files: lead('票价50美元。', 'A ticket is 50 euros.'),
      finds: [
        'sections/lead.en.mdx:1:13 “50美元” is in US dollars in the original, “50” in euros here: use the same unit',
      ],
    },
    {
      files: lead('票价50欧元。', 'A ticket is 50 pounds.'),
      finds: ['sections/lead.en.mdx:1:13 “50欧元” is in euros in the original, “50” in pounds here: use the same unit'],
    },
    {
      files: lead('票价50英镑。', 'A ticket is 50 yen.'),
      finds: ['sections/lead.en.mdx:1:13 “50英镑” is in pounds in the original, “50” in yen here: use the same unit'],
    },
    {
      files: lead('票价50日元。', 'A ticket is 50 yuan.'),
      finds: ['sections/lead.en.mdx:1:13 “50日元” is in yen in the original, “50” in yuan here: use the same unit'],
    },
    {
      files: lead('安置50户。', 'In all, 50 homes were built.'),
      finds: [
        'sections/lead.en.mdx:1:9 “50户” is in households in the original, “50” in homes here: use the same unit',
      ],
    },
    {
      files: lead('安置房50套。', 'In all, 50 households moved.'),
      finds: [
        'sections/lead.en.mdx:1:9 “50套” is in homes in the original, “50” in households here: use the same unit',
      ],
    },
  ],
  good: [
    lead('公园有50公顷。', 'The park covers 50 hectares.'),
    lead('公园有3000亩。', 'The park covers 200 hectares.'),
    lead('安置房50套。', 'In all, 50 were built.'),
  ],
};
