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
  /** Codes of units that its words are used for as well: 元 is also a New Taiwan dollar, 度 also a kilowatt-hour. */
  mayBe?: readonly string[];
  /** What a sentence calls it, where that is not the first of its words. */
  spoken?: { zh: string; en: string };
  /** How a callout names it. Only these can be the unit of a key figure. */
  callout?: { zh: string; en: string };
  /** Codes of units in which the list of figures says its amounts once more: 3252公顷 is 32.52平方公里. */
  alsoIn?: readonly string[];
  /** The language of those who think in it; others are not shown it. */
  thoughtIn?: 'zh';
}

/** Every unit. A new one is a row here, and a `unit.<code>` in the ui.<locale>.yaml of other languages if it has a callout. */
export const units = [
  // Areas, in square metres.
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
    zh: ['平方米', '平米', '平方公尺'],
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
    alsoIn: ['square-kilometre', 'mu'],
  },
  {
    code: 'mu',
    dimension: 'area',
    factor: 1e4 / 15,
    zh: ['亩'],
    en: ['mu'],
    callout: { zh: '亩', en: 'mu' },
    alsoIn: ['hectare', 'square-kilometre'],
    thoughtIn: 'zh',
  },
  { code: 'acre', dimension: 'area', factor: 4046.86, zh: ['英亩'], en: ['acre(s)'] },
  { code: 'square-mile', dimension: 'area', factor: 2589988, zh: ['平方英里'], en: ['square mile(s)'] },
  {
    code: 'square-foot',
    dimension: 'area',
    factor: 0.0929,
    zh: ['平方英尺'],
    en: ['square feet', 'square foot', 'sq ft'],
  },
  { code: 'ping', dimension: 'area', factor: 3.3058, zh: ['坪'], en: ['ping'] },
  // Volumes, in cubic metres.
  {
    code: 'cubic-metre',
    dimension: 'volume',
    factor: 1,
    zh: ['立方米', '立方公尺'],
    en: ['cubic metre(s)'],
    signs: ['m³', 'm3'],
  },
  { code: 'litre', dimension: 'volume', factor: 0.001, zh: ['公升', '升'], en: ['litre(s)', 'liter(s)'] },
  {
    code: 'millilitre',
    dimension: 'volume',
    factor: 1e-6,
    zh: ['毫升'],
    en: ['millilitre(s)', 'milliliter(s)'],
    signs: ['ml', 'mL'],
  },
  // Lengths, in metres.
  {
    code: 'kilometre',
    dimension: 'length',
    factor: 1000,
    zh: ['公里', '千米'],
    en: ['kilometre(s)', 'kph', 'kmh'],
    signs: ['km', 'km/h'],
    callout: { zh: '公里', en: 'km' },
  },
  {
    code: 'metre',
    dimension: 'length',
    factor: 1,
    zh: ['米', '公尺'],
    en: ['metre(s)'],
    signs: ['m'],
    callout: { zh: '米', en: 'm' },
  },
  { code: 'centimetre', dimension: 'length', factor: 0.01, zh: ['厘米', '公分'], en: ['centimetre(s)'], signs: ['cm'] },
  {
    code: 'millimetre',
    dimension: 'length',
    factor: 0.001,
    zh: ['毫米', '公厘'],
    en: ['millimetre(s)'],
    signs: ['mm'],
  },
  {
    code: 'micrometre',
    dimension: 'length',
    factor: 1e-6,
    zh: ['微米'],
    en: ['micrometre(s)', 'micron(s)'],
    signs: ['μm', 'µm'],
  },
  { code: 'nanometre', dimension: 'length', factor: 1e-9, zh: ['纳米'], en: ['nanometre(s)'], signs: ['nm'] },
  { code: 'mile', dimension: 'length', factor: 1609.34, zh: ['英里'], en: ['mile(s)', 'mph'] },
  { code: 'li', dimension: 'length', factor: 500, zh: ['里', '华里'], en: ['li'] },
  { code: 'nautical-mile', dimension: 'length', factor: 1852, zh: ['海里'], en: ['nautical mile(s)'] },
  { code: 'foot', dimension: 'length', factor: 0.3048, zh: ['英尺'], en: ['feet', 'foot', 'ft'] },
  { code: 'inch', dimension: 'length', factor: 0.0254, zh: ['英寸', '吋'], en: ['inches', 'inch'] },
  // Weights, in kilograms.
  {
    code: 'tonne',
    dimension: 'mass',
    factor: 1000,
    zh: ['吨', '公吨'],
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
  { code: 'gram', dimension: 'mass', factor: 0.001, zh: ['克'], en: ['gram(s)'], signs: ['g'] },
  { code: 'milligram', dimension: 'mass', factor: 1e-6, zh: ['毫克'], en: ['milligram(s)'], signs: ['mg'] },
  {
    code: 'microgram',
    dimension: 'mass',
    factor: 1e-9,
    zh: ['微克'],
    en: ['microgram(s)'],
    signs: ['μg', 'µg', 'mcg'],
  },
  { code: 'jin', dimension: 'mass', factor: 0.5, zh: ['斤'], en: ['jin', 'catty', 'catties'] },
  { code: 'tael', dimension: 'mass', factor: 0.04, zh: ['两'], en: ['tael(s)'] },
  { code: 'pound-weight', dimension: 'mass', factor: 0.453592, zh: ['磅'], en: ['lb(s)'] },
  { code: 'ounce', dimension: 'mass', factor: 0.02835, zh: ['盎司'], en: ['ounce(s)'] },
  // Power in kilowatts, energy in kilowatt-hours, temperatures.
  { code: 'kilowatt', dimension: 'power', factor: 1, zh: ['千瓦'], en: ['kilowatt(s)'], signs: ['kW', 'kw', 'KW'] },
  { code: 'megawatt', dimension: 'power', factor: 1e3, zh: ['兆瓦'], en: ['megawatt(s)'], signs: ['MW'] },
  { code: 'gigawatt', dimension: 'power', factor: 1e6, zh: ['吉瓦'], en: ['gigawatt(s)'], signs: ['GW'] },
  {
    code: 'kilowatt-hour',
    dimension: 'energy',
    factor: 1,
    zh: ['千瓦时', '度电'],
    en: ['kilowatt hour(s)', 'unit(s) of electricity'],
    signs: ['kWh', 'kwh', 'KWh', 'KWH'],
  },
  { code: 'megawatt-hour', dimension: 'energy', factor: 1e3, zh: ['兆瓦时'], en: ['megawatt hour(s)'], signs: ['MWh'] },
  { code: 'gigawatt-hour', dimension: 'energy', factor: 1e6, zh: ['吉瓦时'], en: ['gigawatt hour(s)'], signs: ['GWh'] },
  {
    code: 'degree',
    dimension: 'temperature',
    factor: 1,
    zh: ['度'],
    en: ['degree(s)'],
    signs: ['°'],
    mayBe: ['celsius', 'fahrenheit', 'kilowatt-hour'],
  },
  {
    code: 'celsius',
    dimension: 'temperature',
    factor: 1,
    zh: ['摄氏度', '℃', '°C'],
    en: ['degree(s) celsius', 'degree(s) centigrade', 'celsius', 'centigrade'],
    signs: ['℃', '°C'],
  },
  {
    code: 'fahrenheit',
    dimension: 'temperature',
    factor: 1,
    zh: ['华氏度', '℉'],
    en: ['degree(s) fahrenheit', 'fahrenheit'],
    signs: ['°F', '℉'],
  },
  // Money.
  {
    code: 'yuan',
    dimension: 'yuan',
    factor: 1,
    zh: ['元', '块钱', '元人民币', '人民币'],
    en: ['yuan', 'RMB', 'CNY', 'renminbi'],
    before: ['RMB', 'CNY', '人民币', '¥', '￥'],
    mayBe: ['taiwan-dollar', 'hong-kong-dollar'],
    callout: { zh: '元', en: 'yuan' },
  },
  {
    code: 'us-dollar',
    dimension: 'us-dollar',
    factor: 1,
    zh: ['美元', '美金', '美圆'],
    en: ['US dollar(s)', 'U.S. dollar(s)', 'USD'],
    before: ['US$', 'US $', 'USD', 'USD $', '美元'],
  },
  {
    code: 'hong-kong-dollar',
    dimension: 'hong-kong-dollar',
    factor: 1,
    zh: ['港元', '港币'],
    en: ['Hong Kong dollar(s)', 'HKD'],
    before: ['HK$', 'HKD', '港币'],
  },
  {
    code: 'taiwan-dollar',
    dimension: 'taiwan-dollar',
    factor: 1,
    zh: ['新台币', '台币', '元新台币', '元台币'],
    en: ['New Taiwan dollar(s)', 'Taiwan dollar(s)', 'NT dollar(s)', 'NTD', 'TWD'],
    before: ['NT$', 'NT $', 'NTD', 'TWD', '新台币', '台币'],
  },
  {
    code: 'australian-dollar',
    dimension: 'australian-dollar',
    factor: 1,
    zh: ['澳元'],
    en: ['Australian dollar(s)'],
    before: ['A$', 'AU$'],
  },
  {
    code: 'canadian-dollar',
    dimension: 'canadian-dollar',
    factor: 1,
    zh: ['加元'],
    en: ['Canadian dollar(s)'],
    before: ['C$', 'CA$'],
  },
  {
    code: 'singapore-dollar',
    dimension: 'singapore-dollar',
    factor: 1,
    zh: ['新元', '新加坡元', '坡币'],
    en: ['Singapore dollar(s)'],
    before: ['S$'],
  },
  {
    code: 'new-zealand-dollar',
    dimension: 'new-zealand-dollar',
    factor: 1,
    zh: ['新西兰元', '纽元'],
    en: ['New Zealand dollar(s)'],
    before: ['NZ$'],
  },
  // Whose dollars they are, the words around say; Hong Kong's and Taiwan's are hardly ever written so.
  {
    code: 'dollar',
    dimension: 'dollar',
    factor: 1,
    zh: [],
    en: ['dollar(s)', 'buck(s)'],
    spoken: { zh: '美元等（$）', en: 'dollars' },
    before: ['$'],
    mayBe: ['us-dollar', 'australian-dollar', 'canadian-dollar', 'singapore-dollar', 'new-zealand-dollar'],
  },
  // A bare $ in a text that names another country's dollars.
  {
    code: 'some-dollar',
    dimension: 'some-dollar',
    factor: 1,
    zh: [],
    en: [],
    spoken: { zh: '美元等（$）', en: 'dollars' },
    mayBe: ['us-dollar', 'hong-kong-dollar', 'taiwan-dollar', 'australian-dollar', 'canadian-dollar', 'dollar', 'yuan'],
  },
  { code: 'euro', dimension: 'euro', factor: 1, zh: ['欧元'], en: ['euro(s)', 'EUR'], before: ['€', 'EUR'] },
  {
    code: 'pound',
    dimension: 'pound',
    factor: 1,
    zh: ['英镑', '镑'],
    en: ['pound(s)', 'pound(s) sterling'],
    before: ['£', 'GBP'],
    mayBe: ['pound-weight'],
  },
  {
    code: 'yen',
    dimension: 'yen',
    factor: 1,
    zh: ['日元', '日圆', '円'],
    en: ['yen', 'Japanese yen'],
    before: ['JPY'],
  },
  { code: 'won', dimension: 'won', factor: 1, zh: ['韩元'], en: ['won', 'Korean won'], before: ['₩'] },
  { code: 'rouble', dimension: 'rouble', factor: 1, zh: ['卢布'], en: ['rouble(s)', 'ruble(s)'] },
  { code: 'rupee', dimension: 'rupee', factor: 1, zh: ['卢比'], en: ['rupee(s)'], before: ['₹', 'Rs', 'Rs.'] },
  // Times, in days.
  { code: 'second', dimension: 'time', factor: 1 / 86400, zh: ['秒', '秒钟'], en: ['seconds'] },
  { code: 'minute', dimension: 'time', factor: 1 / 1440, zh: ['分钟'], en: ['minute(s)', 'min', 'mins'] },
  { code: 'hour', dimension: 'time', factor: 1 / 24, zh: ['小时', '个小时', '个钟头'], en: ['hour(s)', 'hr', 'hrs'] },
  { code: 'day', dimension: 'time', factor: 1, zh: ['天', '个工作日'], en: ['day(s)', 'working day(s)'] },
  { code: 'week', dimension: 'time', factor: 7, zh: ['周', '星期', '个星期', '礼拜', '个礼拜'], en: ['week(s)'] },
  { code: 'month', dimension: 'time', factor: 30.44, zh: ['个月', '个多月'], en: ['month(s)'] },
  { code: 'year', dimension: 'time', factor: 365.25, zh: ['年', '周年', '个年头'], en: ['year(s)', 'full year(s)'] },
  {
    code: 'decade',
    dimension: 'time',
    factor: 3652.5,
    zh: [],
    en: ['decade(s)'],
    spoken: { zh: '十年', en: 'decades' },
  },
  { code: 'century', dimension: 'time', factor: 36525, zh: ['个世纪', '个多世纪'], en: ['centuries', 'century'] },
  {
    code: 'year-of-age',
    dimension: 'age',
    factor: 1,
    zh: ['岁', '周岁'],
    en: ['year(s) old', 'year(s) of age'],
    mayBe: ['year'],
  },
  // As many times the former.
  { code: 'times', dimension: 'times', factor: 1, zh: [], en: [], spoken: { zh: '倍', en: 'times' } },
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

const calloutUnits = units.filter((unit): unit is CalloutUnit => 'callout' in unit);

/** Codes of the units that a key figure may have, in the order of the table. */
export const calloutCodes = calloutUnits.map(({ code }) => code);

/** How callouts of a language name the units, by code. */
export function calloutNames(language: 'zh' | 'en'): Record<CalloutCode, string> {
  return Object.fromEntries(calloutUnits.map(({ code, callout }) => [code, callout[language]])) as Record<
    CalloutCode,
    string
  >;
}

/** The same measure in other units, for readers who think in a language: 3252 hectares are 32.52 km², in China 48,780亩 as well. */
export function inOtherUnits(
  value: number,
  unit: CalloutCode,
  language: string,
): { value: number; unit: CalloutCode }[] {
  const { factor, alsoIn = [] } = byCode.get(unit) ?? { factor: 1 };
  return alsoIn
    .flatMap((code) => calloutUnits.filter((other) => other.code === code))
    .filter((other) => !('thoughtIn' in other) || other.thoughtIn === language)
    .map((other) => ({ value: Number(((value * factor) / other.factor).toPrecision(12)), unit: other.code }));
}

/** Code of any unit. */
export type UnitCode = (typeof units)[number]['code'];

/** What a sentence of a language calls the units, by code: the first of the words that it writes behind a number. */
export function unitNames(language: 'zh' | 'en'): Record<UnitCode, string> {
  const name = ({ code, spoken, ...words }: Unit) =>
    spoken?.[language] ?? (words[language][0] ?? code).replace('(s)', 's');
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

/** Every way in which a unit is written behind a number. */
export function wordsOf({ zh, en, signs = [] }: Pick<Unit, 'zh' | 'en' | 'signs'>): { zh: string[]; en: string[] } {
  return { zh: [...zh], en: [...spelt(en), ...signs] };
}

const byCode = new Map<string, Unit>(rows.map((unit) => [unit.code, unit]));
const spelt = (words: readonly string[]) => words.flatMap((word) => americanToo(word).flatMap(pluralToo));
const americanToo = (word: string) => (/metre/u.test(word) ? [word, word.replace('metre', 'meter')] : [word]);
const pluralToo = (word: string) =>
  word.includes('(s)') ? [word.replace('(s)', ''), word.replace('(s)', 's')] : [word];

const chineseCodes = new Map(rows.flatMap(({ code, zh }) => zh.map((word) => [word, code] as const)));
const englishCodes = new Map(
  rows.flatMap(({ code, en }) => spelt(en).map((word) => [word.toLowerCase(), code] as const)),
);
const signCodes = new Map(rows.flatMap(({ code, signs = [] }) => signs.map((sign) => [sign, code] as const)));
const counted = new Set(rows.filter(({ dimension }) => dimension === 'count').flatMap(({ en }) => spelt(en)));
// The longest first: HK$ is not $.
const beforeCodes = rows
  .flatMap(({ code, before = [] }) => before.map((sign) => [sign, code] as const))
  .sort(([a], [b]) => b.length - a.length);

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

/** The unit that an English word names: hour. */
export function unitNamed(word: string): UnitCode | undefined {
  return englishCodes.get(word.toLowerCase());
}

/** The unit that stands before a number: RMB 16, $5. */
export function unitBefore(text: string, at: number): UnitCode | undefined {
  const before = text.slice(Math.max(0, at - 8), at).trimEnd();
  const found = beforeCodes.find(
    ([sign]) => before.endsWith(sign) && !/[A-Za-z]$/u.test(before.slice(0, before.length - sign.length)),
  );
  return found?.[1];
}

/** Whether two units are one, as far as their words say: 元 and NT$ may be. */
export function areSameUnit(a: string, b: string): boolean {
  return a === b || (byCode.get(a)?.mayBe?.includes(b) ?? false) || (byCode.get(b)?.mayBe?.includes(a) ?? false);
}

/** Whether two amounts are the same in different units, as far as rounding lets one say: 3000亩 and 200 hectares. */
export function isConverted(
  a: { value: number; measure: string | undefined },
  b: { value: number; measure: string | undefined },
): boolean {
  const [one, other] = [byCode.get(a.measure ?? ''), byCode.get(b.measure ?? '')];
  if (one?.dimension === 'temperature' && other?.dimension === 'temperature') return areSameHeat(a.value, b.value);
  if (!one || !other || one === other || one.dimension !== other.dimension || one.dimension === 'count') return false;
  const [left, right] = [a.value * one.factor, b.value * other.factor];
  return Math.abs(left - right) <= 0.03 * Math.max(left, right);
}

/** 32 degrees Celsius are 90 Fahrenheit, and a text may say no more than degrees. */
function areSameHeat(a: number, b: number): boolean {
  return [
    [a, b],
    [b, a],
  ].some(([celsius = 0, fahrenheit = 0]) => Math.abs(celsius * 1.8 + 32 - fahrenheit) < 1);
}
