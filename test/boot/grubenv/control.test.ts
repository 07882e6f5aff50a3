import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { blockWith, loadVariables } from '#pkg/boot/grubenv.ts';
import { GrubEnvBootControl } from '#pkg/boot/grubenv-control.ts';
import { blockFile } from '#pkg/boot/grubenv-file.ts';
import { readGood, readRecords, recordVariables } from '#pkg/boot/grubenv-records.ts';
import type { Slots } from '#pkg/boot/port.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { recordsWith } from './support/cases.ts';
import { environmentNode, uuids, type EnvironmentNode } from './support/node.ts';

const show = ({ IMGA, IMGB }: Slots): string => `${IMGA.state} ${IMGB.state}`;
const codeOf = (error: unknown) => (error instanceof BasaltError ? error.code : String(error));
/** Each write and flush, by what it went to. */
const writes = (node: EnvironmentNode): string =>
  node.log
    .splice(0)
    .filter(({ kind }) => kind === 'flush')
    .map(({ target }) => target)
    .join(' ');

test('the stores are written in the order that the changes need, one sector a file, and never without need', async (t) => {
  const node = await environmentNode();
  const { control } = node;
  await control.read();
  t.deepEqual(node.log, []);
  await control.set({ IMGB: 'updating' });
  t.is(writes(node), 'disk disk environment');
  await control.set({ IMGB: 'updating' });
  t.deepEqual(node.log, []);
  await node.boot();
  node.log.length = 0;
  await control.read();
  // GRUB wrote the file already; only the table has to learn of it
  t.is(writes(node), 'disk disk');
  await control.set({ IMGB: 'updating' });
  t.is(writes(node), 'environment disk disk environment');
  await node.boot();
  await control.read();
  node.log.length = 0;
  await control.set({ IMGA: 'unused', IMGB: 'active' });
  const sizes = node.log.filter((entry) => entry.kind === 'write' && entry.target !== 'disk');
  t.deepEqual(
    sizes.map((entry) => (entry.kind === 'write' ? [entry.target, entry.offset, entry.data.length] : [])),
    [
      ['good', 0, 512],
      ['environment', 0, 512],
    ],
  );
  t.is(writes(node), 'good environment disk disk');
});

test('variables of others survive everything that is done to the block', async (t) => {
  const node = await environmentNode();
  const block = blockWith(recordVariables(recordsWith(0x102, 0)), blockWith({ saved_entry: 'a\\b' }))!;
  node.environment.image.write(0, block);
  await node.control.set({ IMGB: 'updating' });
  await node.boot();
  await node.control.set({ IMGA: 'unused', IMGB: 'active' });
  t.deepEqual(loadVariables(node.environment.image.read(0, 1024), ['saved_entry']), { saved_entry: 'a\\b' });
});

for (const [name, damage] of [
  ['zeros', (node: EnvironmentNode) => node.environment.image.write(0, new Uint8Array(1024))],
  ['one bit', (node: EnvironmentNode) => node.environment.image.write(45, Uint8Array.of(0x33))],
  ['unreadable', (node: EnvironmentNode) => node.environment.failNth('read')],
] as const) {
  test(`a damaged block (${name}) is told and written anew; an armed slot counts as tried`, async (t) => {
    const node = await environmentNode([0x102, 0x013]);
    damage(node);
    t.is(show(await node.control.read()), 'active inprogress');
    t.is(node.reports.length, 1);
    t.not(node.reports[0]?.environment, 'good');
    t.deepEqual(node.reports[0]?.taken, { IMGB: { tries: 0 } });
    t.deepEqual(readRecords(node.environment.image.read(0, 1024)), { value: recordsWith(0x102, 0x003) });
    t.is(show(await node.control.read()), 'active inprogress');
    t.is(node.reports.length, 1);
  });
}

test('an environment that is older than the table is written anew, and starts nothing that was given up', async (t) => {
  const node = await environmentNode([0x102, 0x013]);
  const old = node.environment.image.read(0, 1024);
  await node.control.set({ IMGB: 'unused' });
  node.environment.image.write(0, old);
  t.is(show(await node.control.read()), 'active unused');
  t.like(await node.boot(), { kind: 'pick', label: 'IMGA' });
});

test('once a commit has returned, a damaged block starts the new slot: the old one may be written from then on', async (t) => {
  const node = await environmentNode([0x102, 0x003]);
  await node.control.set({ IMGA: 'unused', IMGB: 'active' });
  node.environment.image.write(0, new Uint8Array(1024));
  t.like(await node.boot(), { kind: 'pick', label: 'IMGB' });
});

test('a damaged note of the good slot is repaired', async (t) => {
  const node = await environmentNode([0x000, 0x102]);
  node.good.image.write(40, new Uint8Array(100));
  await node.control.read();
  t.deepEqual(readGood(node.good.image.read(0, 1024)), { value: { label: 'IMGB', partUuid: uuids.IMGB } });
  t.is(node.reports[0]?.environment, 'good');
});

test('a read serves while the files cannot be written, a change does not', async (t) => {
  const node = await environmentNode([0x102, 0x003]);
  await node.table().set({ IMGB: 'updating' });
  node.environment.failNth('write');
  // GRUB would start IMGA only, which the table allows: nothing is in doubt
  t.is(show(await node.control.read()), 'active inprogress');
  node.environment.image.write(0, new Uint8Array(1024));
  node.environment.failNth('write');
  t.is(codeOf(await t.throwsAsync(node.control.set({ IMGB: 'unused' }))), 'GPT_WRITE_FAILED');
  t.is(node.reports.at(-1)?.error?.code, 'GPT_WRITE_FAILED');
  t.is(show(await node.control.set({ IMGB: 'unused' })), 'active unused');
});

test('a slot that GRUB may start against the table is shown as unknown while that cannot be undone', async (t) => {
  const node = await environmentNode([0x102, 0x013]);
  await node.table().set({ IMGB: 'unused' });
  node.environment.failNth('write');
  const { IMGA, IMGB } = await node.control.read();
  t.is(IMGA.state, 'active');
  t.like(IMGB, { state: 'UNKNOWN 0x0', attributes: 0 });
  t.is(show(await node.control.read()), 'active unused');
});

test('with files that can be neither read nor written no slot is offered for writing', async (t) => {
  const node = await environmentNode([0x102, 0x000]);
  node.environment.cutPower();
  t.is(show(await node.control.read()), 'active UNKNOWN 0x0');
});

test('after a failed flush nothing counts as written, though it reads back', async (t) => {
  const node = await environmentNode();
  node.environment.failNth('flush');
  await t.throwsAsync(node.control.set({ IMGB: 'updating' }), { code: 'GPT_WRITE_FAILED' });
  node.log.length = 0;
  t.is(show(await node.control.read()), 'active updating');
  t.true(node.log.some(({ target, kind }) => target === 'environment' && kind === 'flush'));
});

test('a block without room for the records is told, and nothing is changed', async (t) => {
  const node = await environmentNode();
  const full = `# GRUB Environment Block\nbig=${'x'.repeat(900)}\n`;
  node.environment.image.write(0, Buffer.from(full.padEnd(1024, '#')));
  const error = await t.throwsAsync(node.control.set({ IMGB: 'updating' }));
  t.regex(error?.message ?? '', /no room.*grub-editenv/);
  t.deepEqual(await node.words(), [0x102, 0]);
});

const folderOf = async (t: ExecutionContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'basalt-grubenv-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

test('real files are made once, are 1024 bytes, and are overwritten in place', async (t) => {
  const folder = await folderOf(t);
  const path = join(folder, 'grubenv');
  const node = await environmentNode();
  const control = new GrubEnvBootControl({
    table: node.table(),
    environment: blockFile(path),
    good: blockFile(`${path}.ok`),
  });
  await control.read();
  const first = await stat(path);
  t.is(first.size, 1024);
  t.deepEqual(readRecords(new Uint8Array(await readFile(path))), { value: recordsWith(0x102, 0) });
  t.like(readGood(new Uint8Array(await readFile(`${path}.ok`))), { value: { label: 'IMGA' } });
  await control.set({ IMGB: 'updating' });
  t.is((await stat(path)).ino, first.ino);
  t.deepEqual(readRecords(new Uint8Array(await readFile(path))), { value: recordsWith(0x102, 0x013) });
});

for (const size of [0, 100, 5000]) {
  test(`a file of ${size} bytes becomes a block`, async (t) => {
    const path = join(await folderOf(t), 'grubenv');
    await writeFile(path, 'x'.repeat(size));
    const block = blockWith(recordVariables(recordsWith(0x102, 0)))!;
    await blockFile(path).write(block);
    t.deepEqual(new Uint8Array(await readFile(path)), block);
    t.deepEqual(await blockFile(path).read(), block);
  });
}

test('where the folder is missing, or the file is none, that is told: nothing is mounted there', async (t) => {
  const folder = await folderOf(t);
  const file = blockFile(join(folder, 'not-mounted', 'grubenv'));
  t.is(await file.read(), undefined);
  await t.throwsAsync(file.write(new Uint8Array(1024)), { code: 'STORE_IO' });
  await mkdir(join(folder, 'grubenv'));
  await t.throwsAsync(blockFile(join(folder, 'grubenv')).read(), { code: 'STORE_IO' });
  await t.throwsAsync(blockFile(join(folder, 'grubenv')).write(new Uint8Array(1024)), { code: 'STORE_IO' });
});
