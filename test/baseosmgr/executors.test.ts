import { readMemory } from '#cmd/baseosmgr/memory-file.ts';
import { EventEmitter, once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { EMPTY } from 'rxjs';
import { createExecutors } from '#cmd/baseosmgr/executors.ts';
import { startLoop } from '#cmd/baseosmgr/loop.ts';
import { openPublications } from '#cmd/baseosmgr/publications.ts';
import { createLogger } from '#pkg/process/log.ts';
import type { Event } from '#pkg/baseos/event.ts';
import { initialState } from '#pkg/baseos/initial.ts';
import { emptyMemory } from '#pkg/baseos/state.ts';
import { MemoryBootControl } from '#pkg/boot/memory.ts';
import type { LocalContentManager } from '#pkg/content/port.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { EarlyWrite, InstallRequest } from '#pkg/install/port.ts';
import { createMemoryPubSub } from '#pkg/pubsub/memory.ts';

const log = createLogger('test', { level: 'silent' });
const now = (): string => '2026-01-01T00:00:00.000Z';
const noContent = (): never => {
  throw new BasaltError('INTERNAL', 'not used here');
};
const content: LocalContentManager = {
  want: noContent,
  drop: noContent,
  retry: noContent,
  importFile: noContent,
  take: noContent,
  fetch: noContent,
  stored: noContent,
  keep: () => undefined,
  hold: () => ({ [Symbol.dispose]: () => undefined }),
  mirror: () => ({ [Symbol.dispose]: () => undefined }),
  events: EMPTY,
  close: async () => undefined,
};

/** Executors over memory; `persistDir` may be a place that cannot be written. */
const setUp = async (
  t: ExecutionContext,
  persistDir: string,
  onInstall: (request: InstallRequest) => Promise<void>,
  early: Partial<EarlyWrite> = {},
) => {
  const pubsub = createMemoryPubSub();
  t.teardown(() => pubsub.close());
  const boot = new MemoryBootControl({ attributes: { IMGA: 0x102, IMGB: 0x102 } });
  const told = new EventEmitter();
  const publications = await openPublications(pubsub, log);
  const installer = {
    install: onInstall,
    writeEarly: async () => ({ write: noContent, end: noContent, ...early }),
    readVersion: async () => 'v2',
  };
  const send = (event: Event): void => void told.emit(event.kind, event);
  const set = createExecutors({
    runDir: persistDir,
    streams: { expect: noContent },
    persistDir,
    boot,
    installer,
    content,
    publications,
    send,
    now,
    log,
  });
  return { ...set, boot, told };
};

const firstStep = async (boot: MemoryBootControl) =>
  initialState({
    slots: await boot.read(),
    current: 'IMGA',
    versions: { IMGA: 'v1', IMGB: 'v2' },
    counters: { configRetry: 0, currentRetry: 0, forceFallback: undefined },
    memory: emptyMemory,
    operations: [],
    newBoot: true,
    at: '2026-01-01T00:00:00Z',
  });

test('a table write that fails ends the loop: nothing after it is carried out', async (t) => {
  const { executors, boot } = await setUp(t, '/dev/null', async () => undefined);
  boot.failWrites();
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const loop = startLoop({
    first: await firstStep(boot),
    executors,
    onStarted: async () => t.fail('the start goes on'),
    onSlow: () => undefined,
    onFatal: resolve,
  });
  t.is(((await promise) as BasaltError).code, 'GPT_WRITE_FAILED');
  await loop.stop();
});

test('the loop has stopped when the effect that was being carried out is over; none behind it is begun', async (t) => {
  const { executors, boot } = await setUp(t, '/dev/null', async () => undefined);
  const [begun, written] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const effects = [
    { kind: 'setSlots', generation: 1, changes: { IMGB: 'unused' }, why: 'clear' },
    { kind: 'saveCounter', name: 'configRetry', value: 1 },
  ] as const;
  const first = await firstStep(boot);
  const loop = startLoop({
    first: { ...first, effects },
    executors: {
      ...executors,
      setSlots: () => {
        begun.resolve();
        return written.promise;
      },
      saveCounter: () => void t.fail('it was begun'),
    },
    onStarted: async () => t.fail('the start goes on'),
    onSlow: () => undefined,
    onFatal: () => t.fail(),
  });
  await begun.promise;
  let isStopped = false;
  const stopping = loop.stop().then(() => (isStopped = true));
  for (let turns = 0; turns < 20; turns += 1) await turn();
  t.false(isStopped);
  written.resolve();
  await stopping;
});

test('no install begins while the memory of it cannot be saved', async (t) => {
  const { executors, told } = await setUp(t, '/dev/null', async () => t.fail('it was begun'));
  const slot = { label: 'IMGB', by: 'config', content: 'writing', version: 'v2', sha256: '', sizeBytes: 1 } as const;
  await executors.saveMemory({ kind: 'saveMemory', memory: { slot, failure: null, unstarted: null } });
  const installed = once(told, 'installed');
  await executors.install({
    kind: 'install',
    generation: 1,
    label: 'IMGB',
    imagePath: '/x',
    sizeBytes: 1,
    sha256: '',
  });
  const [event] = await installed;
  t.false(event.outcome.ok);
  t.is(event.outcome.code, 'STORE_IO');
});

test('no slot is armed for a counter that cannot be stored, for it would be armed again at every boot', async (t) => {
  const place = await mkdtemp(join(tmpdir(), 'executors-'));
  t.teardown(() => rm(place, { recursive: true }));
  const persistDir = join(place, 'persist');
  await writeFile(persistDir, 'not a directory');
  const { executors, told, boot } = await setUp(t, persistDir, async () => undefined);
  for (const [name, why] of [
    ['configRetry', 'retry'],
    ['forceFallback', 'forceFallback'],
  ] as const) {
    await executors.saveCounter({ kind: 'saveCounter', name, value: 7 });
    const set = once(told, 'slotsSet');
    await executors.setSlots({ kind: 'setSlots', generation: 1, changes: { IMGB: 'updating' }, why });
    const [event] = await set;
    t.is(event.slots.IMGB.state, 'active', 'told as it is');
    t.deepEqual(boot.changes, []);
  }
  // what no counter asked for does not depend on one
  await executors.setSlots({ kind: 'setSlots', generation: 2, changes: { IMGB: 'unused' }, why: 'recover' });
  t.is(boot.changes.length, 1);
  await rm(persistDir);
  await executors.setSlots({ kind: 'setSlots', generation: 3, changes: { IMGB: 'updating' }, why: 'retry' });
  t.is(boot.changes.length, 2);
  t.is(await readFile(join(persistDir, 'status/config_retry_update_counter'), 'utf8'), '7');
});

test('no image is tried once more after a power cut when that cannot be stored, for it would be at every boot', async (t) => {
  const place = await mkdtemp(join(tmpdir(), 'executors-'));
  t.teardown(() => rm(place, { recursive: true }));
  const persistDir = join(place, 'persist');
  await writeFile(persistDir, 'not a directory');
  const { executors, told, boot } = await setUp(t, persistDir, async () => undefined);
  const memory = { slot: null, failure: null, unstarted: null, triedAgain: 'IMGB' } as const;
  const setSlots = { kind: 'setSlots', generation: 1, changes: { IMGB: 'updating' }, why: 'powerCut' } as const;
  await executors.saveMemory({ kind: 'saveMemory', memory });
  const set = once(told, 'slotsSet');
  await executors.setSlots(setSlots);
  await set;
  t.deepEqual(boot.changes, []);
  await rm(persistDir);
  await executors.setSlots(setSlots);
  t.is(boot.changes.length, 1);
  t.deepEqual(await readMemory(persistDir, createLogger('test', { level: 'silent' })), memory);
});

const writeEarly = { kind: 'writeEarly', generation: 4, label: 'IMGB', sha256: 'aa' } as const;
const install = { kind: 'install', generation: 5, label: 'IMGB', imagePath: '/x', sizeBytes: 7, sha256: 'aa' } as const;

for (const [whose, sha256, expected] of [
  ['the same image', 'aa', { from: 0, to: 7 }],
  ['another image', 'bb', undefined],
] as const) {
  test(`an install ends the early write, and is told what was written of ${whose}`, async (t) => {
    const dir = await mkdtemp(join(tmpdir(), 'executors-'));
    t.teardown(() => rm(dir, { recursive: true }));
    const order: string[] = [];
    const end = async () => {
      order.push('ended');
      return { from: 0, to: 7 };
    };
    const onInstall = async ({ written }: InstallRequest): Promise<void> => {
      order.push('install');
      t.deepEqual(written, expected);
    };
    const { executors, told, stop } = await setUp(t, dir, onInstall, { end });
    await executors.writeEarly(writeEarly);
    await executors.dropEarly({ kind: 'dropEarly', generation: 3 });
    t.deepEqual(order, []);
    const installed = once(told, 'installed');
    await executors.install({ ...install, sha256 });
    const [event] = await installed;
    t.true(event.outcome.ok);
    t.deepEqual(order, ['ended', 'install']);
    await stop();
    t.is(order.length, 2);
  });
}

test('an early write ends when it is dropped, when the next begins, and when the agent stops', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'executors-'));
  t.teardown(() => rm(dir, { recursive: true }));
  let ended = 0;
  const end = async () => {
    ended += 1;
    return { from: 0, to: 7 };
  };
  const { executors, stop } = await setUp(t, dir, async () => undefined, { end });
  await executors.writeEarly(writeEarly);
  await executors.dropEarly({ kind: 'dropEarly', generation: 4 });
  t.is(ended, 1);
  await executors.writeEarly(writeEarly);
  await executors.writeEarly({ ...writeEarly, generation: 6 });
  t.is(ended, 2);
  await stop();
  t.is(ended, 3);
});

test('no early write begins while the memory of it cannot be saved', async (t) => {
  const end = async () => t.fail('it was begun');
  const { executors, stop } = await setUp(t, '/dev/null', async () => undefined, { end });
  const slot = { label: 'IMGB', by: 'config', content: 'writing', version: 'v2', sha256: '', sizeBytes: 1 } as const;
  await executors.saveMemory({ kind: 'saveMemory', memory: { slot, failure: null, unstarted: null } });
  await executors.writeEarly(writeEarly);
  await stop();
  t.pass();
});

test('an abort reaches the writer, and its end is reported as aborted', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'executors-'));
  t.teardown(() => rm(dir, { recursive: true }));
  const begun = Promise.withResolvers<void>();
  const { executors, told, stop } = await setUp(t, dir, ({ signal }) => {
    begun.resolve();
    return new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(new BasaltError('SLOT_WRITE_FAILED', 'cut'))),
    );
  });
  const installed = once(told, 'installed');
  await executors.install({ kind: 'install', generation: 3, label: 'IMGB', imagePath: '', sizeBytes: 1, sha256: '' });
  await begun.promise;
  await executors.abort({ kind: 'abort', generation: 2 });
  await executors.abort({ kind: 'abort', generation: 3 });
  const [event] = await installed;
  t.is(event.generation, 3);
  t.is(event.outcome.code, 'ABORTED');
  await stop();
});
