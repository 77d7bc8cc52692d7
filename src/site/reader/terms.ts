/** Milliseconds that a pointer must rest on a term, or may be away from it on its way to the explanation. */
const rest = 250;

/** An explanation that is open, and how it is closed. */
interface Opened {
  term: HTMLAnchorElement;
  entry: HTMLElement;
  /** Whether it was asked for by a tap or Enter, and not by resting on the term. */
  isPinned: boolean;
}

/**
 * Opens the explanation of a term at the term: the very entry of the list, lifted to where the reader is, so that its
 * words exist once. Another tap, one beside it, or Escape puts it back.
 */
export function startTerms(): void {
  let opened: Opened | undefined;
  /** Whether the focus is on its way back to a term, which is not to open it again. */
  let isReturning = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    if (!opened) return;
    const { term, entry } = opened;
    opened = undefined;
    const isInside = entry.contains(document.activeElement);
    entry.classList.remove('lifted');
    for (const name of ['style', 'role', 'tabindex']) entry.removeAttribute(name);
    term.removeAttribute('aria-describedby');
    // Where the keyboard was inside, it goes back to the term.
    isReturning = isInside;
    if (isInside) term.focus({ preventScroll: true });
    isReturning = false;
  };

  const open = (term: HTMLAnchorElement, isPinned: boolean) => {
    const entry = document.getElementById(term.hash.slice(1));
    if (!entry) return;
    if (opened?.term !== term) close();
    opened = { term, entry, isPinned };
    const lines = term.getClientRects();
    const { bottom, left } = lines[lines.length - 1] ?? term.getBoundingClientRect();
    entry.classList.add('lifted');
    entry.setAttribute('role', 'note');
    const room = document.documentElement.clientWidth - entry.offsetWidth - 8;
    // Under the last line of the term; above it where the window ends.
    const isAbove = bottom + entry.offsetHeight + 12 > innerHeight && bottom > entry.offsetHeight + 120;
    const top = isAbove ? (lines[0] ?? term.getBoundingClientRect()).top - entry.offsetHeight - 6 : bottom + 6;
    entry.style.top = `${String(Math.round(top + scrollY))}px`;
    entry.style.left = `${String(Math.round(Math.max(8, Math.min(left, room))))}px`;
    if (isPinned) {
      entry.tabIndex = -1;
      entry.focus({ preventScroll: true });
    } else term.setAttribute('aria-describedby', entry.id);
  };

  const termAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLAnchorElement>('.prose a[href^="#_"]') : null;
  const isOnEntry = (target: EventTarget | null) => target instanceof Node && opened?.entry.contains(target) === true;

  document.addEventListener('click', (event) => {
    const term = termAt(event.target);
    if (!term) {
      // A link inside an explanation leads away from it.
      if (!isOnEntry(event.target) || (event.target as Element).closest('a')) close();
    } else if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      if (opened?.term === term && opened.isPinned) close();
      else open(term, true);
    }
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  document.addEventListener('focusin', ({ target }) => {
    const term = termAt(target);
    if (isReturning) return;
    if (term?.matches(':focus-visible') && opened?.term !== term) open(term, false);
    else if (!term && !isOnEntry(target)) close();
  });
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse' || opened?.isPinned) return;
    clearTimeout(timer);
    const term = termAt(target);
    if (term) timer = setTimeout(open, rest, term, false);
    else if (opened && !isOnEntry(target)) timer = setTimeout(close, rest);
  });
}
