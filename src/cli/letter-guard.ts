import type { AstroIntegration } from 'astro';
import { placeIn } from '../check/text-problem.ts';
import { MessageError } from '../i18n/editors/message-error.ts';
import { message } from '../i18n/editors/message.ts';
import { findMissingLetters, type MissingLetter } from '../site/build/find-missing-letters.ts';
import { findUnreadCharacters } from '../site/build/find-unread-characters.ts';
import type { publishedStory } from '../site/build/published-story.ts';
import type { CheckedStory } from '../story/build-story.ts';
import type { OpenStory } from '../story/open-story.ts';
import { displayPath } from './story-paths.ts';

/**
 * Stops a build whose cards and posters would have to leave letters out, or whose pinyin a character: nobody who sends a
 * picture on would see what is missing. It looks before anything is drawn, since the places of words are known here and
 * not in pages.
 */
export function letterGuard(
  { folder, current }: OpenStory,
  published: ReturnType<typeof publishedStory>,
): AstroIntegration {
  return {
    name: 'diebian:letter-guard',
    hooks: {
      'astro:build:start': async () => {
        const [publication, story] = [published(), current()];
        // Without an origin there are neither cards nor posters.
        const missing = publication.origin === undefined ? [] : await findMissingLetters(story, publication);
        const reasons = [
          ...missing.map(({ words, ...letter }) => {
            return message('build.noLetter', { ...say(letter, story, folder), words });
          }),
          ...findUnreadCharacters(story, publication).map((unread) =>
            message('build.noReading', say({ ...unread, locale: unread.text.locale }, story, folder)),
          ),
        ];
        if (reasons.length > 0) throw new MessageError(...reasons);
      },
    },
  };
}

/** A character with its place and its number, as messages have them. */
function say(
  { character, locale, text, offset }: Omit<MissingLetter, 'words'>,
  story: CheckedStory,
  folder: string,
): { place: string; character: string; code: string } {
  const at = text && placeIn(story, text, offset);
  const { dictionaries, facts } = story.source;
  // Interface words that the story brings have a file; those of the code have passed its tests.
  const file = displayPath(folder, (text ?? dictionaries.get(locale) ?? facts).path);
  return {
    place: at ? `${file}:${at.line}:${at.column}` : file,
    character,
    code: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  };
}
