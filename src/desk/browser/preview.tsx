import { useEffect, useRef, useState } from 'preact/hooks';
import { ask, Refused } from './client.ts';
import { useWords } from './words.ts';

const widths = [360, 390, 768] as const;

/** The page as readers get it, with everything that is typed, at the paragraph that is edited. */
export function Preview({ address, isBehind }: { address: string; isBehind: boolean }) {
  const t = useWords();
  const [path = '/', id = ''] = address.split('#');
  const [origin, setOrigin] = useState<string>();
  const [trouble, setTrouble] = useState('');
  const [width, setWidth] = useState<number>(widths[1]);
  const [theme, setTheme] = useState('day');
  const screen = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(() => setRoom((screen.current?.clientWidth ?? 0) - 2));
    if (screen.current) observer.observe(screen.current);
    return () => observer.disconnect();
  }, [origin]);
  // A page that is wider than its room is shown smaller, as on a screen further away.
  const scale = room > 0 ? Math.min(1, room / width) : 1;
  // Where the story could not be drawn at first, it is asked again when it can.
  useEffect(() => {
    if (origin !== undefined) return;
    setTrouble('');
    ask('preview', {}).then(
      ({ address: found }) => setOrigin(found),
      (error: unknown) => setTrouble(error instanceof Refused ? error.message : t('silent')),
    );
  }, [isBehind]);
  return (
    <aside class="preview" aria-label={t('preview.title')}>
      <div class="tools">
        <label>
          {t('preview.width')}{' '}
          <select value={width} onChange={(event) => setWidth(Number(event.currentTarget.value))}>
            {widths.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          {t('preview.theme')}{' '}
          <select value={theme} onChange={(event) => setTheme(event.currentTarget.value)}>
            <option value="day">{t('preview.light')}</option>
            <option value="night">{t('preview.dark')}</option>
          </select>
        </label>
      </div>
      {origin !== undefined && isBehind && <p role="status">{t('preview.behind')}</p>}
      {origin === undefined ? (
        <p role="status">{trouble || t('preview.starting')}</p>
      ) : (
        <div class="screen" ref={screen} style={{ width: `min(40vw, ${width + 2}px)` }}>
          <iframe
            title={t('preview.title')}
            src={`${origin}${path}?theme=${theme}#${id}`}
            style={{
              width: `${width}px`,
              height: `${100 / scale}%`,
              transform: `scale(${scale})`,
              transformOrigin: '0 0',
            }}
          />
        </div>
      )}
    </aside>
  );
}
