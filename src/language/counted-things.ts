import { languageCode } from './language-code.ts';
import { foldAs } from './zh/fold.ts';

/** What people count, as each language names it behind the number: what stands in one row is one thing. */
const things: readonly { zh: string; en: string }[] = [
  {
    zh: '名 位 人 口 居民 学生 粉丝 人口 民众 群众',
    en: 'people person persons patient patients resident residents student students employee employees worker workers villager villagers member members representatives lawmakers player players athletes soldiers tourists visitors experts teachers followers fans children adults men women passengers officers journalists volunteers participants population citizens users customers',
  },
  { zh: '大类 类 种', en: 'categories types kinds sorts' },
  { zh: '例 宗 名病例', en: 'case cases infections' },
  { zh: '国 个国 个成员国', en: 'country countries nations' },
  {
    zh: '个省 个城市 个市 个县 个州 个地区 个区 个镇 个村',
    en: 'province provinces city cities county counties states region regions districts towns townships villages municipalities',
  },
  {
    zh: '家 所',
    en: 'company companies firms enterprises businesses banks hospitals schools universities hotels restaurants shops stores institutions agencies laboratories clinics museums',
  },
  { zh: '次 场', en: 'times games matches sessions tests' },
  { zh: '辆 台', en: 'cars vehicles trucks buses machines' },
  { zh: '架', en: 'planes aircraft jets helicopters drones' },
  { zh: '艘', en: 'ships vessels boats' },
  { zh: '座 栋 幢', en: 'bridges buildings blocks stations towers temples dams reservoirs' },
  { zh: '本 册', en: 'books volumes copies' },
  { zh: '篇', en: 'papers articles essays' },
  { zh: '项', en: 'projects items measures patents awards' },
  { zh: '张', en: 'photos beds tickets tables cards' },
];

const rowsOf = (language: 'zh' | 'en') =>
  new Map(things.flatMap((words, row) => words[language].split(' ').map((word) => [word, row] as const)));
const [chinese, english] = [rowsOf('zh'), rowsOf('en')];
/** How long the Chinese words are, the longest first: 个成员国 is not 个. */
const chineseLengths = [...new Set([...chinese.keys()].map(({ length }) => length))].sort((a, b) => b - a);

const numeral = /^[\d.,零〇一二三四五六七八九十百千万亿兆两\s]+[余多来]?\s?/u;
/** How many words may stand between an English number and what it counts: 46 new confirmed cases. */
const mostWords = 4;

/**
 * What the number that begins at a place counts, as the row of it in the table; undefined for what is not in it, and in a
 * language whose words it does not have.
 */
export function thingCounted(text: string, start: number, locale: string): number | undefined {
  const language = languageCode(locale);
  const behind = foldAs(locale, text.slice(start, start + 80)).replace(numeral, '');
  if (language === 'zh')
    return chineseLengths.map((length) => chinese.get(behind.slice(0, length))).find((row) => row !== undefined);
  if (language !== 'en') return undefined;
  const [clause = ''] = behind.split(/[,.;:()]|\d/u, 1);
  const words = clause
    .toLowerCase()
    .split(/[\s-]+/u)
    .slice(0, mostWords + 1);
  return words.map((word) => english.get(word)).find((row) => row !== undefined);
}
