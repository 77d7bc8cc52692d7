import words from 'words:reader';
import { createElement } from './create-element.ts';

/** Says that what a reader asked for could not be loaded: a line that goes like any other. */
export function sayFailed(): void {
  showLine(words.failed);
}

/** Shows a line at the foot of the screen, over those that are there already. Returns it; its ✕ takes it away. */
export function showLine(content: Node | string, onClose?: () => void): HTMLElement {
  const line = createElement(
    'p',
    { className: 'offer column' },
    content,
    createElement(
      'button',
      {
        type: 'button',
        'aria-label': words.close,
        onclick: () => {
          onClose?.();
          line.remove();
        },
      },
      '✕',
    ),
  );
  const main = document.querySelector('main');
  const lines = main?.querySelector('.offers') ?? createElement('div', { className: 'offers' });
  lines.prepend(line);
  main?.prepend(lines);
  return line;
}
