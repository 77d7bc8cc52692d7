/** What the device keeps under a name; undefined where it has nothing, or will not say. */
export function readKept(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text on the device, or forgets it. A device that refuses is no fault. */
export function keepText(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // What was to be kept holds for this page then.
  }
}
