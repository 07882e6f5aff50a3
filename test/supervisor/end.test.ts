import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { SupervisedName } from '#pkg/process/programs.ts';
import { endInOrder } from '#cmd/supervisor/end.ts';
import type { RunningProgram } from '#cmd/supervisor/program.ts';

/** A program that ends with one signal, or with none, as one that waits for a dead disk. */
const program = (name: SupervisedName, endsWith: NodeJS.Signals | undefined, seen: string[]): RunningProgram => {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  let exit: string | undefined;
  return {
    name,
    pid: 1,
    startedAt: 0,
    exit: () => exit,
    ended,
    kill: (signal) => {
      seen.push(`${name} ${signal}`);
      if (signal !== endsWith) return;
      exit = `killed by ${signal}`;
      resolve();
    },
  };
};

test('the node ends in order also when one of its programs cannot be killed', async (t) => {
  const runDir = await mkdtemp(join(tmpdir(), 'basalt-end-'));
  t.teardown(() => rm(runDir, { recursive: true, force: true }));
  const seen: string[] = [];
  const programs = [
    program('watchdog', 'SIGTERM', seen),
    program('baseosmgr', undefined, seen),
    program('zedagent', 'SIGKILL', seen),
  ];
  // a promise alone keeps no process alive
  const alive = setInterval(() => undefined, 1000);
  await endInOrder({ programs, runDir, limits: { graceMs: 10, killedMs: 10 } });
  clearInterval(alive);
  t.deepEqual(seen, [
    'baseosmgr SIGTERM',
    'zedagent SIGTERM',
    'baseosmgr SIGKILL',
    'zedagent SIGKILL',
    'watchdog SIGTERM',
  ]);
  await t.notThrowsAsync(access(join(runDir, 'stopping')));
});
