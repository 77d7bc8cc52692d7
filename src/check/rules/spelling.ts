import { message } from '../../i18n/editors/message.ts';
import { spellingFault } from '../british-spelling.ts';
import type { Rule } from '../rule.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import { storyTexts } from '../../story/story-texts.ts';
import { findAddresses, isWithin } from '../../language/find-addresses.ts';
import { isEnglish } from '../../language/script-of.ts';
import { textProblem } from '../text-problem.ts';

/** Finding the word that was meant takes time: beyond these, a text is in another language or none. */
const mostSuggestions = 20;

export const spelling: Rule = {
  id: 'spelling',
  check(story) {
    let suggestions = 0;
    const known = knownWords(story);
    // Most words of a story stand in it many times.
    const faults = new Map<string, ReturnType<typeof faultOf>>();
    return storyTexts(story)
      .filter(({ locale }) => isEnglish(locale))
      .flatMap((text) => {
        // Not abbreviations (BIM), and nothing with a digit in it.
        return [...text.text.matchAll(/(?<![\p{L}\d])\p{L}[\p{L}\p{M}’']*(?!\d)/gu)].flatMap((match) => {
          const [written] = match;
          const fault = faults.has(written) ? faults.get(written) : faultOf(written, known);
          faults.set(written, fault);
          if (!fault) return [];
          const { word } = fault;
          const stretch = { start: match.index, end: match.index + word.length };
          if (isWithin(stretch, findAddresses(text.text))) return [];
          const better = fault.isKnown || suggestions++ < mostSuggestions ? fault.better() : undefined;
          return textProblem(story, text, {
            rule: 'spelling',
            offset: match.index,
            words: word,
            message:
              better === undefined
                ? message('spelling.unknown', { word })
                : fault.isKnown
                  ? message('spelling.british', { word, better })
                  : message('spelling.near', { word, near: better }),
          });
        });
      });
  },
};

/** What is wrong with a word, its possessive ending left out; undefined where it is the story's own, or nothing is. */
function faultOf(written: string, known: ReadonlySet<string>) {
  const word = written.replace(/[’']s?$/u, '');
  const isPassedOver =
    known.has(word) ||
    known.has(word.toLowerCase()) ||
    /^\p{Lu}{2,}s?$/u.test(word) ||
    !/^[\p{sc=Latin}’']+$/u.test(word);
  const fault = isPassedOver ? undefined : spellingFault(word.replaceAll('’', "'"));
  return fault && { ...fault, word };
}

/** The story's own words: all of names.yaml, whatever its faults, those who made the story, and words.en.txt. */
function knownWords({ locales, facts, source: { words, names } }: CheckedStory): Set<string> {
  const english = locales.filter(isEnglish);
  const makers = (facts?.byline ?? []).flatMap(({ name }) => english.map((locale) => name[locale] ?? ''));
  return new Set([
    ...[names.text, ...makers].flatMap((text) => text.match(/\p{L}+/gu) ?? []),
    ...english.flatMap((locale) => [...(words.get(locale) ?? [])]),
  ]);
}
