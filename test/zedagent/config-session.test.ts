import test from 'ava';
import { createAttestation } from '#pkg/link/attestation.ts';
import { ConfigSession } from '#cmd/zedagent/config-session.ts';
import { createFailureLog } from '#pkg/link/failure-log.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import { createLogger } from '#pkg/process/log.ts';
import { initialState } from '#pkg/health/initial.ts';
import { lastBoot } from '#pkg/health/last-boot.ts';
import type { HealthState } from '#pkg/health/state.ts';
import { createMemoryPubSub } from '#pkg/pubsub/memory.ts';
import { openPublications } from '#cmd/zedagent/publications.ts';
import { config, deviceUuid, memory, treeUuid, updateConfig } from './configs.ts';
import { ScriptedLink } from './scripted-link.ts';

const facts = {
  runningVersion: '1.0.0-kvm-amd64',
  controllerConfigured: true,
  rebootDelaySeconds: 0,
  watchdogSeconds: 300,
};
const boot = lastBoot({
  rebootReason: 'NORMAL: test',
  bootReason: 'BootReasonUpdate',
  rebootImage: 'IMGA',
  rebootStack: '',
  runningSlot: '',
  now: '2026-01-01T00:00:00Z',
  time: '2026-01-01T00:00:00Z',
  firstBoot: false,
  powerCycles: undefined,
  hardwareWatchdog: false,
  restartCounter: 1,
});

/** A session over memory; `onSave` runs while a config is being taken. */
const setUp = async (
  health: HealthState,
  onSave: (session: ConfigSession) => void | Promise<void> = () => undefined,
  fetchedBefore = false,
  store: (what: string) => Promise<void> = async () => undefined,
  last?: Uint8Array,
  told: readonly string[] = [],
) => {
  const pubsub = createMemoryPubSub();
  const publications = await openPublications(pubsub);
  const link = new ScriptedLink();
  const state = { health };
  /** hashes of the configs that became the backup */
  const promoted: (string | undefined)[] = [];
  const commands: string[] = [];
  const gone: string[] = [];
  const known: unknown[] = [];
  /** content trees that were taken note of, of each config */
  const named: string[] = [];
  /** whether a config counted as parsed while its properties were being told */
  const parsedWhile: boolean[] = [];
  const log = createLogger('test', { level: 'silent' });
  const failures = createFailureLog(log, () => false);
  const session: ConfigSession = new ConfigSession({
    link,
    attestation: createAttestation({
      attest: () => link.attest(),
      changed: () => undefined,
      wallMs: () => 0,
      failures,
      log,
    }),
    checkpoints: {
      save: async () => onSave(session),
      promote: async (container) => {
        promoted.push(/"configHash":"(\w+)"/.exec(String(container))?.[1]);
      },
      read: async (which) => (which === 'last' ? last : undefined),
    },
    toldTrees: { ids: told, named: async (ids) => void named.push(ids.join()) },
    shell: {
      publications,
      counters: { load: async () => undefined, store },
      sendHealth: (event) => {
        if (event.kind === 'command') commands.push(event.request.text);
        if (event.kind === 'properties') parsedWhile.push(session.memory.parsed);
      },
      resendInfo: () => undefined,
      fetchCerts: async () => undefined,
    },
    health: () => state.health,
    memory: { ...memory, rebootCounter: 1 },
    register: () => link.register(),
    fetchedBefore,
    newlyOnboarded: false,
    deviceUuid: () => deviceUuid,
    changed: () => undefined,
    onKnown: async (answer) => void known.push(answer),
    contentGone: (id) => gone.push(id),
    pollSoon: () => undefined,
    monotonicMs: () => 0,
    signal: new AbortController().signal,
    failures,
    log,
  });
  return { session, link, publications, state, promoted, commands, gone, known, named, parsedWhile };
};

test('a maintenance mode that ends while a config is being taken has that config fetched again in full', async (t) => {
  const calm = initialState({ node: facts, lastBoot: boot });
  const locked: HealthState = { ...calm, maintenance: [2] };
  const { session, link, publications, state } = await setUp(locked, (taking) => {
    state.health = calm;
    taking.forget();
  });
  link.serve(updateConfig(), 'h1');
  await session.poll();
  t.false(publications.baseOsConfig.current.has(treeUuid), 'decided in maintenance mode');
  await session.poll();
  t.deepEqual(link.calls, ['config ', 'config ']);
  t.true(publications.baseOsConfig.current.has(treeUuid));
  await session.poll();
  t.is(link.calls.at(-1), 'config h1');
});

test('a config counts as parsed once all of it is published: what is not there then is not wanted', async (t) => {
  const { session, link, publications, parsedWhile } = await setUp(initialState({ node: facts, lastBoot: boot }));
  link.serve(updateConfig(), 'h1');
  await session.poll();
  t.deepEqual(parsedWhile, [false]);
  t.true(session.memory.parsed);
  t.true(publications.baseOsConfig.current.has(treeUuid));
});

test('the backup is the config that was in force for a test period, not the one that is being saved at its end', async (t) => {
  const calm = initialState({ node: facts, lastBoot: boot });
  const { session, link, state, promoted } = await setUp(calm, (taking) => taking.promoteWhenDue());
  const at = (now: number) => {
    state.health = { ...calm, now };
    return session.promoteWhenDue();
  };
  link.serve(updateConfig(), 'h1');
  await session.poll();
  await at(599);
  t.deepEqual(promoted, []);
  state.health = { ...calm, now: 600 };
  link.serve(updateConfig({ id: { uuid: deviceUuid, version: '2' } }), 'h2');
  await session.poll();
  t.deepEqual(promoted, ['h1']);
  await at(1199);
  t.deepEqual(promoted, ['h1']);
  await at(1200);
  await at(1300);
  t.deepEqual(promoted, ['h1', 'h2']);
});

test('a config whose body was never applied does not become the backup', async (t) => {
  const calm = initialState({ node: facts, lastBoot: boot });
  const { session, link, state, promoted } = await setUp({ ...calm, maintenance: [2] });
  link.serve(updateConfig(), 'h1');
  await session.poll();
  state.health = { ...calm, maintenance: [2], now: 5000 };
  await session.promoteWhenDue();
  t.deepEqual(promoted, []);
});

const readOnly = async (): Promise<never> => {
  throw new BasaltError('STORE_IO', 'read-only file system');
};
const rebootTo = (counter: number) => updateConfig({ reboot: { counter, desiredState: true } });

test('a config that storage keeps from being applied is told to the controller, until one is applied', async (t) => {
  const calm = initialState({ node: facts, lastBoot: boot });
  let broken = true;
  const store = async () => (broken ? readOnly() : undefined);
  const { session, link, publications } = await setUp(calm, undefined, false, store);
  link.serve(updateConfig(), 'h1');
  await session.poll();
  t.regex(session.problem?.text ?? '', /^not applied, it will be fetched again: .*read-only file system/);
  t.is(session.problem?.configId, '1-h1');
  t.false(publications.baseOsConfig.current.has(treeUuid));
  await session.poll();
  t.regex(session.problem?.text ?? '', /^not applied[^;]*$/, 'told once, not once for each poll');
  broken = false;
  await session.poll();
  t.is(session.problem, undefined);
  t.true(publications.baseOsConfig.current.has(treeUuid));
});

test('a config that is applied but not stored, and one that cannot be used, are told as well', async (t) => {
  const calm = initialState({ node: facts, lastBoot: boot });
  const { session, link } = await setUp(calm, readOnly);
  link.serve(updateConfig(), 'h1');
  await session.poll();
  t.regex(session.problem?.text ?? '', /^applied, but not stored for the next boot: .*read-only file system/);
  link.serve(updateConfig({ id: undefined }), 'h2');
  await session.poll();
  t.regex(session.problem?.text ?? '', /no device UUID/);
});

test('a commanded reboot is done although its counter cannot be stored, once in a boot, and told', async (t) => {
  const calm = initialState({ node: facts, lastBoot: boot });
  const wasWritable: HealthState = { ...calm, persist: { ...calm.persist, wasWritable: true } };
  const { session, link, commands } = await setUp(wasWritable, undefined, false, readOnly);
  link.serve(rebootTo(2), 'h1');
  await session.poll();
  t.is(commands.length, 1);
  t.regex(session.problem?.text ?? '', /reboot counter 2 could not be stored, done all the same: .*read-only/);
  link.serve(rebootTo(2), 'h2');
  await session.poll();
  t.is(commands.length, 1, 'the same counter');
  link.serve(rebootTo(3), 'h3');
  await session.poll();
  t.is(commands.length, 1, 'once in a boot');
  t.regex(session.problem?.text ?? '', /reboot counter 3 could not be stored, not done/);
});

test('a reboot counter that may be what led to this boot is not obeyed while nothing can be stored, or it would never end', async (t) => {
  const calm = initialState({ node: facts, lastBoot: boot });
  const { session, link, commands } = await setUp(calm, undefined, false, readOnly);
  link.serve(rebootTo(2), 'h1');
  await session.poll();
  t.deepEqual(commands, []);
  t.regex(session.problem?.text ?? '', /reboot counter 2 could not be stored, not done/);
  // another boot of the same kind
  const next = await setUp(calm, undefined, false, readOnly);
  next.link.serve(rebootTo(2), 'h1');
  await next.session.poll();
  t.deepEqual(next.commands, []);
  // a config of this boot had another counter: this one is new
  const fresh = await setUp(calm, undefined, true, readOnly);
  fresh.link.serve(rebootTo(2), 'h1');
  await fresh.session.poll();
  t.is(fresh.commands.length, 1);
});

test('a content tree that was withdrawn while the node was off is told as gone, once a config without it is in force', async (t) => {
  const calm = initialState({ node: facts, lastBoot: boot });
  const stored = new ScriptedLink().stored(updateConfig());
  const { session, link, state, gone } = await setUp(calm, undefined, false, undefined, stored);
  state.health = { ...calm, maintenance: [2] };
  link.serve(config(), 'h1');
  await session.poll();
  t.deepEqual(gone, [], 'not applied yet');
  state.health = calm;
  session.forget();
  await session.poll();
  t.deepEqual(gone, [treeUuid]);
  link.serve(config(), 'h2');
  await session.poll();
  t.deepEqual(gone, [treeUuid], 'told once');

  const owed = await setUp(calm, undefined, false, undefined, stored, ['before', treeUuid]);
  owed.link.serve(updateConfig(), 'h1');
  await owed.session.poll();
  t.deepEqual(owed.gone, ['before'], 'withdrawn by a config that an agent before has taken');
  t.deepEqual(owed.named, [treeUuid]);

  const wanted = await setUp(calm, undefined, false, undefined, stored);
  wanted.link.serve(updateConfig(), 'h1');
  await wanted.session.poll();
  t.deepEqual(wanted.gone, [], 'still wanted');
  const damaged = await setUp(calm, undefined, false, undefined, Buffer.from('{'));
  damaged.link.serve(config(), 'h1');
  await damaged.session.poll();
  t.deepEqual(damaged.gone, []);
  t.is(damaged.session.status, 1);
});

test('what the controller calls the model is taken over whenever it says who the node is', async (t) => {
  const { session, link, known } = await setUp(initialState({ node: facts, lastBoot: boot }));
  link.productName = 'crate';
  await session.poll();
  t.deepEqual(link.calls, ['config ', 'uuid'], 'it has no config for this node');
  t.deepEqual(known, [{ DeviceUUID: deviceUuid, HardwareModel: 'acme.crate' }]);
});
