import { languageCode } from './language-code.ts';

const scriptNames = new Map<string, string>();

/** The script a language is written in where its tag does not say, as an ISO 15924 code: Hans for zh, Hant for zh-tw. */
function scriptName(languageTag: string): string {
  const known = scriptNames.get(languageTag);
  if (known !== undefined) return known;
  const name = new Intl.Locale(languageTag).maximize().script ?? '';
  scriptNames.set(languageTag, name);
  return name;
}

/** The writing system a locale is set in, as far as the setting of a page depends on it. */
export function scriptOf(languageTag: string): 'han' | 'latin' {
  return /^(Hans|Hant|Jpan)$/.test(scriptName(languageTag)) ? 'han' : 'latin';
}

/** The characters that a Chinese locale is written in; undefined where its language is not Chinese. */
export function chineseScriptOf(languageTag: string): 'simplified' | 'traditional' | undefined {
  const name = scriptName(languageTag);
  return name === 'Hans' ? 'simplified' : name === 'Hant' ? 'traditional' : undefined;
}

/** Whether a locale is a kind of English. */
export function isEnglish(languageTag: string): boolean {
  return languageCode(languageTag) === 'en';
}
