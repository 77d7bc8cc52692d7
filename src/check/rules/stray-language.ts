import { findAddresses, isWithin } from '../../language/find-addresses.ts';
import { findAll } from '../../language/find-all.ts';
import { scriptOf } from '../../language/script-of.ts';
import { message } from '../../i18n/editors/message.ts';
import type { Problem } from '../../source/problem.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import type { StoryText } from '../../story/story.ts';
import { storyTexts } from '../../story/story-texts.ts';
import { stretchInFile } from '../../story/text-pieces.ts';
import { strangeCharacters } from '../strange-characters.ts';
import { placeInFile, textProblem } from '../text-problem.ts';
import type { Rule } from '../rule.ts';

const rule = 'stray-language';

/** What cannot stand in a text, by the script of its language. */
const strays = {
  han: /\p{sc=Latin}{2,}(?:[\s,’'-]+\p{sc=Latin}{2,}){2,}/gu,
  latin: /[\p{sc=Han}\u3040-\u30ff]+/gu,
} as const;

export const strayLanguage: Rule = {
  id: rule,
  check(story) {
    return [
      ...storyTexts(story).flatMap((text) => [...foreignWords(story, text), ...written(story, text)]),
      ...strangeInFiles(story),
    ];
  },
};

function foreignWords(story: CheckedStory, text: StoryText): Problem[] {
  const { locale } = text;
  const addresses = findAddresses(text.text);
  return findAll(strays[scriptOf(locale)], text.text)
    .filter(({ index, 0: words }) => !isWithin({ start: index, end: index + words.length }, addresses))
    .map(({ index: offset, 0: words }) =>
      textProblem(story, text, {
        rule,
        offset,
        words,
        message: message('stray-language.foreign', { words, code: locale }),
      }),
    );
}

/** Strange characters as they stand in files: in texts, and in what is never shown but copied and searched. */
function strangeInFiles(story: CheckedStory): Problem[] {
  const { texts, madeFrom } = story.source;
  return [...texts].flatMap(([path, text]) => {
    // Written by the program from a text that is looked into itself.
    if (madeFrom.has(path)) return [];
    return strangeCharacters(text).map(({ offset, words, message, mend }) => ({
      path,
      ...placeInFile(story, path, offset),
      rule,
      message,
      words: [words],
      ...(mend !== undefined && { fix: { start: offset, end: offset + words.length, text: mend } }),
    }));
  });
}

/** Strange characters that a file writes in another way: &#7; or "\u0007". */
function written(story: CheckedStory, text: StoryText): Problem[] {
  return strangeCharacters(text.text).flatMap(({ offset, words, message }) =>
    stretchInFile(text.pieces, { start: offset, end: offset + words.length })
      ? []
      : textProblem(story, text, { rule, offset, words, message }),
  );
}
