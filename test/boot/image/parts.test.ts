import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import test from 'ava';
import { coreSector } from '#cmd/basalt/image/boot-code.ts';
import { cacheFolder } from '#cmd/basalt/image/cache.ts';
import { packCpio } from '#cmd/basalt/image/cpio.ts';
import { fetchKernel } from '#cmd/basalt/image/kernel.ts';
import { collectModules } from '#cmd/basalt/image/module-set.ts';
import { initrdModules, rootModules } from '#cmd/basalt/image/modules.ts';
import { modulesOf, replacementsOf, slotVariants } from '#cmd/basalt/image/variants.ts';
import { chooseAcceleration } from '#cmd/basalt/vm/accelerator.ts';
import { qemuArguments } from '#cmd/basalt/vm/arguments.ts';
import { openLines } from '#cmd/basalt/vm/lines.ts';

const files = join(import.meta.dirname, '../../../grub/image/files/rootfs');

/** Text of a file of the good image; a bundle is not there before it is made. */
const read = async (path: string): Promise<string> =>
  path.endsWith('.mjs') ? 'start();\n' : await readFile(join(files, path), 'utf8');

test('an archive for the kernel is read by others as it was packed', (t) => {
  const archive = packCpio([
    { kind: 'folder', path: 'bin' },
    { kind: 'file', path: 'bin/tool', data: Buffer.from('#!/bin/sh\n'), executable: true },
    { kind: 'file', path: 'odd', data: Buffer.from('12345') },
    { kind: 'link', path: 'bin/sh', target: 'tool' },
    { kind: 'console', path: 'console' },
  ]);
  const { stdout, status } = spawnSync('busybox', ['cpio', '-tv'], { input: archive, encoding: 'utf8' });
  t.is(status, 0);
  const rows = stdout.trim().split('\n');
  const names = rows.map((row) => `${row.slice(0, 10)} ${row.replace(/^.* \d\d:\d\d:\d\d /, '')}`);
  t.deepEqual(names, [
    'drwxr-xr-x bin',
    '-rwxr-xr-x bin/tool',
    '-rw-r--r-- odd',
    'lrwxrwxrwx bin/sh -> tool',
    'crw------- console',
  ]);
});

test('every module comes with all that it needs, in an order in which it can be loaded', async (t) => {
  const set = await collectModules(await fetchKernel(cacheFolder()), [...initrdModules, ...rootModules]);
  const there = new Set(set.map(({ path }) => path));
  const lines = (set.find(({ path }) => path === 'modules.dep')?.data.toString() ?? '').trim().split('\n');
  const needs = new Map(lines.map((line) => [line.split(':')[0] ?? '', line.split(': ')[1]?.split(' ') ?? []]));
  t.true(needs.size > 40);
  for (const [module, needed] of needs) {
    t.true(there.has(module));
    // modprobe loads a line from its end
    const loaded = new Set<string>();
    for (const next of needed.toReversed()) {
      t.true(
        needs.get(next)?.every((before) => loaded.has(before)),
        `${module}: ${next} is loaded too early`,
      );
      loaded.add(next);
    }
  }
});

test('every variant but the good one changes the image; one changes its release only, one its modules', async (t) => {
  for (const variant of slotVariants) {
    const replaced = await replacementsOf(variant, read);
    t.is(replaced.length === 0, ['good', 'wrong-version', 'no-ext4'].includes(variant), variant);
    t.is(modulesOf(variant).includes('ext4'), variant !== 'no-ext4', variant);
    for (const { path, text } of replaced) t.not(text, await read(path), `${variant}: ${path}`);
  }
});

test('a console is told line by line, without what firmware draws with', async (t) => {
  const lines: string[] = [];
  const stream = Readable.from([
    Buffer.from('\u001b[2J\u001b[01;01HBoo'),
    Buffer.from('ting\r\n\nlast'),
    Buffer.from(' one'),
  ]);
  openLines(stream, (line) => lines.push(line));
  await new Promise((resolve) => stream.once('close', resolve));
  t.deepEqual(lines, ['Booting', '', 'last one']);
});

test('the guest reaches the ports that are forwarded, and nothing else', (t) => {
  const forwards = [{ guestPort: 443, port: 8443 }];
  const setup = { disk: '/a,b.img', firmware: 'bios', accelerator: 'tcg', forwards, logWrites: '/log' } as const;
  const args = qemuArguments(setup, '', '/bin/busybox');
  const [network] = args.filter((arg) => arg.startsWith('user,'));
  t.is(network, 'user,id=net,ipv6=off,restrict=on,guestfwd=tcp:10.0.2.100:443-cmd:/bin/busybox nc 127.0.0.1 8443');
  t.is(args.filter((arg) => arg === '-netdev').length, 1);
  const [disk] = args.filter((arg) => arg.includes('blklogwrites'));
  t.like(JSON.parse(disk ?? ''), { 'node-name': 'disk', log: { filename: '/log' } });
});

test('KVM is taken where a kernel runs with it, and where it is not the reason is told', async (t) => {
  const on = async (refused: string | undefined, runs: boolean) =>
    await chooseAcceleration({ refusal: async () => refused, runsKernel: async () => runs });
  t.deepEqual(await on(undefined, true), { accelerator: 'kvm' });
  t.like(await on(undefined, false), { accelerator: 'tcg' });
  t.regex((await on(undefined, false)).why ?? '', /no kernel runs with it/);
  t.regex((await on('EACCES', true)).why ?? '', /may not be opened \(EACCES\); to be allowed: sudo usermod -aG kvm/);
  t.regex((await on('ENOENT', true)).why ?? '', /has no \/dev\/kvm/);
});

test('a board without a hardware watchdog has none', (t) => {
  const setup = { disk: 'disk.img', firmware: 'bios', accelerator: 'tcg' } as const;
  t.true(qemuArguments(setup, '', '').includes('i6300esb'));
  t.false(
    qemuArguments({ ...setup, watchdog: false }, '', '')
      .join(' ')
      .includes('watchdog'),
  );
});

test('GRUB for BIOS shares no block of 4 KiB with the partition table', (t) => {
  const tableBytes = 34 * 512;
  t.true(coreSector * 512 >= tableBytes);
  t.is((coreSector * 512) % 4096, 0);
});
