/** The language for whoever reads none of a story's: English where it has that, or else the original. */
export function fallbackLocale(locales: readonly string[]): string {
  return locales.includes('en') ? 'en' : (locales[0] ?? '');
}
