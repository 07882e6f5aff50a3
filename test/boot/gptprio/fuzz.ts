import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { runTool } from '#pkg/host/tool.ts';
import { sectorSizes } from './disks.ts';
import { makeOddDisk, oddDisk } from './odd-disks.ts';

const orderBytes = 8;
const fewestSectors = 33;
/** The most that the fuzzer makes of each sector size. */
const mostSectors = { 512: 160, 4096: 40 } as const;

/** A disk as an input of host/fuzz.c; only its table ends are taken. */
const inputOf = (disk: MemoryDevice, half: number): Buffer => {
  const { size, sectorSize } = disk;
  const orders = Buffer.alloc(orderBytes);
  orders[0] = sectorSize === 4096 ? 1 : 0;
  orders[1] = size / sectorSize - fewestSectors;
  return Buffer.concat([orders, disk.image.read(sectorSize, half), disk.image.read(size - half, half)]);
};

/** Writes disks to start from: whole, torn, damaged and hostile ones, with right CRCs, which no fuzzer would find. */
export const writeCorpus = async (folder: string, seed: number): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const sectorSize of sectorSizes) {
    for (const [at, odd] of fc.sample(oddDisk(sectorSize, mostSectors[sectorSize]), { numRuns: 60, seed }).entries()) {
      const half = 4 * sectorSize;
      await writeFile(join(folder, `odd-${sectorSize}-${at}`), inputOf(await makeOddDisk(odd), half));
    }
  }
};

/** How a run ended: the number of inputs tried, and what the program said when it found something. */
export interface FuzzResult {
  readonly runs: number;
  readonly complaint: string | undefined;
}

/** Runs the fuzzer until it has tried so many inputs, or for so long. A finding stays in `folder`. */
export const runFuzzer = async (
  program: string,
  folder: string,
  limit: { readonly runs: number } | { readonly seconds: number },
  seed: number,
): Promise<FuzzResult> => {
  const corpus = join(folder, 'corpus');
  await writeCorpus(corpus, seed);
  const bound = 'runs' in limit ? `-runs=${limit.runs}` : `-max_total_time=${limit.seconds}`;
  const { status, stderr } = await runTool(
    program,
    [
      bound,
      `-seed=${(seed % 0xffffffff) + 1}`,
      '-max_len=33000',
      '-verbosity=0',
      '-print_final_stats=1',
      `-artifact_prefix=${folder}/`,
      corpus,
    ],
    { timeoutSeconds: 'seconds' in limit ? limit.seconds + 120 : 1200, cwd: folder },
  );
  const runs = Number(/stat::number_of_executed_units:\s*(\d+)/.exec(stderr)?.[1] ?? 0);
  return { runs, complaint: status === 0 ? undefined : stderr };
};
