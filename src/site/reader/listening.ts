import words from 'words:listen';
import type { Speech } from '../../editions/speech.ts';
import { createElement } from './create-element.ts';
import { createSilence } from './silence.ts';
import { keepText, readKept } from './storage.ts';
import { findVoice } from './voice.ts';

const speeds = [0.75, 1, 1.25, 1.5] as const;
const speedKey = 'listening speed';

/** A paragraph or heading of this page, and what is said of it. */
interface Paragraph {
  element: HTMLElement;
  spoken: Speech[string];
}

let player: Promise<() => void> | undefined;

/** Reads the page aloud from the paragraph on the screen, or from where the reader stopped, with controls at the foot. */
export async function startListening(): Promise<void> {
  // One for every tap, also for those before it is there; a further tap tries again where it could not be loaded.
  player ??= loadPlayer();
  const begin = await player.catch((error: unknown) => {
    player = undefined;
    throw error;
  });
  begin();
}

async function loadPlayer(): Promise<() => void> {
  const answer = await fetch(SPEECH);
  if (!answer.ok) throw new Error(`${String(answer.status)} ${SPEECH}`);
  return createPlayer((await answer.json()) as Speech);
}

/** Returns what begins to read. */
function createPlayer(speech: Speech): () => void {
  const name = `listening ${location.pathname}`;
  const paragraphs = [...document.querySelectorAll<HTMLElement>('article h1, article [id]')].flatMap(
    (element): Paragraph[] => {
      const spoken = speech[element.id];
      return spoken ? [{ element, spoken }] : [];
    },
  );
  let at = 0;
  let piece = 0;
  let speed = Number(readKept(speedKey) ?? 1);
  /** What the voice is saying: of what it has been stopped from saying, nothing more is heard. */
  let utterance: SpeechSynthesisUtterance | undefined;
  let returnTo: Element | null = null;

  const silence = createSilence();
  const hush = () => {
    utterance = undefined;
    speechSynthesis.cancel();
    silence.pause();
  };

  const say = () => {
    const text = paragraphs[at]?.spoken[piece]?.[1];
    if (text === undefined) {
      advance();
      return;
    }
    // Held in a variable: engines forget an utterance that nobody holds, and then tell of no end.
    const own = (utterance = new SpeechSynthesisUtterance(text));
    const voice = findVoice();
    if (voice) own.voice = voice;
    own.lang = voice?.lang ?? document.documentElement.lang;
    own.rate = speed;
    own.onend = () => {
      if (own === utterance) advance();
    };
    own.onerror = () => {
      if (own === utterance) pause();
    };
    speechSynthesis.speak(own);
  };

  /** Goes on to the next piece, in the next paragraph where this one ends. The page follows a reader who has not left. */
  const advance = () => {
    const isFollowed = isOnScreen(rangeNow());
    piece++;
    if (piece >= (paragraphs[at]?.spoken.length ?? 0)) {
      at++;
      piece = 0;
    }
    if (at >= paragraphs.length) {
      at = 0;
      pause();
      keepText(name, undefined);
      return;
    }
    say();
    show(isFollowed);
  };

  const play = () => {
    hush();
    say();
    // A device that refuses it reads aloud without keys.
    silence.play().catch(() => undefined);
    show(true);
  };
  // Not the engine's own pause: on Android it ends what was being said, and after a while everywhere.
  const pause = () => {
    hush();
    show(false);
  };
  const goTo = (paragraph: number) => {
    at = Math.max(0, Math.min(paragraph, paragraphs.length - 1));
    piece = 0;
    if (utterance) play();
    else show(true);
  };
  const back = () => {
    goTo(piece > 0 ? at : at - 1);
  };
  const forth = () => {
    goTo(at + 1);
  };

  const rangeNow = (): Range | undefined => {
    const { element, spoken = [] } = paragraphs[at] ?? {};
    const [now, next] = [spoken[piece], spoken[piece + 1]];
    return element && now && rangeOf(element, now[0], next?.[0] ?? Infinity);
  };

  const show = (isFollowed: boolean) => {
    if (!bar.isConnected) return;
    const now = paragraphs[at];
    const range = rangeNow();
    for (const { element } of paragraphs) element.classList.toggle('spoken', element === now?.element);
    // The sentence as well where the browser can mark it without touching the text.
    if ('highlights' in CSS) {
      if (range) CSS.highlights.set('spoken', new Highlight(range));
      else CSS.highlights.delete('spoken');
    }
    if (isFollowed) follow(range ?? now?.element);
    const isPlaying = utterance !== undefined;
    toggle.setAttribute('aria-label', isPlaying ? words.pause : words.play);
    toggle.replaceChildren(icon(isPlaying ? shapes.pause : shapes.play));
    pace.textContent = `${String(speed)}×`;
    pace.setAttribute('aria-label', `${words.speed} ${String(speed)}×`);
    if ('mediaSession' in navigator) navigator.mediaSession.playbackState = isPlaying ? 'playing' : 'paused';
    if (now) keepText(name, `${now.element.id} ${String(piece)}`);
  };

  const control = (label: string, onclick: () => void, ...content: Node[]) =>
    createElement('button', { type: 'button', 'aria-label': label, onclick }, ...content);
  const toggle = control(words.play, () => {
    if (utterance) pause();
    else play();
  });
  const pace = control(words.speed, () => {
    speed = speeds[(speeds.findIndex((some) => some === speed) + 1) % speeds.length] ?? 1;
    keepText(speedKey, String(speed));
    if (utterance) play();
    else show(false);
  });
  const close = () => {
    hush();
    // Outside the page it shows nothing and marks nothing.
    bar.remove();
    for (const { element } of paragraphs) element.classList.remove('spoken');
    if ('highlights' in CSS) CSS.highlights.delete('spoken');
    document.body.style.paddingBottom = '';
    document.removeEventListener('click', readFrom);
    tellDevice({});
    if (returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true });
  };
  const bar = createElement(
    'div',
    {
      className: 'listening',
      'aria-label': words.label,
      onkeydown: ({ key }) => {
        if (key === 'Escape') close();
      },
    },
    control(words.previous, back, icon(shapes.previous)),
    toggle,
    control(words.next, forth, icon(shapes.next)),
    pace,
    control(words.close, close, icon(shapes.close)),
  );
  bar.setAttribute('role', 'group');

  /** A tap on a paragraph reads from there; one on a link, or to mark words, does what it does. */
  const readFrom = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || target.closest('a, button, summary') || !getSelection()?.isCollapsed) return;
    const paragraph = paragraphs.findIndex(({ element }) => element.contains(target));
    if (paragraph < 0) return;
    at = paragraph;
    piece = 0;
    play();
  };

  const open = () => {
    if (bar.isConnected) return;
    // Lines at the foot would lie over it.
    document.querySelector('.offers')?.remove();
    document.querySelector('main')?.append(bar);
    // The last lines of the page can be scrolled out from behind it.
    document.body.style.paddingBottom = `${String(bar.offsetHeight)}px`;
    document.addEventListener('click', readFrom);
    tellDevice({ play, pause, previoustrack: back, nexttrack: forth, stop: close });
  };

  // A voice goes on when its page is left, unless it is told.
  addEventListener('pagehide', pause);

  return () => {
    returnTo = document.activeElement;
    [at, piece] = placeToBegin(paragraphs, readKept(name));
    open();
    play();
    toggle.focus({ preventScroll: true });
  };
}

/** Where to begin: at what was last heard if it is on the screen, at what is on the screen, at what was last heard. */
function placeToBegin(paragraphs: readonly Paragraph[], kept: string | undefined): [number, number] {
  const [, id = '', piece = ''] = /^(.*) (\d+)$/.exec(kept ?? '') ?? [];
  const last = kept === undefined ? -1 : paragraphs.findIndex(({ element }) => element.id === id);
  const { top } = screenNow();
  // Of a paragraph that is as good as gone, a line may still be seen.
  const first = paragraphs.findIndex(({ element }) => element.getBoundingClientRect().bottom > top + 40);
  const { element, spoken = [] } = paragraphs[last] ?? {};
  if (element && (first <= 0 || isOnScreen(element))) return [last, Math.min(Number(piece), spoken.length - 1)];
  return [Math.max(0, first), 0];
}

/** The keys of a keyboard, of earphones and of a locked screen. */
function tellDevice(handlers: Partial<Record<MediaSessionAction, () => void>>): void {
  if (!('mediaSession' in navigator)) return;
  const { mediaSession } = navigator;
  const isOn = 'play' in handlers;
  mediaSession.metadata = isOn ? new MediaMetadata({ title: document.title }) : null;
  if (!isOn) mediaSession.playbackState = 'none';
  for (const action of ['play', 'pause', 'previoustrack', 'nexttrack', 'stop'] as const)
    try {
      mediaSession.setActionHandler(action, handlers[action] ?? null);
    } catch {
      // Older browsers do not know each of them.
    }
}

/** What can be seen between the bar at the top and the controls at the foot. */
function screenNow(): { top: number; bottom: number } {
  return {
    top: document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0,
    bottom: document.querySelector('.listening')?.getBoundingClientRect().top ?? innerHeight,
  };
}

function isOnScreen(what: Range | Element | undefined): boolean {
  if (!what) return false;
  const [{ top, bottom }, screen] = [what.getBoundingClientRect(), screenNow()];
  return bottom > screen.top && top < screen.bottom;
}

/** Scrolls where what is read is not whole on the screen: it is brought near the top, so that much of what follows is seen. */
function follow(what: Range | Element | undefined): void {
  if (!what) return;
  const [{ top, bottom }, screen] = [what.getBoundingClientRect(), screenNow()];
  if (top >= screen.top && bottom <= screen.bottom) return;
  scrollBy({
    top: top - screen.top - (screen.bottom - screen.top) / 8,
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  });
}

/** The stretch of an element between two counts of letters; undefined where it has fewer. Spaces are not counted. */
function rangeOf(element: Element, from: number, until: number): Range | undefined {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let count = 0;
  let isBegun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (let index = 0; index < text.length; index++) {
      if (!(text[index] ?? '').trim()) continue;
      if (count === from) {
        range.setStart(node, index);
        isBegun = true;
      }
      count++;
      if (isBegun) range.setEnd(node, index + 1);
      if (count === until) return range;
    }
  }
  return isBegun ? range : undefined;
}

/** What the controls show, on a field of 24. */
const shapes = {
  play: 'M7 4v16l13-8z',
  pause: 'M6 4h4v16H6zM14 4h4v16h-4z',
  previous: 'M5 5h3v14H5zM20 5v14L9 12z',
  next: 'M16 5h3v14h-3zM4 5v14l11-7z',
  close: 'M5 7l2-2 5 5 5-5 2 2-5 5 5 5-2 2-5-5-5 5-2-2 5-5z',
};

function icon(shape: string): SVGElement {
  const make = (tag: 'svg' | 'path', attributes: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const drawing = make('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  drawing.append(make('path', { d: shape }));
  return drawing;
}
