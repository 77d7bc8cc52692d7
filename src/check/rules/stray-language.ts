import { message } from '../../i18n/editors/message.ts';
import type { Rule } from '../rule.ts';
import { storyTexts } from '../../story/story-texts.ts';
import { textProblem } from '../text-problem.ts';

/** What cannot stand in a text of a language, by the locale's language. */
const strays: Readonly<Record<string, RegExp>> = {
  zh: /\p{sc=Latin}{2,}(?:[\s,’'-]+\p{sc=Latin}{2,}){2,}/gu,
  en: /[\p{sc=Han}\u3040-\u30ff]+/gu,
};
// Invisible characters that turn, hide or join text: nobody types them on purpose.
const controls = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/gu;

export const strayLanguage: Rule = {
  id: 'stray-language',
  check(story) {
    return storyTexts(story).flatMap((text) => {
      const { locale } = text;
      const stray = strays[locale.split('-')[0] ?? ''];
      return [
        ...(stray ? [...text.text.matchAll(stray)] : []).map(({ index: offset, 0: words }) =>
          textProblem(story, text, {
            rule: 'stray-language',
            offset,
            words,
            message: message('stray-language.foreign', { words, code: locale }),
          }),
        ),
        ...[...text.text.matchAll(controls)].map(({ index, 0: character }) => {
          const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
          return textProblem(story, text, {
            rule: 'stray-language',
            offset: index,
            words: '',
            message: message('stray-language.invisible', { character: `U+${code}` }),
          });
        }),
      ];
    });
  },
};
