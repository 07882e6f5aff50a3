import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Named } from './mutant.ts';

/** A mutant that no test can or should find, and why. */
export interface Explained extends Named {
  readonly why: string;
}

const file = path.join(import.meta.dirname, 'explained.json');

const keyOf = ({ file: of, line, change }: Named): string => JSON.stringify([of, line, change]);

/** All that are explained. */
export const readExplained = (): readonly Explained[] => JSON.parse(readFileSync(file, 'utf8')) as Explained[];

/** Survivors without an explanation, and explanations that no survivor needs any more. */
export const compare = <N extends Named>(
  survivors: readonly N[],
  explained: readonly Explained[],
): { readonly unexplained: readonly N[]; readonly outdated: readonly Explained[] } => {
  const known = new Set(explained.map(keyOf));
  const alive = new Set(survivors.map(keyOf));
  return {
    unexplained: survivors.filter((survivor) => !known.has(keyOf(survivor))),
    outdated: explained.filter((entry) => !alive.has(keyOf(entry))),
  };
};
