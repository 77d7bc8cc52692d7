import { useState } from 'preact/hooks';
import type { YamlEdit } from '../../source/edit-yaml.ts';
import type { Overview } from '../api.ts';
import type { ReadFigure } from '../read-figure.ts';
import { ask } from './client.ts';
import { languageName, useWords } from './words.ts';

interface FigureReaderProps {
  at: (string | number)[];
  overview: Overview;
  onEdit: (edits: YamlEdit[]) => void;
}

/** Reads a number as the text has it, and fills in value, bound and unit when it is confirmed. */
export function FigureReader({ at, overview, onEdit }: FigureReaderProps) {
  const t = useWords();
  const [texts, setTexts] = useState<Record<string, string>>({});
  const [read, setRead] = useState<Record<string, ReadFigure | null>>({});
  const type = (locale: string, text: string) => {
    setTexts({ ...texts, [locale]: text });
    void ask('readFigure', { text, locale }).then(({ figure }) => {
      setRead((before) => ({ ...before, [locale]: figure }));
    });
  };
  const found = Object.entries(read).flatMap(([locale, figure]) => (figure ? [{ locale, figure }] : []));
  const [first] = found;
  const confirm = () => {
    if (!first) return;
    const { value, bound, unit, isMeasure } = first.figure;
    const nouns = Object.fromEntries(found.map(({ locale, figure }) => [locale, figure.unit]));
    const wanted = Object.fromEntries(overview.locales.map((locale) => [locale, nouns[locale] ?? null]));
    onEdit([
      { do: 'set', at: [...at, 'value'], value },
      { do: 'set', at: [...at, 'bound'], value: bound },
      { do: 'set', at: [...at, 'unit'], value: isMeasure ? unit : wanted },
    ]);
  };
  return (
    <fieldset class="reader">
      <legend>{t('figure.read')}</legend>
      {overview.locales.map((locale) => (
        <label key={locale} class="field">
          <span class="name">{languageName(t, locale)}</span>
          <input
            lang={locale}
            value={texts[locale] ?? ''}
            onInput={(event) => type(locale, event.currentTarget.value)}
          />
          <output>
            {read[locale]
              ? t('figure.isRead', {
                  value: read[locale].value.toLocaleString('en'),
                  bound: read[locale].bound,
                  unit: read[locale].unit,
                })
              : texts[locale]
                ? t('figure.isNotRead')
                : ''}
          </output>
        </label>
      ))}
      <button type="button" disabled={!first} onClick={confirm}>
        {t('figure.confirm')}
      </button>
      {found.some(({ figure }) => figure.value !== first?.figure.value || figure.bound !== first.figure.bound) && (
        <p class="error">{t('figure.differ')}</p>
      )}
    </fieldset>
  );
}
