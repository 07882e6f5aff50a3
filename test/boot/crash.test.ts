import test, { type ExecutionContext } from 'ava';
import { crashStates, type CrashOptions } from '#pkg/blockdev/crash-states.ts';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import type { SparseImage } from '#pkg/blockdev/sparse-image.ts';
import { bootOnce } from '#pkg/boot/boot-once.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { planWrite } from '#pkg/gpt/plan.ts';
import { entriesOf, setAttributes } from '#pkg/gpt/table.ts';
import { copiesOn, flipBit, formattedDisk, partsOf } from '../gpt/small-disk.ts';

type Words = readonly [imga: number, imgb: number];

const diskWith = async (words: Words, sectorSize: number): Promise<MemoryDevice> => {
  const device = await formattedDisk(sectorSize);
  const copies = await copiesOn(device);
  const attributes = new Map(words.map((word, at) => [at + 1, BigInt(word) << 48n]));
  await executePlan(device, planWrite(setAttributes(tableOf(copies), attributes), copies));
  device.log.length = 0;
  return device;
};

const show = (words: readonly number[]) => words.map((word) => `0x${word.toString(16)}`).join(' ');

const wordsOn = async (device: MemoryDevice): Promise<string> => {
  const entries = entriesOf(tableOf(await copiesOn(device)));
  return show([1, 2].map((at) => Number((entries[at]?.attributes ?? 0n) >> 48n)));
};

const whole = async (device: MemoryDevice) => {
  const { primary, backup } = await copiesOn(device);
  return primary.status === 'good' || backup.status === 'good';
};

/** Runs `work` on a copy of the disk and walks through everything that a power cut meanwhile may leave. */
const afterEveryCut = async (
  t: ExecutionContext,
  start: SparseImage,
  sectorSize: number,
  work: (device: MemoryDevice) => Promise<unknown>,
  judge: (device: MemoryDevice, issued: number, last: number) => Promise<void>,
  options: CrashOptions,
): Promise<number> => {
  const device = new MemoryDevice({ image: start.clone(), sectorSize });
  await work(device);
  const { log } = device;
  let states = 0;
  for (const { images, issued } of crashStates(new Map([['disk', start]]), log, options)) {
    const found = new MemoryDevice({ image: images.get('disk')!.clone(), sectorSize });
    t.true(await whole(found), `no good copy after cut ${issued}`);
    await judge(found, issued, log.length);
    states += 1;
  }
  return states;
};

const set = (changes: Parameters<GptBootControl['set']>[0]) => (device: MemoryDevice) =>
  new GptBootControl({ open: () => device.open(), devicePath: 'disk' }).set(changes);

const operations: { name: string; before: Words; after: Words; work: (device: MemoryDevice) => Promise<unknown> }[] = [
  {
    name: 'a commit',
    before: [0x102, 0x003],
    after: [0x000, 0x102],
    work: set({ IMGB: 'active', IMGA: 'unused' }),
  },
  { name: 'arming', before: [0x102, 0x000], after: [0x102, 0x013], work: set({ IMGB: 'updating' }) },
  { name: 'giving a slot up', before: [0x102, 0x013], after: [0x102, 0x000], work: set({ IMGB: 'unused' }) },
  { name: 'a boot decrement', before: [0x102, 0x013], after: [0x102, 0x003], work: (device) => bootOnce(device) },
  { name: 'one try of many', before: [0x102, 0x073], after: [0x102, 0x063], work: (device) => bootOnce(device) },
];

const damaged = ['nothing', 'primary array', 'primary header', 'backup array', 'backup header'] as const;

for (const { name, before, after, work } of operations) {
  for (const sectorSize of [512, 4096]) {
    for (const tear of [undefined, sectorSize]) {
      test(`a power cut during ${name} leaves the state before or after and a slot that boots (${sectorSize} byte sectors, writes ${tear ? 'torn' : 'whole'})`, async (t) => {
        for (const part of damaged) {
          const disk = await diskWith(before, sectorSize);
          if (part !== 'nothing') flipBit(disk, partsOf(disk)[part] + 60);
          const seen = new Set<string>();
          const states = await afterEveryCut(
            t,
            disk.image,
            sectorSize,
            work,
            async (found, issued, last) => {
              const words = await wordsOn(found);
              seen.add(words);
              if (issued === last) t.is(words, show(after), 'what was answered must last');
              const boot = await bootOnce(found);
              t.is(boot.kind, 'pick');
              t.true((await copiesOn(found)).agree, 'the boot leaves both copies whole and equal');
            },
            { samples: part === 'nothing' ? 12 : 3, seed: 7, ...(tear ? { tear } : {}) },
          );
          t.deepEqual([...seen].toSorted(), [show(before), show(after)].toSorted());
          t.true(states >= 9);
        }
      });
    }
  }
}

test('power cuts during the repair after a power cut still leave a slot that boots', async (t) => {
  const disk = await diskWith([0x102, 0x003], 512);
  const torn: SparseImage[] = [];
  await afterEveryCut(
    t,
    disk.image,
    512,
    set({ IMGB: 'active', IMGA: 'unused' }),
    async (found) => void torn.push(found.image.clone()),
    { tear: 512, samples: 2 },
  );
  for (const image of torn) {
    await afterEveryCut(
      t,
      image,
      512,
      (device) => bootOnce(device),
      async (found) => void t.is((await bootOnce(found)).kind, 'pick'),
      { tear: 512, samples: 1 },
    );
  }
});

test('the same writes without their barriers do brick a disk, and the search finds it', async (t) => {
  const disk = await diskWith([0x102, 0x003], 512);
  const copies = await copiesOn(disk);
  const plan = planWrite(setAttributes(tableOf(copies), new Map([[2, 0x0102n << 48n]])), copies);
  const device = new MemoryDevice({ image: disk.image.clone() });
  for (const step of plan) if (step.kind === 'write') await device.write(step.offset, step.data);
  let bricked = 0;
  for (const { images } of crashStates(new Map([['disk', disk.image]]), device.log)) {
    if (!(await whole(new MemoryDevice({ image: images.get('disk')!.clone() })))) bricked += 1;
  }
  t.true(bricked > 0);
});
