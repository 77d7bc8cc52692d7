import type { ShownProblem } from '../api.ts';
import { useWords } from './words.ts';

interface ProblemsProps {
  problems: readonly ShownProblem[];
  /** Leads to the place of a problem. */
  onGo: (problem: ShownProblem) => void;
  /** Makes the change that mends one; left out where nothing is typed. */
  onMend?: (problem: ShownProblem) => void;
  /** What says that a translation is still right, for a problem that asks whether it is. */
  acceptOf?: (problem: ShownProblem) => { words: string; act: () => void } | undefined;
}

/** What the check finds, each with its place, its remedy and where there is one a button that mends it. */
export function Problems({ problems, onGo, onMend, acceptOf }: ProblemsProps) {
  const t = useWords();
  return (
    <section class="problems" aria-live="polite" aria-label={t('problem.title')}>
      {problems.length === 0 ? (
        <p class="clean">{t('problem.none')}</p>
      ) : (
        <ol>
          {problems
            .map((problem) => ({ problem, accept: acceptOf?.(problem) }))
            .map(({ problem, accept }) => (
              <li
                key={`${problem.path} ${problem.start} ${problem.rule} ${problem.sentence}`}
                class={problem.isAdvice ? 'advice' : 'error'}
              >
                <button type="button" class="place" onClick={() => onGo(problem)}>
                  {problem.path.replace(/^sections\//u, '')}:{problem.line}
                </button>
                <span class="kind">{problem.isAdvice ? t('problem.advice') : t('problem.error')}</span>
                <span class="sentence">{problem.sentence}</span>
                {problem.fix && onMend && (
                  <button type="button" onClick={() => onMend(problem)}>
                    {t('problem.mend')}
                  </button>
                )}
                {accept && (
                  <button type="button" onClick={accept.act}>
                    {accept.words}
                  </button>
                )}
              </li>
            ))}
        </ol>
      )}
    </section>
  );
}
