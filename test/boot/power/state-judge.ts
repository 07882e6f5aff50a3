import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import type { SparseImage } from '#pkg/blockdev/sparse-image.ts';
import { judge, type Verdict } from '../gptprio/judge.ts';
import type { LogState } from './log-states.ts';
import { rangeHasher, tableBytes, tableImage } from './overlaid-image.ts';
import type { RecordedLife } from './recorded-life.ts';
import { startOf, type Start } from './start-of.ts';

/** What a state was found to be: what starts first, and what would start if that never came to its commit. */
export interface JudgedState {
  readonly state: LogState;
  readonly first: Start;
  readonly second: Start;
}

const sectorSize = 512;

const sameTables = (one: SparseImage, two: SparseImage): boolean =>
  [0, one.size - tableBytes].every(
    (offset) => Buffer.compare(one.read(offset, tableBytes), two.read(offset, tableBytes)) === 0,
  );

const sayVerdict = (verdict: Verdict): string =>
  verdict.kind === 'pick' ? `${verdict.number} ${verdict.label} ${verdict.partUuid}` : verdict.reason;

/** The starts by the rule, the first of them held against what the real module said and wrote. */
const agreedStarts = async (image: SparseImage, verdict: Verdict): Promise<Omit<JudgedState, 'state'>> => {
  const device = new MemoryDevice({ image: image.clone(), sectorSize });
  const first = await startOf(device);
  const { number, label, partUuid } = first.pick;
  const expected = `${number} ${label} ${partUuid}`;
  if (sayVerdict(verdict) !== expected) throw new Error(`GRUB says ${sayVerdict(verdict)}, the rule ${expected}`);
  if (!sameTables(verdict.after, device.image)) throw new Error('GRUB leaves other bytes than the rule');
  return { first, second: await startOf(device) };
};

/**
 * Has a real GRUB with the module, and the TypeScript rule, start the disk of each state: both have to pick the same slot
 * and leave the same table, and that slot holds its image whole, byte for byte; so does the one that starts after it.
 * Errors: the first state that does not, with what it takes to make it again.
 */
export const judgeStates = async (life: RecordedLife, states: readonly LogState[]): Promise<JudgedState[]> => {
  const images = await Promise.all(states.map(async (state) => await tableImage(life, state)));
  const verdicts = await judge(images, life.firmware, sectorSize, { timeoutSeconds: 900, edge: tableBytes });
  const sha256 = rangeHasher(life);
  const judged: JudgedState[] = [];
  for (const [at, state] of states.entries()) {
    const last = state.applied.slice(-10).join();
    const which = `state ${at} (cut ${state.cut}, ${state.applied.length} arrived, the last ones ${last})`;
    try {
      const starts = await agreedStarts(images[at]!, verdicts[at]!);
      for (const { label, offset } of [starts.first.pick, starts.second.pick]) {
        const content = label === 'IMGA' || label === 'IMGB' ? life.contents[label] : undefined;
        if (content === undefined) throw new Error(`nothing belongs in ${label}`);
        const found = await sha256(state, offset, content.sizeBytes);
        if (found !== content.sha256) throw new Error(`${label} does not hold ${content.version} whole`);
      }
      judged.push({ state, ...starts });
    } catch (error) {
      throw new Error(`${which}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
  return judged;
};
