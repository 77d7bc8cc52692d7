/**
 * The rules that tint a number and the one that answers it when a pointer, finger or focus is on either. Written for as
 * many pairs as a page has in one passage: a style sheet cannot say ‘of the same class’.
 */
export function pairRules(most: number): string {
  return Array.from({ length: most }, (_, index) => {
    const pair = `.n${index + 1}`;
    return `.pair:has(${pair}:hover,${pair}:focus) ${pair}{background:var(--tint)}`;
  }).join('');
}
