import test, { type ExecutionContext } from 'ava';
import fc from 'fast-check';
import { compare, type NamedCase } from '../boot/gptprio/compare.ts';
import { compareReal, type NamedDisk } from '../boot/gptprio/compare-real.ts';
import { compileFuzzer, compileHost } from '../boot/gptprio/compile-host.ts';
import { diskMaker, sectorSizes, showWords, tornBetween } from '../boot/gptprio/disks.ts';
import { runFuzzer } from '../boot/gptprio/fuzz.ts';
import { makeOddDisk, oddDisk } from '../boot/gptprio/odd-disks.ts';
import { mostDisks } from '../boot/gptprio/judge-medium.ts';
import { scratch } from '../gpt/tools.ts';

/** BASALT_SOAK_MINUTES: the time for each test. */
const seconds = Number(process.env['BASALT_SOAK_MINUTES'] ?? 5) * 60;
const limit = (seconds + 600) * 1000;

const newSeed = (): number => Math.floor(Math.random() * 2 ** 31);

/** Repeats `round` until the time is over, at least once, and tells the sum of what each tried. */
const repeat = async (t: ExecutionContext, round: () => Promise<number>): Promise<void> => {
  const end = performance.now() + seconds * 1000;
  let tried = 0;
  do tried += await round();
  while (performance.now() < end);
  t.log(`figure: ${tried} disks`);
};

test.serial('no input makes the boot rule break a promise or leave its memory', async (t) => {
  t.timeout(limit);
  const folder = await scratch(t);
  const seed = newSeed();
  const { runs, complaint } = await runFuzzer(await compileFuzzer(), folder, { seconds }, seed);
  t.is(complaint, undefined, `seed ${seed}`);
  t.log(`figure: ${runs} inputs`);
});

const oddCases = async (sectorSize: number, count: number, seed: number): Promise<NamedCase[]> => {
  const found = fc.sample(oddDisk(sectorSize), { numRuns: count, seed });
  return await Promise.all(
    found.map(async (odd, at) => {
      const what = `seed ${seed}, disk ${at}: ${fc.stringify(odd)}`;
      return { disk: await makeOddDisk(odd), failure: odd.failure, what };
    }),
  );
};

test.serial('odd disks are treated alike by both rules', async (t) => {
  t.timeout(limit);
  const program = await compileHost();
  await repeat(t, async () => {
    for (const sectorSize of sectorSizes) {
      const { difference } = await compare(program, await oddCases(sectorSize, 1000, newSeed()));
      t.is(difference, undefined);
    }
    return 2000;
  });
});

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

for (const [firmware, sectorSize] of [
  ['bios', 512],
  ['uefi', 512],
  ['uefi', 4096],
] as const) {
  test.serial(
    `a real GRUB on ${firmware} judges torn tables as the rule says, ${sectorSize} byte sectors`,
    async (t) => {
      t.timeout(limit);
      await repeat(t, async () => {
        const disks = await tornCases(sectorSize, mostDisks[firmware], newSeed());
        if (firmware === 'bios') disks.push(...(await oddCases(sectorSize, mostDisks.bios, newSeed())));
        for (const { difference } of await compareReal(disks, firmware, sectorSize)) t.is(difference, undefined);
        return disks.length;
      });
    },
  );
}
