import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { runLimited } from '#pkg/host/run-limited.ts';

test('a program tells what it prints, and how it ended', async (t) => {
  t.deepEqual(await runLimited('echo', ['a'], { limitMs: 60_000 }), {
    error: undefined,
    stdout: 'a\n',
    stderr: '',
  });
  const failed = await runLimited('sh', ['-c', 'echo b; exit 3'], { limitMs: 60_000 });
  t.is(failed.stdout, 'b\n');
  t.regex(failed.error?.message ?? '', /Command failed/);
  t.regex((await runLimited('/nowhere/none', [], { limitMs: 60_000 })).error?.message ?? '', /ENOENT/);
});

test('a program that is over its time is killed', async (t) => {
  t.truthy((await runLimited('cat', [], { limitMs: 50 })).error);
});

test('a program that cannot be killed, as one that waits for a dead disk, is not waited for', async (t) => {
  // a signal that it lives through stands for the kernel's refusal; it would end by itself only much later
  const late = sleep(60_000, 'waited for', { ref: false });
  const end = runLimited('sleep', ['90'], { limitMs: 50, killSignal: 'SIGCONT' });
  const seen = await Promise.race([end, late]);
  t.not(seen, 'waited for');
  t.regex((await end).error?.message ?? '', /cannot be killed/);
});
