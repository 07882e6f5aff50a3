import test from 'ava';
import { executePlan } from '#pkg/blockdev/execute.ts';
import type { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { crc32 } from '#pkg/gpt/crc32.ts';
import { encodeEntry } from '#pkg/gpt/entry.ts';
import { healTorn, type TornWords } from '#pkg/gpt/heal.ts';
import { typeGuids } from '#pkg/gpt/layout.ts';
import { planBothCopies } from '#pkg/gpt/plan.ts';
import { entriesOf, setAttributes, type Table } from '#pkg/gpt/table.ts';
import { copiesOn, flipBit, formattedDisk, partsOf } from './small-disk.ts';

const [imga, imgb] = [1, 2];
const low = 1n << 32n;
const high = 1n << 63n;
const words: TornWords = {
  slotType: typeGuids.slotType,
  candidates: (found) => [found, found ^ low, found ^ high],
  preferArray: () => false,
};

/** A disk with this table, of which the arrays of the copies named show other attributes than the headers know. */
const tornDisk = async (table: Table, changes: ReadonlyMap<number, bigint>, sides = ['primary', 'backup']) => {
  const disk = await formattedDisk();
  await executePlan(disk, planBothCopies(table));
  const { entries } = setAttributes(table, changes);
  for (const part of ['primary array', 'backup array'] as const)
    if (sides.includes(part.split(' ')[0] ?? '')) disk.image.write(partsOf(disk)[part], entries);
  return disk;
};

const plain = async () => tableOf(await copiesOn(await formattedDisk()));
const attributesIn = (table: Table | undefined) => table && entriesOf(table).map(({ attributes }) => attributes);
const healed = async (disk: MemoryDevice, change: Partial<TornWords> = {}) =>
  healTorn(await copiesOn(disk), { ...words, ...change });

test('what the headers know is found for one slot and for two, from the first of the changing bits to the last', async (t) => {
  const table = await plain();
  const [, before = 0n] = attributesIn(table) ?? [];
  for (const changes of [
    [[imga, before ^ low]],
    [[imga, before ^ high]],
    [[imgb, low]],
    [[imgb, high]],
    [
      [imga, before ^ low],
      [imgb, high],
    ],
  ] as [number, bigint][][]) {
    const found = await healed(await tornDisk(table, new Map(changes)));
    t.deepEqual(found?.header, table.header);
    t.deepEqual(attributesIn(found), attributesIn(table));
  }
});

test('what was read of the disk stays as it is', async (t) => {
  const copies = await copiesOn(await tornDisk(await plain(), new Map([[imgb, high]])));
  const before = copies.primary.arraySectors?.slice();
  t.not(healTorn(copies, words), undefined);
  t.deepEqual(copies.primary.arraySectors, before);
});

test('the array is taken where that is the safer one, under the checksum that it has', async (t) => {
  const table = await plain();
  const [, before = 0n] = attributesIn(table) ?? [];
  const disk = await tornDisk(table, new Map([[imgb, high]]));
  const asked: (readonly bigint[])[] = [];
  const preferArray: TornWords['preferArray'] = (array, header) => {
    asked.push(array, header);
    return true;
  };
  const found = await healed(disk, { preferArray });
  t.is(attributesIn(found)?.[imgb], high);
  t.is(found?.header.entriesCrc, crc32(found?.entries ?? new Uint8Array()));
  t.deepEqual(asked, [
    [before, high],
    [before, 0n],
  ]);
});

test('one copy is enough, whichever it is', async (t) => {
  const table = await plain();
  for (const [side, other] of [
    ['primary', 'backup header'],
    ['backup', 'primary header'],
  ] as const) {
    const disk = await tornDisk(table, new Map([[imgb, high]]), [side]);
    flipBit(disk, partsOf(disk)[other], 7);
    // no guess is what is there already: one slot alone has to do
    const found = await healed(disk, { candidates: (there) => [there ^ low, there ^ high] });
    t.deepEqual(attributesIn(found), attributesIn(table), side);
    t.is(found?.backup.headerLba, table.backup.headerLba);
  }
});

test('a header whose own CRC does not hold proves nothing of its array', async (t) => {
  const disk = await tornDisk(await plain(), new Map([[imgb, high]]));
  for (const part of ['primary header', 'backup header'] as const) flipBit(disk, partsOf(disk)[part] + 60);
  t.is(await healed(disk), undefined);
});

test('an array that cannot be read is not healed', async (t) => {
  const disk = await tornDisk(await plain(), new Map([[imgb, high]]), ['primary']);
  flipBit(disk, partsOf(disk)['backup header'], 7);
  disk.failNth('read', 2);
  t.is(await healed(disk), undefined);
});

test('of more than three slots only the first three are looked at', async (t) => {
  const table = await plain();
  const entries = table.entries.slice();
  for (const index of [10, 11])
    encodeEntry(
      {
        typeGuid: typeGuids.slotType,
        partUuid: typeGuids.slotType,
        firstLba: 1n,
        lastLba: 1n,
        attributes: 0n,
        name: '',
      },
      entries.subarray(index * 128),
    );
  const more = { ...table, entries };
  t.is(attributesIn(await healed(await tornDisk(more, new Map([[10, low]]))))?.length, 7);
  t.is(await healed(await tornDisk(more, new Map([[11, low]]))), undefined);
});

/** Bits of the entry that change the checksum of the array by as much as `target` does, by elimination. */
const sameChange = (entries: Uint8Array, at: number, target: number): bigint => {
  const view = new DataView(entries.buffer);
  const found = view.getBigUint64(at, true);
  const base = crc32(entries);
  const basis: { bits: bigint; delta: number }[] = [];
  const reduced = (bits: bigint, delta: number) =>
    basis.reduce(
      (sum, each) =>
        (sum.delta ^ each.delta) >>> 0 < sum.delta >>> 0
          ? { bits: sum.bits ^ each.bits, delta: sum.delta ^ each.delta }
          : sum,
      { bits, delta },
    );
  for (let bit = 32n; bit < 64n; bit += 1n) {
    view.setBigUint64(at, found ^ (1n << bit), true);
    basis.push(reduced(1n << bit, crc32(entries) ^ base));
    basis.sort((one, two) => (two.delta >>> 0) - (one.delta >>> 0));
  }
  view.setBigUint64(at, found, true);
  return reduced(0n, target).bits;
};

test('attributes that cannot be told from others by the checksum are not guessed', async (t) => {
  const table = await plain();
  const disk = await tornDisk(table, new Map([[imgb, low]]));
  const { entries } = setAttributes(table, new Map([[imgb, low]]));
  const [, before = 0n] = attributesIn(table) ?? [];
  const twin = sameChange(entries, imga * 128 + 48, crc32(entries) ^ crc32(table.entries));
  const { entries: other } = setAttributes({ ...table, entries }, new Map([[imga, before ^ twin]]));
  t.is(crc32(other), crc32(table.entries));
  const candidates: TornWords['candidates'] = (found) => [found, found ^ (found === before ? twin : low)];
  t.is(await healed(disk, { candidates }), undefined);
});
