/** What was typed and has not reached the server yet: it outlives a server that is killed. */
interface Unsent {
  text: string;
  /** What it was typed over. */
  seen: string;
}

const keyOf = (path: string) => `unsent ${path}`;

/** Keeps a text in this browser until the server has it. */
export function keepUnsent(path: string, unsent: Unsent): void {
  localStorage.setItem(keyOf(path), JSON.stringify(unsent));
}

/** Forgets a text that the server has; one that was typed since stays. */
export function dropUnsent(path: string, text: string): void {
  if (unsentText(path)?.text === text) localStorage.removeItem(keyOf(path));
}

/** The text that the server does not have; undefined where it has everything. */
export function unsentText(path: string): Unsent | undefined {
  const kept = localStorage.getItem(keyOf(path));
  return kept === null ? undefined : (JSON.parse(kept) as Unsent);
}
