import { spawnSync } from 'node:child_process';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { sharedBase } from '../vm/images.ts';
import { folder } from './rig.ts';

/** Of the files in `bin` those that are no programs of the machine. */
const scripts = new Set(['basalt']);

test('every program of an image finds its libraries there, and smartctl answers as the supervisor asks it', async (t) => {
  const root = await sharedBase(await folder(t));
  const run = (...command: readonly string[]) =>
    spawnSync('unshare', ['--map-root-user', '--root', root, ...command], {
      encoding: 'utf8',
      // what a run of tests tells the processes of this machine is not for those of the image
      env: { PATH: process.env['PATH'] },
    });

  const names = await readdir(join(root, 'bin'));
  // the command line asks the node that it is on
  const unserved = run('/bin/basalt', 'slot', 'status');
  t.is(unserved.status, 4, unserved.stderr);
  t.regex(unserved.stderr, /baseosmgr does not run on this machine/);
  t.regex(run('/bin/basalt', 'slot', '--help').stdout, /stage .*operations/s);

  const files = await Promise.all(
    names.map(async (name) => (scripts.has(name) || !(await lstat(join(root, 'bin', name))).isFile() ? '' : name)),
  );
  const programs = files.filter((name) => name !== '' && name !== 'busybox').map((name) => `/bin/${name}`);
  t.true(programs.includes('/bin/smartctl') && programs.includes('/bin/chronyd'));
  for (const program of [...programs, '/opt/basalt/bin/node']) {
    const { status, stdout, stderr } = run('/lib64/ld-linux-x86-64.so.2', '--list', program);
    t.is(status, 0, `${program}: ${stdout}${stderr}`);
    t.notRegex(stdout, /not found/, program);
  }

  // etc/inittab says where what was compiled with the image is
  const [where = ''] = /NODE_COMPILE_CACHE=\S+/.exec(await readFile(join(root, 'etc/inittab'), 'utf8')) ?? [];
  const loaded = 'data:text/javascript,process.on("exit",()=>console.log(process.moduleLoadList.join("\\n")))';
  for (const program of ['supervisor', 'watchdog', 'baseosmgr', 'zedagent']) {
    const options = [...(program === 'supervisor' ? [] : ['--max-semi-space-size=1']), '--import', loaded];
    const told = ['NODE_DEBUG_NATIVE=COMPILE_CACHE', where, 'NODE_COMPILE_CACHE_PORTABLE=1'];
    const node = ['/opt/basalt/bin/node', ...options, `/opt/basalt/lib/${program}.mjs`, '--help'];
    const { stdout, stderr } = run('/bin/env', ...told, ...node);
    t.regex(stderr + stdout, new RegExp(`${program}\\.mjs was accepted`), 'taken as it was compiled');
    t.regex(stdout, /NativeModule internal/);
    t.notRegex(stdout, /internal\/deps\/undici/, 'no part of node that none of them uses');
  }
  const kept = await readdir(join(root, 'opt/basalt/cache'));
  for (const id of [0, 961, 962])
    t.true(
      kept.some((name) => name.endsWith(`-${id}`)),
      `for user ${id}`,
    );

  const asked = run('/bin/smartctl', '--json', '--attributes', '/nothing');
  const answer = JSON.parse(asked.stdout) as { smartctl: { messages: { string: string }[] } };
  t.regex(answer.smartctl.messages[0]?.string ?? '', /\/nothing/);
});
