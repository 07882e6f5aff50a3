import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { executePlan } from '#pkg/blockdev/execute.ts';
import { openFileDevice } from '#pkg/blockdev/file.ts';
import { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { bootOnce } from '#pkg/boot/boot-once.ts';
import { createDiskImage } from '#pkg/boot/create-disk.ts';
import { GptBootControl } from '#pkg/boot/gpt-control.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { planWrite } from '#pkg/gpt/plan.ts';
import { entriesOf, setAttributes } from '#pkg/gpt/table.ts';
import { copiesOn, flipBit, formattedDisk, partsOf } from '../gpt/small-disk.ts';

const mebibyte = 1024 * 1024;

const diskWith = async (imga: number, imgb: number, sectorSize = 512, starts = 0): Promise<MemoryDevice> => {
  const device = await formattedDisk(sectorSize);
  const copies = await copiesOn(device);
  const words = new Map([
    [1, (BigInt(imga) << 48n) | (BigInt(starts) << 32n)],
    [2, BigInt(imgb) << 48n],
  ]);
  await executePlan(device, planWrite(setAttributes(tableOf(copies), words), copies));
  device.log.length = 0;
  return device;
};

const wordsOn = async (device: MemoryDevice) => {
  const entries = entriesOf(tableOf(await copiesOn(device)));
  return [1, 2].map((at) => Number((entries[at]?.attributes ?? 0n) >> 48n));
};

for (const sectorSize of [512, 4096]) {
  test(`scenario 2: the pick of an armed slot is on the disk before it starts, ${sectorSize} byte sectors`, async (t) => {
    const device = await diskWith(0x102, 0x013, sectorSize);
    t.deepEqual(await bootOnce(device), {
      kind: 'pick',
      label: 'IMGB',
      number: 3,
      partUuid: 'ad6871ee-31f9-4cf3-9e09-6f7a25c30053',
      diskGuid: 'ad6871ee-31f9-4cf3-9e09-6f7a25c30050',
      offset: 3 * mebibyte,
      sizeBytes: mebibyte,
      start: 'trial',
      before: 0x013,
      after: 0x003,
      starts: 0,
    });
    t.deepEqual(
      device.log.map(({ kind }) => kind),
      ['write', 'write', 'flush', 'write', 'write', 'flush'],
    );
    t.deepEqual(await wordsOn(device), [0x102, 0x003]);
    t.like(await bootOnce(device), { kind: 'pick', label: 'IMGA', before: 0x102, after: 0x102 });
  });
}

test('three tries are three boots and then the old slot', async (t) => {
  const device = await diskWith(0x102, 0x033);
  const labels: string[] = [];
  for (let boot = 0; boot < 5; boot += 1) {
    const result = await bootOnce(device);
    labels.push(result.kind === 'pick' ? result.label : result.reason);
  }
  t.deepEqual(labels, ['IMGB', 'IMGB', 'IMGB', 'IMGA', 'IMGA']);
});

test('scenario 41: both slots active boot the lower numbered one, and its start is counted', async (t) => {
  const device = await diskWith(0x102, 0x102);
  t.like(await bootOnce(device), { kind: 'pick', start: 'committed', label: 'IMGA', starts: 0x100 });
  t.deepEqual(await wordsOn(device), [0x102, 0x102]);
});

test('a slot that never yields boots without a write', async (t) => {
  const device = await diskWith(0x102, 0x000, 512, 0x000f);
  t.like(await bootOnce(device), { kind: 'pick', start: 'committed', label: 'IMGA', starts: 0x000f });
  t.deepEqual(device.log, []);
});

test('scenario 24: power lost while IMGB was written leaves IMGA to boot', async (t) => {
  // IMGB was the failed slot of an update before: it is taken out of the choice before its first byte changes
  const device = await diskWith(0x102, 0x013);
  const control = new GptBootControl({ open: () => device.open(), devicePath: 'disk' });
  const { IMGB } = await control.set({ IMGB: 'unused' });
  await device.write(IMGB.offset, new Uint8Array(4096).fill(0xaa));
  t.like(await bootOnce(device), { kind: 'pick', label: 'IMGA' });
});

test('a disk without an eligible slot boots nothing and is not written', async (t) => {
  const device = await diskWith(0x003, 0x000);
  t.deepEqual(await bootOnce(device), { kind: 'none', reason: 'no-eligible-slot' });
  t.deepEqual(device.log, []);
});

test('a disk without a table boots nothing', async (t) => {
  t.like(await bootOnce(new MemoryDevice({ size: mebibyte })), { kind: 'none', reason: 'no-table' });
  t.like(await bootOnce(new MemoryDevice({ size: 512 })), { kind: 'none', reason: 'no-table' });
});

test('a slot outside the disk is not started', async (t) => {
  const device = await diskWith(0x102, 0x013);
  const copies = await copiesOn(device);
  const table = tableOf(copies);
  const entries = table.entries.slice();
  new DataView(entries.buffer).setBigUint64(2 * 128 + 40, 10n ** 9n, true);
  await executePlan(device, planWrite({ ...table, entries }, copies));
  t.like(await bootOnce(device), { kind: 'none', reason: 'bad-slot' });
});

for (let nth = 1; nth <= 4; nth += 1) {
  test(`a slot whose try cannot be taken (write ${nth}) does not boot: the best one that needs no write does`, async (t) => {
    const device = await diskWith(0x102, 0x013);
    device.failNth('write', nth);
    const boot = await bootOnce(device);
    t.like(boot, { kind: 'pick', start: 'no-write', label: 'IMGA', before: 0x102, after: 0x102 });
    t.true(boot.kind === 'pick' && boot.writeError !== undefined);
    const alone = await diskWith(0x000, 0x013);
    alone.failNth('write', nth);
    t.like(await bootOnce(alone), { kind: 'none', reason: 'write-failed' });
  });
}

for (const from of [1, 2, 3, 4]) {
  test(`a disk that says yes and drops writes from the ${from}. on has not taken the try`, async (t) => {
    const device = await diskWith(0x102, 0x013);
    device.dropWrites(from);
    t.like(await bootOnce(device), { kind: 'pick', start: 'no-write', label: 'IMGA' });
    const alone = await diskWith(0x000, 0x013);
    alone.dropWrites(from);
    t.like(await bootOnce(alone), { kind: 'none', reason: 'write-failed' });
  });
}

test('a disk that takes no write starts its committed slot as often as it likes, and counts nothing', async (t) => {
  const device = await diskWith(0x102, 0x000);
  for (let boot = 0; boot < 9; boot += 1) {
    device.failNth('write');
    t.like(await bootOnce(device), { kind: 'pick', start: 'no-write', label: 'IMGA', starts: 0 });
  }
});

test('an active slot boots from a damaged disk that cannot be written', async (t) => {
  const device = await diskWith(0x102, 0x000);
  flipBit(device, partsOf(device)['primary array']);
  device.failNth('write');
  const result = await bootOnce(device);
  t.like(result, { kind: 'pick', label: 'IMGA' });
  t.true(result.kind === 'pick' && result.writeError !== undefined);
});

for (const part of ['primary header', 'primary array', 'backup array', 'backup header'] as const) {
  test(`with a damaged ${part} the armed slot boots, loses its try, and both copies are repaired`, async (t) => {
    const device = await diskWith(0x102, 0x013);
    flipBit(device, partsOf(device)[part] + 20);
    t.like(await bootOnce(device), { kind: 'pick', label: 'IMGB' });
    const copies = await copiesOn(device);
    t.true(copies.agree);
    t.deepEqual(await wordsOn(device), [0x102, 0x003]);
  });
}

test('both copies torn by a boot loader without flush: the try is given back and taken again', async (t) => {
  const device = await diskWith(0x102, 0x033);
  const copies = await copiesOn(device);
  const plan = planWrite(setAttributes(tableOf(copies), new Map([[2, 0x0023n << 48n]])), copies);
  const place = partsOf(device);
  const arrays = [place['primary array'], place['backup array']];
  for (const step of plan) {
    if (step.kind === 'write' && arrays.includes(step.offset)) await device.write(step.offset, step.data);
  }
  t.is((await copiesOn(device)).primary.status, 'bad');
  device.failNth('write', 2);
  t.like(
    await bootOnce(device),
    { kind: 'pick', start: 'no-write', label: 'IMGA' },
    'the healed table is only in memory',
  );
  t.like(await bootOnce(device), { kind: 'pick', label: 'IMGB', before: 0x033, after: 0x023 });
  t.true((await copiesOn(device)).agree);
});

test('whatever of a decrement arrives without a flush, the armed slot boots', async (t) => {
  const before = await diskWith(0x102, 0x033);
  const copies = await copiesOn(before);
  const plan = planWrite(setAttributes(tableOf(copies), new Map([[2, 0x0023n << 48n]])), copies);
  const writes = plan.filter((step) => step.kind === 'write');
  t.is(writes.length, 4);
  for (let arrived = 0; arrived < 16; arrived += 1) {
    const device = new MemoryDevice({ image: before.image.clone() });
    for (const [at, { offset, data }] of writes.entries()) {
      if (arrived & (1 << at)) await device.write(offset, data);
    }
    const boot = await bootOnce(device);
    t.like(boot, { kind: 'pick', label: 'IMGB' }, `writes ${arrived.toString(2)}`);
    t.true((await copiesOn(device)).agree);
  }
});

test('a disk image boots IMGA, then the armed IMGB, then falls back', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'basalt-boot-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'disk.img');
  const table = await createDiskImage(path, { esp: mebibyte, slot: 3 * mebibyte, persist: mebibyte });
  t.is((await stat(path)).size, table.geometry.diskSize);
  const open = () => openFileDevice(path);
  const boot = async () => {
    const device = await open();
    const result = await bootOnce(device);
    await device.close();
    return result.kind === 'pick' ? result.label : result.reason;
  };
  t.is(await boot(), 'IMGA');
  const control = new GptBootControl({ open, devicePath: path });
  const slots = await control.set({ IMGB: 'updating' });
  t.like(slots.IMGB, { devicePath: path, sizeBytes: 3 * mebibyte, state: 'updating' });
  t.deepEqual([await boot(), await boot()], ['IMGB', 'IMGA']);
  t.is((await control.read()).IMGB.state, 'inprogress');
});

test('a disk image that cannot be made leaves what was there', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'basalt-boot-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'disk.img');
  const table = await createDiskImage(path, { esp: mebibyte, slot: mebibyte, persist: mebibyte });
  await t.throwsAsync(createDiskImage(path, { slot: -1 }), { message: /IMGA/ });
  t.is((await stat(path)).size, table.geometry.diskSize);
  await t.throwsAsync(createDiskImage(join(folder, 'none', 'disk.img')), { message: /none/ });
});
