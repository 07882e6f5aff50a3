import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { readKernelLog } from '#cmd/watchdog/kernel-log.ts';
import { killedForMemory } from '#pkg/watchdog/oom.ts';

const limit = 24 * 1024 * 1024;

/** A control group with little memory: the controller of the first or of the second kind. */
const groupPlace = (): { readonly parent: string; readonly limitFile: string } =>
  existsSync('/sys/fs/cgroup/memory')
    ? { parent: '/sys/fs/cgroup/memory', limitFile: 'memory.limit_in_bytes' }
    : { parent: '/sys/fs/cgroup', limitFile: 'memory.max' };

test('a process that the kernel killed for memory is found in its log, and no other', async (t) => {
  if (process.getuid?.() !== 0) t.fail('this test makes a control group and has to run as root');
  const { parent, limitFile } = groupPlace();
  const group = join(parent, `basalt-test-${process.pid}`);
  await mkdir(group);
  t.teardown(() => rmdir(group));
  await writeFile(join(group, limitFile), String(limit));
  // goes into the group, and takes memory until it is stopped
  const script = `echo $$ > "${group}/cgroup.procs"; exec perl -e 'my @all; push @all, "x" x 1_000_000 while 1'`;
  const child = spawn('sh', ['-c', script], { stdio: 'ignore' });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  t.is(signal, 'SIGKILL');
  const records = readKernelLog();
  t.true(killedForMemory(records, child.pid ?? 0));
  t.false(killedForMemory(records, process.pid));
});

test('a log that cannot be read has no records', (t) => {
  t.deepEqual(readKernelLog('/nonexistent/kmsg'), []);
});
