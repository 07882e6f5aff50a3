import type { SlotLabel, SlotState } from './slot.ts';

/** One slot as the partition table and the disk show it. */
export interface SlotInfo {
  readonly label: SlotLabel;
  readonly state: SlotState;
  /** the 16 attribute bits (`docs/rules/eve-baseos.md 1.2`) */
  readonly attributes: number;
  /** the 16 bits below them: starts counted, what is proved (`starts.ts`) */
  readonly starts: number;
  /** what to open to reach its bytes: a partition device, or the disk file itself */
  readonly devicePath: string;
  /** where the slot starts in that device (0 for a partition device), and its size, both in bytes */
  readonly offset: number;
  readonly sizeBytes: number;
  /** lower case, as in `root=PARTUUID=` */
  readonly partUuid: string;
}

export type Slots = Readonly<Record<SlotLabel, SlotInfo>>;

/**
 * States that software may set (`docs/rules/eve-baseos.md 1.3`). `inprogress` is otherwise the boot loader's: software
 * sets it for a slot whose try the loader could not take, and for one that is not to be started again because it does
 * not come up. `erased` is `unused` for a slot that is about to be written: what was proved of its image is no longer
 * true.
 */
export type SettableState = 'active' | 'updating' | 'inprogress' | 'unused' | 'erased';

/** Boot state of the two slots, as baseosmgr needs it. Adapters: GPT attributes, GRUB environment, memory. */
export interface BootControl {
  /** Reads the table, repairing a damaged copy from the good one. Errors: GPT_BOTH_COPIES_BAD, SLOT_NOT_FOUND. */
  read(): Promise<Slots>;
  /**
   * Sets one or both slots in one durable table write; with it the limit of starts of both, as stored (`starts.ts`), if it
   * is given. Errors: GPT_WRITE_FAILED, GPT_BOTH_COPIES_BAD.
   */
  set(changes: Readonly<Partial<Record<SlotLabel, SettableState>>>, limit?: number): Promise<Slots>;
}
