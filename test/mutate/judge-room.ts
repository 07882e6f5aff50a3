import { readFileSync } from 'node:fs';
import path from 'node:path';
import { refusedByCompiler } from './ask-compiler.ts';
import { compare, readExplained, type Explained } from './explained.ts';
import { findMutants } from './find-mutants.ts';
import { judge } from './judge.ts';
import { lineOf, nameOf, type Named } from './mutant.ts';
import { root, type Room } from './rooms.ts';

/** A mutant as it is shown to people. */
export interface Shown extends Named {
  /** from 1 */
  readonly at: number;
}

export interface Score {
  readonly killed: number;
  readonly explained: number;
  /** that the compiler refuses, so that no test ever meets them */
  readonly refused: number;
  readonly survived: number;
  /** explanations that no survivor needs any more */
  readonly outdated: readonly Explained[];
}

/**
 * Judges the mutants of those files of a room whose path has one of `only` in it, of all when there are none. `seen` hears of
 * each as it is judged: of the test that found it, undefined for a survivor that nothing explains; of those explained not.
 */
export const judgeRoom = async (
  { sources, tests }: Room,
  only: readonly string[],
  seen: (mutant: Shown, killer: string | undefined) => void,
): Promise<Score> => {
  const files = sources.filter((file) => only.length === 0 || only.some((part) => file.includes(part)));
  const explanations = readExplained().filter(({ file }) => files.includes(file));
  const texts = new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
  const all = [...texts].flatMap(([file, text]) => findMutants(file, text));
  const shown = all.map((mutant): Shown => {
    const text = texts.get(mutant.file) ?? '';
    return { ...nameOf(text, mutant), at: lineOf(text, mutant) };
  });
  const refused = await refusedByCompiler(all);
  const mutants = new Map([...all.entries()].filter(([id]) => !refused.has(id)));
  const verdicts = await judge(tests, mutants, (id, killer) => {
    const mutant = shown[id] as Shown;
    if (killer !== undefined || compare([mutant], explanations).unexplained.length > 0) seen(mutant, killer);
  });
  const alive = [...mutants.keys()].filter((id) => verdicts.get(id) === undefined).map((id) => shown[id] as Shown);
  const { unexplained, outdated } = compare(alive, explanations);
  return {
    killed: mutants.size - alive.length,
    explained: alive.length - unexplained.length,
    refused: refused.size,
    survived: unexplained.length,
    outdated,
  };
};
