import type { ExecutionContext } from 'ava';
import { answerOfRule, sameAnswer, showAnswer } from './answer.ts';
import { copyOf } from './disks.ts';
import { judgeOnHost, type Case } from './host.ts';

export type NamedCase = Case & { readonly what: string };

/** How often each kind of outcome came, and the first disk on which the two rules differ, if there is one. */
export interface Comparison {
  readonly kinds: Readonly<Record<string, number>>;
  /** of the outcomes that start a slot, how often each way of starting it */
  readonly starts: Readonly<Record<string, number>>;
  readonly difference?: string;
}

/**
 * Gives each disk to the C rule and to the TypeScript rule: same slot, same reason, same bytes in the same order, same
 * flushes.
 */
export const compare = async (program: string, cases: readonly NamedCase[]): Promise<Comparison> => {
  const found = await judgeOnHost(program, cases);
  if (found.length !== cases.length)
    return { kinds: {}, starts: {}, difference: `${found.length} answers for ${cases.length} disks` };
  const kinds: Record<string, number> = {};
  const starts: Record<string, number> = {};
  for (const [at, { disk, failure, what }] of cases.entries()) {
    const expected = await answerOfRule(copyOf(disk), failure);
    const answer = found[at]!;
    if (!sameAnswer(answer, expected)) {
      const difference = `${what}\n  C:          ${showAnswer(answer)}\n  TypeScript: ${showAnswer(expected)}`;
      return { kinds, starts, difference };
    }
    kinds[expected.kind] = (kinds[expected.kind] ?? 0) + 1;
    if (expected.kind === 'pick') starts[expected.start] = (starts[expected.start] ?? 0) + 1;
  }
  return { kinds, starts };
};

/** The same as a test, which fails on a difference. */
export const compareRules = async (
  t: ExecutionContext,
  program: string,
  cases: readonly NamedCase[],
): Promise<Readonly<Record<string, number>>> => {
  const { kinds, difference } = await compare(program, cases);
  t.is(difference, undefined);
  const counts = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`);
  if (cases.length > 1) t.log(`${cases.length} disks: ${counts.join(', ')}`);
  return kinds;
};
