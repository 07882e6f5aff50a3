import type { Logger } from '#pkg/process/log.ts';
import { readFileOr } from '#pkg/host/atomic-file.ts';
import type { InitialInput, Memory } from '#pkg/baseos/state.ts';
import { currentSlot } from '#pkg/boot/current.ts';
import type { BootControl, SlotInfo, Slots } from '#pkg/boot/port.ts';
import { slotLabels, type SlotLabel } from '#pkg/boot/slot.ts';
import { asBasaltError } from '#pkg/errors/error.ts';
import type { Installer } from '#pkg/install/port.ts';
import { readSlotManifest } from '#pkg/install/read-manifest.ts';
import type { EngineOperation } from '#pkg/topics/engine.ts';
import { readBootChain } from './boot-chain.ts';
import { readCounters } from './counter-files.ts';
import { readMemory } from './memory-file.ts';

export interface StartOptions {
  readonly persistDir: string;
  readonly cmdlineFile: string;
  readonly releaseFile: string;
  readonly bootChainFile: string;
  readonly boot: BootControl;
  readonly installer: Installer;
  readonly log: Logger;
  /** records that processes before have left */
  readonly operations: readonly EngineOperation[];
  /** no process before this one has published anything in this boot */
  readonly newBoot: boolean;
}

/**
 * Everything the first state is made of: the table, the running slot, the versions in the slots, the files. A slot that
 * cannot be read has no version; that is not an error (`docs/rules/eve-baseos.md 2.1`). Errors: those of
 * `BootControl.read`.
 */
export const readStartInput = async (options: StartOptions): Promise<InitialInput> => {
  const { boot, persistDir, log, operations, newBoot } = options;
  const slots = await boot.read();
  const cmdline = await readFileOr(options.cmdlineFile, '', (error) => log.warn({ err: error }, 'no command line'));
  const current = currentSlot(cmdline, slots);
  const [memory, counters, readable] = await Promise.all([
    readMemory(persistDir, log),
    readCounters(persistDir),
    readBootChain(options.bootChainFile, log),
  ]);
  const versions = await readVersions(options, slots, current, memory);
  const product = current === undefined ? '' : await readProduct(slots[current], versions[current], log);
  const at = new Date().toISOString();
  return {
    slots,
    current,
    versions,
    counters,
    memory,
    machine: process.arch,
    readable,
    product,
    operations,
    newBoot,
    at,
  };
};

/** The product of the running image, by its manifest; '' when it has none. */
const readProduct = async (slot: SlotInfo, version: string, log: Logger): Promise<string> => {
  const { label, devicePath: path } = slot;
  const found = await readSlotManifest({ ...slot, path }, version).catch((error: Error) => ({
    kind: 'bad' as const,
    why: error.message,
  }));
  if (found.kind === 'bad') log.warn({ label, why: found.why }, 'the manifest of the running image cannot be read');
  return found.kind === 'manifest' ? found.manifest.product : '';
};

const readVersions = async (
  { installer, releaseFile, log }: StartOptions,
  slots: Slots,
  current: SlotLabel | undefined,
  { slot: written }: Memory,
): Promise<Record<SlotLabel, string>> => {
  const release = (await readFileOr(releaseFile, '')).trim();
  const read = async (label: SlotLabel): Promise<string> => {
    if (label === current && release !== '') return release;
    // cut off while its content arrived, perhaps: bytes that nobody has verified are not parsed
    const cutOff = written?.label === label && written.content === 'writing' && slots[label].state === 'unused';
    if (label !== current && cutOff) return '';
    try {
      return await installer.readVersion(slots[label]);
    } catch (error) {
      log.info({ label, reason: asBasaltError(error).message }, 'the slot holds no readable image');
      return '';
    }
  };
  const [IMGA, IMGB] = await Promise.all(slotLabels.map(read));
  return { IMGA: IMGA ?? '', IMGB: IMGB ?? '' };
};
