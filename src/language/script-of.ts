/** The writing system a locale is set in, as far as the setting of a page depends on it. */
export function scriptOf(languageTag: string): 'han' | 'latin' {
  return /^(Hans|Hant|Jpan)$/.test(new Intl.Locale(languageTag).maximize().script ?? '') ? 'han' : 'latin';
}
