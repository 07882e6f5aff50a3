import test from 'ava';
import { plan } from '#pkg/rollout/plan.ts';
import { askedAtOnce } from '#pkg/rollout/settle.ts';
import { step } from '#pkg/rollout/step.ts';
import { asked, done, failed, ids, play, seen, stages } from './fleet.ts';

const start = (count: number, size: number, maxFailures: number) =>
  step(plan(ids(count), { size }, maxFailures), { kind: 'look' });

test('waves are cut by number or by part of the fleet, and no node is left out', (t) => {
  const sizes = (count: number, waves: Parameters<typeof plan>[1]) =>
    plan(ids(count), waves, 0).waves.map((wave) => wave.length);
  t.deepEqual(sizes(20, { size: 8 }), [8, 8, 4]);
  t.deepEqual(sizes(20, { percent: 30 }), [6, 6, 6, 2]);
  t.deepEqual(sizes(3, { percent: 1 }), [1, 1, 1]);
  t.deepEqual(sizes(5, undefined), [5]);
  t.deepEqual(sizes(0, undefined), []);
});

test('the next wave begins when every node of the one before is done or failed, and not sooner', (t) => {
  const first = start(4, 2, 1);
  t.deepEqual(asked(first.effects), ['n1', 'n2']);
  const one = step(first.state, seen('n1', done));
  t.deepEqual(one.effects, []);
  const two = step(one.state, seen('n2', failed()));
  t.deepEqual(asked(two.effects), ['n3', 'n4']);
  const end = play(two.state, [seen('n3', done), seen('n4', done)]);
  t.is(end.state.phase, 'done');
  t.deepEqual(stages(end.state), ['done', 'failed', 'done', 'done']);
});

test('a large wave is asked in several steps, and the next one waits for all of it', (t) => {
  const size = askedAtOnce + 3;
  const first = start(size + 1, size, 0);
  t.is(first.effects.length, askedAtOnce);
  const early = step(first.state, seen('n1', done));
  t.deepEqual(asked(early.effects), ids(size).slice(askedAtOnce));
  const rest = play(
    early.state,
    ids(size - 1).map((id) => seen(id, done)),
  );
  t.deepEqual(asked(rest.effects), []);
  t.deepEqual(asked(step(rest.state, seen(`n${size}`, done)).effects), [`n${size + 1}`]);
});

test('more failed nodes than allowed stop it, and those under way go on', (t) => {
  const { state, effects } = play(start(6, 3, 1).state, [seen('n1', failed()), seen('n2', failed())]);
  t.is(state.phase, 'stopped');
  t.is(state.reason, '2 of 6 nodes failed, more than the 1 allowed');
  const later = play(state, [seen('n3', { kind: 'testing', error: '' }), seen('n3', done)]);
  t.deepEqual([...effects, ...later.effects], []);
  t.deepEqual(stages(later.state), ['failed', 'failed', 'done', 'waiting', 'waiting', 'waiting']);
  t.is(later.state.phase, 'stopped');
});

test('a stopped one goes on once the failed nodes run the version after all', (t) => {
  const stopped = play(start(4, 2, 0).state, [seen('n1', failed()), seen('n2', done)]).state;
  const why = '1 node has failed and 0 may; retry until few enough are left, or abort it';
  t.like(step(stopped, { kind: 'resume' }), { state: stopped, effects: [{ kind: 'refused', event: 'resume', why }] });
  const healed = play(stopped, [seen('n1', done)]);
  t.deepEqual(healed.effects, [], 'not by itself');
  t.deepEqual(asked(step(healed.state, { kind: 'resume' }).effects), ['n3', 'n4']);
});

test('nobody is asked while it is paused, and nothing that came meanwhile is lost', (t) => {
  const paused = play(start(4, 2, 0).state, [{ kind: 'pause' }, seen('n1', done), seen('n2', done), { kind: 'look' }]);
  t.deepEqual(paused.effects, []);
  t.is(paused.state.phase, 'paused');
  t.deepEqual(asked(step(paused.state, { kind: 'resume' }).effects), ['n3', 'n4']);
});

test('an abort takes back what has not begun to run, and lets a trial come to its end', (t) => {
  const before = play(start(8, 6, 5).state, [
    seen('n1', done),
    seen('n2', { kind: 'testing', error: '' }),
    seen('n3', { kind: 'downloading', error: '' }),
    seen('n4', failed('no such file')),
    seen('n5', failed('lost its test', true)),
  ]).state;
  const { state, effects } = step(before, { kind: 'abort' });
  t.deepEqual(
    effects,
    ['n3', 'n4', 'n6'].map((node) => ({ kind: 'withdraw' as const, node })),
  );
  const expected = ['done', 'testing', 'withdrawn', 'failed', 'failed', 'withdrawn', 'withdrawn', 'withdrawn'] as const;
  t.deepEqual(stages(state), [...expected]);
  t.is(stages(step(state, seen('n2', done)).state)[1], 'done');
  for (const kind of ['pause', 'resume'] as const) {
    t.like(step(state, { kind }), { effects: [{ kind: 'refused', event: kind }] });
  }
  t.deepEqual(step(state, { kind: 'abort' }), { state, effects: [] });
});

test('a report from before the node had its config cannot fail it, and can tell that it runs the version already', (t) => {
  const { state } = start(2, 2, 0);
  t.deepEqual(step(state, seen('n1', failed(), false)), { state, effects: [] });
  t.deepEqual(step(state, seen('n1', { kind: 'done', runs: false }, false)), { state, effects: [] });
  t.is(stages(step(state, seen('n1', done, false)).state)[0], 'done');
});

test('a node that ran the version and came back with another one has failed', (t) => {
  const testing = step(start(1, 1, 0).state, seen('n1', { kind: 'testing', error: '' })).state;
  t.deepEqual(step(testing, seen('n1', { kind: 'none', runs: '' })).state, testing, 'it says nothing yet');
  const { state } = step(testing, seen('n1', { kind: 'none', runs: '1' }));
  t.like(state.waves[0]?.[0], { stage: 'failed', error: 'it ran and was given up; the node runs 1' });
});

test('a node is not shown further back than it was, and a failure without a reason gets one', (t) => {
  const { state } = start(2, 2, 2);
  const later = play(state, [
    seen('n1', { kind: 'downloading', error: '' }),
    seen('n1', { kind: 'wanted', error: '' }),
    seen('n2', failed('', true)),
  ]).state;
  t.like(later.waves[0], [
    { stage: 'downloading' },
    { stage: 'failed', error: 'it was tried and did not pass its test' },
  ]);
});

test('a node of which something else is wanted no longer holds its wave', (t) => {
  const { state, effects } = step(start(2, 1, 0).state, { kind: 'overruled', node: 'n1', why: 'an operator wants 3' });
  t.deepEqual(asked(effects), ['n2']);
  t.like(state.waves[0]?.[0], { stage: 'withdrawn', error: 'an operator wants 3' });
});
