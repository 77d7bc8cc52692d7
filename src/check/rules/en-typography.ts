import { message, type KeyTaking } from '../../i18n/editors/message.ts';
import type { Rule } from '../rule.ts';
import { storyTexts } from '../../story/story-texts.ts';
import { isEnglish } from '../../language/script-of.ts';
import { findAddresses, isWithin } from '../../language/find-addresses.ts';
import { findAll } from '../../language/find-all.ts';
import { isTable } from '../typed-forms.ts';
import { textProblem } from '../text-problem.ts';

/** What English is not set with, each with words that have it, and what `--fix` writes instead where no doubt is left. */
export const englishFaults: readonly {
  key: KeyTaking<'words'> & `en-typography.${string}`;
  example: string;
  pattern: RegExp;
  mend?: string;
}[] = [
  { key: 'en-typography.apostrophe', example: "the city's bridge", pattern: /(?<=\p{L})'(?=\p{L})/gu, mend: '’' },
  { key: 'en-typography.straightQuotes', example: "the 'old bridge", pattern: /(?<!\p{L})'/gu },
  { key: 'en-typography.straightQuotes', example: "the old bridge'", pattern: /(?<=\p{L})'(?!\p{L})/gu },
  { key: 'en-typography.straightQuotes', example: 'the "old" bridge', pattern: /"/gu },
  { key: 'en-typography.spaces', example: 'the  bridge', pattern: / {2,}/gu, mend: ' ' },
  { key: 'en-typography.spaceBefore', example: 'the bridge .', pattern: /(?<!\s)\s+(?=[,.;:?!](?:\s|$))/gu, mend: '' },
  { key: 'en-typography.torn', example: '94 %', pattern: /(?<=\d)[ \t]+(?=%)/gu, mend: '' },
  { key: 'en-typography.chineseMark', example: 'the bridge，', pattern: /[，。；：？！（）、《》「」]/gu },
  { key: 'en-typography.dash', example: 'the bridge -- the old one', pattern: / (?:-{1,2}|—) /gu, mend: ' – ' },
  { key: 'en-typography.ellipsis', example: 'the bridge...', pattern: /\.{3}/gu, mend: '…' },
];

export const enTypography: Rule = {
  id: 'en-typography',
  check(story) {
    return storyTexts(story)
      .filter(({ locale }) => isEnglish(locale))
      .flatMap((text) => {
        // A table is refused as a whole; its lines are no prose.
        if (isTable(text.text)) return [];
        const addresses = findAddresses(text.text);
        return englishFaults.flatMap(({ key, pattern, mend }) =>
          findAll(pattern, text.text)
            .filter(({ index, 0: words }) => !isWithin({ start: index, end: index + words.length }, addresses))
            .map(({ index: offset, 0: words }) =>
              textProblem(story, text, {
                rule: 'en-typography',
                offset,
                words,
                message: message(key, { words }),
                mend,
              }),
            ),
        );
      });
  },
};
