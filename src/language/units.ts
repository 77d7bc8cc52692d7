/** What a number is measured in, how both languages write it, and what it is in the base unit of its dimension. */
interface Measure {
  name: string;
  dimension: string;
  /** How much of the base unit it is; 0 where it is not converted. */
  factor: number;
  zh: RegExp;
  en: RegExp;
  /** A sign before the number: RMB 16, $5. */
  before?: RegExp;
}

// Longer ones first: 平方公里 is not 公里.
const measures: readonly Measure[] = [
  {
    name: 'square-kilometre',
    dimension: 'area',
    factor: 1e6,
    zh: /^平方(?:公里|千米)/u,
    en: /^(?:square[ -]kilomet|km²|km2|sq km)/iu,
  },
  {
    name: 'square-metre',
    dimension: 'area',
    factor: 1,
    zh: /^(?:平方米|平米)/u,
    en: /^(?:square[ -]met|m²|m2|sq m)/iu,
  },
  { name: 'hectare', dimension: 'area', factor: 1e4, zh: /^公顷/u, en: /^(?:hectares?\b|ha\b)/iu },
  { name: 'mu', dimension: 'area', factor: 1e4 / 15, zh: /^亩/u, en: /^mu\b/u },
  { name: 'acre', dimension: 'area', factor: 4046.86, zh: /^英亩/u, en: /^acres?\b/iu },
  { name: 'cubic-metre', dimension: 'volume', factor: 1, zh: /^立方米/u, en: /^(?:cubic met|m³|m3)/iu },
  { name: 'kilometre', dimension: 'length', factor: 1000, zh: /^(?:公里|千米)/u, en: /^(?:kilomet|km\b)/iu },
  { name: 'centimetre', dimension: 'length', factor: 0.01, zh: /^(?:厘米|公分)/u, en: /^(?:centimet|cm\b)/iu },
  { name: 'millimetre', dimension: 'length', factor: 0.001, zh: /^毫米/u, en: /^(?:millimet|mm\b)/iu },
  { name: 'metre', dimension: 'length', factor: 1, zh: /^米/u, en: /^(?:met(?:re|er)s?\b|m\b(?!\.))/u },
  { name: 'mile', dimension: 'length', factor: 1609.34, zh: /^英里/u, en: /^miles?\b/iu },
  { name: 'foot', dimension: 'length', factor: 0.3048, zh: /^英尺/u, en: /^(?:foot|feet|ft)\b/iu },
  { name: 'tonne', dimension: 'mass', factor: 1000, zh: /^吨/u, en: /^(?:metric )?(?:tonnes?|tons?)\b/iu },
  { name: 'kilogram', dimension: 'mass', factor: 1, zh: /^(?:公斤|千克)/u, en: /^(?:kilogram|kilos?\b|kg\b)/iu },
  { name: 'jin', dimension: 'mass', factor: 0.5, zh: /^斤/u, en: /^(?:jin|catt(?:y|ies))\b/u },
  { name: 'pound (weight)', dimension: 'mass', factor: 0.453592, zh: /^磅/u, en: /^(?:lbs?\b)/iu },
  {
    name: 'dollar',
    dimension: 'dollar',
    factor: 1,
    zh: /^(?:美元|美金)/u,
    en: /^(?:US )?dollars?\b/iu,
    before: /(?:US ?\$|USD ?|(?<![A-Z])\$) ?$/u,
  },
  { name: 'euro', dimension: 'euro', factor: 1, zh: /^欧元/u, en: /^euros?\b/iu, before: /(?:€|EUR) ?$/u },
  { name: 'pound', dimension: 'pound', factor: 1, zh: /^英镑/u, en: /^pounds?\b/iu, before: /(?:£|GBP) ?$/u },
  { name: 'yen', dimension: 'yen', factor: 1, zh: /^日元/u, en: /^yen\b/iu },
  {
    name: 'yuan',
    dimension: 'yuan',
    factor: 1,
    zh: /^(?:元|块钱)/u,
    en: /^(?:yuan|RMB|CNY|renminbi)\b/iu,
    before: /(?:RMB|CNY|yuan) ?$/u,
  },
  // What is counted: a dwelling is not the family in it.
  {
    name: 'home',
    dimension: 'home',
    factor: 0,
    zh: /^套/u,
    en: /^(?:[\p{L}-]+ ){0,3}?(?:homes|flats|apartments|hous\w+ units|dwellings)\b/iu,
  },
  {
    name: 'household',
    dimension: 'household',
    factor: 0,
    zh: /^户/u,
    en: /^(?:[\p{L}-]+ ){0,3}?(?:households?|families)\b/iu,
  },
];

const byName = new Map(measures.map((measure) => [measure.name, measure]));

/** The measure of a number in Chinese, by what follows it. */
export function chineseMeasure(after: string): string | undefined {
  return measures.find(({ zh }) => zh.test(after))?.name;
}

/** The measure of a number in English, by what stands around it. */
export function englishMeasure(before: string, after: string): string | undefined {
  return measures.find((measure) => measure.before?.test(before) === true || measure.en.test(after))?.name;
}

/** Whether two amounts are the same in different units, as far as rounding lets one say: 3000亩 and 200 hectares. */
export function isConverted(
  a: { value: number; measure: string | undefined },
  b: { value: number; measure: string | undefined },
): boolean {
  const [one, other] = [byName.get(a.measure ?? ''), byName.get(b.measure ?? '')];
  if (!one || !other || one === other || one.dimension !== other.dimension) return false;
  const [left, right] = [a.value * one.factor, b.value * other.factor];
  return Math.abs(left - right) <= 0.03 * Math.max(left, right);
}
