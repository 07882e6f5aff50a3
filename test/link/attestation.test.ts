import test from 'ava';
import { createAttestation } from '#pkg/link/attestation.ts';
import { createFailureLog } from '#pkg/link/failure-log.ts';
import { createLogger } from '#pkg/process/log.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Outcome } from '#pkg/eve/port.ts';
import { troubles } from '../zedagent/scripted-link.ts';

const log = createLogger('test', { level: 'silent' });

/** An attestation whose answers the test gives, one after the other, a minute apart. */
const setUp = (...answers: readonly Outcome<void>[]) => {
  const left = [...answers];
  const state = { now: 0, changes: 0 };
  const attestation = createAttestation({
    attest: async () => left.shift() ?? { kind: 'ok', status: 201, value: undefined },
    changed: () => void (state.changes += 1),
    wallMs: () => (state.now += 60_000),
    failures: createFailureLog(log, () => false),
    log,
  });
  return { attestation, state };
};

const errorAt = (timestamp: number, description: string) => ({
  description,
  timestamp,
  severity: 3,
  retryCondition: '',
  entities: [],
});

test('attestation waits for the controller, is refused with a reason, and is complete', async (t) => {
  const refusal = new BasaltError('PEER_STATUS', 'attestation was refused with code 4');
  const { attestation, state } = setUp({ kind: 'failed', status: 201, error: refusal });
  t.deepEqual(attestation.info, { state: 4, error: undefined });
  t.false(attestation.answered);
  t.false(await attestation.attest());
  t.deepEqual(attestation.info, { state: 6, error: errorAt(60_000, refusal.message) });
  t.true(await attestation.attest());
  t.deepEqual(attestation.info, { state: 7, error: undefined });
  t.is(state.changes, 2);
});

test('the same failure again keeps its first time, another has its own', async (t) => {
  const { attestation } = setUp(troubles.unreachable, troubles.unreachable, {
    kind: 'forbidden',
    status: 403,
    error: new BasaltError('PEER_STATUS', 'another'),
  });
  await attestation.attest();
  await attestation.attest();
  t.deepEqual(attestation.info, { state: 6, error: errorAt(60_000, 'scripted') });
  t.false(attestation.answered, 'nobody answered yet');
  await attestation.attest();
  t.deepEqual(attestation.info, { state: 6, error: errorAt(180_000, 'another') });
  t.true(attestation.answered);
});

test('quotes are sent one at a time: whoever asks meanwhile is told how that one ends', async (t) => {
  const first = Promise.withResolvers<Outcome<void>>();
  let sent = 0;
  const attestation = createAttestation({
    attest: () => {
      sent += 1;
      return sent === 1 ? first.promise : Promise.resolve(troubles.upgrading);
    },
    changed: () => undefined,
    wallMs: () => 0,
    failures: createFailureLog(log, () => false),
    log,
  });
  const both = [attestation.attest(), attestation.attest()];
  first.resolve({ kind: 'ok', status: 201, value: undefined });
  t.deepEqual(await Promise.all(both), [true, true]);
  t.is(sent, 1);
  t.false(await attestation.attest());
  t.is(sent, 2);
});

test('a token that is lost again and again after it was accepted is told: two machines have one key', async (t) => {
  const { attestation } = setUp();
  attestation.tokenLost();
  for (let turn = 0; turn < 3; turn += 1) {
    await attestation.attest();
    t.is(attestation.info.error, undefined, 'a controller may have been started again');
    attestation.tokenLost();
  }
  await attestation.attest();
  t.is(attestation.info.error, undefined);
  attestation.tokenLost();
  await attestation.attest();
  t.is(attestation.info.state, 7);
  t.regex(attestation.info.error?.description ?? '', /another machine seems to use its key/);
});
