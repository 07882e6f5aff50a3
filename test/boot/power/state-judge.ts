import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import type { SparseImage } from '#pkg/blockdev/sparse-image.ts';
import { bootOnce, type BootPick } from '#pkg/boot/boot-once.ts';
import type { SlotImage } from '#cmd/node/image.ts';
import { judge, type Verdict } from '../gptprio/judge.ts';
import type { Firmware } from '../gptprio/qemu.ts';
import type { LogState } from './log-states.ts';
import { rangeHasher, tableBytes, tableImage } from './overlaid-image.ts';
import type { RecordedLife } from './recorded-life.ts';

/** What a state was found to be: what starts first, and what would start if that never came to its commit. */
export interface JudgedState {
  readonly state: LogState;
  readonly first: BootPick;
  readonly second: BootPick;
}

const sectorSize = 512;

const sameTables = (one: SparseImage, two: SparseImage): boolean =>
  [0, one.size - tableBytes].every(
    (offset) => Buffer.compare(one.read(offset, tableBytes), two.read(offset, tableBytes)) === 0,
  );

/** The rule's pick on this disk, which it changes. Errors: it finds nothing to start. */
const pickOf = async (device: MemoryDevice, when: string): Promise<BootPick> => {
  const pick = await bootOnce(device);
  if (pick.kind === 'none')
    throw new Error(`${when} finds nothing to start: ${pick.reason} ${pick.error?.message ?? ''}`);
  return pick;
};

const sayVerdict = (verdict: Verdict): string =>
  verdict.kind === 'pick' ? `${verdict.number} ${verdict.label} ${verdict.partUuid}` : verdict.reason;

/** The pick of the rule, held against what the real module said and wrote. */
const agreedPick = async (image: SparseImage, verdict: Verdict): Promise<{ first: BootPick; second: BootPick }> => {
  const device = new MemoryDevice({ image: image.clone(), sectorSize });
  const first = await pickOf(device, 'the first boot');
  const expected = `${first.number} ${first.label} ${first.partUuid}`;
  if (sayVerdict(verdict) !== expected) throw new Error(`GRUB says ${sayVerdict(verdict)}, the rule ${expected}`);
  if (!sameTables(verdict.after, device.image)) throw new Error('GRUB leaves other bytes than the rule');
  return { first, second: await pickOf(device, 'the second boot') };
};

/**
 * Has a real GRUB with the module, and the TypeScript rule, start the disk of each state: both have to pick the same slot
 * and leave the same table, and that slot holds its image whole, byte for byte; so does the one that starts after it.
 * Errors: the first state that does not, with what it takes to make it again.
 */
export const judgeStates = async (
  life: RecordedLife,
  states: readonly LogState[],
  firmware: Firmware,
  contents: Readonly<Record<string, SlotImage>>,
): Promise<JudgedState[]> => {
  const images = await Promise.all(states.map(async (state) => await tableImage(life, state)));
  const verdicts = await judge(images, firmware, sectorSize, { timeoutSeconds: 900 });
  const sha256 = rangeHasher(life);
  const judged: JudgedState[] = [];
  for (const [at, state] of states.entries()) {
    const last = state.applied.slice(-10).join();
    const which = `state ${at} (cut ${state.cut}, ${state.applied.length} arrived, the last ones ${last})`;
    try {
      const picks = await agreedPick(images[at]!, verdicts[at]!);
      for (const { label, offset } of [picks.first, picks.second]) {
        const content = contents[label];
        if (content === undefined) throw new Error(`nothing belongs in ${label}`);
        const found = await sha256(state, offset, content.sizeBytes);
        if (found !== content.sha256) throw new Error(`${label} does not hold ${content.version} whole`);
      }
      judged.push({ state, ...picks });
    } catch (error) {
      throw new Error(`${which}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  return judged;
};
