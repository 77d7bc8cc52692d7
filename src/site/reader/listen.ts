import words from 'words:reader';
import { createElement } from './create-element.ts';
import { entriesOf } from './entries.ts';
import { sayFailed } from './show-line.ts';
import { findVoice } from './voice.ts';

/** Offers to read the story aloud where the device has a voice for its language. All the rest comes with the first tap. */
export function startListen(): void {
  // What is said are the words of the story: lists of figures and pages in two languages are none.
  const article = document.querySelector('.prose')?.closest('article');
  if (!article || !('speechSynthesis' in window && 'SpeechSynthesisUtterance' in window)) return;
  const offer = () => {
    if (!findVoice()) return;
    // Devices tell of their voices more than once.
    speechSynthesis.onvoiceschanged = null;
    document.querySelector('.settings .column')?.append(opener());
    // Over a headline without a picture there is no room.
    if (article.querySelector('.drawing, header .photo, .position')) entriesOf(article).prepend(opener());
  };
  // Not by a listener: in Safari until 2022 this is no target of events.
  speechSynthesis.onvoiceschanged = offer;
  offer();
}

function opener(): HTMLButtonElement {
  return createElement('button', { type: 'button', className: 'listen', onclick: listen }, words.listen);
}

function listen(): void {
  // An iPhone lets a page speak only if it has begun to in a tap.
  speechSynthesis.speak(new SpeechSynthesisUtterance(''));
  // The settings would lie over what is read.
  document.querySelector<HTMLElement>('.opener[aria-expanded="true"]')?.click();
  import('./listening.ts').then(({ startListening }) => startListening()).catch(sayFailed);
}
