import { useState } from 'preact/hooks';
import type { Conflict } from '../api.ts';
import { useWords } from './words.ts';

interface ConflictsProps {
  conflict: Conflict;
  onResolve: (path: string, text: string) => void;
  onCancel: () => void;
}

/** A file that two people have changed: paragraph by paragraph, whose is kept. Nothing is written before that is said. */
export function ConflictView({ conflict, onResolve, onCancel }: ConflictsProps) {
  const t = useWords();
  const { cause, path, parts, gap } = conflict;
  const [chosen, setChosen] = useState<Record<number, 'mine' | 'theirs' | 'both'>>({});
  const open = parts.flatMap((part, index) => (typeof part === 'string' ? [] : [{ index, ...part }]));
  const resolve = () => {
    const text = parts.flatMap((part, index) => {
      if (typeof part === 'string') return [part];
      const choice = chosen[index] ?? 'mine';
      if (choice === 'both') return [...part.theirs, gap, ...part.mine];
      return part[choice];
    });
    onResolve(path, text.join(''));
  };
  return (
    <section class="conflict">
      <h2>{t(`conflict.${cause}`, { path })}</h2>
      <p>{t('conflict.explained')}</p>
      {open.map(({ index, mine, theirs }) => (
        <fieldset key={index}>
          <legend>{t('conflict.paragraph', { number: index + 1 })}</legend>
          {(['mine', 'theirs', 'both'] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name={`${index}`}
                checked={chosen[index] === choice}
                onChange={() => setChosen({ ...chosen, [index]: choice })}
              />
              <b>{t(choice === 'mine' && cause === 'imported' ? 'conflict.document' : `conflict.${choice}`)}</b>
              {choice !== 'both' && <span class="words">{(choice === 'mine' ? mine : theirs).join('')}</span>}
            </label>
          ))}
        </fieldset>
      ))}
      <button type="button" class="main" disabled={open.some(({ index }) => !chosen[index])} onClick={resolve}>
        {t('conflict.resolve')}
      </button>{' '}
      <button type="button" onClick={onCancel}>
        {t('conflict.later')}
      </button>
    </section>
  );
}
