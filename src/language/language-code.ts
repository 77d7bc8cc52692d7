/** The language of a locale, without its script and region: zh of zh-Hant-TW. */
export function languageCode(languageTag: string): string {
  return languageTag.split('-', 1)[0] ?? '';
}
