import type { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { bootOnce } from '#pkg/boot/boot-once.ts';
import type { StartKind } from '#pkg/boot/select.ts';

/** The nth operation of this kind fails; `drop`: from the nth write on, each is said to be done and is not. */
export interface Failure {
  readonly operation: 'read' | 'write' | 'flush' | 'drop';
  readonly nth: number;
}

export type Change = 'flush' | { readonly offset: number; readonly data: Uint8Array };

interface Picked {
  readonly kind: 'pick';
  readonly writeFailed: boolean;
  readonly start: StartKind | 'unknown';
  readonly before: number;
  readonly after: number;
  readonly starts: number;
  readonly number: number;
  readonly firstLba: bigint;
  readonly lastLba: bigint;
  readonly label: string;
  readonly partUuid: string;
  readonly diskGuid: string;
}

interface None {
  readonly kind: 'no-table' | 'no-eligible-slot' | 'bad-slot' | 'write-failed';
}

/** What the rule said, and what it did to the disk in this order. */
export type Answer = (Picked | None) & { readonly changes: readonly Change[] };

/** The module hands out no control characters; lone halves of a pair become U+FFFD in UTF-8 anyway. */
// eslint-disable-next-line no-control-regex
const asVariable = (label: string): string => label.toWellFormed().replace(/[\u0001-\u001f\u007f]/g, '?');

/** What the TypeScript rule says and does; the disk is changed by it. */
export const answerOfRule = async (disk: MemoryDevice, failure?: Failure): Promise<Answer> => {
  disk.log.length = 0;
  if (failure?.operation === 'drop') disk.dropWrites(failure.nth);
  else if (failure) disk.failNth(failure.operation, failure.nth);
  const boot = await bootOnce(disk);
  const changes = disk.log.flatMap((entry): Change[] => {
    if (entry.kind === 'flush') return ['flush'];
    return entry.kind === 'write' ? [{ offset: entry.offset, data: entry.data }] : [];
  });
  if (boot.kind === 'none') return { kind: boot.reason, changes };
  const { number, start, before, after, starts, partUuid, diskGuid, offset, sizeBytes, writeError } = boot;
  const firstLba = BigInt(offset / disk.sectorSize);
  return {
    kind: 'pick',
    writeFailed: writeError !== undefined,
    start,
    before,
    after,
    starts,
    number,
    firstLba,
    lastLba: firstLba + BigInt(sizeBytes / disk.sectorSize) - 1n,
    label: asVariable(boot.label),
    partUuid,
    diskGuid,
    changes,
  };
};

const showChange = (change: Change): string =>
  change === 'flush' ? change : `write ${change.offset}+${change.data.length}`;

/** An answer in a line. */
export const showAnswer = ({ changes, ...rest }: Answer): string => {
  const fields = Object.entries(rest).map(([name, value]) => `${name} ${value}`);
  return [...fields, ...changes.map(showChange)].join(', ');
};

/** Whether two answers agree to the last byte and in the order of what was written and flushed. */
export const sameAnswer = (one: Answer, two: Answer): boolean =>
  showAnswer(one) === showAnswer(two) &&
  one.changes.every((change, at) => {
    const other = two.changes[at];
    if (change === 'flush' || other === undefined || other === 'flush') return change === other;
    return Buffer.compare(change.data, other.data) === 0;
  });
