import { useState } from 'preact/hooks';
import type { Conflict, Overview, TakenDocument } from '../api.ts';
import { Refused, upload } from './client.ts';
import { languageName, useWords } from './words.ts';

interface TakeDocumentProps {
  overview: Overview;
  onTaken: (overview: Overview, conflicts: Conflict[]) => void;
}

/** Takes a document of Word, WPS or LibreOffice in, and says what has become of it. */
export function TakeDocument({ overview, onTaken }: TakeDocumentProps) {
  const t = useWords();
  const [locale, setLocale] = useState('');
  const [report, setReport] = useState<Pick<TakenDocument, 'written' | 'notes'>>({ written: [], notes: [] });
  const take = async (file: File | undefined) => {
    if (!file) return;
    setReport({ written: [], notes: [t('import.working')] });
    try {
      const asked = { name: file.name, ...(locale !== '' && { locale }) };
      const taken = await upload<TakenDocument>('document', file, asked);
      setReport(taken);
      onTaken(taken.overview, taken.conflicts);
    } catch (error) {
      setReport({ written: [], notes: [error instanceof Refused ? error.message : t('silent')] });
    }
  };
  return (
    <>
      <h2>{t('contents.import')}</h2>
      <fieldset
        class="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <legend>{t('import.drop')}</legend>
        <label class="field">
          <span class="name">{t('import.language')}</span>
          <select value={locale} onChange={(event) => setLocale(event.currentTarget.value)}>
            <option value="">{t('import.found')}</option>
            {overview.locales.map((one) => (
              <option key={one} value={one}>
                {languageName(t, one)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="name">{t('import.file')}</span>
          <input
            type="file"
            accept=".docx"
            onChange={(event) => {
              void take(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </fieldset>
      <div aria-live="polite">
        {report.written.length > 0 && (
          <>
            <h3>{t('import.written')}</h3>
            <ul class="plain">
              {report.written.map((path) => (
                <li key={path}>{path}</li>
              ))}
            </ul>
          </>
        )}
        {report.notes.length > 0 && (
          <>
            <h3>{t('import.notes')}</h3>
            <ul>
              {report.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}
