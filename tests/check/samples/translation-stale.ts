import { type Samples } from '../sample.ts';

/** The record of the section that is not the sample. */
const upToDate = { 'sections/bridge.en.made-from.yaml': '- 新桥全长120米，其中引桥20米。\n' };
const record = (...paragraphs: string[]) => ({
  ...upToDate,
  'sections/lead.en.made-from.yaml': paragraphs.map((text) => `- ${text}\n`).join(''),
});

export const translationStale: Samples = {
  bad: [
    {
      files: upToDate,
      finds: [
        'sections/lead.en.mdx:1:1 nothing says which original this was made from: read it against sections/lead.zh.mdx, then run npm run check -- --accept sections/lead.en.mdx',
      ],
    },
    {
      files: { ...upToDate, 'sections/lead.en.made-from.yaml': '[]\n' },
      finds: [
        'sections/lead.en.mdx:1:1 nothing says which original this was made from: read it against sections/lead.zh.mdx, then run npm run check -- --accept sections/lead.en.mdx',
      ],
    },
    {
      files: record('河上有一座旧桥。'),
      finds: [
        'sections/lead.en.mdx:1:1 the original has changed since this was translated: “上有一座旧桥。” is now “上有一座桥。”: bring this up to date, then run npm run check -- --accept sections/lead.en.mdx',
      ],
    },
    {
      files: record('河上有一座桥，桥下有船。'),
      finds: [
        'sections/lead.en.mdx:1:1 the original has changed since this was translated: “有一座桥，桥下有船。” is now “有一座桥。”: bring this up to date, then run npm run check -- --accept sections/lead.en.mdx',
      ],
    },
    {
      files: record('夜里，河上有一座桥。'),
      finds: [
        'sections/lead.en.mdx:1:1 the original has changed since this was translated: it no longer says “夜里，”: bring this up to date, then run npm run check -- --accept sections/lead.en.mdx',
      ],
    },
    {
      files: { ...record('河上有一座桥。'), 'sections/lead.zh.mdx': '夜里，河上有一座桥。\n' },
      finds: [
        'sections/lead.en.mdx:1:1 the original has changed since this was translated: it now says “夜里，”: bring this up to date, then run npm run check -- --accept sections/lead.en.mdx',
      ],
    },
    {
      files: {
        ...record('河上有一座桥。'),
        'sections/lead.zh.mdx': '河上有一座桥。\n\n桥下有船。\n',
        'sections/lead.en.mdx': 'A bridge crosses the river.\n\nBoats pass below.\n',
      },
      finds: [
        'sections/lead.en.mdx:3:1 the original has changed since this was translated: it now says “桥下有船。”: bring this up to date, then run npm run check -- --accept sections/lead.en.mdx',
      ],
    },
  ],
  good: [record('河上有一座桥。'), {}],
};
