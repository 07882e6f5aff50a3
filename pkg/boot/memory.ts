import { BasaltError } from '#pkg/errors/error.ts';
import { createExclusive } from '#pkg/async/exclusive.ts';
import type { BootControl, SettableState, SlotInfo, Slots } from './port.ts';
import { decideStart, type Decision, type SlotWords } from './select.ts';
import { slotLabels, type SlotLabel } from './slot.ts';
import { wordsAfter } from './slot-words.ts';
import { withStarts } from './starts.ts';
import { stateOf } from './states.ts';

/** Attribute words to start with (default: IMGA active, IMGB unused) and the slot size in bytes. */
export interface MemoryBootOptions {
  readonly attributes?: Readonly<Partial<Record<SlotLabel, number>>>;
  /** start words; none counted, none proved by default */
  readonly starts?: Readonly<Partial<Record<SlotLabel, number>>>;
  readonly sizeBytes?: number;
  readonly devicePath?: string;
}

const uuids = {
  IMGA: 'ad6871ee-31f9-4cf3-9e09-6f7a25c30052',
  IMGB: 'ad6871ee-31f9-4cf3-9e09-6f7a25c30053',
} as const;
const gap = 1024 * 1024;

/** Slot states in memory, with the boot loader's rule beside them; reads and writes can be made to fail. */
export class MemoryBootControl implements BootControl {
  /** every change that took effect, oldest first */
  readonly changes: Readonly<Partial<Record<SlotLabel, SettableState>>>[] = [];
  readonly #words: Record<SlotLabel, SlotWords>;
  readonly #size: number;
  readonly #path: string;
  readonly #exclusive = createExclusive();
  #readFailures: BasaltError[] = [];
  #writeFailures: BasaltError[] = [];

  constructor({
    attributes,
    starts,
    sizeBytes = 64 * 1024 * 1024,
    devicePath = '/dev/memory',
  }: MemoryBootOptions = {}) {
    this.#words = {
      IMGA: { boot: attributes?.IMGA ?? 0x102, starts: starts?.IMGA ?? 0 },
      IMGB: { boot: attributes?.IMGB ?? 0x000, starts: starts?.IMGB ?? 0 },
    };
    this.#size = sizeBytes;
    this.#path = devicePath;
  }

  read(): Promise<Slots> {
    return this.#exclusive(async () => {
      const failure = this.#readFailures.shift();
      if (failure) throw failure;
      return this.#slots();
    });
  }

  set(changes: Readonly<Partial<Record<SlotLabel, SettableState>>>, limit?: number): Promise<Slots> {
    return this.#exclusive(async () => {
      const words = { ...this.#words };
      for (const label of slotLabels) {
        const state = changes[label];
        if (state) words[label] = wordsAfter(words[label], state);
        const { boot, starts } = words[label];
        if (limit !== undefined) words[label] = { boot, starts: withStarts(starts, { limit }) };
      }
      const failure = this.#writeFailures.shift();
      if (failure) throw failure;
      Object.assign(this.#words, words);
      this.changes.push(changes);
      return this.#slots();
    });
  }

  /** Makes the next `count` reads fail. */
  failReads(count = 1, error = new BasaltError('GPT_BOTH_COPIES_BAD', 'both copies were damaged by the test')): void {
    this.#readFailures.push(...Array.from({ length: count }, () => error));
  }

  /** Makes the next `count` writes fail without any effect. */
  failWrites(count = 1, error = new BasaltError('GPT_WRITE_FAILED', 'the write was made to fail by the test')): void {
    this.#writeFailures.push(...Array.from({ length: count }, () => error));
  }

  /** Puts any 16 bits on a slot, as another program or a defect might. */
  putAttributes(label: SlotLabel, word: number): void {
    this.#words[label] = { ...this.#words[label], boot: word & 0xffff };
  }

  /** What the next reset does: the boot loader picks a slot and takes its try or counts its start. Undefined when nothing boots. */
  boot(): SlotLabel | undefined {
    const decision: Decision | undefined = decideStart(slotLabels.map((label) => this.#words[label]));
    if (!decision) return undefined;
    for (const [at, words] of decision.after.entries()) this.#words[slotLabels[at] as SlotLabel] = words;
    return slotLabels[decision.at];
  }

  #slots(): Slots {
    const info = (label: SlotLabel): SlotInfo => ({
      label,
      state: stateOf(this.#words[label].boot),
      attributes: this.#words[label].boot,
      starts: this.#words[label].starts,
      devicePath: this.#path,
      offset: gap + slotLabels.indexOf(label) * this.#size,
      sizeBytes: this.#size,
      partUuid: uuids[label],
    });
    return { IMGA: info('IMGA'), IMGB: info('IMGB') };
  }
}
