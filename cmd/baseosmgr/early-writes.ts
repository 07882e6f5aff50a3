import type { Effect } from '#pkg/baseos/effect.ts';
import type { SlotInfo } from '#pkg/boot/port.ts';
import type { ContentManager } from '#pkg/content/port.ts';
import type { EarlyWrite, Installer, Written } from '#pkg/install/port.ts';

export interface EarlyWrites {
  /** Begins to write what arrives of a content into the slot; ends the one before. Errors: SLOT_WRITE_FAILED. */
  begin(effect: Extract<Effect, { kind: 'writeEarly' }>, slot: SlotInfo): Promise<void>;
  /** Takes over a write that has ended to bring bytes, so that an install of that image goes on from it. */
  adopt(label: string, sha256: string, write: EarlyWrite): Promise<void>;
  /** Returns when no byte of that generation can arrive any more. */
  drop(generation: number): Promise<void>;
  /** Ends what was taken over and is not wanted. */
  dropAdopted(): Promise<void>;
  /** Ends whatever there is; what it wrote of this image, if it was this image. */
  take(label: string, sha256: string): Promise<Written | undefined>;
}

interface Running {
  /** undefined for one that was taken over */
  readonly generation: number | undefined;
  readonly label: string;
  readonly sha256: string;
  readonly write: EarlyWrite;
  readonly mirror: Disposable | undefined;
}

/** Lets the download and the slot's writer meet: one early write at a time. */
export const createEarlyWrites = (
  installer: Pick<Installer, 'writeEarly'>,
  content: Pick<ContentManager, 'mirror'>,
): EarlyWrites => {
  let running: Running | undefined;
  const take: EarlyWrites['take'] = async (label, sha256) => {
    const early = running;
    running = undefined;
    early?.mirror?.[Symbol.dispose]();
    const written = await early?.write.end();
    return early?.label === label && early.sha256 === sha256 ? written : undefined;
  };
  return {
    begin: async ({ generation, label, sha256 }, slot) => {
      await take('', '');
      const write = await installer.writeEarly(slot);
      running = { generation, label, sha256, write, mirror: content.mirror(sha256, write) };
    },
    adopt: async (label, sha256, write) => {
      await take('', '');
      running = { generation: undefined, label, sha256, write, mirror: undefined };
    },
    dropAdopted: async () => {
      if (running !== undefined && running.generation === undefined) await take('', '');
    },
    drop: async (generation) => {
      if (running?.generation === generation) await take('', '');
    },
    take,
  };
};
