/** The names of units, by code, as strings of a dictionary. */
export function unitStrings<Code extends string>(
  names: Readonly<Record<Code, string>>,
): Record<`unit.${Code}`, string> {
  const strings = Object.entries<string>(names).map(([code, name]) => [`unit.${code}`, name]);
  return Object.fromEntries(strings) as Record<`unit.${Code}`, string>;
}
