/** The most that one call takes. */
const most = 1000;

/** Serials as they are pasted, one a line or apart by blanks; each once. */
export const serialsOf = (text: string): readonly string[] => [...new Set(text.split(/\s+/).filter(Boolean))];

/** What is wrong with serials, as a key of the strings; undefined when nothing is. */
export const problemOfSerials = (serials: readonly string[]): 'serial' | 'many' | undefined => {
  if (serials.length > most) return 'many';
  return serials.every((serial) => /^[\x21-\x7e]{1,256}$/.test(serial)) ? undefined : 'serial';
};
