import test from 'ava';
import { judgeConfig, judgePoll, type PollContext } from '#pkg/nodeconfig/judge-poll.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';

const { success, fail, temporaryFail, readSaved } = configGetStatus;
const context: PollContext = { testing: false, attested: true, fetched: true, checkpointInForce: false };

test('an unchanged config, by 304 or by a 200 with the same hash, is Success', (t) => {
  t.deepEqual(judgePoll('notModified', context), { status: success, reactions: [] });
});

test('a changed config is Success once applied, and Fail when it was skipped, obsolete or invalid', (t) => {
  t.is(judgeConfig('applied').status, success);
  t.is(judgeConfig('maintenance').status, success);
  for (const result of ['skipped', 'obsolete', 'invalid'] as const) t.is(judgeConfig(result).status, fail);
});

test('scenario 25: 503, refused, unknown device and a bad certificate time are TemporaryFail while testing, else Fail', (t) => {
  for (const kind of ['upgrading', 'refused', 'notFound', 'certificateTime', 'forbidden'] as const) {
    t.is(judgePoll(kind, { ...context, testing: true }).status, temporaryFail, kind);
    t.is(judgePoll(kind, context).status, fail, kind);
  }
});

test('scenarios 17 and 18: no answer, a wrong signature or an unknown signer is Fail, testing or not', (t) => {
  for (const kind of ['failed', 'badSignature', 'certificateMiss'] as const)
    for (const testing of [true, false]) t.is(judgePoll(kind, { ...context, testing }).status, fail, kind);
});

test('403 counts as contact only after a quote was sent', (t) => {
  t.is(judgePoll('forbidden', { ...context, testing: true, attested: false }).status, fail);
});

test('each trouble has its repair', (t) => {
  t.deepEqual(judgePoll('certificateMiss', context).reactions, ['fetchCerts']);
  t.deepEqual(judgePoll('certificateTime', context).reactions, ['fetchCerts']);
  t.deepEqual(judgePoll('notFound', context).reactions, ['askUuid']);
  t.deepEqual(judgePoll('forbidden', context).reactions, ['attest']);
  t.deepEqual(judgePoll('failed', context).reactions, []);
});

test('a config that is too large for a node is contact while testing: the controller answers', (t) => {
  const tooLarge = { ...context, tooLarge: true };
  t.deepEqual(judgePoll('failed', { ...tooLarge, testing: true }), { status: temporaryFail, reactions: [] });
  t.deepEqual(judgePoll('failed', tooLarge), { status: fail, reactions: [] });
});

test('401 has the controller asked whether it still knows this node, and is no contact', (t) => {
  for (const testing of [true, false])
    t.deepEqual(judgePoll('failed', { ...context, testing, status: 401 }), { status: fail, reactions: ['askUuid'] });
  t.deepEqual(judgePoll('failed', { ...context, status: 402 }).reactions, []);
});

test('a boot that has fetched nothing turns to the checkpoint, and stays ReadSaved with it', (t) => {
  const nothing = { ...context, fetched: false };
  t.deepEqual(judgePoll('failed', nothing), { status: fail, reactions: ['useCheckpoint'] });
  t.deepEqual(judgePoll('notFound', nothing).reactions, ['askUuid', 'useCheckpoint'], 'after the repair');
  const saved = { ...nothing, checkpointInForce: true };
  t.deepEqual(judgePoll('failed', saved), { status: readSaved, reactions: [] });
  t.is(judgePoll('upgrading', { ...saved, testing: true }).status, temporaryFail);
});
