import words from 'words:reader';
import { qrPath } from '../../editions/qr-path.ts';
import { createElement } from './create-element.ts';
import { openDialog } from './open-dialog.ts';

/** Width of a window from which on a reader is hardly on the phone that the code is for. */
const desk = '(min-width: 48rem)';

/** Squares of white that belong around a code. */
const margin = 4;

/** Shows an address to be sent on: to copy, as a picture to keep, and on a desk as a code for the phone. */
export function showAddress(address: string, isCopied: boolean): void {
  const poster = POSTERS[location.pathname];
  const close = createElement('button', { type: 'button', 'aria-label': words.close }, '✕');
  const dialog = openDialog(
    { className: 'send', 'aria-label': words.share },
    createElement(
      'div',
      {},
      close,
      ...(isCopied ? [createElement('p', {}, words.copied)] : []),
      ...(matchMedia(desk).matches ? [createElement('p', {}, words.phone), drawCode(address)] : []),
      createElement('p', { className: 'address' }, address),
      ...(poster === undefined
        ? []
        : [createElement('p', {}, createElement('a', { href: poster, download: '' }, words.poster))]),
    ),
  );
  // Its ✕, and a tap beside it.
  dialog.onclick = ({ target }) => {
    if (target === dialog || target === close) dialog.close();
  };
}

/** Dark on white in every theme: that is what phones look for. */
function drawCode(address: string): SVGElement {
  const { path, size } = qrPath(address, 1);
  const element = (name: string, attributes: Readonly<Record<string, string>>, ...inside: Node[]) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.append(...inside);
    return made;
  };
  const side = size + 2 * margin;
  return element(
    'svg',
    {
      viewBox: `${String(-margin)} ${String(-margin)} ${String(side)} ${String(side)}`,
      role: 'img',
      'aria-label': address,
    },
    element('path', { d: path, 'shape-rendering': 'crispEdges' }),
  );
}
