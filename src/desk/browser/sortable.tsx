import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from './words.ts';

interface SortableProps {
  /** What each item is called. */
  items: readonly ComponentChildren[];
  onMove: (from: number, to: number) => void;
  onRemove?: ((index: number) => void) | undefined;
  /** Opens an item, or closes it; left out where all are open. */
  onOpen?: ((index: number) => void) | undefined;
  open?: number | undefined;
  /** The first item that can be moved. */
  first?: number;
  children?: (index: number) => ComponentChildren;
}

/** A list whose order is changed by drag, or by buttons. */
export function Sortable({ items, onMove, onRemove, onOpen, open, first = 0, children }: SortableProps) {
  const t = useWords();
  const dragged = useRef<number>(undefined);
  return (
    <ol class="sortable">
      {items.map((name, index) => (
        <li
          key={index}
          draggable
          onDragStart={(event) => {
            dragged.current = index;
            event.stopPropagation();
          }}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            event.stopPropagation();
            if (dragged.current !== undefined && dragged.current !== index) onMove(dragged.current, index);
            dragged.current = undefined;
          }}
        >
          <div class="head">
            {onOpen ? (
              <button type="button" class="name" aria-expanded={open === index} onClick={() => onOpen(index)}>
                {name}
              </button>
            ) : children ? undefined : (
              <span class="name">{name}</span>
            )}
            {children && !onOpen && <div class="inner">{children(index)}</div>}
            <span class="tools">
              <button
                type="button"
                disabled={index <= first}
                aria-label={t('sort.up')}
                onClick={() => onMove(index, index - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                disabled={index < first || index === items.length - 1}
                aria-label={t('sort.down')}
                onClick={() => onMove(index, index + 1)}
              >
                ↓
              </button>
              {onRemove && (
                <button type="button" aria-label={t('sort.remove')} onClick={() => onRemove(index)}>
                  ×
                </button>
              )}
            </span>
          </div>
          {onOpen && open === index && <Opened>{children?.(index)}</Opened>}
        </li>
      ))}
    </ol>
  );
}

/** What has been opened comes into view. */
function Opened({ children }: { children: ComponentChildren }) {
  const inner = useRef<HTMLDivElement>(null);
  useEffect(() => {
    inner.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return <div ref={inner}>{children}</div>;
}
