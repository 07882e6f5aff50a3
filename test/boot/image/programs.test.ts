import { spawnSync } from 'node:child_process';
import { lstat, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { cacheFolder } from '#grub/image/cache.ts';
import { fetchKernel } from '#grub/image/kernel.ts';
import { fetchPrograms } from '#grub/image/packaged.ts';
import { writeRootTree } from '#grub/image/tree.ts';
import { folder } from './rig.ts';

test('every program of an image finds its libraries there, and smartctl answers as the supervisor asks it', async (t) => {
  const root = join(await folder(t), 'root');
  await mkdir(root);
  const cache = cacheFolder();
  await writeRootTree({
    root,
    version: '1.0.0-kvm-amd64',
    variant: 'good',
    kernel: await fetchKernel(cache),
    packaged: await fetchPrograms(cache),
    builtAt: new Date(0),
  });
  const run = (...command: readonly string[]) =>
    spawnSync('unshare', ['--map-root-user', '--root', root, ...command], { encoding: 'utf8' });

  const names = await readdir(join(root, 'bin'));
  const files = await Promise.all(
    names.map(async (name) => ((await lstat(join(root, 'bin', name))).isFile() ? name : '')),
  );
  const programs = files.filter((name) => name !== '' && name !== 'busybox').map((name) => `/bin/${name}`);
  t.true(programs.includes('/bin/smartctl') && programs.includes('/bin/chronyd'));
  for (const program of [...programs, '/opt/basalt/bin/node']) {
    const { status, stdout, stderr } = run('/lib64/ld-linux-x86-64.so.2', '--list', program);
    t.is(status, 0, `${program}: ${stdout}${stderr}`);
    t.notRegex(stdout, /not found/, program);
  }

  const asked = run('/bin/smartctl', '--json', '--attributes', '/nothing');
  const answer = JSON.parse(asked.stdout) as { smartctl: { messages: { string: string }[] } };
  t.regex(answer.smartctl.messages[0]?.string ?? '', /\/nothing/);
});
