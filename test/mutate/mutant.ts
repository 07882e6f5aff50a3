/** One small change of a text: what is between `start` and `end` becomes `text`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change of a source file. */
export interface Mutant extends Change {
  /** path of the file below the repository */
  readonly file: string;
}

/** How a mutant is told to people and found again in the list of the explained: by words, so that lines may move. */
export interface Named {
  readonly file: string;
  /** the line that the change begins in, without its indent */
  readonly line: string;
  /** `before -> after` */
  readonly change: string;
}

/** The file with the mutant in it. */
export const mutate = (source: string, { start, end, text }: Change): string =>
  `${source.slice(0, start)}${text}${source.slice(end)}`;

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The mutant in words. */
export const nameOf = (source: string, mutant: Mutant): Named => {
  const from = source.lastIndexOf('\n', mutant.start - 1) + 1;
  const to = source.indexOf('\n', mutant.start);
  const before = flat(source.slice(mutant.start, mutant.end));
  return {
    file: mutant.file,
    line: source.slice(from, to === -1 ? undefined : to).trim(),
    change: `${before} -> ${flat(mutant.text) || '(nothing)'}`,
  };
};

/** Line number of the mutant, from 1. */
export const lineOf = (source: string, mutant: Mutant): number => source.slice(0, mutant.start).split('\n').length;
