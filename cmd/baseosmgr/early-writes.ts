import type { Effect } from '#pkg/baseos/effect.ts';
import type { SlotInfo } from '#pkg/boot/port.ts';
import type { ContentManager } from '#pkg/content/port.ts';
import type { EarlyWrite, Installer, Written } from '#pkg/install/port.ts';

export interface EarlyWrites {
  /** Begins to write what arrives of a content into the slot; ends the one before. Errors: SLOT_WRITE_FAILED. */
  begin(effect: Extract<Effect, { kind: 'writeEarly' }>, slot: SlotInfo): Promise<void>;
  /** Returns when no byte of that generation can arrive any more. */
  drop(generation: number): Promise<void>;
  /** Ends whatever there is; what it wrote of this image, if it was this image. */
  take(label: string, sha256: string): Promise<Written | undefined>;
}

interface Running {
  readonly effect: Extract<Effect, { kind: 'writeEarly' }>;
  readonly write: EarlyWrite;
  readonly mirror: Disposable;
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
    early?.mirror[Symbol.dispose]();
    const written = await early?.write.end();
    return early?.effect.label === label && early.effect.sha256 === sha256 ? written : undefined;
  };
  return {
    begin: async (effect, slot) => {
      await take('', '');
      const write = await installer.writeEarly(slot);
      running = { effect, write, mirror: content.mirror(effect.sha256, write) };
    },
    drop: async (generation) => {
      if (running?.effect.generation === generation) await take('', '');
    },
    take,
  };
};
