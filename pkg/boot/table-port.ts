import type { Learned } from './learned.ts';
import type { BootControl, Slots } from './port.ts';
import type { SlotLabel } from './slot.ts';

/** A boot control over the partition table that can also be told what a boot loader did which does not write there. */
export interface TableControl extends BootControl {
  /** Takes over what the boot loader did, in one write; nothing becomes bootable by it. Errors: those of `set`. */
  learn(seen: Readonly<Partial<Record<SlotLabel, Learned>>>): Promise<Slots>;
}
