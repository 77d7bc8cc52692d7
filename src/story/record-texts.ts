import type { YamlPath, YamlSource } from '../source/read-yaml.ts';
import type { StoryText } from './story.ts';

/** A text of a record before its numbers and terms are read. */
export type BareText = Omit<StoryText, 'quantities' | 'uses'>;

/** A value of a YAML file as a text of the story. */
export function yamlText(
  source: YamlSource<unknown>,
  at: YamlPath,
  { locale, kind, text }: Pick<StoryText, 'locale' | 'kind' | 'text'>,
): BareText {
  const { place, offset } = source.wordsAt(at);
  const start = offset ?? 0;
  return {
    path: source.path,
    locale,
    kind,
    text,
    pieces: offset === undefined ? [] : [{ at: 0, length: text.length, start, isVerbatim: true }],
    place: { ...place, start, end: start + text.length },
    marked: [],
  };
}

/** The same text in several languages, as a YAML file holds it under their ids. */
export type LocalizedTexts = Readonly<Record<string, BareText>>;

/** Every text of a YAML file that stands under the id of a language, those of the same key together. */
export function localizedTexts(source: YamlSource<unknown>, locales: readonly string[]): LocalizedTexts[] {
  const walk = (value: unknown, at: PropertyKey[]): LocalizedTexts[] => {
    if (typeof value !== 'object' || value === null) return [];
    const entries: [PropertyKey, unknown][] = Array.isArray(value)
      ? [...(value as unknown[]).entries()]
      : Object.entries(value);
    const texts = Object.fromEntries(
      entries.flatMap(([key, child]) =>
        typeof key === 'string' && locales.includes(key) && typeof child === 'string'
          ? [[key, yamlText(source, [...at, key], { locale: key, kind: 'record', text: child })]]
          : [],
      ),
    );
    return [
      ...(Object.keys(texts).length > 0 ? [texts] : []),
      // How a derived edition writes a word is no text of the story.
      ...entries
        .filter(([key]) => at.length > 0 || key !== 'derived')
        .flatMap(([key, child]) => walk(child, [...at, key])),
    ];
  };
  return walk(source.raw, []);
}
