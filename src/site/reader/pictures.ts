import words from 'words:reader';
import { createElement } from './create-element.ts';
import { openDialog } from './open-dialog.ts';

/** Opens a photograph over the page, as large as it is there; without script its link leads to the file. */
export function startPictures(): void {
  if (!('HTMLDialogElement' in window)) return;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.photo > a') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const alt = link.querySelector('img')?.alt ?? '';
    const caption = link.parentElement?.querySelector('figcaption')?.cloneNode(true);
    const dialog = openDialog(
      { className: 'picture', 'aria-label': alt },
      createElement('button', { type: 'button', 'aria-label': words.close }, '✕'),
      createElement('img', { src: link.href, alt }),
      ...(caption ? [caption] : []),
    );
    // A tap anywhere closes it; two fingers enlarge it as they do any page.
    dialog.onclick = () => {
      dialog.close();
    };
  });
}
