import test from 'ava';
import { executePlan } from '#pkg/blockdev/execute.ts';
import type { MemoryDevice } from '#pkg/blockdev/memory.ts';
import type { WritePlan } from '#pkg/blockdev/port.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { tableFrom, tableOf } from '#pkg/gpt/choose.ts';
import type { Header } from '#pkg/gpt/header.ts';
import { planBothCopies, planRepair, planWrite } from '#pkg/gpt/plan.ts';
import { entriesOf, setAttributes, type Table } from '#pkg/gpt/table.ts';
import { copiesOn, flipBit, formattedDisk, partsOf } from './small-disk.ts';

const imgb = 2;
const updating = 0x0013n << 48n;

const parts = ['primary header', 'primary array', 'backup array', 'backup header'] as const;
const damages = Array.from({ length: 16 }, (_, bits) => parts.filter((_part, at) => (bits & (1 << at)) !== 0));

const damage = (device: MemoryDevice, chosen: readonly (typeof parts)[number][]) => {
  // byte 60 is inside the disk GUID of a header and inside the name of the first entry of an array
  for (const part of chosen) flipBit(device, partsOf(device)[part] + 60);
};

const hits = (chosen: readonly string[], side: string) => chosen.some((part) => part.startsWith(side));

for (const sectorSize of [512, 4096]) {
  for (const chosen of damages) {
    const name = `${chosen.length > 0 ? chosen.join(' + ') : 'nothing'} damaged, ${sectorSize} byte sectors`;
    const lost = hits(chosen, 'primary') && hits(chosen, 'backup');

    test(`${name}: ${lost ? 'the table is refused' : 'one repair makes the disk as it was'}`, async (t) => {
      const device = await formattedDisk(sectorSize);
      const before = device.image.clone();
      damage(device, chosen);
      const copies = await copiesOn(device);
      t.is(copies.primary.status, hits(chosen, 'primary') ? 'bad' : 'good');
      t.is(copies.backup.status, hits(chosen, 'backup') ? 'bad' : 'good');
      t.is(copies.agree, chosen.length === 0);
      if (lost) {
        const error = t.throws(() => planRepair(copies), { instanceOf: BasaltError });
        t.is(error?.code, 'GPT_BOTH_COPIES_BAD');
        t.throws(() => tableOf(copies), { instanceOf: BasaltError });
        return;
      }
      const plan = planRepair(copies);
      t.is(plan.length > 0, chosen.length > 0);
      await executePlan(device, plan);
      t.true(Buffer.from(device.image.read(0, device.size)).equals(before.read(0, device.size)));
    });

    if (lost) continue;
    test(`${name}: a write never leaves the disk without a good copy, step by step`, async (t) => {
      const device = await formattedDisk(sectorSize);
      damage(device, chosen);
      const copies = await copiesOn(device);
      const after = setAttributes(tableOf(copies), new Map([[imgb, updating]]));
      for (const step of planWrite(after, copies)) {
        await executePlan(device, [step, { kind: 'flush' }]);
        const now = await copiesOn(device);
        t.true(now.primary.status === 'good' || now.backup.status === 'good');
      }
      const now = await copiesOn(device);
      t.true(now.primary.status === 'good' && now.backup.status === 'good' && now.agree);
      t.is(entriesOf(tableOf(now))[imgb]?.attributes, updating);
    });
  }
}

test('the backup is written and flushed before the primary', async (t) => {
  const device = await formattedDisk();
  const copies = await copiesOn(device);
  const plan = planWrite(setAttributes(tableOf(copies), new Map([[imgb, updating]])), copies);
  const place = partsOf(device);
  t.deepEqual(
    plan.map((step) => (step.kind === 'write' ? step.offset : 'flush')),
    [place['backup array'], place['backup header'], 'flush', place['primary array'], place['primary header'], 'flush'],
  );
});

/** What a plan writes: offset and length of each write. */
const written = (plan: WritePlan) =>
  plan.flatMap((step) => (step.kind === 'write' ? [[step.offset, step.data.length] as const] : []));

for (const sectorSize of [512, 4096]) {
  test(`a write takes in the changed sectors of each array and its header, and no other, ${sectorSize} byte sectors`, async (t) => {
    const device = await formattedDisk(sectorSize);
    const copies = await copiesOn(device);
    const place = partsOf(device);
    const perSector = sectorSize / 128;
    const planFor = (...indexes: readonly number[]) =>
      written(planWrite(setAttributes(tableOf(copies), new Map(indexes.map((index) => [index, updating]))), copies));
    const expected = (from: number, count: number) => [
      [place['backup array'] + from * sectorSize, count * sectorSize],
      [place['backup header'], sectorSize],
      [place['primary array'] + from * sectorSize, count * sectorSize],
      [place['primary header'], sectorSize],
    ];
    t.deepEqual(planFor(imgb), expected(0, 1));
    t.deepEqual(planFor(127), expected(128 / perSector - 1, 1));
    t.deepEqual(planFor(perSector, 2 * perSector + 1), expected(1, 2));
  });
}

test('copies that differ, and what a failed flush may have left, are written whole', async (t) => {
  const device = await formattedDisk();
  const before = await copiesOn(device);
  const after = setAttributes(tableOf(before), new Map([[imgb, updating]]));
  const lengths = [16384, 512, 16384, 512];
  const forced = written(planWrite(after, before, { force: true }));
  t.deepEqual(
    forced.map(([, length]) => length),
    lengths,
  );
  // the backup shows the new table already: nothing of it may be left out because of that
  await executePlan(device, planWrite(after, before).slice(0, 3));
  const torn = written(planWrite(after, await copiesOn(device)));
  t.deepEqual(
    torn.map(([, length]) => length),
    lengths,
  );
});

test('a bad copy is first repaired with what the good one holds', async (t) => {
  for (const part of ['primary array', 'backup array'] as const) {
    const device = await formattedDisk();
    damage(device, [part]);
    const copies = await copiesOn(device);
    const after = setAttributes(tableOf(copies), new Map([[imgb, updating]]));
    t.deepEqual(planWrite(after, copies).slice(0, 3), planRepair(copies), part);
  }
});

test('writing the table that is there already writes nothing, unless what is read is not to be trusted', async (t) => {
  const device = await formattedDisk();
  const copies = await copiesOn(device);
  t.deepEqual(planWrite(tableOf(copies), copies), []);
  t.deepEqual(planWrite(tableOf(copies), copies, { force: true }), planBothCopies(tableOf(copies)));
});

test('of two good copies that differ the primary wins and the backup follows it', async (t) => {
  const device = await formattedDisk();
  const copies = await copiesOn(device);
  const plan = planWrite(setAttributes(tableOf(copies), new Map([[imgb, updating]])), copies);
  await executePlan(device, plan.slice(0, 3));
  const torn = await copiesOn(device);
  t.is(torn.primary.status, 'good');
  t.is(torn.backup.status, 'good');
  t.false(torn.agree);
  t.is(entriesOf(tableOf(torn))[imgb]?.attributes, 0n);
  await executePlan(device, planRepair(torn));
  const healed = await copiesOn(device);
  t.true(healed.agree);
  t.is(entriesOf(tableOf(healed))[imgb]?.attributes, 0n);
});

/** A disk on which the primary copy is that of one table, and the backup that of another. */
const mixedDisk = async (primary: Table, backup: Table): Promise<MemoryDevice> => {
  const device = await formattedDisk();
  await executePlan(device, [...planBothCopies(primary), ...planBothCopies(backup).slice(0, 3)]);
  return device;
};

const different: readonly [string, (header: Header) => Partial<Header>][] = [
  ['the start of the usable area', ({ firstUsableLba }) => ({ firstUsableLba: firstUsableLba + 1 })],
  ['the end of the usable area', ({ lastUsableLba }) => ({ lastUsableLba: lastUsableLba - 1 })],
  ['the GUID of the disk', () => ({ diskGuid: '9b1f2c9e-5d0e-4d4c-9d5b-0b8c8d6f0a11' })],
  ['the size of an entry', () => ({ entryCount: 64, entrySize: 256 })],
  ['the size of the header', () => ({ headerSize: 96 })],
];

for (const [what, change] of different)
  test(`two good copies that differ in ${what} do not agree, and one repair makes them`, async (t) => {
    const table = tableOf(await copiesOn(await formattedDisk()));
    const other = { ...table, header: { ...table.header, ...change(table.header) } };
    const device = await mixedDisk(table, other);
    const copies = await copiesOn(device);
    t.like(copies, { primary: { status: 'good' }, backup: { status: 'good' }, agree: false });
    await executePlan(device, planRepair(copies));
    const after = await copiesOn(device);
    t.true(after.agree);
    t.deepEqual(tableOf(after).header, table.header);
  });

test('where a copy of another shape has its array is no place for the table', async (t) => {
  const copies = await copiesOn(await formattedDisk());
  const { primary, backup } = copies;
  if (primary.status !== 'good' || backup.status !== 'good') return t.fail();
  const frameWith = (change: Partial<Header>) =>
    tableFrom({ ...copies, primary: { ...primary, header: { ...primary.header, entriesLba: 5, ...change } } }, backup)
      .primary;
  t.deepEqual(frameWith({}), {
    headerLba: 1,
    entriesLba: 5,
    headerSector: primary.headerSector,
    arraySectors: primary.arraySectors,
  });
  for (const field of ['entryCount', 'entrySize', 'firstUsableLba', 'lastUsableLba'] as const) {
    const frame = frameWith({ [field]: primary.header[field] + 1 });
    t.is(frame.entriesLba, 2, field);
    t.is(frame.headerSector, backup.headerSector, field);
  }
});

test('an array that cannot be read makes its copy bad', async (t) => {
  const device = await formattedDisk();
  device.failNth('read', 2);
  const { primary, backup } = await copiesOn(device);
  t.like(primary, { status: 'bad', reason: 'the entry array could not be read', arraySectors: undefined });
  t.is(backup.status, 'good');
});

test('where a damaged primary header says that the backup is counts for nothing', async (t) => {
  const { header, ...rest } = tableOf(await copiesOn(await formattedDisk()));
  const table = { ...rest, header: { ...header, lastUsableLba: header.lastUsableLba - 100 } };
  const device = await mixedDisk(table, table);
  flipBit(device, 512 + 32);
  t.like(await copiesOn(device), { primary: { status: 'bad', headerTrusted: false }, backup: { status: 'good' } });
});

test('an unreadable sector counts as a bad copy and the other one serves', async (t) => {
  const device = await formattedDisk();
  device.failNth('read', 1);
  const copies = await copiesOn(device);
  t.is(copies.primary.status, 'bad');
  t.is(copies.backup.status, 'good');
  t.is(entriesOf(tableOf(copies)).length, 5);
});

test('a disk that has grown still has its backup where the primary says', async (t) => {
  const small = await formattedDisk();
  const device = await formattedDisk();
  const grown = { sectorSize: 512, diskSize: device.size + 1024 * 1024 };
  const { readCopies } = await import('#pkg/gpt/read.ts');
  const copies = await readCopies(grown, async (offset, length) =>
    offset + length <= small.size ? small.image.read(offset, length) : new Uint8Array(length),
  );
  t.true(copies.agree);
});
