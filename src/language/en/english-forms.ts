import { digitFraction } from '../digit-forms.ts';
import { whole, type Form, type Reading } from '../quantity.ts';
import { unitAt, unitNamed } from '../units.ts';
import { amount, percentWord, plain, pointsWord, rangeStart, readDigits, readWords } from './english-amounts.ts';
import { englishDates } from './english-dates.ts';
import { englishScale, englishValue, numeral, rankValue, romanValue } from './english-numeral.ts';

const parts: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  hundredth: 100,
};
/** Words for as many times the former. */
const multiples: Readonly<Record<string, number>> = { doubl: 2, tripl: 3, trebl: 3, quadrupl: 4, quintupl: 5 };
/** Words that hold a number: they can answer one, but ask for none. */
const loose: Readonly<Record<string, number>> = {
  pair: 2,
  couple: 2,
  both: 2,
  either: 2,
  duo: 2,
  twin: 2,
  trio: 3,
  dozen: 12,
  single: 1,
  sole: 1,
  once: 1,
  twice: 2,
  thrice: 3,
  sequel: 2,
  secondary: 2,
  tertiary: 3,
  fortnight: 14,
  centenary: 100,
  centennial: 100,
  bicentenary: 200,
  bicentennial: 200,
  biannual: 2,
  alone: 1,
};
/** What vague plurals stand for, as powers of ten. */
const vague: Readonly<Record<string, number>> = {
  dozens: 10,
  scores: 10,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
};

const count = String.raw`(?:a|${numeral.word}|\d+(?:\.\d+)?)`;
// Only behind a magnitude does a number go on: three nine-foot pianos are two numbers.
const unitNumber = `(?:${numeral.tens})(?:-| )(?:${numeral.units})|${numeral.word}`;
const wordNumber = `(?:(?:(?:a|${unitNumber})[ -])?(?:${numeral.magnitude})(?:[ -](?:${numeral.magnitude}))*(?:(?: and)?[ -](?:${unitNumber})(?:[ -](?:${numeral.magnitude}))*(?![\\p{L}]))*|(?:(?:a|${unitNumber})[ -])?dozen|${unitNumber})(?: and a half)?`;
/** How English writes numbers. The first form that fits has the words. */
export const englishForms: readonly Form[] = [
  ...englishDates,
  {
    example: 'four out of five',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,-])(${count}|\d[\d,]*) (?:(?:in|out of)(?: every)?|of every) (${wordNumber}|\d[\d,]*)(?![\p{L}\d-]|[.,]\d| (?:years|months|days|hours|minutes))(?= ?[^\d ]|$)`,
      'giu',
    ),
    read: (match, text) => {
      const [, share = '', all = ''] = match;
      const value = (englishValue(share) || 1) / (englishValue(all) || 1);
      // One in 2015 is no share.
      if (value >= 1 || /^(?:19|20)\d\d$/u.test(all)) return undefined;
      const end = match.index + share.length;
      const at = match.index + match[0].length - all.length;
      return [
        {
          ...amount(text, whole(match), {
            kind: 'fraction',
            value,
            also: [plain(englishValue(share) || 1)],
            isFirm: false,
          }),
          end,
        },
        { start: at, end: at + all.length, value: englishValue(all), isFirm: false },
      ];
    },
  },
  {
    example: 'a quarter of a million',
    needs: ['illion'],
    pattern: /\b(half|(?:a|three) quarters?|a third) of an? (million|billion)\b/giu,
    read: (match, text) => {
      const share = /^half/iu.test(match[1] ?? '')
        ? 0.5
        : /third/iu.test(match[1] ?? '')
          ? 1 / 3
          : /^three/iu.test(match[1] ?? '')
            ? 0.75
            : 0.25;
      return amount(text, whole(match), { value: share * englishScale(match[2]), isFirm: false });
    },
  },
  {
    example: 'two-thirds',
    needs: Object.keys(parts),
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d-])(?:(one|two|three|four|five|six|seven|eight|nine|\d|(?<!and )a(?! \p{L}+(?:-| (?!of|the|more|less|as|in|are|is|were|was|said|and|to|have)\p{L})))[ -])(half|halve|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)s?(?![\p{L}]|[ -]century|[ -]hour)`,
      'giu',
    ),
    read: (match, text) => {
      const [, above = '', below = ''] = match;
      const value = (englishValue(above) || 1) / (parts[below.toLowerCase()] ?? 1);
      // 'A fourth phase' is the fourth.
      const rank: Reading[] = /^a/iu.test(above)
        ? [{ kind: 'rank', value: parts[below.toLowerCase()] ?? 1, measure: undefined }]
        : [];
      // Seven halves are games drawn.
      const many: Reading[] = value > 1 ? [plain(englishValue(above))] : [];
      return amount(text, whole(match), { kind: 'fraction', value, also: [...rank, ...many], isFirm: false });
    },
  },
  digitFraction(amount),
  {
    example: 'half a million',
    needs: ['half a'],
    pattern: /\bhalf an? (million|billion|thousand|hundred|dozen|century|decade|year|hour|day|month)\b/giu,
    read: (match, text) => {
      const word = (match[1] ?? '').toLowerCase();
      const unit = unitAt(text, match.index + match[0].length - word.length, 'en');
      const value = word === 'dozen' ? 6 : englishScale(word) / 2;
      return amount(text, whole(match), { value, measure: unit?.code, isFirm: false });
    },
  },
  {
    example: 'half-year',
    needs: ['half', 'quarter'],
    pattern: /(?<!\band a )\b(half|quarter)(?:[- ]|[- ]of[- ]an[- ])(year|hour|century|day)s?\b/giu,
    read: (match) => ({
      ...whole(match),
      value: /^h/iu.test(match[0]) ? 0.5 : 0.25,
      measure: unitNamed(match[2] ?? ''),
      isFirm: false,
    }),
  },
  {
    example: 'half',
    needs: ['hal'],
    pattern: /(?<!\band a )\bhalf\b(?!-)|\bhalves\b/giu,
    read: (match, text) => amount(text, whole(match), { kind: 'fraction', value: 0.5, isFirm: false }),
  },
  {
    example: 'tripled',
    needs: Object.keys(multiples),
    pattern: new RegExp(String.raw`\b(${Object.keys(multiples).join('|')})(?:e|ed|es|ing)?\b`, 'giu'),
    read: (match) => {
      const value = multiples[(match[1] ?? '').toLowerCase()] ?? 2;
      return { ...whole(match), kind: 'multiple', value, isFirm: false };
    },
  },
  {
    example: '[threefold]',
    needs: ['fold', 'times'],
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,-])(${numeral.word}|${numeral.digits})[ -]?(?:fold\b|times(?= (?:as|more|higher|larger|greater|the|that|bigger|its|those|what|over)\b|[,.]))`,
      'giu',
    ),
    read: (match, text) => {
      const value = englishValue(match[1] ?? '');
      return amount(text, whole(match), {
        kind: 'multiple',
        value,
        also: [{ kind: 'number', value, measure: 'times' }, plain(value)],
        isFirm: false,
      });
    },
  },
  {
    example: 'twice',
    needs: ['twice'],
    pattern: /\btwice\b/giu,
    read: (match) => ({ ...whole(match), kind: 'multiple', value: 2, also: [plain(2)], isFirm: false }),
  },
  {
    example: 'tens of thousands',
    needs: [...Object.keys(vague), 'several', 'a few', 'countless'],
    pattern:
      /\b(?:(tens|dozens|hundreds|thousands) of )?(dozens|scores|hundreds|thousands|millions|billions|trillions)\b|\b(?:several|a few) (hundred|thousand|million|billion|dozen)\b|\bcountless\b/giu,
    read: (match, text) => {
      const [, times = '', word = '', single = ''] = match;
      const factor = /^(?:tens|dozens)/iu.test(times) ? 10 : (vague[times.toLowerCase()] ?? 1);
      const value = (vague[`${single}s`.toLowerCase()] ?? vague[word.toLowerCase()] ?? 1) * factor;
      const end = match.index + match[0].length;
      const measure = unitAt(text, text.startsWith(' of ', end) ? end + ' of'.length : end, 'en')?.code;
      return { ...whole(match), kind: 'magnitude', value, measure, isFirm: false };
    },
  },
  {
    example: 'between [30,000] and 50,000',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,-])(?<![A-Za-z]\$)(${numeral.digits}|${numeral.word})(?: ?(?:-|–|to|or) ?|(?<=between [^a-z]{1,12}) and )(?=[$£€]?(${numeral.digits}|${numeral.word})( (?:${numeral.magnitude})\b|(?:k|m|bn)\b)?(${percentWord}|${pointsWord})?)`,
      'giu',
    ),
    read: (match, text) => rangeStart(text, match),
  },
  {
    example: '26.62 million',
    pattern: new RegExp(
      String.raw`(?<![\d,]|\d\.)(?:${numeral.digits})\+?(?:[ -]?(${numeral.magnitude})(?![\p{L}])|(k|m|mn|bn|b|tn)(?![\p{L}\d²³]))?`,
      'giu',
    ),
    read: (match, text) => readDigits(text, match),
  },
  {
    example: 'Level [II]',
    pattern: new RegExp(
      `(?<=\\b(?:level|phase|stage|class|tier|grade|type|part|step|batch|chapter|round|article|volume|number|no\\.) )(?:(IX|IV|VI{0,3}|I{1,3}|X)|(${numeral.word}))\\b`,
      'giu',
    ),
    read: (match) => {
      const value = match[1] ? romanValue(match[1]) : englishValue(match[2] ?? '');
      return { ...whole(match), kind: 'rank', value, also: [plain(value)], isFirm: false };
    },
  },
  {
    example: 'World War [II]',
    pattern: /(?<![\w.-])(?:II|III|IV|VI{1,3}|IX|XI{1,3}|XIV|XVI{0,3}|XIX|XXI{0,3})(?![\w-])/gu,
    read: (match) => {
      const value = romanValue(match[0]);
      return { ...whole(match), value, also: [{ kind: 'rank', value, measure: undefined }], isFirm: false };
    },
  },
  {
    example: 'on the [th]',
    pattern: /(?<= )(?:st|nd|rd|th)\b/gu,
    // A day that has lost its number answers none.
    read: (match) => ({ ...whole(match), kind: 'day', value: 0 }),
  },
  {
    example: 'the [13th]',
    pattern: /(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d{1,4})(?:st|nd|rd|th)\b/gu,
    read: (match) => {
      const value = englishValue(match[1] ?? '');
      const rank: Reading = { kind: 'rank', value, measure: undefined };
      return value > 31
        ? { ...whole(match), ...rank, also: [plain(value)] }
        : { ...whole(match), kind: 'day', value, also: [rank, plain(value)] };
    },
  },
  {
    example: 'a hundred and twenty',
    pattern: new RegExp(String.raw`(?<![\p{L}\d-])(?<!\d )${wordNumber}(?![\p{L}])`, 'giu'),
    read: (match, text) => readWords(text, match),
  },
  {
    example: 'the [twenty-first]',
    pattern: new RegExp(
      `(?<![\\p{L}\\d-])(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:${numeral.rank})(?![\\p{L}])`,
      'giu',
    ),
    // 'The second phase' and 'the third party' are said of much that has no number: the other language asks for its ranks.
    read: (match) => {
      const value = rankValue(match[0]);
      return { ...whole(match), kind: 'rank', value, also: [plain(value)], isFirm: false };
    },
  },
  {
    example: 'both',
    needs: Object.keys(loose),
    pattern: new RegExp(`(?<![\\p{L}\\d])(${Object.keys(loose).join('|')})s?(?![\\p{L}])`, 'giu'),
    read: (match) => ({ ...whole(match), value: loose[(match[1] ?? '').toLowerCase()] ?? 0, isFirm: false }),
  },
  {
    example: 'a decade',
    pattern:
      /\b(?:(?:a|the|last|past|next|this|per|each|every) (?:(?:past|last|next|full|whole|single) )?(?:quarter[ -])?(decade|century|year|month|week|day|hour|minute)|(fortnight))\b( and a half)?/giu,
    read: (match) => ({
      ...whole(match),
      value: match[3] ? 1.5 : match[2] ? 2 : 1,
      measure: match[2] ? 'week' : unitNamed(match[1] ?? ''),
      isFirm: false,
    }),
  },
  {
    example: 'for [decades]',
    needs: ['decades', 'centuries'],
    pattern: /\b(?:decades|centuries)\b/giu,
    read: (match) => ({ ...whole(match), kind: 'magnitude', value: /^d/iu.test(match[0]) ? 10 : 100, isFirm: false }),
  },
];
