import type { Slots } from '#pkg/boot/port.ts';
import { pickWord, wordAfterPick } from '#pkg/boot/select.ts';
import { slotLabels, type SlotLabel } from '#pkg/boot/slot.ts';
import { attributesOf, stateOf } from '#pkg/boot/states.ts';
import type { SettableState } from '#pkg/boot/port.ts';

/** What an image does once it is booted. */
export type Behaviour = 'good' | 'panics' | 'crashes' | 'hangs' | 'deaf' | 'fills';

export interface SimImage {
  /** what the controller calls it, and what `/etc/eve-release` in it says */
  readonly version: string;
  readonly inside: string;
  readonly behaviour: Behaviour;
}

export interface SimSlot {
  word: number;
  /** undefined: nothing, or something half written */
  content: SimImage | undefined;
}

const sizeBytes = 512 * 1024 * 1024;

/** Two slots with attribute words as on disk; every change is one durable write. */
export class SimDisk {
  readonly slots: Record<SlotLabel, SimSlot>;

  constructor(running: SimImage) {
    this.slots = { IMGA: { word: attributesOf('active'), content: running }, IMGB: { word: 0, content: undefined } };
  }

  /** The boot loader: the slot it picks after its write, undefined when none is bootable. */
  boot(): SlotLabel | undefined {
    const at = pickWord(slotLabels.map((label) => this.slots[label].word));
    const label = at === undefined ? undefined : slotLabels[at];
    if (label) this.slots[label].word = wordAfterPick(this.slots[label].word);
    return label;
  }

  set(changes: Readonly<Partial<Record<SlotLabel, SettableState>>>): void {
    for (const label of slotLabels) {
      const state = changes[label];
      if (state) this.slots[label].word = attributesOf(state);
    }
  }

  state(label: SlotLabel): string {
    return stateOf(this.slots[label].word);
  }

  view(): Slots {
    const info = (label: SlotLabel) => ({
      label,
      state: stateOf(this.slots[label].word),
      attributes: this.slots[label].word,
      devicePath: '/dev/sim',
      offset: label === 'IMGA' ? 0 : sizeBytes,
      sizeBytes,
      partUuid: label,
    });
    return { IMGA: info('IMGA'), IMGB: info('IMGB') };
  }
}
