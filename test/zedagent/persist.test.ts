import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { healthExecutors } from '#cmd/zedagent/health-executors.ts';
import { openPersistResets } from '#cmd/zedagent/persist-resets.ts';
import { probePersist } from '#cmd/zedagent/probe-persist.ts';
import { openPublications } from '#cmd/zedagent/publications.ts';
import { watchPersist } from '#cmd/zedagent/watch-persist.ts';
import { createLogger } from '#pkg/process/log.ts';
import { filePower } from '#pkg/process/power.ts';
import { readRebootFiles, writeRebootFiles } from '#pkg/process/reboot-files.ts';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { createMemoryPubSub } from '#pkg/pubsub/memory.ts';
import { eventually } from './node.ts';

const log = createLogger('test', { level: 'silent' });

const tempDir = async (t: ExecutionContext): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'basalt-persist-'));
  t.teardown(() => rm(dir, { recursive: true, force: true }));
  return dir;
};

test('the probe writes, and says when it cannot', async (t) => {
  const dir = await tempDir(t);
  t.true(await probePersist(dir));
  t.true(await probePersist(dir), 'again, in the same place');
  await writeFile(join(dir, 'file'), '');
  t.false(await probePersist(join(dir, 'file')), 'a directory that is none');
});

test('a probe that hangs tells that nothing is written, again and again, and is not joined by another', async (t) => {
  const abort = new AbortController();
  const seen: boolean[] = [];
  let probes = 0;
  const hanging = Promise.withResolvers<boolean>();
  const probe = () => {
    probes += 1;
    return probes === 1 ? Promise.resolve(true) : hanging.promise;
  };
  const watching = watchPersist({
    probe,
    onSeen: (good) => seen.push(good),
    everyMs: 1,
    whileBadMs: 1,
    signal: abort.signal,
  });
  await eventually(() => seen.length >= 5, 'looks');
  t.deepEqual(seen.slice(0, 5), [true, false, false, false, false]);
  t.is(probes, 2);
  hanging.resolve(true);
  await eventually(() => seen.at(-1) === true, 'the disk is back');
  abort.abort();
  await watching;
});

test('resets are counted by the boots in a row that ended without a word, and a day of health begins anew', async (t) => {
  const dir = await tempDir(t);
  const open = (reason: Parameters<typeof openPersistResets>[1], again = false) =>
    openPersistResets(dir, reason, again, log);
  t.is((await open(bootReason.rebootCmd)).left, 3);
  t.is((await open(bootReason.unknown)).left, 2);
  t.is((await open(bootReason.unknown, true)).left, 2, 'an agent that starts again in the same boot counts nothing');
  t.is((await open(bootReason.hwWatchdog)).left, 1);
  const last = await open(bootReason.powerFail);
  t.is(last.left, 0);
  await last.wellForLong();
  t.is((await open(bootReason.unknown)).left, 2);
  t.is((await open(bootReason.update)).left, 3, 'an end that was told ends the row');
});

test('a reset request that meets a full disk is written as soon as there is room', async (t) => {
  const dir = await tempDir(t);
  const path = join(dir, 'full', 'power');
  // a place that takes no file yet stands for a disk that takes none: both fail to make the temporary file
  const asked = filePower(path, dir, log, 0, 1).turn('reset');
  await mkdir(join(dir, 'full'));
  await asked;
  t.is(await readFile(path, 'utf8'), 'reset\n');
});

test('the reason of a reboot that could not be stored is stored before the machine goes down', async (t) => {
  const dir = await tempDir(t);
  const persistDir = join(dir, 'persist');
  await writeFile(persistDir, 'in the way');
  const turned: string[] = [];
  const executors = healthExecutors({
    publications: await openPublications(createMemoryPubSub()),
    power: { sync: async () => undefined, turn: async (action) => void turned.push(action) },
    persistDir,
    runningVersion: '1',
    runChecks: () => undefined,
    wall: () => new Date(0),
    log,
    retryMs: 1,
  });
  await executors.persistReboot({
    kind: 'persistReboot',
    text: 'outage',
    bootReason: bootReason.fallback,
    image: 'IMGB',
  });
  await rm(persistDir);
  await executors.power({ kind: 'power', action: 'reset' });
  t.like(readRebootFiles(persistDir), { reason: bootReason.fallback, slot: 'IMGB' });
  t.deepEqual(turned, ['reset']);
});

test('a reason that can never be stored does not keep the machine from going down', async (t) => {
  const dir = await tempDir(t);
  await writeFile(join(dir, 'persist'), 'in the way');
  const turned: string[] = [];
  const executors = healthExecutors({
    publications: await openPublications(createMemoryPubSub()),
    power: { sync: async () => undefined, turn: async (action) => void turned.push(action) },
    persistDir: join(dir, 'persist'),
    runningVersion: '1',
    runChecks: () => undefined,
    wall: () => new Date(0),
    log,
    retryMs: 1,
  });
  await executors.persistReboot({
    kind: 'persistReboot',
    text: 'outage',
    bootReason: bootReason.fallback,
    image: 'IMGB',
  });
  await executors.power({ kind: 'power', action: 'reset' });
  t.deepEqual(turned, ['reset']);
});

test('N4: what was stored for a reboot goes when that is called off; what somebody else had stored before it stays', async (t) => {
  const persistDir = await tempDir(t);
  const executors = healthExecutors({
    publications: await openPublications(createMemoryPubSub()),
    power: { sync: async () => undefined, turn: async () => undefined },
    persistDir,
    runningVersion: '1',
    runChecks: () => undefined,
    wall: () => new Date(0),
    log,
  });
  const asked = { kind: 'persistReboot', text: 'gnoi: why', bootReason: bootReason.rebootCmd, image: 'IMGA' } as const;
  await executors.persistReboot(asked);
  t.like(readRebootFiles(persistDir), { reason: bootReason.rebootCmd, slot: 'IMGA' });
  await executors.withdrawReboot({ kind: 'withdrawReboot' });
  t.deepEqual(readRebootFiles(persistDir), { text: '', reason: undefined, slot: '', stack: '', time: undefined });
  const died = { text: 'died', reason: bootReason.fatal, slot: 'IMGA', version: '1', at: new Date(0) };
  writeRebootFiles(persistDir, died);
  await executors.persistReboot(asked);
  await executors.withdrawReboot({ kind: 'withdrawReboot' });
  t.is(readRebootFiles(persistDir).reason, bootReason.fatal);
});
