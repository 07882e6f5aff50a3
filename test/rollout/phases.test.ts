import test from 'ava';
import { plan } from '#pkg/rollout/plan.ts';
import { step } from '#pkg/rollout/step.ts';
import { done, failed, ids, play, seen, stages } from './fleet.ts';

const start = (count: number, size: number, maxFailures: number) =>
  step(plan(ids(count), { size }, maxFailures), { kind: 'look' }).state;
const testing = { kind: 'testing', error: '' } as const;

test('a plan has nothing to say yet, of itself or of its nodes', (t) => {
  const { phase, reason, waves } = plan(['n1'], undefined, 0);
  t.deepEqual([phase, reason], ['running', '']);
  t.deepEqual(waves, [[{ id: 'n1', stage: 'waiting', error: '', ran: false }]]);
});

test('a part of the fleet is rounded up to whole nodes, a size down, and all of it is one wave', (t) => {
  const first = (count: number, waves: Parameters<typeof plan>[1]) => plan(ids(count), waves, 0).waves[0]?.length;
  t.is(first(10, { percent: 25 }), 3);
  t.is(first(10, { size: 2.9 }), 2);
  t.is(first(250, { percent: 100 }), 250);
});

test('the reason of a phase is there while the phase is, and no longer', (t) => {
  const paused = play(start(2, 1, 0), [{ kind: 'pause' }]).state;
  t.not(paused.reason, '');
  t.is(step(paused, { kind: 'resume' }).state.reason, '');
  const end = play(paused, [{ kind: 'resume' }, seen('n1', done), seen('n2', done)]).state;
  t.deepEqual([end.phase, end.reason], ['done', '']);
  t.is(play(start(1, 1, 0), [{ kind: 'pause' }, seen('n1', done)]).state.reason, '', 'nothing is paused any more');
  t.not(step(paused, { kind: 'abort' }).state.reason, paused.reason);
});

test('one that ended with too many failures says so, with all of them', (t) => {
  const stopped = play(start(3, 3, 0), [seen('n1', failed())]).state;
  t.is(stopped.reason, '1 of 3 nodes failed, more than the 0 allowed');
  const more = step(stopped, seen('n2', failed())).state;
  t.is(more.reason, stopped.reason, 'that is what it was stopped for');
  const why = '2 nodes have failed and 0 may; retry until few enough are left, or abort it';
  t.like(step(more, { kind: 'resume' }), { effects: [{ kind: 'refused', event: 'resume', why }] });
  const end = step(more, seen('n3', done)).state;
  t.deepEqual([end.phase, end.reason], ['done', '2 of 3 nodes failed, more than the 0 allowed']);
});

test('a node that cannot have the image is refused, holds nobody, and is counted at the end', (t) => {
  const first = step(start(2, 1, 0), { kind: 'unfit', node: 'n1', why: 'its slots are too small' }).state;
  t.like(first.waves[0]?.[0], { stage: 'refused', error: 'its slots are too small' });
  t.is(stages(first)[1], 'wanted');
  const end = step(first, seen('n2', done)).state;
  t.deepEqual([end.phase, end.reason], ['done', '1 of 2 nodes cannot have the image']);
});

test('what an aborted one left under way ends without making it done', (t) => {
  const aborted = play(start(2, 2, 0), [seen('n1', testing), { kind: 'abort' }]).state;
  const end = step(aborted, seen('n1', done)).state;
  t.deepEqual(stages(end), ['done', 'withdrawn']);
  t.deepEqual([end.phase, end.reason], ['aborted', aborted.reason]);
});

test('one that is done is not paused, resumed or aborted, and keeps its nodes', (t) => {
  const end = step(start(1, 1, 0), seen('n1', done)).state;
  for (const kind of ['pause', 'resume', 'abort'] as const) {
    const again = step(end, { kind });
    t.is(again.state, end);
    t.like(again.effects, [{ kind: 'refused', event: kind, why: 'it is done' }]);
  }
  t.is(step(end, { kind: 'overruled', node: 'n1', why: 'an operator wants 3' }).state, end);
});

test('an event that changes nothing leaves the very same state, so that nothing is stored or told', (t) => {
  const running = start(2, 1, 0);
  const paused = step(running, { kind: 'pause' }).state;
  t.is(step(running, { kind: 'look' }).state, running);
  t.is(step(running, { kind: 'resume' }).state, running);
  t.is(step(paused, { kind: 'pause' }).state, paused);
  t.deepEqual(step(paused, { kind: 'pause' }).effects, [], 'and it is no mistake to ask for what is so');
  const slow = { kind: 'downloading', error: 'slow' } as const;
  const seenOnce = step(running, seen('n1', slow)).state;
  t.is(step(seenOnce, seen('n1', slow)).state, seenOnce);
  t.is(step(seenOnce, seen('n9', slow)).state, seenOnce, 'nor does news of a node that is not in it');
  t.is(step(seenOnce, { kind: 'seen', nodes: [] }).state, seenOnce);
});

test('each thing that changes of a node alone is taken in', (t) => {
  const first = step(start(1, 1, 0), seen('n1', { kind: 'downloading', error: '' })).state;
  const slow = step(first, seen('n1', { kind: 'downloading', error: 'slow' })).state;
  t.like(slow.waves[0]?.[0], { stage: 'downloading', error: 'slow' });
  t.is(step(slow, seen('n1', { kind: 'updating', error: 'slow' })).state.waves[0]?.[0]?.stage, 'updating');
  // as a controller that kept the state of an older release has it
  const unaware = { ...first, waves: [[{ id: 'n1', stage: 'testing' as const, error: '', ran: false }]] };
  t.is(step(unaware, seen('n1', testing)).state.waves[0]?.[0]?.ran, true);
});
