import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import test from 'ava';
import { createLogger } from '#pkg/process/log.ts';
import { parseOptions } from '#pkg/process/options.ts';
import { createDiskImage } from '#pkg/boot/create-disk.ts';
import { readRecords } from '#pkg/boot/grubenv-records.ts';
import { bootControlFlags, openBootControl } from '#cmd/baseosmgr/boot-control.ts';
import { diskOf } from '#cmd/baseosmgr/disk.ts';

const program = { name: 'baseosmgr', summary: '', flags: bootControlFlags } as const;
const main = resolve(import.meta.dirname, '../../cmd/baseosmgr/main.ts');
const log = createLogger('baseosmgr', { level: 'silent' });

test('the partition table is the default, and only two kinds are known', (t) => {
  t.like(parseOptions(program, []), { kind: 'options', options: { 'boot-control': 'gpt', grubenv: undefined } });
  const wrong = parseOptions(program, ['--boot-control', 'uboot']);
  t.is(wrong.kind === 'error' && wrong.text.split('\n')[0], 'baseosmgr: --boot-control is gpt or grubenv, not "uboot"');
});

for (const args of [
  ['--boot-control', 'grubenv'],
  ['--grubenv', '/efi/grubenv'],
]) {
  test(`${args.join(' ')} alone is refused before anything is touched`, async (t) => {
    const error = await t.throwsAsync(promisify(execFile)(process.execPath, [main, '--disk', '/nowhere', ...args]));
    t.like(error, {
      code: 2,
      stderr: 'baseosmgr: --boot-control grubenv and --grubenv PATH belong together\nTry baseosmgr --help.\n',
    });
  });
}

test('with grubenv both files are kept beside the table, with gpt there is none', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'basalt-boot-control-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const image = join(folder, 'disk.img');
  const size = 1024 * 1024;
  await createDiskImage(image, { esp: size, slot: size, config: size, persist: size });
  const disk = await diskOf(image, '');
  const grubenv = join(folder, 'grubenv');
  await openBootControl({ disk, 'boot-control': 'gpt', grubenv: undefined, log }).set({ IMGB: 'updating' });
  await t.throwsAsync(readFile(grubenv), { code: 'ENOENT' });
  const control = openBootControl({ disk, 'boot-control': 'grubenv', grubenv, log });
  // nobody knows what GRUB would have done without a file: the try counts as taken
  t.is((await control.read()).IMGB.state, 'inprogress');
  await control.set({ IMGB: 'updating' });
  const found = readRecords(new Uint8Array(await readFile(grubenv)));
  t.is('value' in found && found.value.IMGB.word, 0x013);
  t.is((await readFile(`${grubenv}.ok`)).length, 1024);
});
