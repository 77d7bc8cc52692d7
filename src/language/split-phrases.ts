/** The phrases of a headline, between which a card breaks it: in Chinese at a space or pause mark, else behind a colon. */
export function splitPhrases(headline: string, script: 'han' | 'latin'): string[] {
  return script === 'han' ? (headline.match(/[^\s、，：；]+[、，：；]?/gu) ?? []) : headline.split(/(?<=: )/u);
}
