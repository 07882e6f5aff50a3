import type { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { answerOfRule, type Answer } from './answer.ts';
import { copyOf } from './disks.ts';
import { judge, type Verdict } from './judge.ts';
import type { Firmware } from './qemu.ts';

export interface NamedDisk {
  readonly what: string;
  readonly disk: MemoryDevice;
}

/** What a real GRUB and the TypeScript rule made of one disk; `difference` when that is not the same. */
export interface RealComparison {
  readonly what: string;
  readonly verdict: Verdict;
  readonly expected: Answer;
  readonly difference?: string;
}

/** A serial line shows no letters beyond ASCII, and a blank at its end is not to be told from none. */
const isPlain = (label: string): boolean => /^[!-~]+$/.test(label);

const inWords = (answer: Answer | Verdict, withLabel: boolean): string => {
  if (answer.kind === 'pick')
    return `${answer.start} ${answer.number} ${answer.partUuid}${withLabel ? ` ${answer.label}` : ''}`;
  return answer.kind === 'none' ? answer.reason : answer.kind;
};

/** Gives disks of one sector size to a real GRUB and to the TypeScript rule: same slot or reason, same bytes afterwards. */
export const compareReal = async (
  disks: readonly NamedDisk[],
  firmware: Firmware,
  sectorSize: number,
): Promise<RealComparison[]> => {
  const images = disks.map(({ disk }) => disk.image);
  const verdicts = await judge(images, firmware, sectorSize);
  return await Promise.all(
    disks.map(async ({ what, disk }, at): Promise<RealComparison> => {
      const verdict = verdicts[at]!;
      const own = copyOf(disk);
      const expected = await answerOfRule(own);
      const withLabel = expected.kind === 'pick' && isPlain(expected.label);
      const [said, rule] = [inWords(verdict, withLabel), inWords(expected, withLabel)];
      const compared = { what, verdict, expected };
      if (said !== rule) return { ...compared, difference: `${what}: GRUB says "${said}", the rule "${rule}"` };
      const same = Buffer.compare(verdict.after.read(0, disk.size), own.image.read(0, disk.size)) === 0;
      return same ? compared : { ...compared, difference: `${what}: other bytes on the disk` };
    }),
  );
};
