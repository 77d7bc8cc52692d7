import { useEffect, useRef, useState } from 'preact/hooks';
import { fieldName } from '../../i18n/desk/field-name.ts';
import type { YamlEdit } from '../../source/edit-yaml.ts';
import type { Overview, ShownProblem } from '../api.ts';
import type { Field, Form } from '../forms.ts';
import { FigureReader } from './figure-reader.tsx';
import { Sortable } from './sortable.tsx';
import { languageName, useWords } from './words.ts';

/** In milliseconds: after so long a pause what was typed is sent. */
const pause = 400;

type At = (string | number)[];

interface FormProps {
  form: Form;
  overview: Overview;
  onEdit: (edits: YamlEdit[]) => void;
  /** The line to be shown, anew each time it is asked for. */
  target?: Target | undefined;
}

/** A line of the file that somebody is led to. */
export interface Target {
  line: number;
}

/** A YAML file as its schema has it: every field, filled in or not. */
export function FormView({ form, overview, onEdit, target }: FormProps) {
  const problems = overview.problems.filter(({ path }) => path === form.path);
  return (
    <form class="form" onSubmit={(event) => event.preventDefault()}>
      <FieldView {...{ form, overview, onEdit, problems, target }} field={form.field} at={[]} value={form.value} />
    </form>
  );
}

interface FieldProps extends FormProps {
  problems: readonly ShownProblem[];
  field: Field;
  at: At;
  value: unknown;
}

function FieldView(props: FieldProps) {
  switch (props.field.kind) {
    case 'group':
      return <GroupView {...props} field={props.field} />;
    case 'list':
      return <ListView {...props} item={props.field.item} />;
    case 'map':
      return <MapView {...props} item={props.field.value} />;
    case 'either':
      return <EitherView {...props} forms={props.field.forms} />;
    default:
      return <ValueView {...props} />;
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function GroupView(props: FieldProps & { field: Field & { kind: 'group' } }) {
  const t = useWords();
  const { field, at, value, overview, onEdit } = props;
  const values = isMap(value) ? value : {};
  const keys = Object.keys(field.fields);
  const isLocalized = keys.length > 0 && keys.every((key) => overview.locales.includes(key));
  const shown = keys.filter((key) => !field.optional.includes(key) || values[key] !== undefined);
  const addable = keys.filter((key) => !shown.includes(key));
  return (
    <div class={isLocalized ? 'localized' : 'group'}>
      {['value', 'bound', 'unit'].every((key) => keys.includes(key)) && <FigureReader {...{ at, overview, onEdit }} />}
      {shown.map((key) => {
        const child = field.fields[key] ?? { kind: 'text' };
        const name = isLocalized ? languageName(t, key) : fieldName(t, key);
        const inner = <FieldView {...props} field={child} at={[...at, key]} value={values[key]} />;
        const isWhole = child.kind === 'text' || child.kind === 'number' || child.kind === 'choice';
        return isWhole ? (
          <label key={key} class="field">
            <span class="name">{name}</span>
            {inner}
          </label>
        ) : (
          <fieldset key={key}>
            <legend>{name}</legend>
            {inner}
            {field.optional.includes(key) && (
              <button type="button" onClick={() => onEdit([{ do: 'set', at: [...at, key], value: undefined }])}>
                {t('form.remove', { name })}
              </button>
            )}
          </fieldset>
        );
      })}
      {addable.length > 0 && (
        <p class="addable">
          {addable.map((key) => (
            <button
              key={key}
              type="button"
              onClick={() =>
                onEdit([{ do: 'set', at: [...at, key], value: emptyOf(field.fields[key] ?? { kind: 'text' }) }])
              }
            >
              {t('form.add', { name: isLocalized ? languageName(t, key) : fieldName(t, key) })}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

/** A value that shows what is to be filled in; the check asks for the rest. */
function emptyOf(field: Field): unknown {
  switch (field.kind) {
    case 'group':
      return Object.fromEntries(
        Object.entries(field.fields)
          .filter(([key]) => !field.optional.includes(key))
          .map(([key, child]) => [key, emptyOf(child)]),
      );
    case 'list':
      return [emptyOf(field.item)];
    case 'map':
      return {};
    case 'either':
      return emptyOf(field.forms[0] ?? { kind: 'text' });
    default:
      return null;
  }
}

function ListView(props: FieldProps & { item: Field }) {
  const t = useWords();
  const { item, at, value, onEdit, form, target } = props;
  const items: unknown[] = Array.isArray(value) ? value : [];
  const [open, setOpen] = useState<number>();
  useEffect(() => {
    // The item that the line lies in is the last that begins before it.
    const index = items.findLastIndex(
      (_, one) => (form.lines[[...at, one].join('.')] ?? lineIn(form, [...at, one])) <= (target?.line ?? 0),
    );
    if (target && index >= 0) setOpen(index);
  }, [target]);
  const isSmall = item.kind === 'text' || item.kind === 'choice';
  return (
    <>
      <Sortable
        items={items.map((one, index) => summaryOf(one, t.locale) || t('form.item', { number: index + 1 }))}
        onMove={(from, to) => {
          onEdit([{ do: 'move', at: [...at, from], to }]);
          if (open === from) setOpen(to);
          else if (open !== undefined) setOpen(undefined);
        }}
        onRemove={(index) => onEdit([{ do: 'set', at: [...at, index], value: undefined }])}
        onOpen={isSmall ? undefined : (index) => setOpen(open === index ? undefined : index)}
        open={isSmall ? undefined : open}
      >
        {(index) => <FieldView {...props} field={item} at={[...at, index]} value={items[index]} />}
      </Sortable>
      <button
        type="button"
        onClick={() => {
          onEdit([{ do: 'insert', at: [...at, items.length], value: emptyOf(item) }]);
          setOpen(items.length);
        }}
      >
        {t('form.addItem')}
      </button>
    </>
  );
}

/** The first line of what stands under a path. */
function lineIn({ lines }: Form, at: At): number {
  const start = `${at.join('.')}.`;
  return Math.min(...Object.entries(lines).flatMap(([path, line]) => (path.startsWith(start) ? line : [])));
}

/** What an item of a list is called: its words in the language of the interface, then what else it says of itself. */
function summaryOf(item: unknown, locale: string): string {
  if (typeof item === 'string' || typeof item === 'number') return String(item);
  if (!isMap(item)) return '';
  // What it is counted in says little of it.
  const values = Object.entries(item).flatMap(([key, value]) => (key === 'unit' ? [] : [value]));
  const said = values.flatMap((value) => (isMap(value) ? [value[locale] ?? Object.values(value)[0]] : []));
  return [...said, ...values]
    .filter((value) => typeof value === 'string' && value !== '')
    .slice(0, 3)
    .join(' · ');
}

function MapView(props: FieldProps & { item: Field }) {
  const t = useWords();
  const { at, value, item, onEdit } = props;
  const [key, setKey] = useState('');
  return (
    <div class="map">
      {Object.entries(isMap(value) ? value : {}).map(([name, one]) => (
        <div key={name} class="entry">
          <label class="field">
            <span class="name">{name}</span>
            <FieldView {...props} field={item} at={[...at, name]} value={one} />
          </label>
          <button
            type="button"
            aria-label={t('form.remove', { name })}
            onClick={() => onEdit([{ do: 'set', at: [...at, name], value: undefined }])}
          >
            ×
          </button>
        </div>
      ))}
      <p class="addable">
        <input aria-label={t('form.newKey')} value={key} onInput={(event) => setKey(event.currentTarget.value)} />
        <button
          type="button"
          disabled={key.trim() === ''}
          onClick={() => {
            onEdit([{ do: 'set', at: [...at, key.trim()], value: emptyOf(item) }]);
            setKey('');
          }}
        >
          {t('form.addItem')}
        </button>
      </p>
    </div>
  );
}

function EitherView(props: FieldProps & { forms: readonly Field[] }) {
  const t = useWords();
  const { forms, at, value, onEdit } = props;
  const fits = (field: Field) => {
    if (field.kind === 'group') return isMap(value) && Object.keys(value).every((key) => key in field.fields);
    return !isMap(value);
  };
  const current = Math.max(0, forms.findIndex(fits));
  const nameOf = (field: Field, index: number) =>
    field.kind === 'group'
      ? Object.keys(field.fields)
          .map((key) => fieldName(t, key))
          .join(' + ')
      : t('form.choice', { number: index + 1 });
  return (
    <div class="either">
      <select
        aria-label={t('form.either')}
        value={current}
        onChange={(event) => {
          const chosen = forms[Number(event.currentTarget.value)];
          if (chosen)
            onEdit([{ do: 'set', at, value: chosen.kind === 'choice' ? (chosen.options[0] ?? '') : emptyOf(chosen) }]);
        }}
      >
        {forms.map((field, index) => (
          <option key={index} value={index}>
            {nameOf(field, index)}
          </option>
        ))}
      </select>
      <FieldView {...props} field={forms[current] ?? { kind: 'text' }} />
    </div>
  );
}

function ValueView({ form, field, at, value, onEdit, problems, target }: FieldProps) {
  const t = useWords();
  const input = useRef<HTMLElement>(null);
  const line = form.lines[at.join('.')];
  const own = problems.filter((problem) => problem.line === line);
  const step = at.at(-1);
  const name = String(step);
  const known = form.known[name];
  const id = `${form.path} ${at.join('.')}`;
  const written =
    typeof value === 'string' ? value : ['number', 'boolean'].includes(typeof value) ? JSON.stringify(value) : '';
  const [typed, setTyped] = useState(written);
  const timer = useRef(0);
  // The answer to what was sent may come while more is typed.
  const sent = useRef(written);
  useEffect(() => {
    if (typed === sent.current) setTyped(written);
    sent.current = written;
  }, [written]);
  const send = (next: string) => {
    clearTimeout(timer.current);
    if (next === written) return;
    sent.current = next;
    const number = Number(next.replaceAll(/[,，_\s]/gu, ''));
    const isNumber = field.kind === 'number' && next.trim() !== '' && Number.isFinite(number);
    onEdit([{ do: 'set', at, value: next === '' ? null : isNumber ? number : next }]);
  };
  const type = (next: string) => {
    setTyped(next);
    clearTimeout(timer.current);
    // Whoever pauses may be about to leave, and nothing of it shall be lost.
    timer.current = window.setTimeout(() => send(next), pause);
  };
  useEffect(() => {
    if (target && target.line === line) input.current?.focus();
  }, [target]);
  const attributes = {
    ref: (element: HTMLElement | null) => {
      input.current = element;
    },
    'aria-label': typeof step === 'number' ? t('form.item', { number: step + 1 }) : undefined,
    'aria-invalid': own.some(({ isAdvice }) => !isAdvice),
    'aria-describedby': own.length > 0 ? `${id} problems` : undefined,
    lang: /^[a-z]{2}(?:-|$)/u.test(name) ? name : undefined,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.currentTarget instanceof HTMLElement) {
        event.preventDefault();
        event.currentTarget.blur();
      }
    },
  };
  return (
    <>
      {field.kind === 'choice' ? (
        <select {...attributes} value={written} onChange={(event) => send(event.currentTarget.value)}>
          {['', ...field.options].map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : known || field.kind === 'number' ? (
        <input
          {...attributes}
          value={typed}
          list={known ? `${id} known` : undefined}
          onInput={(event) => type(event.currentTarget.value)}
          onChange={(event) => send(event.currentTarget.value)}
        />
      ) : (
        <textarea
          {...attributes}
          rows={1}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
          onChange={(event) => send(event.currentTarget.value)}
        />
      )}
      {known && (
        <datalist id={`${id} known`}>
          {known.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
      {own.length > 0 && (
        <span class="own-problems" id={`${id} problems`}>
          {own.map(({ sentence, isAdvice }) => (
            <span key={sentence} class={isAdvice ? 'advice' : 'error'}>
              {sentence}
            </span>
          ))}
        </span>
      )}
    </>
  );
}
