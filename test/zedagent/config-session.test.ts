import test from 'ava';
import { createAttestation } from '#cmd/zedagent/attestation.ts';
import { ConfigSession } from '#cmd/zedagent/config-session.ts';
import { createLogger } from '#pkg/agent/log.ts';
import { initialState } from '#pkg/health/initial.ts';
import { lastBoot } from '#pkg/health/last-boot.ts';
import type { HealthState } from '#pkg/health/state.ts';
import { createMemoryPubSub } from '#pkg/pubsub/memory.ts';
import { openPublications } from '#cmd/zedagent/publications.ts';
import { deviceUuid, memory, treeUuid, updateConfig } from './configs.ts';
import { ScriptedLink } from './scripted-link.ts';

const facts = { runningVersion: '1.0.0-kvm-amd64', controllerConfigured: true, rebootDelaySeconds: 0 };
const boot = lastBoot({
  rebootReason: 'NORMAL: test',
  bootReason: 'BootReasonUpdate',
  rebootImage: 'IMGA',
  rebootStack: '',
  time: '2026-01-01T00:00:00Z',
  firstBoot: false,
  powerCycles: undefined,
  hardwareWatchdog: false,
  restartCounter: 1,
});

/** A session over memory; `onSave` runs while a config is being taken. */
const setUp = async (
  health: HealthState,
  onSave: (session: ConfigSession) => void = () => undefined,
  fetchedBefore = false,
) => {
  const pubsub = createMemoryPubSub();
  const publications = await openPublications(pubsub);
  const link = new ScriptedLink();
  const state = { health };
  const log = createLogger('test', { level: 'silent' });
  const session: ConfigSession = new ConfigSession({
    link,
    attestation: createAttestation({ attest: () => link.attest(), changed: () => undefined, wallMs: () => 0, log }),
    checkpoints: {
      save: async () => onSave(session),
      promote: async () => undefined,
      read: async () => undefined,
    },
    shell: {
      publications,
      counters: { load: async () => undefined, store: async () => undefined },
      sendHealth: () => undefined,
      resendInfo: () => undefined,
      fetchCerts: async () => undefined,
    },
    health: () => state.health,
    memory,
    fetchedBefore,
    deviceUuid: () => deviceUuid,
    changed: () => undefined,
    onUuid: async () => undefined,
    pollSoon: () => undefined,
    monotonicMs: () => 0,
    log,
  });
  return { session, link, publications, state };
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
