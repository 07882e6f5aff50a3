import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { deviceNumber } from '#pkg/blockdev/device-number.ts';
import { readSysfsBlocks, type SysfsBlock } from '#pkg/blockdev/sysfs.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { SlotInfo } from './port.ts';

const notFound = (slot: SlotInfo, why: string): BasaltError =>
  new BasaltError('SLOT_NOT_FOUND', `slot ${slot.label} on ${slot.devicePath}: ${why}`, {
    label: slot.label,
    device: slot.devicePath,
  });

/**
 * The partition that is this slot of the disk `number`: the one that spans its bytes, whatever it is called. What the kernel
 * says of its UUID and label has to agree. Errors: SLOT_NOT_FOUND.
 */
export const partitionOfSlot = (slot: SlotInfo, number: string, blocks: readonly SysfsBlock[]): SysfsBlock => {
  const disk = blocks.find((block) => block.number === number);
  if (disk === undefined) throw notFound(slot, `the kernel knows no disk ${number}`);
  if (disk.partition !== undefined) throw notFound(slot, 'this is a partition; name the whole disk');
  const found = blocks.find(
    ({ partition, sizeBytes }) =>
      partition?.disk === disk.name && partition.startBytes === slot.offset && sizeBytes === slot.sizeBytes,
  );
  if (found === undefined)
    throw notFound(slot, 'the kernel knows no partition at its place; was the disk repartitioned since the boot?');
  const { partUuid = slot.partUuid, label = slot.label } = found.partition ?? {};
  if (partUuid !== slot.partUuid || label !== slot.label)
    throw notFound(slot, `the kernel's ${found.name} is ${label} ${partUuid}, the table says ${slot.partUuid}; reboot`);
  return found;
};

/**
 * Reaches a slot through its partition device, which can be opened for one writer alone and not while it is mounted. A slot
 * of a disk image stays as it is. Errors: SLOT_NOT_FOUND, STORE_IO.
 */
export const locateSlot = async (slot: SlotInfo, sysfs = '/sys', dev = '/dev'): Promise<SlotInfo> => {
  const info = await stat(slot.devicePath).catch((cause: unknown) => {
    throw new BasaltError('STORE_IO', `${slot.devicePath} cannot be looked at`, {}, cause);
  });
  if (!info.isBlockDevice()) return slot;
  const { devName } = partitionOfSlot(slot, deviceNumber(info.rdev), await readSysfsBlocks(sysfs));
  return { ...slot, devicePath: join(dev, devName), offset: 0 };
};
