/** In milliseconds: one save of an editor may be several events. */
const patience = 50;

/** A function that calls another once for calls that follow close upon one another. */
export function settled(act: () => void): () => void {
  let pending: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(pending);
    pending = setTimeout(act, patience);
  };
}
