import { chmod, mkdir, mkdtemp, rm, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { createLogger } from '#pkg/process/log.ts';
import { writeTrustedTime } from '#pkg/host/trusted-time.ts';
import { clockSetter, keepClock, raiseClock } from '#cmd/supervisor/clock.ts';
import { until } from '../until.ts';
import { startNode } from './rig.ts';

const log = createLogger('test', { level: 'silent' });

test('a clock that is behind what is known is set to it, and no other is touched', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-clock-'));
  t.teardown(() => rm(dir, { recursive: true }));
  const release = join(dir, 'eve-release');
  await writeFile(release, '1.0.0\n');
  const built = new Date('2026-01-01T00:00:00Z');
  await utimes(release, built, built);
  const set: string[] = [];
  let synchronised = false;
  const raise = (now: string) =>
    raiseClock({
      release,
      persist: dir,
      set: async (time) => void set.push(time.toISOString()),
      synchronised: async () => synchronised,
      now: () => new Date(now),
      log,
    });
  await raise('1970-01-01T00:00:00Z');
  t.deepEqual(set.splice(0), ['2026-01-01T00:00:00.000Z']);
  await writeTrustedTime(dir, new Date('2026-08-01T00:00:00Z'));
  await raise('2026-01-02T00:00:00Z');
  t.deepEqual(set.splice(0), ['2026-08-01T00:00:00.000Z']);
  await raise('2026-07-31T23:59:01Z');
  await raise('2027-01-01T00:00:00Z');
  t.deepEqual(set, []);
  synchronised = true;
  await raise('2026-01-02T00:00:00Z');
  t.deepEqual(set, [], 'NTP knows better, and chrony would not let it jump back');
  await t.notThrowsAsync(
    raiseClock({
      release,
      persist: dir,
      set: () => Promise.reject(new Error('no')),
      synchronised: async () => false,
      now: () => new Date(0),
      log,
    }),
  );
});

test('a time that is stored while the node runs is set once, and not again when NTP has set the clock back', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-keep-'));
  t.teardown(() => rm(dir, { recursive: true }));
  const release = join(dir, 'eve-release');
  await writeFile(release, '1.0.0\n');
  const built = new Date('2026-01-01T00:00:00Z');
  await utimes(release, built, built);
  await writeTrustedTime(dir, new Date('2026-03-01T00:00:00Z'));
  const set: string[] = [];
  const stop = new AbortController();
  const options = {
    release,
    persist: dir,
    synchronised: async () => false,
    // never moves, as if something set it back each time
    now: () => new Date('2026-02-01T00:00:00Z'),
    set: async (time: Date) => void set.push(time.toISOString()),
    log,
  };
  const keeping = keepClock(options, stop.signal, 1);
  await sleep(50);
  t.deepEqual(set, [], 'it was set at the start');
  await writeTrustedTime(dir, new Date('2026-04-01T00:00:00Z'));
  await until('the new time', () => set.length > 0);
  await sleep(50);
  stop.abort();
  await keeping;
  t.deepEqual(set, ['2026-04-01T00:00:00.000Z']);
});

test('the clock of a machine is set by date, in seconds since 1970', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-date-'));
  t.teardown(() => rm(dir, { recursive: true }));
  await writeFile(join(dir, 'date'), `#!/bin/sh\necho "$@" > ${dir}/said\n`);
  await chmod(join(dir, 'date'), 0o755);
  const path = process.env['PATH'];
  process.env['PATH'] = `${dir}${delimiter}${path}`;
  try {
    await clockSetter(undefined, undefined, log)(new Date('2026-01-01T00:00:00.500Z'));
  } finally {
    process.env['PATH'] = path;
  }
  t.is(await readFile(join(dir, 'said'), 'utf8'), '-u -s @1767225601\n');
});

test('a supervisor sets the clock before its agents start, by what an earlier boot has stored', async (t) => {
  const future = new Date(Date.now() + 30 * 24 * 3_600_000);
  const node = await startNode(t, {
    args: ['--clock-file', '{dir}/clock'],
    prepare: async (at) => {
      await mkdir(at('persist/status'), { recursive: true });
      await writeTrustedTime(at('persist'), future);
    },
  });
  const set = await node.until('the clock', async () => (await node.text('clock')) || undefined);
  t.is(set, `${future.toISOString().slice(0, 19)}.000Z`);
  t.is(await node.text('run/zedagent.pid'), '', 'no agent has started yet');
});

test('a supervisor that is asked for the clock alone sets it, and starts nothing', async (t) => {
  const node = await startNode(t, {
    args: ['--clock-file', '{dir}/clock', '--clock-only', 'yes'],
    prepare: async (at) => {
      await mkdir(at('persist/status'), { recursive: true });
      await writeTrustedTime(at('persist'), new Date(Date.now() + 30 * 24 * 3_600_000));
    },
  });
  const { supervisor } = node;
  await node.until('its end', async () => supervisor.exitCode ?? undefined);
  t.is(supervisor.exitCode, 0);
  t.regex(await node.text('clock'), /Z$/);
  t.is(await node.text('run/supervisor.pid'), '');
  t.is(await node.text('run/eve.id'), '');
});
