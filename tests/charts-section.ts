import { execFileSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the parts are called, in each language. */
const kinds = {
  zh: ['已建', '在建', '待建', '规划', '其他'],
  en: ['built', 'under way', 'to be built', 'planned', 'other'],
} as const;

/** Wholes and their parts: bars for large amounts, dots for what one can count; some parts are too narrow for a label. */
export const charts: readonly { whole: number; parts: readonly number[] }[] = [
  { whole: 10_000, parts: [6_100] },
  { whole: 20_000, parts: [13_900, 6_100] },
  { whole: 30_000, parts: [15_100, 9_100, 2_900] },
  { whole: 40_000, parts: [16_200, 10_200, 8_200, 4_200, 1_200] },
  { whole: 50_000, parts: [49_700, 150, 90, 60] },
  { whole: 12, parts: [7] },
  { whole: 120, parts: [58, 31, 19, 8, 3] },
  { whole: 499, parts: [497, 2] },
];

/** Adds a section with every chart to the story in a folder, as an editor would. */
export function addCharts(folder: string): void {
  const number = new Intl.NumberFormat('en-GB');
  const texts = { zh: ['---\ntitle: 图表\n---'], en: ['---\ntitle: Charts\n---'] };
  for (const [index, { whole, parts }] of charts.entries()) {
    const id = `chart-${index + 1}`;
    const record = (name: string, value: number, zh: string, en: string, of?: string) =>
      [
        `- id: ${name}`,
        'section: charts',
        `value: ${value}`,
        'bound: exact',
        'unit:',
        '  zh: 套',
        '  en: homes',
        'label:',
        `  zh: ${zh}`,
        `  en: ${en}`,
        ...(of === undefined ? [] : [`partOf: ${of}`]),
      ].join('\n  ') + '\n';
    const records = parts.map((part, at) =>
      record(`${id}-${at + 1}`, part, kinds.zh[at] ?? '', kinds.en[at] ?? '', id),
    );
    appendFileSync(join(folder, 'figures.yaml'), `\n${record(id, whole, '全部', 'in all')}${records.join('')}`);
    const tag = `<PartOfWhole id="${id}" />`;
    const said = {
      zh: parts.map((part, at) => `${kinds.zh[at] ?? ''}${part}套`).join('，'),
      en: parts.map((part, at) => `${number.format(part)} homes ${kinds.en[at] ?? ''}`).join(', '),
    };
    texts.zh.push(`全部${whole}套，其中${said.zh}。`, tag);
    texts.en.push(`In all ${number.format(whole)} homes, of which ${said.en}.`, tag);
  }
  for (const locale of ['zh', 'en'] as const)
    writeFileSync(join(folder, `sections/charts.${locale}.mdx`), `${texts[locale].join('\n\n')}\n`);
  appendFileSync(join(folder, 'story.yaml'), '  - charts\n');
  execFileSync('node', ['src/cli/check.ts', '--accept', 'sections/charts.en.mdx'], {
    env: { ...process.env, CONTENT_DIR: folder },
  });
}
