import words from 'words:reader';
import { createElement } from './create-element.ts';
import { showLine } from './show-line.ts';
import { keepText, readKept } from './storage.ts';

/** Paragraphs and headings that have an address, and the passages of a page in two languages. */
export const addressable = ['p', 'h2', 'h3', 'ul', 'ol', 'blockquote', '.pair']
  .map((block) => `main ${block}[id]`)
  .join();

/** Where a reader left a page. */
interface Place {
  /** Id of the paragraph at the top of the screen. */
  id: string;
  /** When, in milliseconds since 1970. */
  at: number;
}

/** How long it is remembered, in milliseconds. */
const rememberedFor = 30 * 24 * 60 * 60 * 1000;

/** Keeps a reader's place: over a change of language, and until another day. */
export function startPlace(): void {
  const name = `place ${location.pathname}`;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    const own = link.hash;
    link.addEventListener('click', () => {
      const id = paragraphAtTop();
      // The switch of a section that is not at the top yet leads to that section.
      const section = link.closest('main section');
      const isHere = id !== undefined && (!section || section.contains(document.getElementById(id)));
      link.hash = isHere ? id : own;
    });
  }

  const last = parsePlace(readKept(name));
  if (last && Date.now() - last.at > rememberedFor) keepText(name, undefined);
  else if (last && !location.hash && new Date(last.at).toDateString() !== new Date().toDateString()) offer(last, name);

  const keep = () => {
    const id = paragraphAtTop();
    // Who has only looked at the head of the page keeps the place of last time.
    if (id !== undefined) keepText(name, JSON.stringify({ id, at: Date.now() } satisfies Place));
  };
  // Not when the page is unloaded: a phone may close what is hidden without a word.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) keep();
  });
  addEventListener('pagehide', keep);
}

/** Id of the paragraph or heading at the top of the screen; undefined above the first. */
export function paragraphAtTop(): string | undefined {
  const top = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
  const blocks = [...document.querySelectorAll(addressable)];
  // A paragraph that begins a line below the bar counts as the one at the top.
  return blocks.reverse().find((block) => block.getBoundingClientRect().top <= top + 40)?.id;
}

/** Offers to go on where the reader stopped: a line at the foot of the screen, gone when it is followed or refused. */
function offer({ id }: Place, name: string): void {
  if (!document.getElementById(id)) return;
  const line = showLine(
    createElement(
      'a',
      {
        href: `#${id}`,
        onclick: () => {
          line.remove();
        },
      },
      words.continue,
    ),
    () => {
      keepText(name, undefined);
    },
  );
}

function parsePlace(text: string | undefined): Place | undefined {
  try {
    const { id, at } = JSON.parse(text ?? '{}') as Partial<Place>;
    return id === undefined || at === undefined ? undefined : { id, at };
  } catch {
    return undefined;
  }
}
