import type { Slots } from './port.ts';
import { slotLabels, type SlotLabel } from './slot.ts';

/** Value of the kernel parameter `name`: the last one wins, and what follows `--` is init's (kernel rules). */
const parameter = (cmdline: string, name: string): string | undefined => {
  let value: string | undefined;
  // a parameter may hold blanks inside double quotes
  for (const [word] of cmdline.matchAll(/(?:"[^"]*"?|[^\s"])+/g)) {
    if (word === '--') break;
    const plain = word.replaceAll('"', '');
    if (plain.startsWith(`${name}=`)) value = plain.slice(name.length + 1);
  }
  return value;
};

/**
 * The slot that the kernel command line booted from, by its `root=PARTUUID=`. Undefined when that is no slot of this
 * disk: the node then runs from memory (`RAM`) and has no A/B logic (`spec/eve-baseos.md 1.1`).
 */
export const currentSlot = (cmdline: string, slots: Slots): SlotLabel | undefined => {
  const root = parameter(cmdline, 'root')?.toLowerCase();
  if (!root?.startsWith('partuuid=')) return undefined;
  const uuid = root.slice('partuuid='.length);
  return slotLabels.find((label) => slots[label].partUuid === uuid);
};
