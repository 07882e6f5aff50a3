import { executePlan } from '#pkg/blockdev/execute.ts';
import type { BlockDevice } from '#pkg/blockdev/port.ts';
import { asBasaltError, type BasaltError } from '#pkg/errors/error.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import type { Copies } from '#pkg/gpt/copies.ts';
import { typeGuids } from '#pkg/gpt/layout.ts';
import { planBothCopies, planRepair, planWrite } from '#pkg/gpt/plan.ts';
import { rangeOf, type Table } from '#pkg/gpt/table.ts';
import { undoTornDecrement } from '#pkg/gpt/undo-decrement.ts';
import { bootWord } from './attributes.ts';
import { readDisk } from './read-disk.ts';
import { selectSlot, wordAfterPick } from './select.ts';

/** The slot to start: where it is on the disk (bytes), and its 16 attribute bits before and after the pick. */
export interface BootPick {
  readonly kind: 'pick';
  readonly label: string;
  readonly number: number;
  readonly partUuid: string;
  /** GUID of the disk: what tells two disks of one layout apart */
  readonly diskGuid: string;
  readonly offset: number;
  readonly sizeBytes: number;
  readonly before: number;
  readonly after: number;
  /** a repair that was needed but could not be written; the pick itself needed no write */
  readonly repairError?: BasaltError;
}

/** Why nothing boots: no readable table, no eligible slot, or the try could not be taken. */
export interface BootNone {
  readonly kind: 'none';
  readonly reason: 'no-table' | 'no-eligible-slot' | 'write-failed' | 'bad-slot';
  readonly error?: BasaltError;
}

/** Repairs what can be repaired, as the boot loader does before it uses the table (`spec/eve-baseos.md 1.5`). */
const openTable = async (device: BlockDevice): Promise<{ copies: Copies; table: Table; repairError?: BasaltError }> => {
  let copies = await readDisk(device);
  const undone =
    copies.primary.status === 'bad' && copies.backup.status === 'bad'
      ? undoTornDecrement(copies, typeGuids.slotType)
      : undefined;
  const plan = undone ? planBothCopies(undone) : planRepair(copies);
  try {
    await executePlan(device, plan);
  } catch (error) {
    const repairError = asBasaltError(error, 'GPT_WRITE_FAILED');
    // without a good copy on the disk there is nothing that the boot loader could go on from
    if (undone) throw repairError;
    return { copies, table: tableOf(copies), repairError };
  }
  if (plan.length > 0) copies = await readDisk(device);
  return { copies, table: tableOf(copies) };
};

/**
 * What the boot loader does at power-on: repair the table, pick a slot, take one of its tries and make that durable
 * before anything is loaded (`spec/eve-baseos.md 1.6`). Never throws: what goes wrong is the answer.
 */
export const bootOnce = async (device: BlockDevice): Promise<BootPick | BootNone> => {
  let opened: Awaited<ReturnType<typeof openTable>>;
  try {
    opened = await openTable(device);
  } catch (error) {
    const failure = asBasaltError(error, 'GPT_BOTH_COPIES_BAD');
    // reading answers with bad copies and never fails, so an I/O error is a write's
    return { kind: 'none', reason: failure.code === 'STORE_IO' ? 'write-failed' : 'no-table', error: failure };
  }
  const { copies, table, repairError } = opened;
  const selection = selectSlot(table);
  if (selection.kind === 'none') return { kind: 'none', reason: 'no-eligible-slot' };
  const { entry } = selection;
  let range: ReturnType<typeof rangeOf>;
  try {
    range = rangeOf(table, entry);
  } catch (error) {
    return { kind: 'none', reason: 'bad-slot', error: asBasaltError(error) };
  }
  try {
    if (selection.changed) await executePlan(device, planWrite(selection.table, copies));
  } catch (error) {
    return { kind: 'none', reason: 'write-failed', error: asBasaltError(error, 'GPT_WRITE_FAILED') };
  }
  const before = bootWord(entry.attributes);
  return {
    kind: 'pick',
    label: entry.name,
    number: entry.index + 1,
    partUuid: entry.partUuid,
    diskGuid: table.header.diskGuid,
    offset: range.offset,
    sizeBytes: range.size,
    before,
    after: wordAfterPick(before),
    ...(repairError ? { repairError } : {}),
  };
};
