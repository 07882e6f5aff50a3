import { executePlan } from '#pkg/blockdev/execute.ts';
import type { BlockDevice } from '#pkg/blockdev/port.ts';
import { asBasaltError, type BasaltError } from '#pkg/errors/error.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import type { Copies } from '#pkg/gpt/copies.ts';
import { healTorn } from '#pkg/gpt/heal.ts';
import { planBothCopies } from '#pkg/gpt/plan.ts';
import type { Table } from '#pkg/gpt/table.ts';
import { readDisk } from './read-disk.ts';
import { tornWords } from './torn-words.ts';

/** The table of a disk, and the copies it was read from. */
export interface OpenedTable {
  readonly copies: Copies;
  readonly table: Table;
  /** both copies were bad, and the table is what a torn write of ours has left */
  readonly healed: boolean;
  /** the healed table could not be written: it is true, and the disk does not have it */
  readonly writeError?: BasaltError;
}

/**
 * Reads the table; when both copies are bad and one torn write explains it, the table is restored and written. Errors:
 * GPT_BOTH_COPIES_BAD, GPT_INVALID.
 */
export const openTable = async (device: BlockDevice): Promise<OpenedTable> => {
  const copies = await readDisk(device);
  const bothBad = copies.primary.status === 'bad' && copies.backup.status === 'bad';
  const table = bothBad ? healTorn(copies, tornWords) : undefined;
  if (!table) return { copies, table: tableOf(copies), healed: false };
  try {
    await executePlan(device, planBothCopies(table));
  } catch (error) {
    return { copies, table, healed: true, writeError: asBasaltError(error, 'GPT_WRITE_FAILED') };
  }
  const written = await readDisk(device);
  return { copies: written, table: tableOf(written), healed: true };
};
