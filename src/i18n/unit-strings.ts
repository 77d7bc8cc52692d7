import { calloutNames } from '../language/units.ts';
import type { UnitKey } from './messages.ts';

/** The names of the units as strings of a dictionary; other languages bring theirs in ui.<locale>.yaml. */
export function unitStrings(language: 'zh' | 'en'): Record<UnitKey, string> {
  const names = Object.entries(calloutNames(language)).map(([code, name]) => [`unit.${code}`, name]);
  return Object.fromEntries(names) as Record<UnitKey, string>;
}
