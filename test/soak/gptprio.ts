import fc from 'fast-check';
import { compare, type NamedCase } from '../boot/gptprio/compare.ts';
import { compareReal, type NamedDisk } from '../boot/gptprio/compare-real.ts';
import { compileFuzzer, compileHost } from '../boot/gptprio/compile-host.ts';
import { diskMaker, sectorSizes, showWords, tornBetween } from '../boot/gptprio/disks.ts';
import { runFuzzer } from '../boot/gptprio/fuzz.ts';
import { makeOddDisk, oddDisk } from '../boot/gptprio/odd-disks.ts';
import { mostDisks } from '../boot/gptprio/judge-medium.ts';
import type { Firmware } from '../boot/gptprio/qemu.ts';
import type { Soak } from './soak.ts';

const newSeed = (): number => Math.floor(Math.random() * 2 ** 31);

/** Repeats `round` until the time is over, at least once; answers the sum of what each tried. */
const repeat = async (seconds: number, round: () => Promise<number>): Promise<number> => {
  const end = performance.now() + seconds * 1000;
  let tried = 0;
  do tried += await round();
  while (performance.now() < end);
  return tried;
};

const fuzz: Soak = {
  name: 'the boot rule under libFuzzer',
  run: async (seconds, folder) => {
    const seed = newSeed();
    const { runs, complaint } = await runFuzzer(await compileFuzzer(folder), folder, { seconds }, seed);
    if (complaint !== undefined) throw new Error(`seed ${seed}: ${complaint}`);
    return `${runs} inputs`;
  },
};

const oddCases = async (sectorSize: number, count: number, seed: number): Promise<NamedCase[]> => {
  const found = fc.sample(oddDisk(sectorSize), { numRuns: count, seed });
  return await Promise.all(
    found.map(async (odd, at) => {
      const what = `seed ${seed}, disk ${at}: ${fc.stringify(odd)}`;
      return { disk: await makeOddDisk(odd), failure: odd.failure, what };
    }),
  );
};

const onHost: Soak = {
  name: 'odd disks by both rules',
  run: async (seconds, folder) => {
    const program = await compileHost(folder);
    const tried = await repeat(seconds, async () => {
      for (const sectorSize of sectorSizes) {
        const { difference } = await compare(program, await oddCases(sectorSize, 1000, newSeed()));
        if (difference !== undefined) throw new Error(difference);
      }
      return 2000;
    });
    return `${tried} disks`;
  },
};

/** Any two states of the slots with any part of a write from one to the other; all that a node may do, and more. */
const tornCases = async (sectorSize: number, count: number, seed: number): Promise<NamedDisk[]> => {
  const diskWith = await diskMaker(sectorSize);
  const word = fc.nat(0x1ff);
  const states = fc.tuple(fc.tuple(word, word), fc.tuple(word, word), fc.nat(15));
  return await Promise.all(
    fc.sample(states, { numRuns: count, seed }).map(async ([before, after, arrived]) => ({
      what: `seed ${seed}: ${showWords(before)} to ${showWords(after)}, arrived ${arrived.toString(2)}`,
      disk: tornBetween(await diskWith(before), await diskWith(after), arrived),
    })),
  );
};

const inGrub = (firmware: Firmware, sectorSize: number): Soak => ({
  name: `torn tables in a real GRUB, ${firmware}, ${sectorSize} byte sectors`,
  run: async (seconds) => {
    const tried = await repeat(seconds, async () => {
      const disks = await tornCases(sectorSize, mostDisks[firmware], newSeed());
      if (firmware === 'bios') disks.push(...(await oddCases(sectorSize, mostDisks.bios, newSeed())));
      for (const { difference } of await compareReal(disks, firmware, sectorSize)) {
        if (difference !== undefined) throw new Error(difference);
      }
      return disks.length;
    });
    return `${tried} disks`;
  },
});

/** The module of `grub/gptprio`, longer than `npm test` has the time for. */
export const gptprioSoaks: readonly Soak[] = [
  fuzz,
  onHost,
  inGrub('bios', 512),
  inGrub('uefi', 512),
  inGrub('uefi', 4096),
];
