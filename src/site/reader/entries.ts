import { createElement } from './create-element.ts';

/** Where functions are seen without opening anything: in the sky of the drawing, where nothing has to move for them. */
export function entriesOf(article: Element): Element {
  const found = article.querySelector('.entries');
  if (found) return found;
  const entries = createElement('div', { className: 'entries' });
  article.append(entries);
  return entries;
}
