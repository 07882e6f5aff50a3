import { resolve } from 'node:path';
import type { Command } from 'commander';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { bootWord } from '#pkg/boot/attributes.ts';
import { startWord } from '#pkg/boot/starts.ts';
import type { SlotLabel } from '#pkg/boot/slot.ts';
import { slotLabels } from '#pkg/boot/slot.ts';
import { stateOf } from '#pkg/boot/states.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import type { Copies, Copy } from '#pkg/gpt/copies.ts';
import { typeGuids } from '#pkg/gpt/layout.ts';
import { readCopies } from '#pkg/gpt/read.ts';
import { entriesOf, rangeOf } from '#pkg/gpt/table.ts';
import { createInstaller } from '#pkg/install/installer.ts';
import { readSlotManifest } from '#pkg/install/read-manifest.ts';
import { CommandError } from '../command-error.ts';
import { bytesText, table } from '../table.ts';
import { terminalOf } from '../terminal.ts';
import { addDiskRepair } from './disk-repair.ts';

interface PartitionView {
  readonly number: number;
  readonly label: string;
  readonly offset: number;
  readonly sizeBytes: number;
  readonly partUuid: string;
  /** slots only */
  readonly attributes?: string;
  readonly state?: string;
  readonly version?: string;
  /** that the manifest of the image names, '' when it has none */
  readonly product?: string;
}

const health = (copy: Copy): string => (copy.status === 'good' ? 'good' : `bad: ${copy.reason}`);

const readDisk = async (path: string): Promise<Copies> => {
  const device = await openFileDevice(path, { readOnly: true });
  try {
    const geometry = { sectorSize: device.sectorSize, diskSize: device.size };
    return await readCopies(geometry, async (offset, length) => await device.read(offset, length));
  } finally {
    await device.close();
  }
};

const isSlot = (name: string): name is SlotLabel => slotLabels.some((label) => label === name);

const partitionsOf = async (path: string, copies: Copies): Promise<PartitionView[]> => {
  const gpt = tableOf(copies);
  const installer = createInstaller();
  return await Promise.all(
    entriesOf(gpt).map(async (entry) => {
      const { offset, size: sizeBytes } = rangeOf(gpt, entry);
      const { name: label, partUuid } = entry;
      const common = { number: entry.index + 1, label, offset, sizeBytes, partUuid };
      if (entry.typeGuid !== typeGuids.slotType || !isSlot(label)) return common;
      const word = bootWord(entry.attributes);
      const state = stateOf(word);
      const slot = {
        label,
        state,
        attributes: word,
        starts: startWord(entry.attributes),
        devicePath: path,
        offset,
        sizeBytes,
        partUuid,
      };
      const version = await installer.readVersion(slot).catch(() => '');
      const found = await readSlotManifest({ ...slot, path }, version).catch(() => undefined);
      const product = found?.kind === 'manifest' ? found.manifest.product : '';
      return { ...common, attributes: `0x${word.toString(16).padStart(3, '0')}`, state, version, product };
    }),
  );
};

/** `basalt disk` */
export const addDisk = (program: Command): void => {
  const disk = program
    .command('disk')
    .description('look into disks and disk images, and repair their partition tables');
  addDiskRepair(disk);
  disk
    .command('show')
    .description('show the partitions, the slots with their boot bits and versions, and the health of both tables')
    .argument('<file>', 'a disk image or a block device')
    .action(async (file: string, _options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const path = resolve(file);
      const copies = await readDisk(path);
      const tables = { primary: health(copies.primary), backup: health(copies.backup), agree: copies.agree };
      const text = [`primary table: ${tables.primary}`, `backup table:  ${tables.backup}`];
      if (copies.primary.status === 'bad' && copies.backup.status === 'bad')
        throw new CommandError('failed', `${path} has no usable partition table (${text.join('; ')})`);
      if (copies.primary.status === 'good' && copies.backup.status === 'good' && !copies.agree)
        text.push('the two differ: a write was cut between them; the next use repairs it');
      const partitions = await partitionsOf(path, copies);
      const rows = partitions.map((one) => [
        String(one.number),
        one.label,
        bytesText(one.sizeBytes),
        one.state ?? '',
        one.attributes ?? '',
        one.state === undefined ? '' : one.version || '(empty)',
        one.product ?? '',
      ]);
      const shown = `${table(['NO', 'LABEL', 'SIZE', 'STATE', 'BITS', 'VERSION', 'PRODUCT'], rows)}\n\n${text.join('\n')}`;
      terminal.result({ path, tables, partitions }, shown);
    });
};
