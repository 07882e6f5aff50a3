import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';
import { sameBytes } from '#pkg/gpt/same-bytes.ts';
import { blockWith } from './grubenv.ts';
import type { BlockFile } from './grubenv-file.ts';
import {
  goodOf,
  goodVariables,
  readGood,
  readRecords,
  recordedStarts,
  recordsOf,
  recordVariables,
  type GoodSlot,
  type Reading,
  type Records,
} from './grubenv-records.ts';
import { doneByGrub, doubtfulSlots, planChange } from './grubenv-rules.ts';
import type { Learned } from './learned.ts';
import { createExclusive } from '#pkg/async/exclusive.ts';
import type { BootControl, SettableState, SlotInfo, Slots } from './port.ts';
import { slotLabels, type SlotLabel } from './slot.ts';
import { wordsAfter } from './slot-words.ts';
import { withStarts } from './starts.ts';
import { attributesOf } from './states.ts';
import type { TableControl } from './table-port.ts';

/** What a call found of GRUB's files when they did not say what the table says, and what came of it. */
export interface EnvironmentReport {
  readonly environment: string;
  readonly good: string;
  /** what GRUB has done to the slots, as the table now has it */
  readonly taken: Readonly<Partial<Record<SlotLabel, Learned>>>;
  /** the files could not be brought in line with the table */
  readonly error?: BasaltError;
}

export interface GrubEnvBootControlOptions {
  /** the partition table: the truth of which the files are the projection */
  readonly table: TableControl;
  /** the environment block that GRUB reads, and rewrites when it takes a try */
  readonly environment: BlockFile;
  /** the note of the slot that was good last, which GRUB only reads */
  readonly good: BlockFile;
  readonly onReport?: (report: EnvironmentReport) => void;
}

/** One of the two files, with what was last read of it. */
class Projection<T> {
  readonly file: BlockFile;
  readonly #parse: (block: Uint8Array | undefined) => Reading<T>;
  block: Uint8Array | undefined;
  reading: Reading<T> = { damage: 'not read yet' };
  unreadable = false;
  /** a write failed: what reads back may be in memory only, so the next write leaves nothing out */
  unsure = false;

  constructor(file: BlockFile, parse: (block: Uint8Array | undefined) => Reading<T>) {
    this.file = file;
    this.#parse = parse;
  }

  get value(): T | undefined {
    return 'value' in this.reading ? this.reading.value : undefined;
  }

  get verdict(): string {
    return 'damage' in this.reading ? this.reading.damage : 'good';
  }

  async read(): Promise<void> {
    try {
      this.block = await this.file.read();
      this.unreadable = false;
      this.reading = this.#parse(this.block);
    } catch (error) {
      this.block = undefined;
      this.unreadable = true;
      this.reading = { damage: asBasaltError(error).message };
    }
  }

  /** Makes the file say this. Answers whether it did not say so before. Errors: GPT_WRITE_FAILED. */
  async write(variables: Readonly<Record<string, string>>): Promise<boolean> {
    const { path } = this.file;
    const block = blockWith(variables, this.block);
    if (!block) {
      throw writeFailed(`${path} has no room for the slots' records; remove other variables with grub-editenv`);
    }
    if (this.block && sameBytes(this.block, block) && !this.unsure) return false;
    this.unsure = true;
    try {
      await this.file.write(block);
    } catch (error) {
      throw writeFailed(`${path} could not be written: ${asBasaltError(error).message}`, error);
    }
    await this.read();
    if (!this.block || !sameBytes(this.block, block)) throw writeFailed(`${path} does not read back as written`);
    this.unsure = false;
    return true;
  }
}

const writeFailed = (message: string, cause?: unknown) => new BasaltError('GPT_WRITE_FAILED', message, {}, cause);

/**
 * Slot states in the GPT attribute bits for a node whose GRUB cannot read them: what GRUB reads instead is kept as a
 * projection of the table, and the tries that GRUB takes there are taken over into the table. `docs/boot-grubenv.md` has
 * the order of the writes and why no power cut between them harms.
 */
export class GrubEnvBootControl implements BootControl {
  readonly #table: TableControl;
  readonly #environment: Projection<Records>;
  readonly #good: Projection<GoodSlot | undefined>;
  readonly #report: (report: EnvironmentReport) => void;
  readonly #exclusive = createExclusive();

  constructor({ table, environment, good, onReport }: GrubEnvBootControlOptions) {
    this.#table = table;
    this.#environment = new Projection(environment, readRecords);
    this.#good = new Projection(good, readGood);
    this.#report = onReport ?? (() => {});
  }

  /**
   * A read serves even when the files cannot be written, as long as the table can be read; a slot that GRUB might start
   * against the table is then shown as UNKNOWN, so that nobody writes to it.
   */
  read(): Promise<Slots> {
    return this.#exclusive(async () => {
      const { slots, error } = await this.#align();
      return error ? this.#withDoubt(slots) : slots;
    });
  }

  set(changes: Readonly<Partial<Record<SlotLabel, SettableState>>>, limit?: number): Promise<Slots> {
    return this.#exclusive(async () => {
      for (const label of slotLabels) if (changes[label]) attributesOf(changes[label]);
      const { slots, error } = await this.#align();
      if (error) throw error;
      const before = recordsOf(slots);
      const record = (label: SlotLabel) => {
        const state = changes[label];
        const { word: boot, starts, partUuid } = before[label];
        const after = state ? wordsAfter({ boot, starts }, state) : { boot, starts };
        const own = limit === undefined ? after.starts : withStarts(after.starts, { limit });
        return { word: after.boot, starts: recordedStarts(own), partUuid };
      };
      let result = slots;
      for (const step of planChange(before, { IMGA: record('IMGA'), IMGB: record('IMGB') })) {
        if (step.store === 'table') result = await this.#table.set(changes, limit);
        else if (step.store === 'good') await this.#good.write(goodVariables(goodOf(step.records)));
        else await this.#environment.write(recordVariables(step.records));
      }
      return result;
    });
  }

  /** Takes over what GRUB did, then makes both files say what the table says. Errors: those of the table. */
  async #align(): Promise<{ slots: Slots; error?: BasaltError }> {
    let slots = await this.#table.read();
    await this.#environment.read();
    await this.#good.read();
    const found = { environment: this.#environment.verdict, good: this.#good.verdict };
    const taken = doneByGrub(recordsOf(slots), this.#environment.value);
    if (Object.keys(taken).length > 0) slots = await this.#table.learn(taken);
    const records = recordsOf(slots);
    try {
      // the note first, as in a change: the environment that is on the disk may be all that GRUB can go by
      const noted = await this.#good.write(goodVariables(goodOf(records)));
      const projected = await this.#environment.write(recordVariables(records));
      if (noted || projected || Object.keys(taken).length > 0) this.#report({ ...found, taken });
      return { slots };
    } catch (thrown) {
      const error = asBasaltError(thrown, 'GPT_WRITE_FAILED');
      this.#report({ ...found, taken, error });
      return { slots, error };
    }
  }

  #withDoubt(slots: Slots): Slots {
    const environment = this.#environment.unreadable ? 'unreadable' : this.#environment.value;
    const good = this.#good.unreadable ? 'unreadable' : this.#good.value?.label;
    const doubtful = doubtfulSlots(recordsOf(slots), environment, good);
    const shown = (label: SlotLabel): SlotInfo =>
      doubtful.includes(label)
        ? { ...slots[label], state: `UNKNOWN 0x${slots[label].attributes.toString(16)}` }
        : slots[label];
    return { IMGA: shown('IMGA'), IMGB: shown('IMGB') };
  }
}
