import { lead, type Samples } from '../sample.ts';

const names = { 'names.yaml': '- name:\n    zh: 清水河\n    en: Qingshui River\n  also:\n    en:\n      - Qingshui\n' };

export const nameRendering: Samples = {
  bad: [
    {
      files: { ...names, ...lead('清水河上有一座桥。', 'A bridge crosses the river.') },
      finds: [
        'sections/lead.en.mdx:1:1 “清水河” is “Qingshui River” in names.yaml, but this text does not say so: use that name, or add yours there under also:',
      ],
    },
    {
      files: { ...names, ...lead('河上有一座桥。', 'A bridge crosses the Qingshui River.') },
      finds: [
        'sections/lead.en.mdx:1:1 “Qingshui River” is “清水河” in names.yaml, but the original does not name it: remove it, or add the original’s wording there under also:',
      ],
    },
  ],
  good: [
    { ...names, ...lead('清水河上有一座桥。', 'A bridge crosses the Qingshui.') },
    { ...names, ...lead('清水河上有一座桥。', 'A bridge crosses the Qingshui River.') },
  ],
};
