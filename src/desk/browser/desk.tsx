import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { fieldName } from '../../i18n/desk/field-name.ts';
import type { YamlEdit } from '../../source/edit-yaml.ts';
import type { Conflict, Overview, ShownForm, ShownProblem } from '../api.ts';
import { deskTranslator, type DeskTranslate } from '../../i18n/desk/translator.ts';
import { ask, chooseLanguage, currentLanguage, proofAddress, Refused } from './client.ts';
import { Columns } from './columns.tsx';
import { ConflictView } from './conflicts.tsx';
import { FormView, type Target } from './form.tsx';
import { DropPhotograph, Picture } from './photographs.tsx';
import { Preview } from './preview.tsx';
import { Problems } from './problems.tsx';
import { PublishView } from './publish.tsx';
import { TakeDocument } from './take-document.tsx';
import { Sortable } from './sortable.tsx';
import { languageName, useWords, Words } from './words.ts';

/** What is worked on: a section, a YAML file, the photographs, or the publication. */
type Place = { section: string } | { form: string } | { page: 'photographs' | 'publish' | 'begin' | 'import' };

const placeOf = (hash: string): Place | undefined => {
  const [, kind, name = ''] = /^#\/(section|form|page)\/(.+)$/u.exec(decodeURIComponent(hash)) ?? [];
  if (kind === 'section') return { section: name };
  if (kind === 'form') return { form: name };
  const pages = ['photographs', 'publish', 'begin', 'import'] as const;
  const page = pages.find((one) => one === name);
  return page && { page };
};
const hashOf = (place: Place) => `#/${Object.keys(place)[0]}/${encodeURIComponent(Object.values(place)[0] as string)}`;

/** In milliseconds: so often it is asked whether somebody else has changed a file. */
const pulse = 2000;

/** The desk: sections and files on the left, what is worked on in the middle, the page on the right. */
export function Desk() {
  const [language, setLanguage] = useState(currentLanguage());
  const [overview, setOverview] = useState<Overview>();
  const [place, setPlace] = useState<Place | undefined>(placeOf(location.hash));
  const [locale, setLocale] = useState<string>();
  const [isSilent, setIsSilent] = useState(false);
  const [refusal, setRefusal] = useState('');
  const [saved, setSaved] = useState('');
  const [[conflict, ...otherConflicts], setConflicts] = useState<Conflict[]>([]);
  const [isCommitted, setIsCommitted] = useState(localStorage.getItem('commit') === 'yes');
  const [isPreviewed, setIsPreviewed] = useState(false);
  const [address, setAddress] = useState('/');
  const t = deskTranslator(language);

  const asked = useCallback(async <Answer,>(question: Promise<Answer>): Promise<Answer | undefined> => {
    try {
      const answer = await question;
      setIsSilent(false);
      return answer;
    } catch (error) {
      if (error instanceof Refused) setRefusal(error.message);
      else setIsSilent(true);
      return undefined;
    }
  }, []);
  /** The same for what somebody has asked for: what was refused before is forgotten. */
  const act = useCallback(
    <Answer,>(question: Promise<Answer>): Promise<Answer | undefined> => {
      setRefusal('');
      return asked(question);
    },
    [asked],
  );
  const look = useCallback(async () => {
    const found = await asked(ask('overview', {}));
    if (found)
      setOverview((before) =>
        before?.stamp === found.stamp &&
        before.problems.length === found.problems.length &&
        before.problems[0]?.sentence === found.problems[0]?.sentence
          ? before
          : found,
      );
  }, [asked]);

  useEffect(() => {
    document.documentElement.lang = t('locale.format');
    document.title = t('title');
    void look();
    const timer = setInterval(() => void look(), pulse);
    return () => {
      clearInterval(timer);
    };
  }, [language]);
  useEffect(() => {
    const go = () => {
      setPlace(placeOf(location.hash));
    };
    addEventListener('hashchange', go);
    return () => {
      removeEventListener('hashchange', go);
    };
  }, []);

  const save = useCallback(
    async (paths: string[]) => {
      if (paths.length === 0) return;
      const answer = await act(ask('save', { paths, commit: isCommitted }));
      if (!answer) return;
      setOverview(answer.overview);
      // What a document has brought and nobody has chosen from yet is kept nowhere else.
      setConflicts((before) => [...answer.conflicts, ...before.filter(({ cause }) => cause === 'imported')]);
      setSaved(
        answer.conflicts.length > 0 ? '' : deskTranslator(currentLanguage())('save.done', { paths: paths.join(', ') }),
      );
    },
    [act, isCommitted],
  );
  const flush = useRef<() => Promise<void>>(() => Promise.resolve());
  const saveAll = useCallback(async () => {
    // A field that is being filled in counts as filled in.
    document.activeElement?.dispatchEvent(new Event('change', { bubbles: true }));
    await flush.current();
    const now = await asked(ask('overview', {}));
    await save(now?.unsaved ?? []);
  }, [asked, save]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      void saveAll();
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  }, [saveAll]);

  if (!overview) return <p class="notice">{isSilent ? t('silent') : refusal === '' ? t('opening') : t('noToken')}</p>;
  const others = overview.locales.slice(1);
  const beside = locale ?? others[0] ?? overview.locales[0] ?? '';
  const current: Place = place ?? { section: overview.sections[0]?.slug ?? '' };
  const goTo = ({ path }: Pick<ShownProblem, 'path'>) => {
    const slug = /^sections\/([^.]+)\./u.exec(path)?.[1];
    location.hash = hashOf(slug === undefined ? { form: path } : { section: slug });
  };

  return (
    <Words.Provider value={t}>
      <a class="skip" href="#work">
        {t('skip')}
      </a>
      <header class="bar">
        <h1>
          {t('title')} <span>{overview.name[language] ?? Object.values(overview.name)[0]}</span>
        </h1>
        <div class="actions">
          <button type="button" class="main" disabled={overview.unsaved.length === 0} onClick={() => void saveAll()}>
            {overview.unsaved.length === 0 ? t('save.none') : t('save.button', { count: overview.unsaved.length })}
          </button>
          {overview.hasGit && (
            <label class="check">
              <input
                type="checkbox"
                checked={isCommitted}
                onChange={(event) => {
                  const isOn = event.currentTarget.checked;
                  localStorage.setItem('commit', isOn ? 'yes' : 'no');
                  setIsCommitted(isOn);
                }}
              />
              {t('save.commit')}
            </label>
          )}
          <button type="button" aria-pressed={isPreviewed} onClick={() => setIsPreviewed(!isPreviewed)}>
            {t('preview.title')}
          </button>
          <button
            type="button"
            onClick={() => {
              // A tab that is opened only after an answer is taken for an advertisement.
              const tab = window.open('', '_blank');
              void act(flush.current().then(() => proofAddress(beside))).then((found) => {
                if (found !== undefined) tab?.location.replace(found);
                else tab?.close();
              });
            }}
          >
            {t('proof.proof')}
          </button>
          <a class="button" href={hashOf({ page: 'publish' })}>
            {t('publish.title')}
          </a>
          <button
            type="button"
            lang={language === 'zh' ? 'en' : 'zh-Hans'}
            onClick={() => {
              const next = language === 'zh' ? 'en' : 'zh';
              chooseLanguage(next);
              setLanguage(next);
            }}
          >
            {language === 'zh' ? 'English' : '中文'}
          </button>
        </div>
        <p class="status" role="status">
          {isSilent
            ? t('silent')
            : refusal === 'token'
              ? t('noToken')
              : refusal || (overview.unsaved.length === 0 ? saved : '')}
        </p>
      </header>
      <div class={`body ${isPreviewed ? 'with-preview' : ''}`}>
        <Contents
          overview={overview}
          current={current}
          onMove={(from, to) => {
            // The lead is no member of the list.
            const lead = overview.sections.some(({ isLead }) => isLead) ? 1 : 0;
            if (from < lead || to < lead) return;
            const edits: YamlEdit[] = [{ do: 'move', at: ['sections', from - lead], to: to - lead }];
            void act(ask('edit', { path: 'story.yaml', edits })).then(
              (answer) => answer && setOverview(answer.overview),
            );
          }}
        />
        <main id="work" tabIndex={-1}>
          {conflict ? (
            <ConflictView
              key={conflict.path}
              conflict={conflict}
              onCancel={() => setConflicts(otherConflicts)}
              onResolve={(path, text) => {
                void act(ask('resolve', { path, text })).then(async (answer) => {
                  if (!answer) return;
                  setOverview(answer);
                  await save([path]);
                  setConflicts(otherConflicts);
                });
              }}
            />
          ) : 'section' in current ? (
            <>
              <div class="title">
                <h2>
                  {overview.sections.find(({ slug, isLead }) => isLead && slug === current.section)
                    ? t('contents.lead')
                    : titleOf(overview, current.section, beside)}
                </h2>
                <Discard
                  paths={overview.unsaved.filter((path) => path.startsWith(`sections/${current.section}.`))}
                  onDiscard={(path) => act(ask('discard', { path })).then((next) => next && setOverview(next))}
                />
                {others.length > 1 && (
                  <label>
                    {t('columns.beside')}{' '}
                    <select value={beside} onChange={(event) => setLocale(event.currentTarget.value)}>
                      {others.map((one) => (
                        <option key={one} value={one}>
                          {languageName(t, one)}
                        </option>
                      ))}
                    </select>
                  </label>
                )}
              </div>
              <Columns
                key={`${current.section} ${beside}`}
                slug={current.section}
                locale={beside}
                overview={overview}
                onOverview={setOverview}
                onSilence={setIsSilent}
                onRefusal={setRefusal}
                onPlace={setAddress}
                flush={flush}
              />
            </>
          ) : 'form' in current ? (
            <FormPlace
              key={current.form}
              path={current.form}
              overview={overview}
              asked={act}
              onOverview={setOverview}
              flush={flush}
            />
          ) : current.page === 'photographs' ? (
            <Photographs overview={overview} onPut={setOverview} />
          ) : current.page === 'import' ? (
            <TakeDocument
              overview={overview}
              onTaken={(next, found) => {
                setOverview(next);
                setConflicts(found);
              }}
            />
          ) : current.page === 'begin' ? (
            <Begin
              onBegin={async (slug) => {
                const next = await act(ask('begin', { slug }));
                if (!next) return;
                setOverview(next);
                location.hash = hashOf({ section: slug });
              }}
            />
          ) : null}
          {/* It goes on while somebody works elsewhere. */}
          <div hidden={!('page' in current && current.page === 'publish')}>
            <PublishView overview={overview} onSave={saveAll} />
          </div>
          <Elsewhere overview={overview} current={current} onGo={goTo} />
        </main>
        {isPreviewed && <Preview address={address} isBehind={!overview.isDrawable} />}
      </div>
    </Words.Provider>
  );
}

/** Gives up what was typed and not saved. */
function Discard({ paths, onDiscard }: { paths: readonly string[]; onDiscard: (path: string) => Promise<unknown> }) {
  const t = useWords();
  if (paths.length === 0) return null;
  return <Twice ask={t('discard.ask')} yes={t('discard.yes')} onYes={() => void Promise.all(paths.map(onDiscard))} />;
}

/** A button for what cannot be taken back: it asks again, and the same place says no. */
function Twice({ ask: question, yes, onYes }: { ask: string; yes: string; onYes: () => void }) {
  const t = useWords();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <span>
      {isAsked && (
        <button
          type="button"
          onClick={() => {
            setIsAsked(false);
            onYes();
          }}
        >
          {yes}
        </button>
      )}{' '}
      <button type="button" onClick={() => setIsAsked(!isAsked)}>
        {isAsked ? t('discard.no') : question}
      </button>
    </span>
  );
}

/** What a file of the story is called: photos/old-bridge.yaml is the picture old-bridge. */
function fileName(t: DeskTranslate, path: string): string {
  const [, photo] = /^photos\/(.+)\.yaml$/u.exec(path) ?? [];
  const [, words] = /^words\.(.+)\.txt$/u.exec(path) ?? [];
  if (photo !== undefined) return t('file.photo', { id: photo });
  if (words !== undefined) return t('file.words', { language: languageName(t, words) });
  return fieldName(t, path.replace(/\.yaml$/u, ''));
}

function titleOf({ sections }: Overview, slug: string, locale: string): string {
  const titles = sections.find((section) => section.slug === slug)?.titles ?? {};
  return [...new Set([Object.values(titles)[0], titles[locale]])].filter(Boolean).join(' / ') || slug;
}

interface ContentsProps {
  overview: Overview;
  current: Place;
  onMove: (from: number, to: number) => void;
}

/** The sections in their order, and the other files of the story; each with what the check finds in it. */
function Contents({ overview, current, onMove }: ContentsProps) {
  const t = useWords();
  const link = (place: Place, name: string, isOwn: (path: string) => boolean) => (
    <a href={hashOf(place)} aria-current={hashOf(place) === hashOf(current) ? 'page' : undefined}>
      {name}
      <Count overview={overview} isOwn={isOwn} />
    </a>
  );
  const lists = overview.forms.filter((path) => !path.startsWith('photos/'));
  return (
    <nav aria-label={t('contents.title')}>
      <h2>{t('contents.sections')}</h2>
      <Sortable
        items={overview.sections.map(({ slug, titles, isLead }) =>
          link(
            { section: slug },
            isLead ? t('contents.lead') : (titles[t.locale] ?? Object.values(titles)[0] ?? '') || slug,
            (path) => path.startsWith(`sections/${slug}.`),
          ),
        )}
        onMove={onMove}
        first={overview.sections.some(({ isLead }) => isLead) ? 1 : 0}
      />
      <p>
        {link({ page: 'begin' }, t('contents.begin'), () => false)}
        {link({ page: 'import' }, t('contents.import'), () => false)}
      </p>
      <h2>{t('contents.files')}</h2>
      <ul>
        {lists.map((path) => (
          <li key={path}>{link({ form: path }, fileName(t, path), (one) => one === path)}</li>
        ))}
        <li>{link({ page: 'photographs' }, t('contents.photographs'), (path) => path.startsWith('photos/'))}</li>
      </ul>
    </nav>
  );
}

function Count({ overview, isOwn }: { overview: Overview; isOwn: (path: string) => boolean }) {
  const t = useWords();
  const own = overview.problems.filter(({ path }) => isOwn(path));
  const errors = own.filter(({ isAdvice }) => !isAdvice).length;
  const isUnsaved = overview.unsaved.some(isOwn);
  return (
    <>
      {isUnsaved && <span class="unsaved" role="img" aria-label={t('contents.unsaved')} />}
      {errors > 0 && (
        <span class="count error" aria-label={t('problem.errors', { count: errors })}>
          {errors}
        </span>
      )}
      {own.length > errors && (
        <span class="count advice" aria-label={t('problem.advices', { count: own.length - errors })}>
          {own.length - errors}
        </span>
      )}
    </>
  );
}

interface FormPlaceProps {
  path: string;
  overview: Overview;
  asked: <Answer>(question: Promise<Answer>) => Promise<Answer | undefined>;
  onOverview: (overview: Overview) => void;
  flush: { current: () => Promise<void> };
}

function FormPlace({ path, overview, asked, onOverview, flush }: FormPlaceProps) {
  const t = useWords();
  const [shown, setShown] = useState<ShownForm>();
  const [target, setTarget] = useState<Target>();
  /** The file as it was before each change that was made here. */
  const [before, setBefore] = useState<string[]>([]);
  // One after the other: each change is one of the file as the last has left it.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const load = (question: () => Promise<ShownForm>) => {
    queue.current = queue.current.then(async () => {
      const answer = await asked(question());
      if (!answer) return;
      setShown(answer);
      onOverview(answer.overview);
    });
  };
  useEffect(() => load(() => ask('form', { path })), [path, overview.stamp]);
  useEffect(() => {
    flush.current = () => queue.current.then(() => undefined);
  }, []);
  const photo = /^photos\/(.+)\.yaml$/u.exec(path)?.[1];
  return (
    <>
      <div class="title">
        <h2>{fileName(t, path)}</h2>
        <p>
          {before.length > 0 && (
            <button
              type="button"
              onClick={() => {
                const text = before.at(-1) ?? '';
                setBefore(before.slice(0, -1));
                load(() => ask('write', { path, text }));
              }}
            >
              {t('form.undo')}
            </button>
          )}{' '}
          <Discard
            paths={overview.unsaved.filter((one) => one === path)}
            onDiscard={() =>
              asked(ask('discard', { path })).then((next) => {
                setBefore([]);
                if (next) onOverview(next);
              })
            }
          />
        </p>
      </div>
      {photo !== undefined && <Picture path={overview.pictures[photo]} stamp={overview.stamp} />}
      {photo !== undefined && (
        <Twice
          ask={t('photo.remove')}
          yes={t('photo.removeYes')}
          onYes={() =>
            void asked(ask('removePicture', { id: photo })).then((next) => {
              if (!next) return;
              onOverview(next);
              location.hash = hashOf({ page: 'photographs' });
            })
          }
        />
      )}
      <Problems
        problems={overview.problems.filter((problem) => problem.path === path)}
        onGo={({ line }) => setTarget({ line })}
      />
      {shown && !shown.form && (
        <textarea
          class="whole"
          aria-label={path}
          value={shown.text}
          onChange={(event) => {
            const text = event.currentTarget.value;
            load(() => ask('write', { path, text }));
          }}
        />
      )}
      {shown?.form && (
        <FormView
          form={shown.form}
          overview={overview}
          target={target}
          onEdit={(edits) => {
            if (shown.text !== before.at(-1)) setBefore([...before, shown.text]);
            load(() => ask('edit', { path, edits }));
          }}
        />
      )}
    </>
  );
}

function Photographs({ overview, onPut }: { overview: Overview; onPut: (overview: Overview) => void }) {
  const t = useWords();
  const records = overview.forms.filter((path) => path.startsWith('photos/'));
  return (
    <>
      <h2>{t('contents.photographs')}</h2>
      <DropPhotograph onPut={onPut} />
      <ul class="photographs">
        {records.map((path) => {
          const id = path.slice('photos/'.length, -'.yaml'.length);
          return (
            <li key={path}>
              <a href={hashOf({ form: path })}>
                <Picture path={overview.pictures[id]} stamp={overview.stamp} />
                {id}
                <Count overview={overview} isOwn={(one) => one === path || one.startsWith(`photos/${id}.`)} />
              </a>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Begin({ onBegin }: { onBegin: (slug: string) => Promise<void> }) {
  const t = useWords();
  const [slug, setSlug] = useState('');
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        void onBegin(slug.trim());
      }}
    >
      <h2>{t('contents.begin')}</h2>
      <label class="field">
        <span class="name">{t('begin.slug')}</span>
        <input value={slug} onInput={(event) => setSlug(event.currentTarget.value)} />
      </label>
      <button type="submit" class="main" disabled={slug.trim() === ''}>
        {t('begin.button')}
      </button>
    </form>
  );
}

/** Problems of other files than the one that is worked on. */
function Elsewhere({
  overview,
  current,
  onGo,
}: {
  overview: Overview;
  current: Place;
  onGo: (problem: ShownProblem) => void;
}) {
  const t = useWords();
  const own = 'section' in current ? `sections/${current.section}.` : 'form' in current ? current.form : '\0';
  const others = overview.problems.filter(({ path, isAdvice }) => !path.startsWith(own) && !isAdvice);
  if (others.length === 0) return null;
  return (
    <details class="elsewhere">
      <summary>{t('problem.elsewhere', { count: others.length })}</summary>
      <Problems problems={others} onGo={onGo} />
    </details>
  );
}
