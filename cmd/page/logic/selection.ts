/** Which rows are chosen, by key, and where a range begins. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly anchor: string | undefined;
}

export const nothing: Selection = { keys: new Set(), anchor: undefined };

export const toggle = (selection: Selection, key: string): Selection => {
  const keys = new Set(selection.keys);
  if (!keys.delete(key)) keys.add(key);
  return { keys, anchor: key };
};

/** Adds what lies between the anchor and `key` in the order shown; without an anchor it is `key` alone. */
export const extendTo = (selection: Selection, key: string, shown: readonly string[]): Selection => {
  const from = shown.indexOf(selection.anchor ?? key);
  const to = shown.indexOf(key);
  if (from === -1 || to === -1) return toggle(selection, key);
  const keys = new Set([...selection.keys, ...shown.slice(Math.min(from, to), Math.max(from, to) + 1)]);
  return { keys, anchor: selection.anchor ?? key };
};

/** All that match, also those scrolled out of sight; a second time none. */
export const toggleAll = (selection: Selection, matching: readonly string[]): Selection => {
  const all = matching.length > 0 && matching.every((key) => selection.keys.has(key));
  return { keys: all ? new Set() : new Set(matching), anchor: undefined };
};

/** Without what is there no more: an action must never reach a row that nobody sees. */
export const prune = (selection: Selection, existing: ReadonlySet<string>): Selection => {
  if ([...selection.keys].every((key) => existing.has(key))) return selection;
  return { ...selection, keys: new Set([...selection.keys].filter((key) => existing.has(key))) };
};
