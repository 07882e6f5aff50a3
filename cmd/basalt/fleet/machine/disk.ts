import type { SettableState, Slots } from '#pkg/boot/port.ts';
import { pickWord, wordAfterPick } from '#pkg/boot/select.ts';
import { slotLabels, type SlotLabel } from '#pkg/boot/slot.ts';
import { attributesOf, stateOf } from '#pkg/boot/states.ts';

export interface SimulatedSlot<Content> {
  word: number;
  /** undefined: nothing, or something half written */
  content: Content | undefined;
}

const sizeBytes = 512 * 1024 * 1024;

/**
 * The disk of a simulated node: two attribute words and what the slots hold, with the real rules over them; every change is
 * one durable write.
 */
export class SimulatedDisk<Content> {
  readonly slots: Readonly<Record<SlotLabel, SimulatedSlot<Content>>>;

  constructor(running: Content) {
    this.slots = { IMGA: { word: attributesOf('active'), content: running }, IMGB: { word: 0, content: undefined } };
  }

  /** What the boot loader does: takes a try of the slot it picks; undefined when none is bootable. */
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
      devicePath: '/dev/simulated',
      offset: label === 'IMGA' ? 0 : sizeBytes,
      sizeBytes,
      partUuid: label,
    });
    return { IMGA: info('IMGA'), IMGB: info('IMGB') };
  }
}

/** Of a node of the fleet: an image is the version inside it. */
export type FleetDisk = SimulatedDisk<string>;
