import { testProp } from '@fast-check/ava';
import test from 'ava';
import fc from 'fast-check';
import type { ConfigReply } from '#pkg/eve/messages.ts';
import type { HealthState } from '#pkg/health/state.ts';
import type { ConfigEffect } from '#pkg/nodeconfig/effect.ts';
import type { ConfigNews } from '#pkg/nodeconfig/event.ts';
import type { ConfigState } from '#pkg/nodeconfig/state.ts';
import { step } from '#pkg/nodeconfig/step.ts';
import { configGetStatus } from '#pkg/topics/agents.ts';
import { config, deviceUuid, memory, treeUuid } from '../zedagent/configs.ts';
import { anyNews, calm, done, error, given, ok, refusedBy, replyOf, silent, start, uuidReply } from './news.ts';

/** Feeds events one after the other; what the rules want done is collected by name, with what tells one from another. */
const play = (from: ConfigState, news: readonly ConfigNews[], { health = calm, now = 0, attested = false } = {}) => {
  let state = from;
  const effects: ConfigEffect[] = [];
  for (const one of news) {
    const next = step(state, { ...one, health, now, attested, deviceUuid });
    state = next.state;
    effects.push(...next.effects);
  }
  return { state, effects, kinds: effects.map(({ kind }) => kind).filter((kind) => kind !== 'log') };
};

/** A config that comes and is done with, action by action. */
const take = (from: ConfigState, reply: ConfigReply, health = calm) => {
  let played = play(from, [{ kind: 'pollDue' }, given(reply), { kind: 'stored', error: undefined }], { health });
  const all = [...played.effects];
  while (played.state.work.kind === 'applying') {
    played = play(played.state, [done], { health });
    all.push(...played.effects);
  }
  return { state: played.state, effects: all };
};

test('a config is stored before anything of it is done, and in force only when all of it is', (t) => {
  const asked = play(start, [{ kind: 'pollDue' }, given()]);
  t.deepEqual(asked.kinds, ['askConfig', 'store']);
  t.is(asked.state.hash, '');
  const storing = play(asked.state, [{ kind: 'stored', error: undefined }]);
  t.deepEqual(storing.kinds, ['act']);
  t.false(storing.state.memory.parsed);
  const { state, effects } = take(start, replyOf());
  const acts = effects.flatMap((effect) => (effect.kind === 'act' ? [effect.action.kind] : []));
  t.deepEqual(acts, ['properties', 'datastores', 'storeCounter', 'baseos', 'contentTrees']);
  t.is(effects.at(-1)?.kind, 'changed');
  t.like(state, { hash: 'h1', fetched: true, status: configGetStatus.success, work: { kind: 'resting' } });
  t.true(state.memory.parsed);
});

test('an action that fails leaves the memory as it was, and the whole config is asked for again', (t) => {
  const storing = play(start, [{ kind: 'pollDue' }, given(), { kind: 'stored', error: undefined }]);
  const { state } = play(storing.state, [done, { kind: 'acted', error: new Error('full') }]);
  t.like(state, { hash: '', fetched: false, status: configGetStatus.fail, work: { kind: 'resting' }, failures: 1 });
  t.deepEqual(state.memory, memory);
  t.regex(state.problem?.text ?? '', /not applied, it will be fetched again: full/);
});

test('what is forgotten while a config is being taken stays forgotten, unless all of it was applied', (t) => {
  const inMaintenance: HealthState = { ...calm, maintenance: [2] };
  for (const [health, hash] of [
    [inMaintenance, ''],
    [calm, 'h1'],
  ] as const) {
    let { state } = play(start, [{ kind: 'pollDue' }, given(), { kind: 'forget' }], { health });
    state = play(state, [{ kind: 'stored', error: undefined }], { health }).state;
    while (state.work.kind === 'applying') state = play(state, [done], { health }).state;
    t.is(state.hash, hash);
  }
});

test('a boot that reaches nobody tries its checkpoints in their order, and rests when there is none', (t) => {
  const lost = play(start, [{ kind: 'pollDue' }, silent]);
  t.deepEqual(lost.kinds, ['askConfig', 'changed', 'readCheckpoint']);
  const none: ConfigNews = { kind: 'checkpoint', outcome: undefined };
  const backup = play(lost.state, [none]);
  t.deepEqual(backup.effects, [{ kind: 'readCheckpoint', which: 'backup' }]);
  t.like(play(backup.state, [none]).state, { work: { kind: 'resting' }, status: configGetStatus.fail, failures: 1 });
  let { state } = play(backup.state, [{ kind: 'checkpoint', outcome: ok(replyOf()) }]);
  while (state.work.kind === 'applying') state = play(state, [done]).state;
  t.like(state, { checkpointInForce: true, fetched: false, hash: '', status: configGetStatus.readSaved });
});

test('a node that its controller does not know asks, registers, asks again, and attests under its new name', (t) => {
  const unknown: ConfigNews = { kind: 'uuidAnswer', outcome: { kind: 'notFound', status: 404, error } };
  const asked = play({ ...start, fetched: true, hash: 'h1' }, [{ kind: 'pollDue' }, refusedBy('notFound'), unknown]);
  t.deepEqual(asked.kinds, ['askConfig', 'changed', 'askUuid', 'register']);
  const renamed = play(asked.state, [
    { kind: 'registerAnswer', outcome: ok(undefined) },
    { kind: 'uuidAnswer', outcome: ok(uuidReply('another')) },
    { kind: 'learned' },
    { kind: 'attestAnswer', accepted: true },
  ]);
  t.deepEqual(renamed.kinds, ['askUuid', 'learn', 'attest', 'pollSoon']);
  t.like(renamed.state, { hash: '', work: { kind: 'resting' } });
  const again = play(renamed.state, [{ kind: 'pollDue' }, refusedBy('notFound')], { now: 599_999 });
  t.deepEqual(again.kinds, ['askConfig', 'changed']);
  t.deepEqual(
    play(again.state, [{ kind: 'pollDue' }, refusedBy('notFound')], { now: 600_000 }).kinds.at(-1),
    'askUuid',
  );
});

test('a refused quote may mean that the node is unknown; an accepted one is worth one poll at once, not two', (t) => {
  const known = { ...start, fetched: true };
  const first = play(known, [{ kind: 'pollDue' }, refusedBy('forbidden'), { kind: 'attestAnswer', accepted: true }]);
  t.deepEqual(first.kinds, ['askConfig', 'changed', 'attest', 'pollSoon']);
  const second = play(first.state, [
    { kind: 'pollDue' },
    refusedBy('forbidden'),
    { kind: 'attestAnswer', accepted: true },
  ]);
  t.deepEqual(second.kinds, ['askConfig', 'changed', 'attest']);
  const refused = play(second.state, [
    { kind: 'pollDue' },
    refusedBy('forbidden'),
    { kind: 'attestAnswer', accepted: false },
  ]);
  t.deepEqual(refused.kinds.at(-1), 'askUuid');
});

test('content trees of before that the first config does not name are gone, once', (t) => {
  const asked = play(start, [{ kind: 'pollDue' }, given(replyOf(config()), [treeUuid, 'b'])]);
  let played = play(asked.state, [{ kind: 'stored', error: undefined }]);
  const gone: string[] = [];
  while (played.state.work.kind === 'applying') {
    played = play(played.state, [done]);
    for (const effect of played.effects) if (effect.kind === 'contentGone') gone.push(effect.id);
  }
  t.deepEqual(gone, [treeUuid, 'b']);
  const later = take(played.state, replyOf(config(), 'h2'));
  t.false(later.effects.some(({ kind }) => kind === 'contentGone'));
});

/** What each kind of work waits for; nothing else may be asked meanwhile. */
const awaited: Readonly<Record<string, ConfigEffect['kind']>> = {
  polling: 'askConfig',
  storing: 'store',
  applying: 'act',
  fetchingCerts: 'fetchCerts',
  attesting: 'attest',
  askingUuid: 'askUuid',
  registering: 'register',
  learning: 'learn',
  readingCheckpoint: 'readCheckpoint',
};
const answered = new Set(Object.values(awaited));

testProp(
  'whatever comes in whatever order, one thing at most is waited for, it is asked for last, and what is not awaited changes nothing',
  [fc.array(anyNews, { maxLength: 60 })],
  (t, history) => {
    let state = start;
    for (const news of history) {
      const before = state;
      const next = step(state, { ...news, health: calm, now: 0, attested: true, deviceUuid });
      state = next.state;
      const asks = next.effects.filter(({ kind }) => answered.has(kind));
      if (next.effects.some(({ kind }) => kind === 'refused')) t.is(state, before);
      t.true(asks.length <= 1);
      if (asks[0] !== undefined) t.is(next.effects.at(-1), asks[0]);
      // work that has begun has asked for what it waits for
      if (state.work !== before.work && news.kind !== 'forget') t.is(asks[0]?.kind, awaited[state.work.kind]);
    }
    t.pass();
  },
);
