import { rootPartUuid } from './kernel-parameter.ts';
import type { Slots } from './port.ts';
import { slotLabels, type SlotLabel } from './slot.ts';

/**
 * The slot that the kernel command line booted from, by its `root=PARTUUID=`. Undefined when that is no slot of this
 * disk: the node then runs from memory (`RAM`) and has no A/B logic (`docs/rules/eve-baseos.md 1.1`).
 */
export const currentSlot = (cmdline: string, slots: Slots): SlotLabel | undefined => {
  const uuid = rootPartUuid(cmdline);
  return slotLabels.find((label) => slots[label].partUuid === uuid);
};
