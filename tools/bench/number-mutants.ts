import { readQuantities } from '../../src/language/read-quantities.ts';
import type { Quantity } from '../../src/language/quantity.ts';

/** A text with one of its numbers changed. */
export interface NumberMutant {
  kind: string;
  change: string;
  /** Where in the text. */
  offset: number;
  text: string;
}

const zhNumerals = '一二三四五六七八九';
const enNumerals = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Units of a language that are taken for one another. */
const otherUnits: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  zh: [
    ['平方公里', '平方米'],
    ['平方米', '平方公里'],
    ['公里', '米'],
    ['公顷', '平方公里'],
    ['吨', '公里'],
    ['元', '美元'],
    ['户', '套'],
    ['套', '户'],
  ],
  en: [
    ['square kilometres', 'square metres'],
    ['square metres', 'square kilometres'],
    ['kilometres', 'metres'],
    ['hectares', 'square kilometres'],
    ['tonnes', 'kilometres'],
    ['yuan', 'dollars'],
    ['households', 'homes'],
    ['homes', 'households'],
  ],
};

const boundWords: Readonly<Record<string, readonly string[]>> = {
  zh: ['近', '超过', '约', '不足'],
  en: ['nearly ', 'more than ', 'about ', 'fewer than '],
};

/** Every fault of a number that an editor makes, one at a time, over every number of a text. */
export function numberMutants(text: string, locale: 'zh' | 'en'): NumberMutant[] {
  const mutants: NumberMutant[] = [];
  const quantities = readQuantities(text, locale).filter(({ isFirm, kind }) => isFirm || kind === 'rank');
  for (const [index, quantity] of quantities.entries()) {
    const { start, kind } = quantity;
    const plant = (kind: string, from: number, to: number, replacement: string) => {
      const change = `${text.slice(Math.max(0, from - 6), to + 6)} → ${replacement || 'nothing'}`.replaceAll('\n', ' ');
      mutants.push({ kind, change, offset: from, text: text.slice(0, from) + replacement + text.slice(to) });
    };
    // A date shares its words among its parts; its digits are found at the number's own place.
    const said = text.slice(start, quantity.end);
    const digits = /\d[\d,]*(?:\.\d+)?/u.exec(said);
    if (!digits) {
      plantWord(said, start, locale, plant);
      continue;
    }
    const number = digits[0];
    const at = start + digits.index;
    const replace = (kind: string, replacement: string) => {
      plant(kind, at, at + number.length, replacement);
    };
    const last = Number(number.at(-1));
    replace('digit changed', `${number.slice(0, -1)}${(last + 3) % 10}`);
    const swapped = /^(.*?)(\d)([.,]?)(\d)(.*)$/u.exec(number);
    if (swapped && swapped[2] !== swapped[4]) {
      const [, head = '', a = '', mark = '', b = '', tail = ''] = swapped;
      replace('digits swapped', head + b + mark + a + tail);
    }
    replace(
      'decimal point moved',
      number.includes('.') ? number.replace(/\.(\d)/u, '$1.').replace(/\.$/u, '') : `${number}0`,
    );
    replace('number dropped', '');
    if (kind === 'percent') replace('percentage off by one', String(Number(number) + 1));
    if (kind === 'year') replace('year off by one', String(Number(number) + 1));
    for (const [magnitude, other] of [
      ['万', '亿'],
      ['亿', '万'],
      ['million', 'billion'],
      ['billion', 'million'],
    ] as const) {
      const place = text.indexOf(magnitude, at);
      if (place >= 0 && place <= at + number.length + 1) plant('magnitude', place, place + magnitude.length, other);
    }
    plantUnits(text, at + number.length, locale, plant);
    const isName = quantity.also.some(({ kind }) => kind === 'year' || kind === 'rank');
    if ((kind === 'number' && !isName) || kind === 'percent') plantBounds(quantity, index, text, locale, plant);
    for (const other of quantities.slice(index + 1)) plantExchange(quantity, other, text, mutants);
  }
  return mutants;
}

type Plant = (kind: string, from: number, to: number, replacement: string) => void;

function plantWord(said: string, start: number, locale: string, plant: Plant): void {
  if (locale === 'zh') {
    const at = [...said].findIndex((character) => zhNumerals.includes(character));
    const next = zhNumerals[(zhNumerals.indexOf(said[at] ?? '') + 1) % zhNumerals.length] ?? '';
    if (at >= 0) plant('number word changed', start + at, start + at + 1, next);
  } else {
    const index = enNumerals.indexOf(said.toLowerCase());
    const next = enNumerals[(index + 1) % enNumerals.length] ?? '';
    if (index >= 0) plant('number word changed', start, start + said.length, next);
  }
}

function plantUnits(text: string, end: number, locale: string, plant: Plant): void {
  const [whole = '', before = ''] = /^(\s?[万亿余多]*|\s(?:million|billion)?)\s?/u.exec(text.slice(end)) ?? [];
  const from = end + (locale === 'zh' ? before.length : whole.length);
  const [unit, other] = (otherUnits[locale] ?? []).find(([unit]) => text.startsWith(unit, from)) ?? [];
  // 人民币300美元 and 30余套防护服 are no confusions of units.
  const isOther =
    /人民币\s?[\d.]+$/u.test(text.slice(0, end)) || /^套(?:件|试剂|防护|设备|装备)/u.test(text.slice(from));
  if (unit && other && !isOther) plant('unit changed', from, from + unit.length, other);
}

function plantBounds({ start, end, bound }: Quantity, index: number, text: string, locale: string, plant: Plant): void {
  const words = boundWords[locale] ?? [];
  const inside = /[余多]/u.exec(text.slice(start, end + 1));
  if (inside) plant('bound dropped', start + inside.index, start + inside.index + 1, '');
  const word = words.find((word) => text.slice(0, start).toLowerCase().endsWith(word));
  if (word) {
    plant('bound dropped', start - word.length, start, '');
    const turned = { 近: '超过', 超过: '近', 'nearly ': 'more than ', 'more than ': 'nearly ' }[word];
    if (turned) plant('bound turned round', start - word.length, start, turned);
  } else if (bound === 'exact') plant('bound added', start, start, words[index % words.length] ?? '');
}

/** Two numbers of one paragraph in each other's place. */
function plantExchange(a: Quantity, b: Quantity, text: string, mutants: NumberMutant[]): void {
  const [numeral] = [/^\d[\d.,]*(?:[万亿]+| (?:million|billion))?/u];
  const [one, other] = [a, b].map(({ start }) => numeral.exec(text.slice(start))?.[0]);
  const isTold = ({ kind }: Quantity) => kind === 'number' || kind === 'percent';
  if (!one || !other || one === other || !isTold(a) || !isTold(b)) return;
  if (text.slice(a.end, b.start).includes('\n')) return;
  mutants.push({
    kind: 'two numbers exchanged',
    change: `${one} ↔ ${other}`,
    offset: a.start,
    text:
      text.slice(0, a.start) +
      other +
      text.slice(a.start + one.length, b.start) +
      one +
      text.slice(b.start + other.length),
  });
}
