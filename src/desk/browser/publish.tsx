import { useEffect, useState } from 'preact/hooks';
import type { Overview, Progress, Publication } from '../api.ts';
import { ask, publish, Refused } from './client.ts';
import { languageName, useWords } from './words.ts';

type Step = Extract<Progress, { step: string }>;

interface PublishProps {
  overview: Overview;
  onSave: () => Promise<void>;
}

/** Publishing: each step with what it says, then what has changed for readers, and the way back. */
export function PublishView({ overview: { unsaved, locales }, onSave }: PublishProps) {
  const t = useWords();
  const [steps, setSteps] = useState<Step[]>([]);
  const [lines, setLines] = useState<string[]>([]);
  const [isRunning, setIsRunning] = useState(false);
  const [publication, setPublication] = useState<Publication>();
  const [isUndone, setIsUndone] = useState(false);
  useEffect(() => void ask('publication', {}).then(setPublication), []);
  const start = async () => {
    setIsRunning(true);
    setIsUndone(false);
    setSteps([]);
    setLines([]);
    try {
      await publish((progress) => {
        if ('line' in progress) setLines((before) => [...before, progress.line]);
        else if ('publication' in progress) setPublication(progress.publication);
        else setSteps((before) => [...before.filter(({ step }) => step !== progress.step), progress]);
      });
    } catch (error) {
      setLines((before) => [...before, error instanceof Refused ? error.message : t('silent')]);
    } finally {
      setIsRunning(false);
    }
  };
  const hasFailed = steps.some(({ state }) => state === 'failed');
  return (
    <section class="publish">
      <h2>{t('publish.title')}</h2>
      {publication && (
        <p>{publication.isTrial ? t('publish.trial') : t('publish.goesTo', { address: publication.address })}</p>
      )}
      {unsaved.length > 0 ? (
        <p>
          {t('publish.unsaved', { paths: unsaved.join(', ') })}{' '}
          <button type="button" onClick={() => void onSave()}>
            {t('publish.save')}
          </button>
        </p>
      ) : (
        <button type="button" class="main" disabled={isRunning} onClick={() => void start()}>
          {t('publish.start')}
        </button>
      )}
      <ol class="steps" aria-live="polite">
        {steps.map(({ step, state, seconds }) => (
          <li key={step} class={state}>
            {t(`publish.${step}`)} {t(`publish.${state}`)} {state !== 'begun' && t('publish.seconds', { seconds })}
          </li>
        ))}
      </ol>
      {hasFailed && <p class="error">{t('publish.refused')}</p>}
      {lines.length > 0 && <pre>{lines.join('\n')}</pre>}
      {isUndone && <p role="status">{t('publish.undone')}</p>}
      {publication?.id !== undefined && (
        <>
          <p>
            {t('publish.serving', { id: publication.id })}{' '}
            <a href={publication.address} target="_blank" rel="noreferrer">
              {publication.address}
            </a>
          </p>
          {publication.canUndo && (
            <button
              type="button"
              disabled={isRunning}
              onClick={() => {
                setSteps([]);
                setLines([]);
                void ask('rollback', {}).then((next) => {
                  setPublication(next);
                  setIsUndone(true);
                });
              }}
            >
              {t('publish.undo')}
            </button>
          )}
          {!isUndone && <h3>{t('publish.changes')}</h3>}
          {!isUndone && publication.changes.length === 0 && (
            <p>{publication.isFirst ? t('publish.first') : t('publish.noChanges')}</p>
          )}
          {inOrder(isUndone ? [] : publication.changes, locales).map(({ locale, before, after }, index) => (
            <div key={index} class="change" lang={locale}>
              <h4>{languageName(t, locale)}</h4>
              {before.map((text) => (
                <p key={text}>
                  <del>{text}</del>
                </p>
              ))}
              {after.map((text) => (
                <p key={text}>
                  <ins>{text}</ins>
                </p>
              ))}
            </div>
          ))}
        </>
      )}
    </section>
  );
}

/** Changes in the order of the story's languages; editions that are made from others come last. */
function inOrder(changes: Publication['changes'], locales: readonly string[]): Publication['changes'] {
  const place = ({ locale }: { locale: string }) =>
    locales.includes(locale) ? locales.indexOf(locale) : locales.length;
  return changes.toSorted((a, b) => place(a) - place(b));
}
