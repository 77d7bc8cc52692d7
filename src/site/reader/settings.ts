import words from 'words:reader';
import { settingsKey } from './before-paint.ts';
import { createElement } from './create-element.ts';
import { entriesOf } from './entries.ts';
import { keepText, readKept } from './storage.ts';

/** How a reader wants to read on this device. */
interface Settings {
  /** Step of `sizes`. */
  size: number;
  spacing: 'normal' | 'wide';
  theme: 'system' | 'day' | 'night';
  isLarge: boolean;
}

/** Size of the root's text in per cent of the browser's own, a step each. The first is the page as it comes. */
const sizes = [100, 112.5, 125, 150, 175] as const;

/** Least size of the root in large print: its smallest text of 1rem is then 22 px, and what can be tapped 60 px high. */
const largeSize = 137.5;

/** Of so large a text one column is all that a desk has room for. */
const singleFrom = 125;

/** What large print does to colours: every text on plain ground, at a contrast of seven or more. */
const largeColours = ['--muted:var(--ink)', '--signal:var(--accent)', '--tint:var(--paper)'];

const standard: Settings = { size: 0, spacing: 'normal', theme: 'system', isLarge: false };

/** Lets a reader choose the size of the text, the space between its lines, colours and large print. */
export function startSettings(): void {
  const bar = document.querySelector('.bar .column');
  if (!bar) return;
  let settings = kept();
  const changes: (() => void)[] = [];
  const change = (next: Partial<Settings>) => {
    settings = { ...settings, ...next };
    keep(settings);
    apply(settings);
    for (const show of changes) show();
  };
  // Written anew with every visit: the next version of the site may know them under other names.
  if (readKept(settingsKey) !== undefined) {
    keep(settings);
    apply(settings);
  }

  const choice = <Name extends 'spacing' | 'theme'>(name: Name, values: readonly Settings[Name][]) =>
    createElement(
      'fieldset',
      {},
      createElement('legend', {}, words[name]),
      ...values.map((value) => {
        const input = createElement('input', {
          type: 'radio',
          name,
          onchange: () => {
            change({ [name]: value });
          },
        });
        changes.push(() => {
          input.checked = settings[name] === value;
        });
        return createElement('label', {}, input, words[`${name}.${value}` as keyof typeof words]);
      }),
    );
  const step = (label: string, sign: string, by: 1 | -1) => {
    const button = createElement(
      'button',
      {
        type: 'button',
        'aria-label': label,
        onclick: () => {
          const size = settings.size + by;
          if (size in sizes) change({ size });
        },
      },
      sign,
    );
    // Not `disabled`: a button that loses its focus while it is pressed sends the keyboard back to the start.
    changes.push(() => {
      button.setAttribute('aria-disabled', String(!(settings.size + by in sizes)));
    });
    return button;
  };
  const largePrint = () => {
    const button = createElement('button', {
      type: 'button',
      onclick: () => {
        change({ isLarge: !settings.isLarge });
      },
    });
    changes.push(() => {
      button.textContent = settings.isLarge ? words.standard : words.large;
    });
    return button;
  };

  const size = createElement('output', {});
  changes.push(() => {
    size.textContent = `${String(settings.size + 1)} / ${String(sizes.length)}`;
  });
  const panel = createElement(
    'div',
    { className: 'settings', id: 'settings', hidden: true },
    createElement(
      'div',
      { className: 'column' },
      createElement(
        'fieldset',
        {},
        createElement('legend', {}, words.size),
        step(words.smaller, 'A−', -1),
        size,
        step(words.larger, 'A+', 1),
      ),
      choice('spacing', ['normal', 'wide']),
      choice('theme', ['system', 'day', 'night']),
      largePrint(),
    ),
  );
  const opener = createElement(
    'button',
    {
      type: 'button',
      className: 'opener',
      'aria-label': `Aa ${words.settings}`,
      'aria-controls': 'settings',
      'aria-expanded': 'false',
    },
    'Aa',
  );
  const open = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
  };
  opener.onclick = () => {
    open(opener.getAttribute('aria-expanded') === 'false');
  };
  panel.onkeydown = opener.onkeydown = ({ key }) => {
    if (key !== 'Escape' || panel.hidden) return;
    open(false);
    opener.focus();
  };
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !panel.contains(target) && !opener.contains(target)) open(false);
  });
  // Behind the name, which gives it its room: nothing else moves.
  bar.firstElementChild?.after(opener, panel);
  // China's norm for older readers asks for an entry that is seen without opening anything.
  if (document.documentElement.lang.startsWith('zh')) {
    const entry = largePrint();
    entry.className = 'large-print';
    const article = document.querySelector('article');
    if (article) entriesOf(article).append(entry);
  }
  for (const show of changes) show();
  // Paper has its own sizes, and is white.
  addEventListener('beforeprint', () => {
    apply(standard);
  });
  addEventListener('afterprint', () => {
    apply(settings);
  });
}

/** Puts settings in force, as before-paint.ts does on the next page. */
function apply(settings: Settings): void {
  const { documentElement: root } = document;
  [root.className = '', root.style.cssText = ''] = linesOf(settings);
}

/** The class names of the root, and its custom properties. */
function linesOf({ size, spacing, theme, isLarge }: Settings): [string, string] {
  const percent = Math.max(sizes[size] ?? 100, isLarge ? largeSize : 0);
  return [
    [theme === 'system' ? '' : theme, isLarge ? 'large' : '', percent >= singleFrom ? 'single' : '']
      .filter(Boolean)
      .join(' '),
    [
      percent === 100 ? '' : `font-size:${String(percent)}%`,
      isLarge || spacing === 'wide' ? 'line-height:2.1' : '',
      theme === 'system' ? '' : `color-scheme:${theme === 'day' ? 'light' : 'dark'}`,
      ...(isLarge ? largeColours : []),
    ]
      .filter(Boolean)
      .join(';'),
  ];
}

/** What the device has kept; the standard where it has nothing, or will not say. */
function kept(): Settings {
  try {
    const [, , json = '{}'] = readKept(settingsKey)?.split('\n') ?? [];
    return { ...standard, ...(JSON.parse(json) as Partial<Settings>) };
  } catch {
    return standard;
  }
}

function keep(settings: Settings): void {
  keepText(settingsKey, [...linesOf(settings), JSON.stringify(settings)].join('\n'));
}
