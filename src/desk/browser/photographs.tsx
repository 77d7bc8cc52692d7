import { useEffect, useState } from 'preact/hooks';
import type { Overview, PutPhotograph } from '../api.ts';
import { pictureAddress, Refused, upload } from './client.ts';
import { useWords } from './words.ts';

interface DropPhotographProps {
  onPut: (overview: Overview) => void;
}

/** Takes a photograph: by drop or by the system's dialogue. It says what the camera had written into it. */
export function DropPhotograph({ onPut }: DropPhotographProps) {
  const t = useWords();
  const [id, setId] = useState('');
  const [isReplaced, setIsReplaced] = useState(false);
  const [report, setReport] = useState<string[]>([]);
  const [put, setPut] = useState<string>();
  const take = async (file: File | undefined) => {
    if (!file) return;
    const name = id || idOf(file.name);
    setReport([t('photo.working')]);
    setPut(undefined);
    try {
      const {
        width,
        height,
        removed,
        overview,
        id: taken,
      } = await upload<PutPhotograph>('photograph', file, {
        id: name,
        replace: isReplaced ? 'yes' : 'no',
      });
      setReport([
        t('photo.put', { id: taken, width, height }),
        ...(removed.place === undefined ? [] : [t('photo.placeRemoved', { place: removed.place })]),
        ...(removed.camera === undefined ? [] : [t('photo.cameraRemoved', { camera: removed.camera })]),
        ...(removed.time === undefined ? [] : [t('photo.timeRemoved', { time: removed.time })]),
      ]);
      setPut(taken);
      onPut(overview);
    } catch (error) {
      setReport([error instanceof Refused ? error.message : t('silent')]);
    }
  };
  return (
    <fieldset
      class="drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <legend>{t('photo.drop')}</legend>
      <label class="field">
        <span class="name">{t('photo.id')}</span>
        <input value={id} placeholder="old-bridge" onInput={(event) => setId(event.currentTarget.value.trim())} />
      </label>
      <label class="field">
        <span class="name">{t('photo.file')}</span>
        <input type="file" accept="image/jpeg" onChange={(event) => void take(event.currentTarget.files?.[0])} />
      </label>
      <label class="field check">
        <input type="checkbox" checked={isReplaced} onChange={(event) => setIsReplaced(event.currentTarget.checked)} />
        <span>{t('photo.replace')}</span>
      </label>
      <ul aria-live="polite">
        {report.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {put !== undefined && (
        <a href={`#/form/${encodeURIComponent(`photos/${put}.yaml`)}`}>{t('photo.describe', { id: put })}</a>
      )}
    </fieldset>
  );
}

/** An id from the name that a camera gave: DSC_0001.JPG becomes dsc-0001. */
function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.[^.]+$/u, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
}

/** The picture of a record, as it lies in the story: upright, with nothing of the camera's. */
export function Picture({ path, stamp }: { path: string | undefined; stamp: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (path === undefined) return undefined;
    let made = '';
    let isGone = false;
    pictureAddress(path).then(
      (found) => {
        if (isGone) URL.revokeObjectURL(found);
        else setAddress((made = found));
      },
      () => undefined,
    );
    return () => {
      isGone = true;
      URL.revokeObjectURL(made);
    };
  }, [path, stamp]);
  return address === undefined ? null : <img class="picture" src={address} alt="" />;
}
