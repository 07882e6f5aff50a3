import test from 'ava';
import { executePlan } from '#pkg/blockdev/execute.ts';
import type { MemoryDevice } from '#pkg/blockdev/memory.ts';
import { GptBootControl, type RepairReport } from '#pkg/boot/gpt-control.ts';
import type { SettableState } from '#pkg/boot/port.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { tableOf } from '#pkg/gpt/choose.ts';
import { encodeEntry } from '#pkg/gpt/entry.ts';
import { typeGuids } from '#pkg/gpt/layout.ts';
import { planWrite } from '#pkg/gpt/plan.ts';
import { entriesOf, setAttributes, type Table } from '#pkg/gpt/table.ts';
import { copiesOn, flipBit, formattedDisk, partsOf } from '../gpt/small-disk.ts';

const mebibyte = 1024 * 1024;

const controlOf = (device: MemoryDevice, reports: RepairReport[] = []) =>
  new GptBootControl({
    open: () => device.open(),
    devicePath: '/dev/nvme0n1',
    onRepair: (report) => reports.push(report),
  });

const rewrite = async (device: MemoryDevice, change: (table: Table) => Table) => {
  const copies = await copiesOn(device);
  await executePlan(device, planWrite(change(tableOf(copies)), copies));
  device.log.length = 0;
};

const codeOf = (error: unknown) => (error instanceof BasaltError ? error.code : String(error));

test('both slots are found with place, size, UUID and state', async (t) => {
  const device = await formattedDisk();
  t.deepEqual(await controlOf(device).read(), {
    IMGA: {
      label: 'IMGA',
      state: 'active',
      attributes: 0x102,
      starts: 0,
      devicePath: '/dev/nvme0n1',
      offset: 2 * mebibyte,
      sizeBytes: mebibyte,
      partUuid: 'ad6871ee-31f9-4cf3-9e09-6f7a25c30052',
    },
    IMGB: {
      label: 'IMGB',
      state: 'unused',
      attributes: 0,
      starts: 0,
      devicePath: '/dev/nvme0n1',
      offset: 3 * mebibyte,
      sizeBytes: mebibyte,
      partUuid: 'ad6871ee-31f9-4cf3-9e09-6f7a25c30053',
    },
  });
  t.deepEqual(device.log, [], 'a read of a sound table writes nothing');
});

test('a commit changes both slots in one table write', async (t) => {
  const device = await formattedDisk();
  const control = controlOf(device);
  const slots = await control.set({ IMGB: 'active', IMGA: 'unused' });
  t.deepEqual([slots.IMGA.state, slots.IMGB.state], ['unused', 'active']);
  t.deepEqual(
    device.log.map(({ kind }) => kind),
    ['write', 'write', 'flush', 'write', 'write', 'flush'],
  );
});

test('what is learnt of tries never gives any: neither more than there are, nor to a slot that is not named', async (t) => {
  const device = await formattedDisk();
  const control = controlOf(device);
  await control.set({ IMGB: 'updating' });
  device.log.length = 0;
  t.is((await control.learn({ IMGB: { tries: 7 } })).IMGB.attributes, 0x013);
  t.is((await control.learn({})).IMGB.attributes, 0x013);
  t.is((await control.learn({ IMGA: { tries: 3 }, IMGB: { tries: 1 } })).IMGA.attributes, 0x102);
  t.deepEqual(device.log, [], 'so nothing is written');
  const { IMGA, IMGB } = await control.learn({ IMGB: { tries: 0 } });
  t.deepEqual([IMGA.attributes, IMGB.attributes], [0x102, 0x003]);
});

test('setting the state that is there writes nothing, once its image is proved', async (t) => {
  const device = await formattedDisk();
  t.is((await controlOf(device).set({ IMGA: 'active' })).IMGA.starts, 0x1000);
  device.log.length = 0;
  await controlOf(device).set({ IMGA: 'active' });
  t.deepEqual(device.log, []);
});

test('the count of starts ends with a commit, the mark of a proved image with the first byte, and a limit is of both', async (t) => {
  const device = await formattedDisk();
  const control = controlOf(device);
  await rewrite(device, (table) => setAttributes(table, new Map([[1, (0x102n << 48n) | (0xc4f0n << 32n)]])));
  const proved = await control.set({ IMGA: 'active' }, 3);
  t.deepEqual([proved.IMGA.starts, proved.IMGB.starts], [0xd0f3, 3], 'bits of others stay');
  const committed = await control.set({ IMGA: 'unused', IMGB: 'active' });
  t.deepEqual([committed.IMGA.starts, committed.IMGB.starts], [0xd0f3, 0x1003]);
  t.is((await control.set({ IMGA: 'updating' })).IMGA.starts, 0xd0f3);
  t.is((await control.set({ IMGA: 'erased' })).IMGA.starts, 0xc0f3);
  t.is((await control.set({ IMGB: 'inprogress' })).IMGB.starts, 3);
});

test('slots shifted by ten numbers are found by label, and a foreign IMGA of another type is not', async (t) => {
  const device = await formattedDisk();
  await rewrite(device, (table) => {
    const entries = new Uint8Array(table.entries.length);
    entries.set(table.entries.subarray(0, 128 * 10), 128 * 10);
    const [esp] = entriesOf(table);
    encodeEntry({ ...esp!, name: 'IMGA', typeGuid: typeGuids.espType }, entries.subarray(0, 128));
    return { ...table, entries };
  });
  const control = controlOf(device);
  // the foreign partition lies over the first one, but not over a slot
  const slots = await control.set({ IMGB: 'updating' });
  t.is(slots.IMGB.state, 'updating');
  t.is(slots.IMGA.partUuid, 'ad6871ee-31f9-4cf3-9e09-6f7a25c30052');
  const entries = entriesOf(tableOf(await copiesOn(device)));
  t.is(entries.find(({ index }) => index === 12)?.attributes, 0x0013n << 48n);
});

test('all bits that are not ours, and all other partitions, keep their attributes', async (t) => {
  const device = await formattedDisk();
  await rewrite(device, (table) =>
    setAttributes(
      table,
      new Map([
        [0, 0xffff_0000_0000_0007n],
        [2, 0x0003_dead_beef_cafen],
        [8, 0x8000_0000_0000_0001n],
      ]),
    ),
  );
  await controlOf(device).set({ IMGB: 'updating' });
  const entries = entriesOf(tableOf(await copiesOn(device)));
  t.deepEqual(
    entries.map(({ attributes }) => attributes.toString(16)),
    ['ffff000000000007', '102000000000000', '13d0adbeefcafe', '0', '8000000000000001'],
  );
});

test('scenario 14: attributes 0x1003 are shown as UNKNOWN, with their value', async (t) => {
  const device = await formattedDisk();
  await rewrite(device, (table) => setAttributes(table, new Map([[2, 0x1003n << 48n]])));
  const { IMGB } = await controlOf(device).read();
  t.is(IMGB.state, 'UNKNOWN 0x1003');
  t.is(IMGB.attributes, 0x1003);
});

for (const part of ['primary header', 'primary array', 'backup array', 'backup header'] as const) {
  test(`a read repairs a damaged ${part} and tells of it`, async (t) => {
    const device = await formattedDisk();
    const before = Buffer.from(device.image.read(0, device.size));
    flipBit(device, partsOf(device)[part] + 60);
    const reports: RepairReport[] = [];
    const slots = await controlOf(device, reports).read();
    t.is(slots.IMGA.state, 'active');
    t.is(reports.length, 1);
    t.is(reports[0]?.[part.startsWith('primary') ? 'primary' : 'backup'] === 'good', false);
    t.true(before.equals(device.image.read(0, device.size)));
  });
}

test('a read still answers when the repair cannot be written', async (t) => {
  const device = await formattedDisk();
  flipBit(device, 512 + 60);
  device.failNth('write');
  const reports: RepairReport[] = [];
  t.is((await controlOf(device, reports).read()).IMGA.state, 'active');
  t.is(reports[0]?.error?.code, 'GPT_WRITE_FAILED');
});

test('with both copies bad nothing is written and the error says both reasons', async (t) => {
  const device = await formattedDisk();
  flipBit(device, 512 + 60);
  flipBit(device, device.size - 512 + 60);
  const control = controlOf(device);
  const error = await t.throwsAsync(control.set({ IMGB: 'updating' }));
  t.is(codeOf(error), 'GPT_BOTH_COPIES_BAD');
  t.regex(error?.message ?? '', /primary: header CRC.*backup: header CRC/);
  t.is(codeOf(await t.throwsAsync(control.read())), 'GPT_BOTH_COPIES_BAD');
  t.deepEqual(device.log, []);
});

test('a missing slot and a doubled slot are refused', async (t) => {
  const rename = (index: number, name: string) => (table: Table) => {
    const entries = table.entries.slice();
    const entry = entriesOf(table).find((each) => each.index === index)!;
    encodeEntry({ ...entry, name }, entries.subarray(index * 128, (index + 1) * 128));
    return { ...table, entries };
  };
  const device = await formattedDisk();
  await rewrite(device, rename(2, 'IMGC'));
  t.is(codeOf(await t.throwsAsync(controlOf(device).read())), 'SLOT_NOT_FOUND');
  t.is(codeOf(await t.throwsAsync(controlOf(device).set({ IMGA: 'active' }))), 'SLOT_NOT_FOUND');
  await rewrite(device, rename(2, 'IMGA'));
  const doubled = await t.throwsAsync(controlOf(device).read());
  t.is(codeOf(doubled), 'GPT_INVALID');
  t.regex(doubled?.message ?? '', /partitions 2 and 3 are both IMGA/, 'numbered as tools do');
});

test('what is no state is refused before anything is written', async (t) => {
  const device = await formattedDisk();
  const error = await t.throwsAsync(controlOf(device).set({ IMGB: 'booted' as SettableState }));
  t.is(codeOf(error), 'SLOT_WRONG_STATE');
  t.deepEqual(device.log, []);
});

for (let nth = 1; nth <= 4; nth += 1) {
  for (const tornBytes of [0, 100]) {
    test(`a set whose write ${nth} fails after ${tornBytes} bytes is told, and the next call finds a whole table`, async (t) => {
      const device = await formattedDisk();
      device.failNth('write', nth, tornBytes);
      const control = controlOf(device);
      t.is(codeOf(await t.throwsAsync(control.set({ IMGA: 'unused', IMGB: 'active' }))), 'GPT_WRITE_FAILED');
      const slots = await control.read();
      t.true(['active unused', 'unused active'].includes(`${slots.IMGA.state} ${slots.IMGB.state}`));
      const again = await control.set({ IMGA: 'unused', IMGB: 'active' });
      t.is(`${again.IMGA.state} ${again.IMGB.state}`, 'unused active');
      t.true((await copiesOn(device)).agree);
    });
  }
}

test('a failing flush fails the set', async (t) => {
  for (const nth of [1, 2]) {
    const device = await formattedDisk();
    device.failNth('flush', nth);
    t.is(codeOf(await t.throwsAsync(controlOf(device).set({ IMGB: 'updating' }))), 'GPT_WRITE_FAILED');
  }
});

test('after a failed flush nothing counts as written, though it reads back: the next call writes it again', async (t) => {
  const device = await formattedDisk();
  const control = controlOf(device);
  device.failNth('flush', 2);
  await t.throwsAsync(control.set({ IMGB: 'updating' }));
  const full = ['write', 'write', 'flush', 'write', 'write', 'flush'];
  const kinds = () => device.log.splice(0).map(({ kind }) => kind);
  kinds();
  await control.set({ IMGB: 'updating' });
  t.deepEqual(kinds(), full);
  await control.set({ IMGB: 'updating' });
  t.deepEqual(kinds(), []);
  device.failNth('flush', 1);
  await t.throwsAsync(control.set({ IMGB: 'unused' }));
  kinds();
  await control.read();
  t.deepEqual(kinds(), full);
  await control.read();
  t.deepEqual(kinds(), []);
});

test('a disk that drops writes silently is found out', async (t) => {
  const device = await formattedDisk();
  const control = new GptBootControl({
    open: async () => ({ ...(await device.open()), write: async () => {} }),
    devicePath: 'disk',
  });
  t.is(codeOf(await t.throwsAsync(control.set({ IMGB: 'updating' }))), 'GPT_WRITE_FAILED');
});

test('calls at the same time do not mix: each sees the disk after the one before', async (t) => {
  const device = await formattedDisk();
  const control = controlOf(device);
  const states = ['updating', 'unused', 'active', 'updating'] as const;
  const results = await Promise.all([
    ...states.map((state) => control.set({ IMGB: state })),
    control.read(),
    control.set({ IMGA: 'unused' }),
  ]);
  t.deepEqual(
    results.map(({ IMGA, IMGB }) => `${IMGA.state} ${IMGB.state}`),
    ['active updating', 'active unused', 'active active', 'active updating', 'active updating', 'unused updating'],
  );
  t.is(device.openHandles, 0);
});

test('nothing is cached: a change by another program is seen, and a handle never stays open', async (t) => {
  const device = await formattedDisk();
  const control = controlOf(device);
  await control.read();
  await rewrite(device, (table) => setAttributes(table, new Map([[2, 0x0003n << 48n]])));
  t.is((await control.read()).IMGB.state, 'inprogress');
  device.failNth('write');
  await t.throwsAsync(control.set({ IMGB: 'unused' }));
  t.is(device.openHandles, 0);
});
