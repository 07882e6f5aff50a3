import { resolve } from 'node:path';
import type { Command } from 'commander';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { repairDisk, type Repair } from '#pkg/boot/repair-disk.ts';
import { terminalOf } from '../terminal.ts';

const words: Readonly<Record<Repair, string>> = {
  'torn-write': 'a write that lost power in the middle was undone, in both copies',
  primary: 'the primary copy was damaged, and is rewritten from the backup',
  backup: 'the backup copy was damaged, and is rewritten from the primary',
  differed: 'the two copies differed, and the backup follows the primary now',
  'backup-moved': 'the backup copy was not at the end of the disk, and is there now',
};

/** `basalt disk repair` */
export const addDiskRepair = (disk: Command): void => {
  disk
    .command('repair')
    .description(
      'bring both copies of the partition table into order, the backup to the end of the disk; no partition changes',
    )
    .argument('<file>', 'a disk image or a block device that no node runs from meanwhile')
    .action(async (file: string, _options: unknown, command: Command) => {
      const path = resolve(file);
      const device = await openFileDevice(path);
      try {
        const repairs = await repairDisk(device);
        const text =
          repairs.length === 0
            ? 'both copies of the table are as they should be'
            : repairs.map((each) => words[each]).join('\n');
        terminalOf(command).result({ path, repairs }, text);
      } finally {
        await device.close();
      }
    });
};
