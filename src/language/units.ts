/** What a number is counted or measured in. A row of {@link units} is all that the project knows of a unit. */
interface Unit {
  /** Its name in figures.yaml. */
  code: string;
  /** Units of one dimension can be converted into each other; what is counted cannot. */
  dimension: string;
  /** How much of the base unit of its dimension it is. */
  factor: number;
  /** What Chinese writes behind the number. */
  zh: readonly string[];
  /** What English writes behind the number; (s) is a plural, and a kilometre is also a kilometer. */
  en: readonly string[];
  /** Signs that every Latin script writes behind the number, on the same line: km². */
  signs?: readonly string[];
  /** What stands before the number: RMB, €. */
  before?: readonly string[];
  /** How a callout names it. Only these can be the unit of a key figure. */
  callout?: { zh: string; en: string };
}

/** Every unit. A new one is a row here, and a `unit.<code>` in the ui.<locale>.yaml of other languages if it has a callout. */
const units = [
  {
    code: 'square-kilometre',
    dimension: 'area',
    factor: 1e6,
    zh: ['平方公里', '平方千米'],
    en: ['square kilometre(s)', 'sq km'],
    signs: ['km²', 'km2'],
    callout: { zh: '平方公里', en: 'km²' },
  },
  {
    code: 'square-metre',
    dimension: 'area',
    factor: 1,
    zh: ['平方米', '平米'],
    en: ['square metre(s)', 'sq m'],
    signs: ['m²', 'm2'],
    callout: { zh: '平方米', en: 'm²' },
  },
  {
    code: 'hectare',
    dimension: 'area',
    factor: 1e4,
    zh: ['公顷'],
    en: ['hectare(s)'],
    signs: ['ha'],
    callout: { zh: '公顷', en: 'hectares' },
  },
  { code: 'mu', dimension: 'area', factor: 1e4 / 15, zh: ['亩'], en: ['mu'] },
  { code: 'acre', dimension: 'area', factor: 4046.86, zh: ['英亩'], en: ['acre(s)'] },
  {
    code: 'cubic-metre',
    dimension: 'volume',
    factor: 1,
    zh: ['立方米'],
    en: ['cubic metre(s)'],
    signs: ['m³', 'm3'],
  },
  {
    code: 'kilometre',
    dimension: 'length',
    factor: 1000,
    zh: ['公里', '千米'],
    en: ['kilometre(s)'],
    signs: ['km'],
    callout: { zh: '公里', en: 'km' },
  },
  {
    code: 'metre',
    dimension: 'length',
    factor: 1,
    zh: ['米'],
    en: ['metre(s)'],
    signs: ['m'],
    callout: { zh: '米', en: 'm' },
  },
  {
    code: 'centimetre',
    dimension: 'length',
    factor: 0.01,
    zh: ['厘米', '公分'],
    en: ['centimetre(s)'],
    signs: ['cm'],
  },
  {
    code: 'millimetre',
    dimension: 'length',
    factor: 0.001,
    zh: ['毫米'],
    en: ['millimetre(s)'],
    signs: ['mm'],
  },
  { code: 'mile', dimension: 'length', factor: 1609.34, zh: ['英里'], en: ['mile(s)'] },
  { code: 'foot', dimension: 'length', factor: 0.3048, zh: ['英尺'], en: ['feet', 'foot', 'ft'] },
  {
    code: 'tonne',
    dimension: 'mass',
    factor: 1000,
    zh: ['吨'],
    en: ['tonne(s)', 'ton(s)', 'metric tonne(s)', 'metric ton(s)'],
    callout: { zh: '吨', en: 'tonnes' },
  },
  {
    code: 'kilogram',
    dimension: 'mass',
    factor: 1,
    zh: ['公斤', '千克'],
    en: ['kilogram(s)', 'kilo(s)'],
    signs: ['kg'],
  },
  { code: 'jin', dimension: 'mass', factor: 0.5, zh: ['斤'], en: ['jin', 'catty', 'catties'] },
  { code: 'pound-weight', dimension: 'mass', factor: 0.453592, zh: ['磅'], en: ['lb(s)'] },
  {
    code: 'dollar',
    dimension: 'dollar',
    factor: 1,
    zh: ['美元', '美金'],
    en: ['dollar(s)', 'US dollar(s)'],
    before: ['US$', 'US $', 'USD', '$'],
  },
  { code: 'euro', dimension: 'euro', factor: 1, zh: ['欧元'], en: ['euro(s)'], before: ['€', 'EUR'] },
  { code: 'pound', dimension: 'pound', factor: 1, zh: ['英镑'], en: ['pound(s)'], before: ['£', 'GBP'] },
  { code: 'yen', dimension: 'yen', factor: 1, zh: ['日元'], en: ['yen'] },
  {
    code: 'yuan',
    dimension: 'yuan',
    factor: 1,
    zh: ['元', '块钱'],
    en: ['yuan', 'RMB', 'CNY', 'renminbi'],
    before: ['RMB', 'CNY'],
    callout: { zh: '元', en: 'yuan' },
  },
  // What is counted: a dwelling is not the family in it.
  {
    code: 'home',
    dimension: 'count',
    factor: 1,
    zh: ['套'],
    en: ['homes', 'flats', 'apartments', 'dwellings'],
  },
  { code: 'household', dimension: 'count', factor: 1, zh: ['户'], en: ['household(s)', 'families'] },
] as const satisfies readonly Unit[];

type CalloutUnit = Extract<(typeof units)[number], { callout: object }>;

/** Code of a unit that a key figure may have. */
export type CalloutCode = CalloutUnit['code'];

/** Codes of the units that a key figure may have, in the order of the table. */
export const calloutCodes = units.filter((unit): unit is CalloutUnit => 'callout' in unit).map(({ code }) => code);

/** How callouts of a language name the units, by code. */
export function calloutNames(language: 'zh' | 'en'): Record<CalloutCode, string> {
  const named = units.filter((unit): unit is CalloutUnit => 'callout' in unit);
  return Object.fromEntries(named.map(({ code, callout }) => [code, callout[language]])) as Record<CalloutCode, string>;
}

/** Code of any unit. */
export type UnitCode = (typeof units)[number]['code'];

/** What a sentence of a language calls the units, by code: the first of the words that it writes behind a number. */
export function unitNames(language: 'zh' | 'en'): Record<UnitCode, string> {
  const name = (unit: Unit) => (unit[language][0] ?? unit.code).replace('(s)', 's');
  return Object.fromEntries(units.map((unit) => [unit.code, name(unit)])) as Record<UnitCode, string>;
}

/** A unit found beside a number. */
interface FoundUnit {
  code: UnitCode;
  /** Where it ends in the text. */
  end: number;
  /** Whether it may not part from its number: a sign does not, and no Chinese unit. */
  isHeld: boolean;
}

/** Languages whose units are read; of any other only the signs. */
type Language = 'zh' | 'en' | 'sign';

const rows: readonly (Unit & { code: UnitCode })[] = units;
const byCode = new Map<string, Unit>(rows.map((unit) => [unit.code, unit]));
const spelt = (words: readonly string[]) => words.flatMap((word) => americanToo(word).flatMap(pluralToo));
const americanToo = (word: string) => (/metre/u.test(word) ? [word, word.replace('metre', 'meter')] : [word]);
const pluralToo = (word: string) =>
  word.endsWith('(s)') ? [word.replace('(s)', ''), word.replace('(s)', 's')] : [word];

const chineseCodes = new Map(rows.flatMap(({ code, zh }) => zh.map((word) => [word, code] as const)));
const englishCodes = new Map(
  rows.flatMap(({ code, en }) => spelt(en).map((word) => [word.toLowerCase(), code] as const)),
);
const signCodes = new Map(rows.flatMap(({ code, signs = [] }) => signs.map((sign) => [sign, code] as const)));
const counted = new Set(rows.filter(({ dimension }) => dimension === 'count').flatMap(({ en }) => spelt(en)));
const beforeCodes = rows.flatMap(({ code, before = [] }) => before.map((sign) => [sign, code] as const));

/** One of several words, the longest first: 平方公里 is not 公里. */
function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => RegExp.escape(word).replaceAll(String.raw`\x20`, '[ -]'))
    .join('|');
}

const chinese = new RegExp(anyOf(chineseCodes.keys()), 'uy');
const sign = new RegExp(String.raw`[ \u00a0-]?(${anyOf(signCodes.keys())})(?![\p{L}\d²³])`, 'uy');
// A counted noun may have adjectives: 200 new energy-saving homes.
const english = new RegExp(
  String.raw`[ \u00a0-]?(?:(${anyOf(englishCodes.keys())})|(?:[\p{L}-]+ ){1,3}?(${anyOf(counted)}))(?![\p{L}\d])`,
  'iuy',
);

/** The Chinese units, for patterns of numbers that are counts because one follows. */
export const chineseUnits: readonly string[] = [...chineseCodes.keys()];

/** The unit that begins at a place of a text. */
export function unitAt(text: string, at: number, language: Language): FoundUnit | undefined {
  const read = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const found = language === 'zh' ? (read(chinese) ?? read(sign)) : read(sign);
  const word = found?.[1] ?? found?.[0] ?? '';
  const code = chineseCodes.get(word) ?? signCodes.get(word);
  if (found && code) return { code, end: at + found[0].length, isHeld: !found[0].startsWith('-') };
  if (language !== 'en') return undefined;
  const [said = '', unit, noun] = read(english) ?? [];
  const named = englishCodes.get((unit ?? noun ?? '').toLowerCase().replaceAll('-', ' '));
  return named ? { code: named, end: at + said.length, isHeld: false } : undefined;
}

/** The unit that stands before a number: RMB 16, $5. */
export function unitBefore(text: string, at: number): UnitCode | undefined {
  const before = text.slice(Math.max(0, at - 6), at).trimEnd();
  const found = beforeCodes.find(
    ([sign]) => before.endsWith(sign) && !/[A-Z]$/u.test(before.slice(0, before.length - sign.length)),
  );
  return found?.[1];
}

/** Whether two amounts are the same in different units, as far as rounding lets one say: 3000亩 and 200 hectares. */
export function isConverted(
  a: { value: number; measure: string | undefined },
  b: { value: number; measure: string | undefined },
): boolean {
  const [one, other] = [byCode.get(a.measure ?? ''), byCode.get(b.measure ?? '')];
  if (!one || !other || one === other || one.dimension !== other.dimension || one.dimension === 'count') return false;
  const [left, right] = [a.value * one.factor, b.value * other.factor];
  return Math.abs(left - right) <= 0.03 * Math.max(left, right);
}
