import { bootOnce } from '#pkg/boot/boot-once.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import type { StartKind } from '#pkg/boot/select.ts';

/** The slot that the boot loader started, and its 16 attribute bits after that. */
export interface PickedSlot {
  readonly label: string;
  readonly partUuid: string;
  /** bytes, in the disk */
  readonly offset: number;
  readonly attributes: number;
  readonly start: StartKind;
}

export type Pick = { readonly slot: PickedSlot } | { readonly none: string };

const reasons = {
  'no-table': 'both copies of the partition table are bad',
  'no-eligible-slot': 'no slot is bootable',
  'write-failed': 'the try could not be taken from the slot, the table cannot be written, and no other slot may start',
  'bad-slot': 'the slot that was picked is not a range of this disk',
} as const;

/** Runs the boot loader's rules on the table of a disk image, as at power on (`docs/rules/eve-baseos.md 1.6`). */
export const runBootLoader = async (disk: string): Promise<Pick> => {
  const device = await openFileDevice(disk);
  try {
    const pick = await bootOnce(device);
    if (pick.kind === 'none')
      return { none: `${reasons[pick.reason]}${pick.error === undefined ? '' : ` (${pick.error.message})`}` };
    const { label, partUuid, offset, after, start } = pick;
    return { slot: { label, partUuid, offset, attributes: after, start } };
  } finally {
    await device.close();
  }
};
