import { executePlan } from '#pkg/blockdev/execute.ts';
import type { BlockDevice } from '#pkg/blockdev/port.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { fitToDisk, planFit } from '#pkg/gpt/fit.ts';
import { planRepair } from '#pkg/gpt/plan.ts';
import { openTable } from './open-table.ts';
import { readDisk } from './read-disk.ts';

/** What was wrong with a table and is not any more. */
export type Repair = 'torn-write' | 'primary' | 'backup' | 'differed' | 'backup-moved';

/**
 * Brings both copies of a disk's table into order: a torn write is healed where that can be known, a bad copy rewritten
 * from the good one, and a backup that is not in the last sectors moved there, as on a disk that is larger than the image
 * that was written to it. No partition changes. Answers what was done; nothing when all was well. Errors:
 * GPT_BOTH_COPIES_BAD, STORE_IO.
 */
export const repairDisk = async (device: BlockDevice): Promise<readonly Repair[]> => {
  const done: Repair[] = [];
  const { copies, healed, writeError } = await openTable(device);
  if (writeError) throw writeError;
  if (healed) done.push('torn-write');
  else {
    const { primary, backup } = copies;
    const plan = planRepair(copies);
    await executePlan(device, plan);
    if (primary.status === 'bad') done.push('primary');
    else if (backup.status === 'bad') done.push('backup');
    else if (plan.length > 0) done.push('differed');
  }
  const fitted = fitToDisk(tableOf(await readDisk(device)), {});
  if (fitted !== undefined) {
    await executePlan(device, planFit(fitted, await device.read(0, device.sectorSize)));
    done.push('backup-moved');
  }
  return done;
};
