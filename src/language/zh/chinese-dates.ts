import { digitDate } from '../digit-forms.ts';
import { clockReadings, cutInTwo, dialMinutes, whole, type Form, type Found, type Reading } from '../quantity.ts';
import { chineseValue, numeral, numeralValue } from './chinese-numeral.ts';

const { word, to } = numeral;
const digitOr = (words: string) => String.raw`(?:(?<![\d.,])\d{1,2}|${words})`;
const small = digitOr(
  '(?<![零〇一二三四五六七八九十百千万亿几])(?:[一二三四五六七八九]|[一二]?十[一二三四五六七八九]?)',
);

/** Which half of the day the words for its parts mean. */
const halves: Readonly<Record<string, 'morning' | 'later'>> = {
  ...Object.fromEntries(
    ['凌晨', '清晨', '早晨', '早上', '上午', '今早', '清早', '一早', '早'].map((part) => [part, 'morning'] as const),
  ),
  ...Object.fromEntries(
    ['下午', '傍晚', '晚上', '晚间', '今晚', '昨晚', '当晚', '午后', '晚'].map((part) => [part, 'later'] as const),
  ),
};
const partOfDay = Object.keys(halves)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** A time of day, from 0 to 24 hours; what is more is none. */
function time(
  stretch: { start: number; end: number },
  part: string | undefined,
  hours: number,
  minutes: number,
): Found | undefined {
  if (hours > 24 || minutes > 59) return undefined;
  const half = part ? halves[part] : hours > 12 && hours < 24 ? 'later' : undefined;
  // 0时 and 24时 are left out where the other language says 'on the day'.
  return { ...stretch, kind: 'time', value: dialMinutes(hours, minutes), half, isFirm: hours % 24 !== 0 };
}

/** A part of a match that has a group, by the group's number. */
function part(match: RegExpExecArray, group: string | undefined, from = 0): { start: number; end: number } {
  const start = match.index + match[0].indexOf(group ?? '', from);
  return { start, end: start + (group ?? '').length };
}

const year = (match: RegExpExecArray, value: number): Found => ({ ...whole(match), kind: 'year', value });

const idiomDay = '[元线楼院文令机馆店路桥井站坑球]';

/** How Chinese writes dates and times. The first form that fits has the words. */
export const chineseDates: readonly Form[] = [
  digitDate,
  {
    example: '晚上11:30',
    pattern: new RegExp(
      `(?:(${partOfDay})\\s?)?(?<![\\d.:：])(\\d{1,2})[:：](\\d{2})(?:[:：]\\d{2})?(?![\\d:：])\\s?[时点分]?`,
      'gu',
    ),
    read: (match) => {
      const [hours, minutes] = [Number(match[2]), Number(match[3])];
      const found = time(whole(match), match[1], hours, minutes);
      return found && { ...found, also: clockReadings(hours, minutes) };
    },
  },
  {
    example: '1小时30分',
    pattern: new RegExp(
      `(?<![\\d.])(\\d{1,4}|${word})\\s?个?(小时|分)(?:零)?(\\d{1,2}(?![\\d.])|${word})\\s?(分钟?|秒)`,
      'gu',
    ),
    read: (match) => {
      const [, large = '', between = '', small = '', end = ''] = match;
      if ((between === '分') !== (end === '秒')) return undefined;
      const [many, few] = [numeralValue(large), numeralValue(small)];
      const also: Reading[] = [{ kind: 'time', value: dialMinutes(many, few), measure: undefined }];
      return { ...whole(match), value: many * 60 + few, measure: end === '秒' ? 'second' : 'minute', also };
    },
  },
  {
    example: '下午5到6点',
    pattern: new RegExp(`(?:(${partOfDay})\\s?)?(?<![\\d.])(\\d{1,2})${to}(\\d{1,2})(?:时|点)(?![\\d分间])`, 'gu'),
    read: (match) => {
      const [, said, from = '', until = ''] = match;
      const first = part(match, from);
      return [
        time({ start: match.index, end: first.end }, said, Number(from), 0) ?? [],
        time({ start: first.end + 1, end: match.index + match[0].length }, said, Number(until), 0) ?? [],
      ].flat();
    },
  },
  {
    example: '晚上7点半',
    pattern: new RegExp(
      `(?:(${partOfDay})\\s?)?(?<![\\d.A-Za-z-])(\\d{1,2})\\s?(?:时(?!段|间|代|差|速|\\d{1,2}(?![\\d分]))|点(?!\\d(?!\\d?分)|评|名|对|赞|子))\\s?(?:(\\d{1,2})\\s?分(?!钟|之[一二三四五六七八九\\d])|(半))?`,
      'gu',
    ),
    read: (match) => {
      const [, said, hours, minutes, half] = match;
      const found = time(whole(match), said, Number(hours), Number(minutes ?? (half ? 30 : 0)));
      // 3点 is also three points, and 'Stylo 3 时' is no time.
      const isBare = !said && minutes === undefined && !half;
      return found && isBare
        ? { ...found, also: [{ kind: 'number', value: Number(hours), measure: undefined }] }
        : found;
    },
  },
  {
    example: '早上七点半',
    pattern: new RegExp(
      `(?:(${partOfDay}|[间到从至])|(?<![零〇一二三四五六七八九十百千万亿几]))(十?[一两二三四五六七八九]|十)点(?:(钟|整)|(半)|([一二三四五]?十[一二三四五六七八九]?)分|(?=[，。]|多|左右)|(?<=(?:${partOfDay}|[到从至])[一两二三四五六七八九十]{1,2}点)(?![零一二三四五六七八九\\d]))`,
      'gu',
    ),
    read: (match) => {
      const [, said, hours = '', , half, minutes] = match;
      const start = match.index + (said && !halves[said] ? 1 : 0);
      const value = half ? 30 : chineseValue(minutes ?? '零');
      const found = time({ start, end: match.index + match[0].length }, said, chineseValue(hours), value);
      // 三点 are three points as often as three o'clock.
      return found && { ...found, isFirm: Boolean(halves[said ?? '']) || half !== undefined };
    },
  },
  {
    example: '上世纪六十年代',
    pattern:
      /(?:(?:[12]?\d|[一二]?十[一二三四五六七八九]?)\s?世纪\s?|[上本]个?世纪|(?<!\d)(?:1[0-9]|20))?(\d0|[一二三四五六七八九]十)\s?年代/gu,
    read: (match) => ({ ...whole(match), kind: 'decade', value: numeralValue(match[1] ?? ''), isFirm: false }),
  },
  {
    example: '[6]、70年代',
    pattern: /(?<!\d)(\d)0?(?=、\d0\s?年代)/gu,
    read: (match) => ({ ...whole(match), kind: 'decade', value: Number(match[1]) * 10, isFirm: false }),
  },
  {
    example: '90后',
    pattern: /(?<!\d)([0-9]0)后(?=[，。、的”’」）人青员一\s]|$)/gu,
    read: (match) => ({ ...whole(match), kind: 'decade', value: Number(match[1]), isFirm: false }),
  },
  {
    example: '18世纪',
    pattern: new RegExp(`(?:第)?(${small})\\s?世纪(?!${to}?\\d)`, 'gu'),
    read: (match) => ({ ...whole(match), kind: 'century', value: numeralValue(match[1] ?? ''), isFirm: false }),
  },
  {
    example: '民国58年',
    pattern: new RegExp(`民国\\s?(\\d{1,3}|${word})\\s?年`, 'gu'),
    read: (match) => year(match, 1911 + numeralValue(match[1] ?? '')),
  },
  {
    example: '2022年度',
    pattern: /(?<![\d.,])(\d{4})\s?(?:年度?(?!代)|(?=[-—–~～至到/]\s?\d{4}\s?年)|(?=财年|赛季))/gu,
    read: (match) => {
      const value = Number(match[1]);
      const also = value < 1000 || value > 2100 ? [{ kind: 'number' as const, value, measure: 'year' as const }] : [];
      return { ...year(match, value), also };
    },
  },
  {
    example: '一九八七年',
    pattern: /(?<![零〇一二三四五六七八九])([一二][零〇一二三四五六七八九]{3})年/gu,
    read: (match) => year(match, chineseValue(match[1] ?? '')),
  },
  {
    example: '2024年[下半年]',
    pattern: /(上|下)半(?:年度?|月|旬)/gu,
    read: (match) => ({ ...whole(match), kind: 'half-year', value: match[1] === '上' ? 1 : 2, isFirm: false }),
  },
  {
    example: '第一季度',
    pattern: /(?:第?([一二三四1-4首])季度?(?!稻)|Q([1-4])(?![\w\d]))/gu,
    read: (match) => ({
      ...whole(match),
      kind: 'quarter',
      value: numeralValue((match[1] ?? match[2] ?? '').replace('首', '一')),
      isFirm: false,
    }),
  },
  {
    example: '1-5月份',
    pattern: new RegExp(`${small}(?=\\s*${to}\\s*${small}\\s?月)|${small}\\s?月(?:份)?(?![球饼台])`, 'gu'),
    read: (match) => {
      const value = numeralValue(/\d+|[一二三四五六七八九十]+/u.exec(match[0])?.[0] ?? '');
      return value > 12 || value === 0 ? undefined : { ...whole(match), kind: 'month', value };
    },
  },
  {
    example: '五六月',
    pattern: /(?<![一二三四五六七八九十])([一二三四五六七八九])([二三四五六七八九十])月(?:份)?/gu,
    read: (match) => {
      const [first, second] = [chineseValue(match[1] ?? ''), chineseValue(match[2] ?? '')];
      return cutInTwo(match, 1, { kind: 'month', value: first }, { kind: 'month', value: second });
    },
  },
  {
    // A month that has lost its number answers none.
    example: '截至[月]25日',
    pattern: /(?<![\d零〇一二三四五六七八九十正腊本当上下每个数同次该\s])\s?月(?=\s?\d{1,2}\s?[日号])/gu,
    read: (match) => ({ ...whole(match), kind: 'month', value: 0 }),
  },
  {
    example: '[1960.1]出生',
    pattern: /(?<![\d.])((?:19|20)\d\d)\.(\d{1,2})(?=\s?(?:至|到|[-—–]|出生|起|[，。；）)]|$))/gu,
    read: (match) => {
      const [, year = '', month = ''] = match;
      if (Number(month) > 12 || Number(month) === 0) return undefined;
      const decimal: Reading = { kind: 'number', value: Number(match[0]), measure: undefined };
      return cutInTwo(
        match,
        year.length,
        { kind: 'year', value: Number(year), also: [decimal] },
        { kind: 'month', value: Number(month) },
      );
    },
  },
  {
    example: '下旬',
    pattern: /([上中下])旬/gu,
    read: (match) => ({
      ...whole(match),
      kind: 'ten-days',
      value: '上中下'.indexOf(match[1] ?? '') + 1,
      isFirm: false,
    }),
  },
  {
    example: '30日',
    pattern: new RegExp(
      `(?<!第\\s?)${small}(?=\\s?(?:${to}|、)\\s?(?:\\d{1,2}月)?${small}\\s?(?:日(?!元|圆)|号))|(?<=月\\s?)${small}(?=\\s?[和及]\\s?(?:\\d{1,2}月)?${small}\\s?日)|(?<!第\\s?)${small}\\s?(?:日(?![元圆游])|号(?!${idiomDay}))`,
      'gu',
    ),
    read: (match) => {
      const value = numeralValue(/\d+|[一二三四五六七八九十]+/u.exec(match[0])?.[0] ?? '');
      if (value > 31 || value === 0) return undefined;
      const isWord = !/\d/u.test(match[0]);
      return {
        ...whole(match),
        kind: 'day',
        value,
        also: [{ kind: 'number', value, measure: 'day' }],
        // 一日 is also one day, 三号 number three.
        isFirm: !isWord && !/号|^\d+$/u.test(match[0].trim()),
      };
    },
  },
  {
    example: '星期一',
    pattern: /(?:星期|周|礼拜)([一二三四五六日天])(?![周年边个项次季])/gu,
    read: (match) => ({
      ...whole(match),
      kind: 'weekday',
      value: '一二三四五六日'.indexOf((match[1] ?? '').replace('天', '日')) + 1,
      isFirm: false,
    }),
  },
  {
    example: '冬季',
    pattern:
      /(?<![青立])(春|夏|秋|冬)(?:季|天|日)|(?<=[今去明前当同]年|[盛仲初入今去隆寒暖金严深])(春|夏|秋|冬)(?=[^节运至枝])/gu,
    read: (match) => ({
      ...whole(match),
      kind: 'season',
      value: '春夏秋冬'.indexOf(match[1] ?? match[2] ?? '') + 1,
      isFirm: false,
    }),
  },
  {
    example: '[二二八]事件',
    pattern:
      /(?<![\d零〇一二三四五六七八九十百千万亿])(\d|[一二三四五六七八九])(\d\d|[一二三四五六七八九]{1,2})(?=\s?大?(?:地震|事件|惨案|事变|震灾|恐袭|袭击))/gu,
    read: (match) => {
      const [month, day] = [numeralValue(match[1] ?? ''), numeralValue(match[2] ?? '')];
      return cutInTwo(match, 1, { kind: 'month', value: month }, { kind: 'day', value: day });
    },
  },
  {
    example: '上午',
    pattern: new RegExp(partOfDay.replace(/\|早(?=\||$)/u, '').replace(/\|晚(?=\||$)/u, ''), 'gu'),
    read: (match) => ({
      ...whole(match),
      kind: 'part-of-day',
      value: halves[match[0]] === 'morning' ? 1 : 2,
      isFirm: false,
    }),
  },
];
