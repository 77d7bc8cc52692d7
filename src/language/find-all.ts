/** Every match of a pattern with the flag g. `matchAll` would make a new pattern for each text, which takes as long as most matches. */
export function findAll(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    // A match of nothing would be found at its place for ever.
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
