import type { SettableState, Slots } from '#pkg/boot/port.ts';
import { decideStart, type StartKind } from '#pkg/boot/select.ts';
import { slotLabels, type SlotLabel } from '#pkg/boot/slot.ts';
import { wordsAfter } from '#pkg/boot/slot-words.ts';
import { withStarts } from '#pkg/boot/starts.ts';
import { attributesOf, stateOf } from '#pkg/boot/states.ts';

export interface SimulatedSlot<Content> {
  word: number;
  /** the start bits (`pkg/boot/starts.ts`) */
  starts: number;
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
    this.slots = {
      IMGA: { word: attributesOf('active'), starts: 0, content: running },
      IMGB: { word: 0, starts: 0, content: undefined },
    };
  }

  /** What the boot loader does: takes a try of the slot it picks, or counts its start; undefined when none is bootable. */
  boot(): { readonly label: SlotLabel; readonly start: StartKind } | undefined {
    const decision = decideStart(slotLabels.map((label) => this.#words(label)));
    const label = decision && slotLabels[decision.at];
    if (!decision || !label) return undefined;
    for (const [at, { boot, starts }] of decision.after.entries())
      Object.assign(this.slots[slotLabels[at] as SlotLabel], { word: boot, starts });
    return { label, start: decision.start };
  }

  set(changes: Readonly<Partial<Record<SlotLabel, SettableState>>>, limit?: number): void {
    for (const label of slotLabels) {
      const state = changes[label];
      const { boot, starts } = state ? wordsAfter(this.#words(label), state) : this.#words(label);
      const own = limit === undefined ? starts : withStarts(starts, { limit });
      Object.assign(this.slots[label], { word: boot, starts: own });
    }
  }

  #words(label: SlotLabel): { readonly boot: number; readonly starts: number } {
    return { boot: this.slots[label].word, starts: this.slots[label].starts };
  }

  state(label: SlotLabel): string {
    return stateOf(this.slots[label].word);
  }

  view(): Slots {
    const info = (label: SlotLabel) => ({
      label,
      state: stateOf(this.slots[label].word),
      attributes: this.slots[label].word,
      starts: this.slots[label].starts,
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
