/**
 * The phrases of a Chinese headline: where a space or a pause mark stands, and nowhere else, it may break.
 * A headline in a script with spaces between words is one phrase; the browser balances it.
 */
export function splitPhrases(headline: string, script: 'han' | 'latin'): string[] {
  return script === 'han' ? (headline.match(/[^\s、，：；]+[、，：；]?/gu) ?? []) : [headline];
}
