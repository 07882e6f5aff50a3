import { executePlan } from '#pkg/blockdev/execute.ts';
import type { BlockDevice } from '#pkg/blockdev/port.ts';
import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import type { Copies } from '#pkg/gpt/copies.ts';
import { planRepair, planWrite } from '#pkg/gpt/plan.ts';
import { sameBytes } from '#pkg/gpt/same-bytes.ts';
import { entriesOf, rangeOf, type Table } from '#pkg/gpt/table.ts';
import { bootWord } from './attributes.ts';
import { openTable } from './open-table.ts';
import { readDisk } from './read-disk.ts';
import { selectSlot, type Selection, type StartKind } from './select.ts';
import { startWord } from './starts.ts';

/** The slot to start: where it is on the disk (bytes), and its 16 boot bits before and after the pick. */
export interface BootPick {
  readonly kind: 'pick';
  readonly start: StartKind;
  readonly label: string;
  readonly number: number;
  readonly partUuid: string;
  /** GUID of the disk: what tells two disks of one layout apart */
  readonly diskGuid: string;
  readonly offset: number;
  readonly sizeBytes: number;
  readonly before: number;
  readonly after: number;
  /** its 16 start bits after the pick */
  readonly starts: number;
  /** a repair or a note that could not be written; the pick itself needed no write */
  readonly writeError?: BasaltError;
}

/** Why nothing boots: no readable table, no eligible slot, or every slot needs a write that the disk does not take. */
export interface BootNone {
  readonly kind: 'none';
  readonly reason: 'no-table' | 'no-eligible-slot' | 'write-failed' | 'bad-slot';
  readonly error?: BasaltError;
}

interface Opened {
  readonly copies: Copies;
  readonly table: Table;
  readonly writeError?: BasaltError;
  /** only this table, in memory, can be believed: nothing may be written over what is on the disk */
  readonly memoryOnly: boolean;
}

/** Repairs what can be repaired, as the boot loader does before it uses the table (`docs/rules/eve-baseos.md 1.5`). */
const openRepaired = async (device: BlockDevice): Promise<Opened> => {
  const { copies, table, healed, writeError } = await openTable(device);
  if (writeError) return { copies, table, writeError, memoryOnly: true };
  const plan = healed ? [] : planRepair(copies);
  if (plan.length === 0) return { copies, table, memoryOnly: false };
  try {
    await executePlan(device, plan);
  } catch (error) {
    return { copies, table, writeError: asBasaltError(error, 'GPT_WRITE_FAILED'), memoryOnly: false };
  }
  const repaired = await readDisk(device);
  return { copies: repaired, table: tableOf(repaired), memoryOnly: false };
};

/** Writes the table and reads it again: a disk that says yes and drops what it was given has not taken the write. */
const writeThrough = async (device: BlockDevice, table: Table, copies: Copies): Promise<BasaltError | undefined> => {
  try {
    await executePlan(device, planWrite(table, copies));
  } catch (error) {
    return asBasaltError(error, 'GPT_WRITE_FAILED');
  }
  const found = await readDisk(device);
  if (found.agree && sameBytes(tableOf(found).entries, table.entries)) return undefined;
  return new BasaltError('GPT_WRITE_FAILED', 'the partition table read back differs from what was written');
};

type Pick = Extract<Selection, { kind: 'pick' }>;

const answer = (table: Table, pick: Pick, writeError: BasaltError | undefined): BootPick | BootNone => {
  const { entry, start } = pick;
  let range: ReturnType<typeof rangeOf>;
  try {
    range = rangeOf(table, entry);
  } catch (error) {
    return { kind: 'none', reason: 'bad-slot', error: asBasaltError(error) };
  }
  const after = entriesOf(pick.table).find(({ index }) => index === entry.index)?.attributes ?? 0n;
  return {
    kind: 'pick',
    start,
    label: entry.name,
    number: entry.index + 1,
    partUuid: entry.partUuid,
    diskGuid: table.header.diskGuid,
    offset: range.offset,
    sizeBytes: range.size,
    before: bootWord(entry.attributes),
    after: bootWord(after),
    starts: startWord(after),
    ...(writeError ? { writeError } : {}),
  };
};

/** The disk does not take what the pick needs: the best slot that needs no write. */
const withoutWrite = (table: Table, writeError: BasaltError): BootPick | BootNone => {
  const selection = selectSlot(table, { writable: false });
  if (selection.kind !== 'pick') return { kind: 'none', reason: 'write-failed', error: writeError };
  return answer(table, selection, writeError);
};

/**
 * What the boot loader does at power-on: repair the table, pick a slot, take one of its tries or count its start, and make
 * that durable before anything is loaded (`docs/rules/eve-baseos.md 1.6`). Never throws: what goes wrong is the answer.
 */
export const bootOnce = async (device: BlockDevice): Promise<BootPick | BootNone> => {
  let opened: Opened;
  try {
    opened = await openRepaired(device);
  } catch (error) {
    return { kind: 'none', reason: 'no-table', error: asBasaltError(error, 'GPT_BOTH_COPIES_BAD') };
  }
  const { copies, table, writeError, memoryOnly } = opened;
  if (memoryOnly && writeError) return withoutWrite(table, writeError);
  const selection = selectSlot(table);
  if (selection.kind === 'none') return { kind: 'none', reason: 'no-eligible-slot' };
  const picked = answer(table, selection, writeError);
  // a slot that cannot be started costs no write
  if (picked.kind === 'none' || !selection.changed) return picked;
  const failed = await writeThrough(device, selection.table, copies);
  // by the table from before: after an error not every firmware reads the whole disk any more
  return failed ? withoutWrite(table, failed) : picked;
};
