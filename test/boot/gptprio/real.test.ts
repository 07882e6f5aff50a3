import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import fc from 'fast-check';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { planWrite } from '#pkg/gpt/plan.ts';
import { copiesOn, flipBit, partsOf } from '../../gpt/small-disk.ts';
import { fdisk, run, scratch } from '../../gpt/tools.ts';
import { compareReal, type NamedDisk } from './compare-real.ts';
import { diskMaker, showWords, tornBetween, type Words } from './disks.ts';
import { writeSparse, type Verdict } from './judge.ts';
import { isWhole } from './extent.ts';
import { makeOddDisk, oddDisk } from './odd-disks.ts';
import type { Firmware } from './qemu.ts';

/** One of each kind: who wins, who is passed over, how tries go down, what must not be minded or lost. */
const words: readonly Words[] = [
  [0x102, 0x000],
  [0x102, 0x013],
  [0x013, 0x102],
  [0x102, 0x033],
  [0x102, 0x0f3],
  [0x102, 0x003],
  [0x102, 0x102],
  [0x013, 0x013],
  [0x000, 0x112],
  [0x100, 0x010],
  [0x00f, 0x101],
  [0x102, 0x9013],
  [0x10f, 0x1fe],
  [0x000, 0x003],
];
const parts = ['primary header', 'primary array', 'backup array', 'backup header'] as const;

/** A partition that ends beyond the disk, in both copies. */
const withWildSlot = async (disk: MemoryDevice): Promise<MemoryDevice> => {
  const copies = await copiesOn(disk);
  const table = tableOf(copies);
  const entries = table.entries.slice();
  new DataView(entries.buffer).setBigUint64(2 * 128 + 40, 10n ** 9n, true);
  await executePlan(disk, planWrite({ ...table, entries }, copies));
  return disk;
};

const batch = async (sectorSize: number): Promise<NamedDisk[]> => {
  const diskWith = await diskMaker(sectorSize);
  const cases: NamedDisk[] = [];
  for (const pair of words) cases.push({ what: showWords(pair), disk: await diskWith(pair) });
  for (const part of parts) {
    for (const at of [3, 20, 60]) {
      const disk = await diskWith([0x102, 0x023]);
      flipBit(disk, partsOf(disk)[part] + at);
      cases.push({ what: `byte ${at} of the ${part} damaged`, disk });
    }
  }
  const [before, after] = [await diskWith([0x102, 0x033]), await diskWith([0x102, 0x023])];
  for (let arrived = 1; arrived < 16; arrived += 1) {
    cases.push({ what: `writes ${arrived.toString(2)} arrived`, disk: tornBetween(before, after, arrived) });
  }
  for (const [pair, starts] of [
    [
      [0x102, 0x000],
      [0x1400, 0x1000],
    ],
    [
      [0x102, 0x000],
      [0x1500, 0x1000],
    ],
    [
      [0x102, 0x003],
      [0x1500, 0x3000],
    ],
    [
      [0x102, 0x003],
      [0x1f00, 0x3000],
    ],
    [
      [0x102, 0x000],
      [0x100f, 0x1000],
    ],
  ] as const)
    cases.push({ what: `${showWords(pair)}, starts ${showWords(starts)}`, disk: await diskWith(pair, starts) });
  const both = await diskWith([0x102, 0x013]);
  for (const part of ['primary header', 'backup array'] as const) flipBit(both, partsOf(both)[part] + 60);
  cases.push({ what: 'both copies damaged', disk: both });
  cases.push({ what: 'a slot that leaves the disk', disk: await withWildSlot(await diskWith([0x102, 0x013])) });
  cases.push({ what: 'nothing on the disk', disk: new MemoryDevice({ size: 1024 * 1024, sectorSize }) });
  return cases;
};

/** Other programs find nothing to complain about in the table. */
const checkWithTools = async (t: ExecutionContext, verdict: Verdict, sectorSize: number, folder: string) => {
  const file = join(folder, 'after.img');
  await writeSparse(file, verdict.after);
  // sgdisk and cgpt take a file for a disk of 512 byte sectors; fdisk can be told the size
  if (sectorSize !== 512) return t.regex(fdisk(file, sectorSize, 'v', 'q'), /No errors detected/);
  t.regex(run('sgdisk', '-v', file), /No problems found/);
  t.regex(run('cgpt', 'show', file), /Sec GPT header/);
  t.notRegex(run('cgpt', 'show', file), /INVALID|ERROR/i);
};

const setups: readonly (readonly [Firmware, number])[] = [
  ['bios', 512],
  ['uefi', 4096],
  ...(isWhole ? ([['uefi', 512]] as const) : []),
];

for (const [firmware, sectorSize] of setups) {
  test.serial(`a real GRUB on ${firmware} picks and writes as the rule says, ${sectorSize} byte sectors`, async (t) => {
    t.timeout(1_800_000);
    const cases = await batch(sectorSize);
    const folder = await scratch(t);
    let checked = 0;
    for (const { verdict, expected, difference } of await compareReal(cases, firmware, sectorSize)) {
      t.is(difference, undefined);
      const readable = expected.kind === 'pick' || expected.kind === 'no-eligible-slot';
      if (!readable) continue;
      await checkWithTools(t, verdict, sectorSize, folder);
      checked += 1;
    }
    t.log(`${cases.length} disks, ${checked} tables shown to sgdisk and cgpt, or fdisk`);
    t.true(checked > 35, String(checked));
  });
}

// UEFI repairs tables by a rule of its own before GRUB runs, and knows none but the usual places of arrays
test.serial('a real GRUB on bios judges odd and hostile disks as the rule says', async (t) => {
  t.timeout(1_800_000);
  const seed = Math.floor(Math.random() * 2 ** 31);
  const found = fc.sample(oddDisk(512), { numRuns: 28, seed });
  const disks = await Promise.all(
    found.map(async (odd, at) => ({ what: `seed ${seed}, disk ${at}`, disk: await makeOddDisk(odd) })),
  );
  for (const { difference } of await compareReal(disks, 'bios', 512)) t.is(difference, undefined);
});
