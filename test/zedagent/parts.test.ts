import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { createFailureLog } from '#pkg/link/failure-log.ts';
import { createAlarm } from '#pkg/async/alarm.ts';
import { createCheckpoints } from '#cmd/zedagent/checkpoint.ts';
import { createConfigCounters } from '#cmd/zedagent/counters.ts';
import { gatherEvidence } from '#cmd/zedagent/evidence.ts';
import { identify } from '#cmd/zedagent/identify.ts';
import { backOff, jittered } from '#pkg/nodeconfig/jitter.ts';
import { learnLastBoot } from '#cmd/zedagent/learn-last-boot.ts';
import { onboard } from '#cmd/zedagent/onboard.ts';
import { errorOf } from '#pkg/nodeconfig/outcome-error.ts';
import { filePower } from '#pkg/process/power.ts';
import { createLogger } from '#pkg/process/log.ts';
import { readRebootFiles, writeRebootFiles } from '#pkg/process/reboot-files.ts';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { initialState } from '#pkg/health/initial.ts';
import { lastBoot } from '#pkg/health/last-boot.ts';
import { nodeAgentStatus } from '#pkg/health/status.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { ScriptedLink, troubles } from './scripted-link.ts';

const tempDir = async (t: ExecutionContext): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-zedagent-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  return dir;
};

const quiet = createLogger('test', { level: 'silent' });
const known = { DeviceUUID: '5d0767ee-0547-4569-b530-387e526f8cb9', HardwareModel: 'a.b' };

test('waits are between the fractions they are given', (t) => {
  t.is(jittered(60, 0.3, 1, 0), 18_000);
  t.is(jittered(60, 0.3, 1, 1), 60_000);
  t.is(backOff(0, 1), 1000);
  t.is(backOff(3, 0), 4000);
  t.is(backOff(50, 1), 600_000);
});

test('an alarm rings at once, also for a ring that came before the wait, and only once', async (t) => {
  const alarm = createAlarm();
  const { signal } = new AbortController();
  alarm.ring();
  t.is(await alarm.wait(100_000, signal), 'rung');
  t.is(await alarm.wait(1, signal), 'time');
  const waiting = alarm.wait(100_000, signal);
  alarm.ring();
  t.is(await waiting, 'rung');
  const abort = new AbortController();
  const ended = alarm.wait(4_294_967_295_000, abort.signal);
  abort.abort();
  t.is(await ended, 'aborted');
});

test('a stored UUID is used when the controller does not answer in time, and its late answer is still heard', async (t) => {
  const late = Promise.withResolvers<typeof known | undefined>();
  const heard = Promise.withResolvers<typeof known>();
  const got = await identify({
    stored: known,
    ask: () => late.promise,
    onLateAnswer: (answer) => heard.resolve(answer),
    patienceMs: 1,
  });
  t.is(got, known);
  const answer = { ...known, HardwareModel: 'new' };
  late.resolve(answer);
  t.is(await heard.promise, answer);
});

test('a stored UUID that is none is not used', async (t) => {
  for (const DeviceUUID of ['', 'x', '00000000-0000-0000-0000-000000000000'])
    t.is(
      await identify({
        stored: { ...known, DeviceUUID },
        ask: async () => known,
        onLateAnswer: () => undefined,
        patienceMs: 1,
      }),
      known,
    );
});

test('the first checkpoint is the backup too; later ones only once they are promoted, whatever came after them', async (t) => {
  const dir = await tempDir(t);
  const checkpoints = createCheckpoints(dir);
  t.is(await checkpoints.read('last'), undefined);
  await checkpoints.save(Buffer.from('one'));
  await checkpoints.save(Buffer.from('two'));
  t.is(String(await checkpoints.read('last')), 'two');
  t.is(String(await checkpoints.read('backup')), 'one');
  await checkpoints.save(Buffer.from('three'));
  await checkpoints.promote(Buffer.from('two'));
  t.is(String(await checkpoints.read('backup')), 'two');
  t.is(String(await checkpoints.read('last')), 'three');
  t.is((await stat(join(dir, 'checkpoint', 'lastconfig'))).mode & 0o777, 0o600);
});

test('an empty checkpoint, or a folder in its place, is none', async (t) => {
  const dir = await tempDir(t);
  await mkdir(join(dir, 'checkpoint', 'lastconfig'), { recursive: true });
  await writeFile(join(dir, 'checkpoint', 'lastconfig.bak'), '');
  const checkpoints = createCheckpoints(dir);
  t.is(await checkpoints.read('last'), undefined);
  t.is(await checkpoints.read('backup'), undefined);
});

test('command counters survive as decimal text, garbage counts as never seen', async (t) => {
  const dir = await tempDir(t);
  const counters = createConfigCounters(dir);
  t.is(await counters.load('reboot'), undefined);
  await counters.store('reboot', 4_294_967_295);
  t.is(await counters.load('reboot'), 4_294_967_295);
  t.is(await counters.load('shutdown'), undefined);
  await writeFile(join(dir, 'status', 'reboot_config_counter'), 'many\n');
  t.is(await counters.load('reboot'), undefined);
});

test('the retry counter of an agent that did not store it is the one that the slot owner acted on', async (t) => {
  const dir = await tempDir(t);
  const counters = createConfigCounters(dir);
  t.is(await counters.load('retryUpdate'), undefined);
  await mkdir(join(dir, 'status'));
  await writeFile(join(dir, 'status', 'config_retry_update_counter'), '5');
  t.is(await counters.load('retryUpdate'), 5);
  await counters.store('retryUpdate', 6);
  t.is(await counters.load('retryUpdate'), 6);
});

test('the evidence of a boot: first boot, then what the agents stored, each boot counted', async (t) => {
  const dir = await tempDir(t);
  const now = () => new Date(0);
  const first = lastBoot(await gatherEvidence(join(dir, 'persist'), now, quiet));
  t.is(first.bootReason, 1);
  t.is(first.restartCounter, 0);
  writeRebootFiles(join(dir, 'persist'), {
    text: 'NORMAL: why',
    reason: 4,
    slot: 'IMGB',
    version: '2.0.0',
    at: new Date(1000),
  });
  const second = lastBoot(await gatherEvidence(join(dir, 'persist'), now, quiet));
  t.like(second, { bootReason: 4, rebootImage: 'IMGB', restartCounter: 1 });
  t.regex(second.rebootReason, /^NORMAL: why at EVE version 2\.0\.0 at 1970/);
});

test('the evidence of a boot: which slot runs, and whether the hardware watchdog reset the machine', async (t) => {
  const dir = await tempDir(t);
  const persistDir = join(dir, 'persist');
  const now = () => new Date(2000);
  const machine = { bootstatus: join(dir, 'bootstatus'), slot: join(dir, 'eve.id') };
  await writeFile(machine.bootstatus, '32\n');
  await writeFile(machine.slot, 'IMGA\n');
  const left = { text: 'NORMAL: update', reason: 3, slot: 'IMGA', version: '1.0.0', at: new Date(1000) } as const;
  await learnLastBoot(persistDir, undefined, now, quiet, machine);
  writeRebootFiles(persistDir, left);
  const lost = await learnLastBoot(persistDir, undefined, now, quiet, machine);
  t.like(lost.boot, { bootReason: 16, rebootImage: '', rebootTime: '1970-01-01T00:00:02.000Z' });
  await writeFile(machine.slot, 'IMGB\n');
  const arrived = await learnLastBoot(persistDir, undefined, now, quiet, machine);
  t.like(arrived.boot, { bootReason: 3, rebootImage: 'IMGA' });
});

test('an agent started again in the same boot tells the last boot as before, and keeps what was written since', async (t) => {
  const persistDir = await tempDir(t);
  const now = () => new Date('2026-01-01T00:00:00Z');
  const facts = { runningVersion: 'v1', controllerConfigured: true, rebootDelaySeconds: 30, watchdogSeconds: 300 };
  const record = { reason: 4, slot: 'IMGB', version: 'v2', at: now() } as const;
  writeRebootFiles(persistDir, { ...record, text: 'no controller' });
  const first = await learnLastBoot(persistDir, undefined, now, quiet);
  t.like(first.boot, { bootReason: 4, rebootImage: 'IMGB', restartCounter: 0 });
  const told = nodeAgentStatus(initialState({ node: facts, lastBoot: first.boot }));

  // it died before it had removed the files
  const second = await learnLastBoot(persistDir, told, now, quiet);
  t.deepEqual(second.boot, first.boot);
  second.forget();
  t.is(readRebootFiles(persistDir).text, '');

  // it died and left its own reason, which is for the next boot
  writeRebootFiles(persistDir, { ...record, reason: 6, text: 'fatal' });
  const third = await learnLastBoot(persistDir, told, now, quiet);
  t.deepEqual(third.boot, first.boot, 'neither another reason nor another boot counted');
  third.forget();
  t.is(readRebootFiles(persistDir).reason, 6);
});

test('an emulated machine is told what to do in its power file', async (t) => {
  const dir = await tempDir(t);
  const power = filePower(join(dir, 'power'), dir, quiet, 0);
  await power.sync();
  await power.turn('poweroff');
  t.is(await readFile(join(dir, 'power'), 'utf8'), 'poweroff\n');
});

test('a boot that cannot be counted is a boot all the same', async (t) => {
  const dir = await tempDir(t);
  await mkdir(join(dir, 'restartcounter'));
  t.is((await gatherEvidence(dir, () => new Date(0), quiet)).restartCounter, 0);
});

test('what a controller answers is logged with its reason and without a stack', async (t) => {
  t.deepEqual(errorOf(troubles.unknownDevice), { why: 'scripted', code: 'PEER_UNREACHABLE', status: 404 });
  t.deepEqual(errorOf({ kind: 'notModified' }), {});
});

test('an onboarding that does not succeed says why, of each thing that was asked', async (t) => {
  const link = new ScriptedLink();
  const seen: { readonly values: object; readonly line: string }[] = [];
  const abort = new AbortController();
  const log = createLogger('test', { level: 'silent' });
  log.warn = (values: object, line?: string) => void seen.push({ values, line: line ?? '' });
  const failures = createFailureLog(log, () => false);
  link.certsTrouble = { kind: 'failed', status: undefined, error: new BasaltError('PEER_UNREACHABLE', 'no route') };
  const alarm = {
    wait: async () => {
      if (seen.length > 1) abort.abort();
      link.certsTrouble = undefined;
      link.trouble = { kind: 'failed', status: 500, error: new BasaltError('PEER_STATUS', 'broken inside') };
      return 'time' as const;
    },
    ring: () => undefined,
  };
  await onboard({ link, serial: 's', softSerial: '', alarm, random: () => 0, failures, log, signal: abort.signal });
  t.regex(seen[0]!.line, /^no certificates from the controller: no route/);
  t.is(seen[1]!.line, 'the controller did not say who this node is: broken inside');
  const why = { outcome: 'failed', why: 'broken inside', code: 'PEER_STATUS', status: 500 };
  t.like(seen[1]!.values, { ...why, register: why });
});

test('a controller that knows no certs is not asked anything else, and the log says what it may be', async (t) => {
  const error = new BasaltError('PEER_STATUS', 'scripted');
  const without: readonly ScriptedLink['certsTrouble'][] = [
    { kind: 'notFound', status: 400, error },
    { kind: 'failed', status: 401, error },
    { kind: 'notFound', status: 404, error },
    { kind: 'failed', status: 501, error },
    { kind: 'failed', status: 500, error },
    troubles.unreachable,
  ];
  const link = new ScriptedLink();
  const lines: string[] = [];
  const abort = new AbortController();
  const log = createLogger('test', { level: 'silent' });
  log.warn = (_values: object, line?: string) => void lines.push(line ?? '');
  const failures = createFailureLog(log, () => false);
  const alarm = {
    wait: async () => {
      if (lines.length < without.length) link.certsTrouble = without[lines.length];
      else abort.abort();
      return 'time' as const;
    },
    ring: () => undefined,
  };
  link.certsTrouble = without[0];
  const answer = await onboard({
    link,
    serial: '',
    softSerial: '',
    alarm,
    random: () => 0,
    failures,
    log,
    signal: abort.signal,
  });
  t.is(answer, undefined);
  t.deepEqual([...new Set(link.calls)], ['certs']);
  t.deepEqual(
    lines.map((line) => line.includes('--api v1')),
    [true, true, true, true, false, false],
  );
});

test('a disk that was switched on once more since the agents ran last is evidence of a power cut, and counts from then', async (t) => {
  const persistDir = await tempDir(t);
  const slot = join(persistDir, 'eve.id');
  const powerCycles = join(persistDir, 'told');
  await writeFile(slot, 'IMGA\n');
  const boot = async (count: string, leaves: boolean) => {
    await writeFile(powerCycles, count);
    const found = await learnLastBoot(persistDir, undefined, () => new Date(0), quiet, { slot, powerCycles });
    found.forget();
    if (leaves) {
      const at = new Date(0);
      writeRebootFiles(persistDir, { text: 'NORMAL: update', reason: 3, slot: 'IMGA', version: '1', at });
    }
    return found.boot;
  };
  t.false((await boot('7\n', true)).trialCutShort, 'nothing to compare with');
  t.true((await boot('8\n', true)).trialCutShort);
  t.false((await boot('8\n', true)).trialCutShort, 'a reset is none');
  t.false((await boot('unknown\n', true)).trialCutShort);
  t.false((await boot('10\n', false)).trialCutShort, 'two: which of them was it');
  t.is(
    (await boot('11\n', false)).bootReason,
    bootReason.powerFail,
    'and where nothing was tried it is a power failure',
  );
});
