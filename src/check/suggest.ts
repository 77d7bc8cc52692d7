import { message, type Message } from '../i18n/editors/message.ts';
import { nearestWord } from '../language/nearest-word.ts';

/** As many words a sentence can list. */
const most = 8;

/** What to do about a word that does not exist: the word that was probably meant, or those that there are. */
export function suggest(word: string, known: readonly string[]): Message {
  const near = nearestWord(word, known);
  if (near) return message('remedy.didYouMean', { word: near });
  if (known.length === 0) return message('remedy.addThere');
  const words = known.map((word) => message('part.quoted', { words: word }));
  return words.length <= most
    ? message('remedy.use', { words })
    : message('remedy.useOneOfMany', { total: words.length, words: words.slice(0, 3) });
}
