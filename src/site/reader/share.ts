import words from 'words:reader';
import { createElement } from './create-element.ts';
import { addressable, paragraphAtTop } from './place.ts';
import { sayFailed } from './show-line.ts';

/** Milliseconds that a selection must rest. */
const rest = 300;

/** Lets a reader send on the page, or a paragraph of it, and go on reading on a phone. */
export function startShare(): void {
  // Without a sheet of the system the address is shown in a dialog of ours.
  const hasDialog = 'HTMLDialogElement' in window;
  const panel = document.querySelector('#settings .column');
  const button = (label: string, onclick: () => void) => createElement('button', { type: 'button', onclick }, label);

  if (hasDialog || isSystems()) {
    const whole = () =>
      button(words.share, () => {
        void share(addressOf());
      });
    panel?.append(whole());
    const last = whole();
    last.className = 'share';
    document.querySelector('footer')?.append(last);
    shareSelected();
  }
  if (hasDialog) {
    const phone = button(words.phone, () => {
      void show(addressOf(paragraphAtTop()));
    });
    phone.className = 'phone';
    panel?.append(phone);
  }
}

/** A control at a selection, which shares the address of its paragraph. */
function shareSelected(): void {
  let id = '';
  const control = createElement(
    'button',
    {
      type: 'button',
      className: 'share-here',
      // The selection stays.
      onmousedown: (event) => {
        event.preventDefault();
      },
      onclick: () => {
        control.remove();
        void share(addressOf(id));
      },
      onblur: () => {
        place();
      },
    },
    words.shareParagraph,
  );
  const place = () => {
    const selection = getSelection();
    const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    const start = range?.startContainer;
    const block = (start instanceof Element ? start : start?.parentElement)?.closest(addressable);
    if (document.activeElement === control) return;
    if (!range || !block) {
      control.remove();
      return;
    }
    ({ id } = block);
    // In its paragraph, where the keyboard finds it next; it takes no room there.
    block.append(control);
    const { left, bottom } = range.getBoundingClientRect();
    const origin = control.offsetParent?.getBoundingClientRect();
    const room = document.documentElement.clientWidth - control.offsetWidth - 8;
    control.style.left = `${String(Math.max(8, Math.min(left, room)) - (origin?.left ?? 0))}px`;
    // Below the handles by which a finger changes the selection, and in sight: above what stands at the foot of the screen.
    const foot = document.querySelector('.listening, .offers')?.getBoundingClientRect().top;
    const top = Math.min(bottom + 28, (foot || innerHeight) - control.offsetHeight - 8);
    control.style.top = `${String(top - (origin?.top ?? 0))}px`;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(place, rest);
  });
}

/** The address of this page, or of a paragraph in it. */
function addressOf(id = ''): string {
  return `${location.origin}${location.pathname}${id && `#${id}`}`;
}

/** Whether the system has a sheet for sharing. */
function isSystems(): boolean {
  return 'share' in navigator;
}

async function share(url: string): Promise<void> {
  if (isSystems()) {
    const fault = await navigator.share({ title: document.title, url }).catch((error: unknown) => error);
    // A reader who changes their mind is no fault; a web view that has a sheet and refuses it is one.
    if (!fault || (fault instanceof DOMException && fault.name === 'AbortError')) return;
    await show(url);
    return;
  }
  // At once: some browsers forget the tap while a module is loaded.
  const copied = 'clipboard' in navigator ? navigator.clipboard.writeText(url) : Promise.reject(new Error());
  await show(
    url,
    await copied.then(
      () => true,
      () => false,
    ),
  );
}

async function show(url: string, isCopied = false): Promise<void> {
  await import('./share-dialog.ts').then(({ showAddress }) => {
    showAddress(url, isCopied);
  }, sayFailed);
}
