import type { BootControl, Slots } from './port.ts';
import type { SlotLabel } from './slot.ts';

/** A boot control over the partition table that can also be told what a boot loader did which does not write there. */
export interface TableControl extends BootControl {
  /**
   * Leaves these slots with no more tries than given; never raises a number and changes no other bit, so that nothing
   * becomes bootable by it. Errors: those of `set`.
   */
  lowerTries(left: Readonly<Partial<Record<SlotLabel, number>>>): Promise<Slots>;
}
