import type { AstroIntegration } from 'astro';
import { placeIn } from '../check/text-problem.ts';
import { MessageError } from '../i18n/editors/message-error.ts';
import { message, type Message } from '../i18n/editors/message.ts';
import { findMissingLetters, type MissingLetter } from '../site/build/find-missing-letters.ts';
import type { publishedStory } from '../site/build/published-story.ts';
import type { CheckedStory } from '../story/build-story.ts';
import type { OpenStory } from '../story/open-story.ts';
import { displayPath } from './story-paths.ts';

/**
 * Stops a build whose cards and posters would have to leave letters out: nobody who sends a picture on would see what is
 * missing. It looks before anything is drawn, since the places of words are known here and not in pages.
 */
export function letterGuard(
  { folder, current }: OpenStory,
  published: ReturnType<typeof publishedStory>,
): AstroIntegration {
  return {
    name: 'diebian:letter-guard',
    hooks: {
      'astro:build:start': async () => {
        const publication = published();
        // Without an origin there are neither cards nor posters.
        if (publication.origin === undefined) return;
        const missing = await findMissingLetters(current(), publication);
        if (missing.length > 0) throw new MessageError(...missing.map((letter) => explain(letter, current(), folder)));
      },
    },
  };
}

function explain(
  { character, words, locale, text, offset }: MissingLetter,
  story: CheckedStory,
  folder: string,
): Message {
  const at = text && placeIn(story, text, offset);
  // Interface words that the story brings have a file; those of the code have passed its tests.
  const file = displayPath(folder, text?.path ?? `ui.${locale}.yaml`);
  return message('build.noLetter', {
    place: at ? `${file}:${at.line}:${at.column}` : file,
    character,
    code: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    words,
  });
}
