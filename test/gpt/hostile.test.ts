import test from 'ava';
import { fc, testProp } from '@fast-check/ava';
import { executePlan } from '#pkg/blockdev/execute.ts';
import type { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { crc32 } from '#pkg/gpt/crc32.ts';
import { planRepair, planWrite } from '#pkg/gpt/plan.ts';
import { readCopies } from '#pkg/gpt/read.ts';
import { entriesOf, rangeOf, setAttributes } from '#pkg/gpt/table.ts';
import { tornWords } from '#pkg/boot/torn-words.ts';
import { healTorn } from '#pkg/gpt/heal.ts';
import { copiesOn, flipBit, formattedDisk, partsOf } from './small-disk.ts';

const onlyBasalt = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof BasaltError)) throw error;
    return undefined;
  }
};

const readAll = async (device: MemoryDevice): Promise<void> => {
  const copies = await copiesOn(device);
  onlyBasalt(() => planRepair(copies));
  onlyBasalt(() => healTorn(copies, tornWords));
  onlyBasalt(() => {
    const table = tableOf(copies);
    for (const entry of entriesOf(table)) onlyBasalt(() => rangeOf(table, entry));
    planWrite(setAttributes(table, new Map([[0, 1n << 63n]])), copies);
  });
};

/** Changes a header field and gives the header a right CRC again. */
const forge = (device: MemoryDevice, headerAt: number, change: (view: DataView) => void): void => {
  const sector = device.image.read(headerAt, device.sectorSize);
  const view = new DataView(sector.buffer);
  change(view);
  view.setUint32(16, 0, true);
  view.setUint32(16, crc32(sector.subarray(0, 92)), true);
  device.image.write(headerAt, sector);
};

testProp(
  'random bytes in place of the whole table never throw anything but a BasaltError',
  [fc.uint8Array({ minLength: 1536, maxLength: 1536, size: 'max' }), fc.boolean()],
  async (t, bytes, signed) => {
    const device = await formattedDisk();
    if (signed) bytes.set(new TextEncoder().encode('EFI PART\0\0\x01\0'), 512);
    device.image.write(0, bytes);
    device.image.write(device.size - 1536, bytes);
    await t.notThrowsAsync(readAll(device));
  },
  { numRuns: 60 },
);

testProp(
  'any flipped bits in headers and arrays never throw anything but a BasaltError',
  [
    fc.array(
      fc.record({
        part: fc.constantFrom('primary header', 'primary array', 'backup array', 'backup header'),
        at: fc.integer({ min: 0, max: 511 }),
        bit: fc.integer({ min: 0, max: 7 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  ],
  async (t, flips) => {
    const device = await formattedDisk();
    for (const { part, at, bit } of flips) flipBit(device, partsOf(device)[part] + at, bit);
    await t.notThrowsAsync(readAll(device));
  },
  { numRuns: 100 },
);

testProp(
  'any header fields under a right CRC never make a write leave the table areas',
  [
    fc.array(fc.tuple(fc.constantFrom(12, 24, 32, 40, 48, 72, 80, 84), fc.oneof(fc.nat(40), fc.nat(9000), fc.nat())), {
      minLength: 1,
      maxLength: 3,
    }),
  ],
  async (t, changes) => {
    const device = await formattedDisk();
    forge(device, 512, (view) => {
      for (const [at, value] of changes) view.setUint32(at, value, true);
    });
    const copies = await copiesOn(device);
    const plan = onlyBasalt(() => planRepair(copies)) as ReturnType<typeof planRepair> | undefined;
    // a header that is right by its CRC says where the backup is, and there may be none: then nothing is written at all
    if (plan === undefined) return t.is(copies.primary.status, 'bad');
    const { firstUsableLba, lastUsableLba } = tableOf(copies).header;
    for (const step of plan) {
      if (step.kind !== 'write') continue;
      t.true(step.offset >= 512 && step.offset + step.data.length <= device.size);
      const first = step.offset / 512;
      t.true(first + step.data.length / 512 <= firstUsableLba || first > lastUsableLba);
    }
    await t.notThrowsAsync(readAll(device));
  },
  { numRuns: 200 },
);

const forgeries: [string, (view: DataView) => void, RegExp][] = [
  ['a header of 80 bytes', (v) => v.setUint32(12, 80, true), /header size 80/],
  ['a header larger than its sector', (v) => v.setUint32(12, 513, true), /header size 513/],
  ['entries of 100 bytes', (v) => v.setUint32(84, 100, true), /entry size 100/],
  ['entries of 64 bytes', (v) => v.setUint32(84, 64, true), /entry size 64/],
  ['no entries', (v) => v.setUint32(80, 0, true), /entry count 0/],
  ['four thousand million entries', (v) => v.setUint32(80, 0xffffffff, true), /entry count/],
  ['an array over the header', (v) => v.setBigUint64(72, 1n, true), /entry array at LBA 1 overlaps/],
  ['an array in the usable area', (v) => v.setBigUint64(72, 34n, true), /entry array at LBA 34 overlaps/],
  ['an array beyond the disk', (v) => v.setBigUint64(72, 2n ** 63n, true), /LBA 9223372036854775808 is beyond/],
  ['a header that is elsewhere', (v) => v.setBigUint64(24, 2n, true), /says that it is at LBA 2/],
  ['a usable area from sector 3', (v) => v.setBigUint64(40, 3n, true), /inside the primary table/],
  ['a usable area up to the last sector', (v) => v.setBigUint64(48, 14335n, true), /inside the backup table/],
  ['another revision', (v) => v.setUint16(10, 2, true), /unknown revision 20000/],
];

for (const [what, change, reason] of forgeries) {
  test(`${what} under a right CRC is refused with its reason`, async (t) => {
    const device = await formattedDisk();
    forge(device, 512, change);
    const { primary, backup } = await copiesOn(device);
    t.is(backup.status, 'good');
    if (primary.status === 'good') return t.fail('the forged header was believed');
    t.regex(primary.reason, reason);
  });
}

test('a partition outside the usable area or over another one has no range', async (t) => {
  const device = await formattedDisk();
  const table = tableOf(await copiesOn(device));
  const [, imga, imgb] = entriesOf(table);
  if (!imga || !imgb) return t.fail();
  for (const bad of [{ firstLba: 3n }, { lastLba: 10n ** 12n }, { lastLba: imga.firstLba - 1n }]) {
    t.is(t.throws<BasaltError>(() => rangeOf(table, { ...imga, ...bad }))?.code, 'GPT_INVALID');
  }
  t.regex(t.throws(() => rangeOf(table, { ...imga, lastLba: imgb.firstLba }))?.message ?? '', /overlap/);
});

test('an impossible geometry is refused before anything is read', async (t) => {
  for (const geometry of [
    { sectorSize: 520, diskSize: 1e6 },
    { sectorSize: 512, diskSize: 1024 },
    { sectorSize: 512, diskSize: Number.NaN },
  ]) {
    const error = await t.throwsAsync<BasaltError>(readCopies(geometry, () => t.fail()));
    t.is(error?.code, 'GPT_INVALID');
  }
});

for (const copies of ['primary', 'both'] as const) {
  test(`a decrement cut in ${copies === 'both' ? 'both copies' : 'the primary copy'} is undone or healed`, async (t) => {
    const device = await formattedDisk();
    const start = await copiesOn(device);
    await executePlan(device, planWrite(setAttributes(tableOf(start), new Map([[2, 0x0033n << 48n]])), start));
    const before = await copiesOn(device);
    const after = setAttributes(tableOf(before), new Map([[2, 0x0023n << 48n]]));
    const place = partsOf(device);
    const starts = [place['primary array'], place['backup array']];
    const arrays = planWrite(after, before).filter((step) => step.kind === 'write' && starts.includes(step.offset));
    t.is(arrays.length, 2);
    for (const step of copies === 'both' ? arrays : arrays.slice(1))
      await executePlan(device, [step, { kind: 'flush' }]);
    const torn = await copiesOn(device);
    t.is(torn.primary.status, 'bad');
    const table = copies === 'both' ? healTorn(torn, tornWords) : tableOf(torn);
    t.is(table && entriesOf(table)[2]?.attributes, 0x0033n << 48n);
  });
}

test('damage that is not a torn decrement is not undone', async (t) => {
  const device = await formattedDisk();
  const place = partsOf(device);
  flipBit(device, place['primary array'] + 128 + 60);
  flipBit(device, place['backup array'] + 128 + 60);
  t.is(healTorn(await copiesOn(device), tornWords), undefined);
});
