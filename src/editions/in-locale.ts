/** The text of one language. The check has made sure that there is one; throws where there is none. */
export function inLocale(text: Readonly<Record<string, string | undefined>>, locale: string): string {
  const found = text[locale];
  if (found === undefined) throw new Error(`No ${locale} among ${Object.keys(text).join(', ')}`);
  return found;
}
