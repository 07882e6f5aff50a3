import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { readRebootFiles } from '#pkg/process/reboot-files.ts';
import { claimSingleInstance } from '#pkg/process/single-instance.ts';
import { freshDirectory, runChild } from './fixtures.ts';

for (const how of ['throw', 'reject'] as const) {
  test(`an agent that dies of an uncaught ${how} stores reason, slot and stack and exits with 1`, async (t) => {
    const persistDir = await freshDirectory(t);
    const { code, stderr } = await runChild(t, 'dies.ts', [persistDir, how]);
    t.is(code, 1);
    const last = readRebootFiles(persistDir);
    t.like(last, { reason: bootReason.fatal, slot: 'IMGB' });
    t.regex(last.text, /^zedagent\[\d+\] in IMGB, EVE version 2\.0, \d{4}-.*: fatal: .*cannot go on/);
    t.regex(last.stack, /dies\.ts:\d+/);
    t.regex(stderr, /"level":"fatal"/);
    for (const text of [last.text, last.stack, stderr]) t.notRegex(text, /abcdef|user:pw/);
  });
}

test('an agent that dies of something that is no error does so as well', async (t) => {
  const persistDir = await freshDirectory(t);
  const { code } = await runChild(t, 'dies.ts', [persistDir, 'odd']);
  t.is(code, 1);
  t.regex(readRebootFiles(persistDir).text, /only text/);
});

test('an agent whose reason cannot be stored still exits with 1', async (t) => {
  const { code, stderr } = await runChild(t, 'dies.ts', ['/dev/null/nowhere', 'throw']);
  t.is(code, 1);
  t.regex(stderr, /could not be stored/);
});

test('SIGTERM runs the clean-up from the last built to the first and exits with 0', async (t) => {
  const { code, stdout } = await runChild(t, 'shuts-down.ts', ['well'], async ({ ready, kill }) => {
    await ready;
    kill('SIGTERM');
  });
  t.is(code, 0);
  t.is(stdout, 'ready\nsecond built\nfirst built\n');
});

test('a clean-up step that fails is logged, the others run and the exit code is 1', async (t) => {
  const { code, stdout, stderr } = await runChild(t, 'shuts-down.ts', ['fails'], async ({ ready, kill }) => {
    await ready;
    kill('SIGINT');
  });
  t.is(code, 1);
  t.is(stdout, 'ready\nsecond built\nfirst built\n');
  t.regex(stderr, /clean-up failed/);
});

test('a clean-up that hangs is given up', async (t) => {
  const { code, stderr } = await runChild(t, 'shuts-down.ts', ['hangs'], async ({ ready, kill }) => {
    await ready;
    kill('SIGTERM');
  });
  t.is(code, 1);
  t.regex(stderr, /took too long/);
});

test('only one instance of an agent has a run directory, and a killed one does not keep it', async (t) => {
  const runDir = join(await freshDirectory(t), 'run');
  const { signal } = await runChild(t, 'claims.ts', [runDir], async ({ ready, kill }) => {
    await ready;
    await t.throwsAsync(claimSingleInstance(runDir, 'zedagent', 60), {
      code: 'INTERNAL',
      message: /another zedagent runs on .*; end it first/,
    });
    const other = await claimSingleInstance(runDir, 'baseosmgr', 60);
    await other.release();
    kill('SIGKILL');
  });
  t.is(signal, 'SIGKILL');
  const claim = await claimSingleInstance(runDir, 'zedagent', 5000);
  await claim.release();
});

test('an agent whose log goes to a full disk, or to a pipe that nobody reads any more, lives on', async (t) => {
  const script = join(import.meta.dirname, 'children', 'talks.ts');
  const full = await open('/dev/full', 'w');
  t.teardown(() => full.close());
  const onFullDisk = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', full.fd] });
  t.regex(await readAll(onFullDisk.stdout!), /^lived on/);
  const unread = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'] });
  unread.stderr.once('data', () => unread.stderr.destroy());
  t.regex(await readAll(unread.stdout), /^lived on/);
});
