import { executePlan } from '#pkg/blockdev/execute.ts';
import type { BlockDevice, WritePlan } from '#pkg/blockdev/port.ts';
import { asBasaltError, BasaltError } from '#pkg/errors/error.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import type { Copies } from '#pkg/gpt/copies.ts';
import { planRepair, planWrite } from '#pkg/gpt/plan.ts';
import { sameBytes } from '#pkg/gpt/same-bytes.ts';
import { setAttributes, type Table } from '#pkg/gpt/table.ts';
import { bootWord, withBootWord } from './attributes.ts';
import { learnedWords, type Learned } from './learned.ts';
import { createExclusive } from '#pkg/async/exclusive.ts';
import type { SettableState, SlotInfo, Slots } from './port.ts';
import { openTable } from './open-table.ts';
import { readDisk } from './read-disk.ts';
import { slotLabels, type SlotLabel } from './slot.ts';
import { slotEntry, slotsOf } from './slots-of.ts';
import type { SlotWords } from './select.ts';
import { wordsAfter } from './slot-words.ts';
import { startWord, withStarts, withStartWord } from './starts.ts';
import type { TableControl } from './table-port.ts';

/** What a read found wrong with the copies; `error` when it could not be repaired (the good copy still serves). */
export interface RepairReport {
  readonly primary: string;
  readonly backup: string;
  readonly error?: BasaltError;
}

export interface GptBootControlOptions {
  /** opens the whole disk for reading and writing; it is closed again after each call */
  readonly open: () => Promise<BlockDevice>;
  /** path of that disk, for whoever opens a slot in it */
  readonly devicePath: string;
  /** says how a slot is reached when that is not through the disk itself */
  readonly locate?: (slot: SlotInfo) => Promise<SlotInfo>;
  readonly onRepair?: (report: RepairReport) => void;
}

const verdict = (copies: Copies, side: 'primary' | 'backup'): string => {
  const copy = copies[side];
  if (copy.status === 'bad') return copy.reason;
  return side === 'backup' && !copies.agree && copies.primary.status === 'good'
    ? 'older or newer than primary'
    : 'good';
};

const writeFailed = (message: string, cause?: unknown) => new BasaltError('GPT_WRITE_FAILED', message, {}, cause);

const write = async (device: BlockDevice, plan: WritePlan): Promise<void> => {
  try {
    await executePlan(device, plan);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw writeFailed(`the partition table could not be written: ${why}`, cause);
  }
};

const verify = (copies: Copies, expected: Table): Table => {
  const { primary, backup } = copies;
  if (primary.status === 'bad' || backup.status === 'bad' || !copies.agree) {
    throw writeFailed(
      `the partition table did not read back whole (primary: ${verdict(copies, 'primary')}; backup: ${verdict(copies, 'backup')})`,
    );
  }
  const found = tableOf(copies);
  if (sameBytes(found.entries, expected.entries)) return found;
  throw writeFailed('the partition table read back differs from what was written; does the disk drop writes?');
};

/** Slot states in the GPT attribute bits. Nothing is cached: the disk is read afresh each time, one call at a time. */
export class GptBootControl implements TableControl {
  readonly #options: GptBootControlOptions;
  readonly #exclusive = createExclusive();
  /** a write failed: what reads back may be in memory only, so the next write leaves nothing out */
  #unsure = false;

  constructor(options: GptBootControlOptions) {
    this.#options = options;
  }

  read(): Promise<Slots> {
    return this.#withDisk(async (device) => {
      const { copies, table, healed, writeError } = await openTable(device);
      if (healed) this.#tellHealed(writeError);
      // a table that is only in memory is written by whoever changes it
      if (!writeError) await this.#repair(device, table, copies);
      return this.#slots(table);
    });
  }

  set(changes: Readonly<Partial<Record<SlotLabel, SettableState>>>, limit?: number): Promise<Slots> {
    return this.#change((label, words) => {
      const state = changes[label];
      const { boot, starts } = state ? wordsAfter(words, state) : words;
      return { boot, starts: limit === undefined ? starts : withStarts(starts, { limit }) };
    });
  }

  learn(seen: Readonly<Partial<Record<SlotLabel, Learned>>>): Promise<Slots> {
    return this.#change((label, words) => learnedWords(words, seen[label] ?? {}));
  }

  /** One table write with the bits that `next` gives to each slot. */
  #change(next: (label: SlotLabel, words: SlotWords) => SlotWords): Promise<Slots> {
    return this.#withDisk(async (device) => {
      const { copies, table: before, healed, writeError } = await openTable(device);
      if (healed) this.#tellHealed(writeError);
      if (writeError)
        throw writeFailed(`the torn partition table could not be restored: ${writeError.message}`, writeError);
      const words = new Map<number, bigint>();
      for (const label of slotLabels) {
        const entry = slotEntry(before, label);
        const { boot, starts } = next(label, {
          boot: bootWord(entry.attributes),
          starts: startWord(entry.attributes),
        });
        words.set(entry.index, withStartWord(withBootWord(entry.attributes, boot), starts));
      }
      return this.#slots(await this.#write(device, setAttributes(before, words), copies));
    });
  }

  #tellHealed(error: BasaltError | undefined): void {
    const torn = 'torn by a write that was cut, and restored';
    this.#options.onRepair?.({ primary: torn, backup: torn, ...(error ? { error } : {}) });
  }

  async #slots(table: Table): Promise<Slots> {
    const { devicePath, locate = (slot) => Promise.resolve(slot) } = this.#options;
    const { IMGA, IMGB } = slotsOf(table, devicePath);
    return { IMGA: await locate(IMGA), IMGB: await locate(IMGB) };
  }

  /** A read serves even when the repair fails: one good copy is enough to know the truth. */
  async #repair(device: BlockDevice, table: Table, copies: Copies): Promise<void> {
    const found = { primary: verdict(copies, 'primary'), backup: verdict(copies, 'backup') };
    if (planRepair(copies).length === 0 && !this.#unsure) return;
    try {
      await this.#write(device, table, copies);
      this.#options.onRepair?.(found);
    } catch (error) {
      this.#options.onRepair?.({ ...found, error: asBasaltError(error, 'GPT_WRITE_FAILED') });
    }
  }

  async #write(device: BlockDevice, table: Table, copies: Copies): Promise<Table> {
    const plan = planWrite(table, copies, { force: this.#unsure });
    if (plan.length === 0) return table;
    this.#unsure = true;
    await write(device, plan);
    const found = verify(await readDisk(device), table);
    this.#unsure = false;
    return found;
  }

  #withDisk<T>(work: (device: BlockDevice) => Promise<T>): Promise<T> {
    return this.#exclusive(async () => {
      const device = await this.#options.open();
      try {
        return await work(device);
      } finally {
        await device.close();
      }
    });
  }
}
