import type { NumberMutant } from './number-mutants.ts';

/** Words that are taken for one another, each with what stands for it wrongly. Only one direction: the other is a row of its own. */
interface Confusion {
  kind: string;
  zh: readonly (readonly [RegExp, string])[];
  en: readonly (readonly [RegExp, string])[];
}

const confusions: readonly Confusion[] = [
  {
    kind: 'half-year',
    zh: [
      [/上半年/gu, '下半年'],
      [/下半年/gu, '上半年'],
    ],
    en: [
      [/first half(?= of)/gu, 'second half'],
      [/second half(?= of)/gu, 'first half'],
      [/\bH1\b/gu, 'H2'],
    ],
  },
  {
    kind: 'quarter',
    zh: [
      [/一季度/gu, '二季度'],
      [/二季度/gu, '三季度'],
      [/三季度/gu, '四季度'],
      [/四季度/gu, '一季度'],
    ],
    en: [
      [/first quarter/gu, 'second quarter'],
      [/second quarter/gu, 'third quarter'],
      [/third quarter/gu, 'fourth quarter'],
      [/fourth quarter/gu, 'first quarter'],
      [/\bQ1\b/gu, 'Q2'],
    ],
  },
  {
    kind: 'rise for fall',
    zh: [
      [/(?:增长|上升|上涨|提高|增加)(?=了?[近约超逾]?\d)/gu, '下降'],
      [/(?:下降|下跌|减少|降低|下滑|回落)(?=了?[近约超逾]?\d)/gu, '增长'],
    ],
    en: [
      [/\b(?:rose|grew|climbed|increased)(?= (?:by |nearly |about |over )?[\d$])/gu, 'fell'],
      [/\b(?:fell|dropped|declined|decreased)(?= (?:by |nearly |about |over )?[\d$])/gu, 'rose'],
      // Not 'pick up 3' and 'died down 17 years ago'.
      [/(?<=(?:\b(?:is|was|were|are|went|gone)|,|\)) )up(?= \d)/gu, 'down'],
      [/(?<=(?:\b(?:is|was|were|are|went|gone)|,|\)) )down(?= (?:by )?\d)/gu, 'up'],
      [/\bincrease(?= of \d)/gu, 'decrease'],
    ],
  },
  {
    kind: 'percent for points',
    zh: [[/个百分点/gu, '%']],
    en: [[/(?<=\d) (?:percentage |per cent )points?/gu, ' per cent']],
  },
  {
    kind: 'part of day',
    zh: [
      [/(?:上午|凌晨|早上|清晨)(?=\d)/gu, '下午'],
      [/(?:下午|晚上|傍晚)(?=\d)/gu, '上午'],
    ],
    en: [
      [/(?<=\d ?)a\.?m\.?(?=\W)/gu, 'p.m.'],
      [/(?<=\d ?)p\.?m\.?(?=\W)/gu, 'a.m.'],
    ],
  },
  {
    kind: 'vague magnitude',
    zh: [
      [/数百/gu, '数千'],
      [/数千/gu, '数万'],
      [/数万/gu, '数百'],
      [/数十(?![万亿])/gu, '数百'],
      [/上亿/gu, '上百万'],
      [/几十(?![万亿])/gu, '几百'],
    ],
    en: [
      [/(?<!of )\bhundreds\b/giu, 'thousands'],
      [/(?<!of )\bthousands(?! of \w+s of)\b/giu, 'hundreds'],
      [/\btens of thousands\b/giu, 'hundreds'],
      [/(?<!of )\bmillions\b/giu, 'thousands'],
      [/\bdozens\b/giu, 'hundreds'],
    ],
  },
  {
    kind: 'multiple',
    zh: [
      [/翻了?一番|翻了?一倍|翻倍/gu, '翻两番'],
      [/(?<![\d零〇一二三四五六七八九十百千])两倍/gu, '四倍'],
      [/(?<=[增涨高加长])一倍/gu, '三倍'],
      [/(?<=(?<![\d.])\d+)倍/gu, '0倍'],
    ],
    en: [
      [/\bdoubled\b/gu, 'tripled'],
      [/\btripled\b/gu, 'doubled'],
      [/\btwice\b(?= (?:as (?:many|much|big|large|high|long|likely|fast|old)|the \w+ of)\b)/gu, 'four times'],
      [/(?<=(?<![\d.])\d+)(?=-fold| times (?:as|the|more|higher))/gu, '0'],
    ],
  },
  {
    kind: 'fraction',
    zh: [
      [/三分之一/gu, '四分之一'],
      [/三分之二/gu, '四分之三'],
      [/四分之三/gu, '三分之二'],
      [/四分之一/gu, '三分之一'],
      [/(?<!另)一半/gu, '三分之一'],
      [/五分之/gu, '六分之'],
    ],
    en: [
      [/\b(?:a|one)[ -]third\b(?= of)/giu, 'a quarter'],
      [/\btwo[ -]thirds\b/giu, 'three quarters'],
      [/\bthree[ -]quarters\b/giu, 'two thirds'],
      [/(?<!(?:first|second) )\bhalf(?= (?:of|the))/giu, 'a third'],
    ],
  },
  {
    kind: 'opposite bound',
    zh: [
      [/(?<!不)超过(?=\d)/gu, '不到'],
      [/(?:不到|不足|少于)(?=\d)/gu, '超过'],
      [/(?<=[，。；一-龥])(?:近|将近|接近)(?=\d)/gu, '超过'],
      [/至少(?=\d)/gu, '至多'],
      [/(?<=[\d万亿%][\p{sc=Han}\s]{0,3})以上/gu, '以下'],
    ],
    en: [
      [/\bmore than(?= [\d$])/giu, 'less than'],
      [/\b(?:less|fewer) than(?= [\d$])/giu, 'more than'],
      [/\b(?:nearly|almost)(?= [\d$])/giu, 'more than'],
      [/\bat least(?= [\d$])/giu, 'at most'],
      [/(?<!\w )\bover(?= \d[\d,.]*(?! (?:years|days|weeks|months)))/gu, 'nearly'],
    ],
  },
  {
    kind: 'bound dropped',
    zh: [
      [/(?<=\d)(?:余|多)(?=[\u4e00-\u9fff])/gu, ''],
      [/(?<=\d[\u4e00-\u9fff%])左右/gu, ''],
      [/(?<=[，。；])约(?=\d)/gu, ''],
    ],
    en: [[/\b(?:more than|nearly|almost|about|approximately) (?=[\d$])/giu, '']],
  },
  {
    kind: 'currency',
    zh: [
      [/(?<=[\d万亿])美元/gu, '港元'],
      [/(?<=[\d万亿])欧元/gu, '美元'],
      [/(?<=(?<!人民币)(?<![\d.])[\d.]+[万亿]*)元(?!人民币|旦)/gu, '美元'],
    ],
    en: [
      [/(?<=\d (?:million |billion )?)yuan\b/gu, 'euros'],
      [/\bUS\$ ?(?=\d)/gu, 'HK$'],
      [/€ ?(?=\d)/gu, '£'],
      [/(?<=\d (?:million |billion )?)(?:US )?dollars\b/gu, 'euros'],
    ],
  },
  {
    kind: 'unit of time',
    zh: [
      [/(?<=\d)(?:个)?小时/gu, '分钟'],
      [/(?<=\d)分钟/gu, '小时'],
      [/(?<=\d)天/gu, '周'],
      [/(?<=\d)个月/gu, '年'],
    ],
    en: [
      [/(?<=\d )hours\b/gu, 'minutes'],
      [/(?<=\d )minutes\b/gu, 'hours'],
      [/(?<=\d )days\b/gu, 'weeks'],
      [/(?<=\d )months\b/gu, 'years'],
      [/(?<=\d )years\b/gu, 'months'],
    ],
  },
  {
    kind: 'decade or century',
    zh: [
      [/80年代/gu, '70年代'],
      [/90年代/gu, '80年代'],
      [/(?<=[^一二])20世纪/gu, '19世纪'],
      [/(?<=[^一二])19世纪/gu, '18世纪'],
    ],
    en: [
      [/\b19([3-9])0s\b/gu, '1920s'],
      [/\b19th[- ]century/gu, '18th century'],
      [/\b20th[- ]century/gu, '19th century'],
    ],
  },
  {
    kind: 'weekday or season',
    zh: [
      [/(?<!每)(?:星期|周|礼拜|禮拜)一(?!次)/gu, '周二'],
      [/(?:星期|周|礼拜|禮拜)三/gu, '周四'],
      [/(?:星期|周|礼拜|禮拜)五/gu, '周六'],
      [/春季/gu, '秋季'],
      [/冬季/gu, '夏季'],
    ],
    en: [
      [/\bMonday\b/gu, 'Tuesday'],
      [/\bWednesday\b/gu, 'Thursday'],
      [/\bFriday\b/gu, 'Saturday'],
      [/\bsummer\b/gu, 'winter'],
    ],
  },
  {
    kind: 'rank',
    zh: [
      [/第二(?![产天日年])/gu, '第三'],
      [/第三(?![产方者])/gu, '第四'],
      [/第五/gu, '第六'],
    ],
    en: [
      // Not a unit of time.
      [/(?<=\b(?:the|a|his|her|its|their|[’']s) )second\b(?! quarter| half|s|[,.]| to)/gu, 'third'],
      [/\bthird\b(?! quarter|-party)/gu, 'fifth'],
    ],
  },
  {
    kind: 'small count',
    zh: [
      [/(?<![\d零〇一二三四五六七八九十百千几第])两(?=[个名位座家项种条所件次])/gu, '三'],
      [/(?<![\d零〇一二三四五六七八九十百千几第])三(?=[个名位座家项种条所件次])/gu, '五'],
    ],
    en: [
      [/\btwo\b(?= \p{L}+s\b)/gu, 'three'],
      [/\bthree\b(?= \p{L}+s\b)/gu, 'five'],
      [/\bfour\b(?= \p{L}+s\b)/gu, 'seven'],
    ],
  },
];

/** Every word of a text that says something of a number, exchanged for one that says something else. */
export function wordConfusions(text: string, locale: 'zh' | 'en'): NumberMutant[] {
  return confusions.flatMap(({ kind, ...words }) =>
    words[locale].flatMap(([pattern, wrong]) =>
      [...text.matchAll(pattern)].map(({ index, 0: said }) => ({
        kind,
        change: `${text.slice(Math.max(0, index - 8), index + said.length + 8)} → ${wrong || 'nothing'}`.replaceAll(
          '\n',
          ' ',
        ),
        offset: index,
        text: text.slice(0, index) + wrong + text.slice(index + said.length),
      })),
    ),
  );
}
