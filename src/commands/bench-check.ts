import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { readStory } from '../check/read-story.ts';
import { rules } from '../check/rules.ts';
import { contentFolder } from '../content-folder.ts';
import { readNumbers } from '../lib/read-numbers.ts';

/** One planted fault: a text with one thing changed, and the rules of which one must say so. */
interface Mutant {
  kind: string;
  text: string;
  change: string;
  offset: number;
}

const folder = mkdtempSync(join(tmpdir(), 'diebian-bench-'));
cpSync(contentFolder(), folder, { recursive: true });

// Pictures are not touched, and decoding them hundreds of times measures nothing.
const textRules = rules.filter(({ id }) => id !== 'photo-complete');

/** Whether any rule finds a fault in this file, on the changed line or the pair of it. */
async function isCaught(path: string, line: number, counterpart: string): Promise<boolean> {
  const story = readStory(folder);
  const problems = [...story.problems, ...(await Promise.all(textRules.map(async (rule) => rule.check(story)))).flat()];
  return problems.some((problem) => {
    const file = relative(folder, join(process.cwd(), problem.path));
    return (
      ((file === path || file === counterpart) && problem.line === line) ||
      (file === 'figures.yaml' && problem.rule === 'figure-in-text')
    );
  });
}

function mutantsOf(text: string, locale: string): Mutant[] {
  const mutants: Mutant[] = [];
  for (const { start, end } of readNumbers(text, locale)) {
    const number = text.slice(start, end);
    const digits = /[\d.,]+/.exec(number)?.[0].replace(/[.,]$/, '');
    if (!digits) continue;
    const plant = (kind: string, replacement: string, before = '', skip = 0) => {
      const change = `${before}${number} → ${replacement}`;
      mutants.push({
        kind,
        change,
        offset: start,
        text: text.slice(0, start - before.length) + replacement + text.slice(end + skip),
      });
    };
    const last = digits.at(-1) ?? '0';
    plant('digit changed', number.replace(digits, digits.slice(0, -1) + String((Number(last) + 3) % 10)));
    const swapped = /^(.*?)(\d)([.,]?)(\d)(.*)$/.exec(digits);
    if (swapped && swapped[2] !== swapped[4]) {
      const [, head = '', a = '', mark = '', b = '', tail = ''] = swapped;
      plant('digits swapped', number.replace(digits, head + b + mark + a + tail));
    }
    plant(
      'decimal point moved',
      number.replace(digits, digits.includes('.') ? digits.replace(/\.(\d)/, '$1.').replace(/\.$/, '') : `${digits}0`),
    );
    if (number.includes('万')) plant('magnitude', number.replace('万', '亿'));
    else if (number.includes('亿')) plant('magnitude', number.replace('亿', '万'));
    else if (number.includes('million')) plant('magnitude', number.replace('million', 'billion'));
    else if (number.includes('billion')) plant('magnitude', number.replace('billion', 'million'));
    plant('number dropped', number.replace(digits, ''));
    if (number.endsWith('%')) plant('percentage off by one', number.replace(digits, String(Number(digits) + 1)));
    if (/^(19|20)\d\d$/.test(digits)) plant('year off by one', number.replace(digits, String(Number(digits) + 1)));
    // Bounds.
    if (/[余多]/u.test(number)) plant('bound dropped', number.replace(/[余多]/u, ''));
    for (const bound of ['more than ', 'nearly ', '近', '超过']) {
      if (!text.slice(0, start).endsWith(bound)) continue;
      plant('bound dropped', number, bound);
      const turned: Record<string, string> = {
        'more than ': 'nearly ',
        'nearly ': 'more than ',
        近: '超过',
        超过: '近',
      };
      plant('bound turned round', (turned[bound] ?? '') + number, bound);
    }
    // Units.
    for (const [unit, other] of [
      ['平方公里', '平方米'],
      ['公顷', '平方公里'],
      ['吨', '公里'],
      ['square kilometres', 'square metres'],
      ['hectares', 'square kilometres'],
      ['tonnes', 'kilometres'],
      ['yuan', 'tonnes'],
    ] as const) {
      if (number.endsWith(unit)) plant('unit changed', number.replace(unit, other));
      else if (text.slice(end).trimStart().startsWith(unit))
        plant('unit changed', `${number} ${other}`, '', 1 + unit.length);
    }
  }
  return mutants;
}

const results = new Map<string, { planted: number; caught: number }>();
const survivors: string[] = [];
const { sections, locales } = readStory(folder);
const started = performance.now();
for (const section of sections) {
  const path = relative(folder, join(process.cwd(), section.path));
  const text = readFileSync(join(folder, path), 'utf8');
  const other = locales.find((locale) => locale !== section.locale) ?? '';
  for (const mutant of mutantsOf(text, section.locale)) {
    writeFileSync(join(folder, path), mutant.text);
    const line = text.slice(0, mutant.offset).split('\n').length;
    const result = results.get(mutant.kind) ?? { planted: 0, caught: 0 };
    result.planted++;
    if (await isCaught(path, line, `sections/${section.slug}.${other}.mdx`)) result.caught++;
    else survivors.push(`${path}:${line} ${mutant.kind}: ${mutant.change}`);
    results.set(mutant.kind, result);
  }
  writeFileSync(join(folder, path), text);
}

for (const [kind, { planted, caught }] of results) {
  console.log(
    `${kind.padEnd(24)} ${String(caught).padStart(4)} of ${String(planted).padStart(4)}  ${((100 * caught) / planted).toFixed(1)} %`,
  );
}
console.log(`${((performance.now() - started) / 1000).toFixed(1)} s`);
for (const survivor of survivors) console.log(`survived: ${survivor}`);
