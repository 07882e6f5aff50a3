import type { ExecutionContext } from 'ava';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { answerOfRule, sameAnswer, showAnswer } from './answer.ts';
import { judgeOnHost, type Case } from './host.ts';

/**
 * Gives each disk to the C rule and to the TypeScript rule: same slot, same reason, same bytes in the same order, same
 * flushes. Says what was tried for the first one that differs. Answers how often each kind of outcome came.
 */
export const compareRules = async (
  t: ExecutionContext,
  program: string,
  cases: readonly (Case & { readonly what: string })[],
): Promise<Record<string, number>> => {
  const found = await judgeOnHost(program, cases);
  t.is(found.length, cases.length, 'an answer for each disk');
  const kinds: Record<string, number> = {};
  for (const [at, { disk, failure, what }] of cases.entries()) {
    const own = new MemoryDevice({ image: disk.image.clone(), sectorSize: disk.sectorSize });
    const expected = await answerOfRule(own, failure);
    const answer = found[at];
    if (!answer || !sameAnswer(answer, expected)) {
      t.fail(
        `${what}\n  C:          ${answer ? showAnswer(answer) : 'nothing'}\n  TypeScript: ${showAnswer(expected)}`,
      );
      return kinds;
    }
    kinds[expected.kind] = (kinds[expected.kind] ?? 0) + 1;
  }
  if (cases.length > 1)
    t.log(
      `${cases.length} disks: ${Object.entries(kinds)
        .map(([kind, count]) => `${count} ${kind}`)
        .join(', ')}`,
    );
  return kinds;
};
