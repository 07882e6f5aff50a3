import fc from 'fast-check';
import { BasaltError } from '#pkg/errors/error.ts';
import type { ConfigReply, UuidReply } from '#pkg/eve/messages.ts';
import { initialState } from '#pkg/health/initial.ts';
import { lastBoot } from '#pkg/health/last-boot.ts';
import type { HealthState } from '#pkg/health/state.ts';
import type { ConfigNews } from '#pkg/nodeconfig/event.ts';
import { initialConfigState } from '#pkg/nodeconfig/state.ts';
import { config, deviceUuid, memory, updateConfig } from '../zedagent/configs.ts';

export const calm: HealthState = initialState({
  node: { runningVersion: '1.0.0', controllerConfigured: true, rebootDelaySeconds: 0, watchdogSeconds: 300 },
  lastBoot: lastBoot({
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
  }),
});

export const start = initialConfigState({ memory, fetchedBefore: false, newlyOnboarded: false });
export const error = new BasaltError('PEER_UNREACHABLE', 'nobody answers');
export const replyOf = (of = updateConfig(), configHash = 'h1'): ConfigReply => ({
  config: of,
  configHash,
  container: new Uint8Array(),
});
export const ok = <T>(value: T) => ({ kind: 'ok', status: 200, value }) as const;
export const uuidReply = (uuid: string): UuidReply => ({ uuid, manufacturer: '', productName: '' });
export const silent: ConfigNews = {
  kind: 'configAnswer',
  outcome: { kind: 'failed', status: undefined, error },
  treesBefore: undefined,
};
export const refusedBy = (kind: 'notFound' | 'forbidden'): ConfigNews => ({
  kind: 'configAnswer',
  outcome: { kind, status: kind === 'notFound' ? 404 : 403, error },
  treesBefore: undefined,
});
export const given = (reply = replyOf(), treesBefore?: readonly string[]): ConfigNews => ({
  kind: 'configAnswer',
  outcome: ok(reply),
  treesBefore,
});
export const done: ConfigNews = { kind: 'acted', error: undefined };

/** Whatever may happen, in whatever order; what usually comes next is more likely. */
export const anyNews: fc.Arbitrary<ConfigNews> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<ConfigNews>({ kind: 'pollDue' }) },
  { weight: 6, arbitrary: fc.constantFrom<ConfigNews>(given(), given(replyOf(config(), 'h2')), silent) },
  fc.constantFrom<ConfigNews>(
    refusedBy('notFound'),
    refusedBy('forbidden'),
    { kind: 'configAnswer', outcome: { kind: 'certificateMiss', error }, treesBefore: undefined },
    given(replyOf(config({ id: undefined }))),
  ),
  {
    weight: 3,
    arbitrary: fc.constantFrom<ConfigNews>({ kind: 'stored', error: undefined }, { kind: 'stored', error }),
  },
  { weight: 9, arbitrary: fc.constantFrom<ConfigNews>(done, done, done, { kind: 'acted', error }) },
  fc.constantFrom<ConfigNews>({ kind: 'certsAnswer', outcome: ok(undefined) }, { kind: 'learned' }),
  fc.boolean().map((accepted): ConfigNews => ({ kind: 'attestAnswer', accepted })),
  fc.constantFrom<ConfigNews>(
    { kind: 'uuidAnswer', outcome: ok(uuidReply(deviceUuid)) },
    { kind: 'uuidAnswer', outcome: { kind: 'notFound', status: 404, error } },
    { kind: 'registerAnswer', outcome: ok(undefined) },
  ),
  fc.constantFrom<ConfigNews>(
    { kind: 'checkpoint', outcome: undefined },
    { kind: 'checkpoint', outcome: ok(replyOf()) },
    { kind: 'checkpoint', outcome: { kind: 'badSignature', error } },
  ),
  fc.constantFrom<ConfigNews>({ kind: 'forget' }, { kind: 'tick' }, { kind: 'defect', error }),
);
