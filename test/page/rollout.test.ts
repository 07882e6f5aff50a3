import test from 'ava';
import { countsOf, rolloutTone, waveTone } from '#cmd/page/logic/rollout.ts';
import type { RolloutNode } from '#pkg/rest/rollouts.ts';

const nodes = (...states: RolloutNode['state'][]): RolloutNode[] =>
  states.map((state, index) => ({
    id: `${index}`,
    name: `n${index}`,
    state,
    error: '',
    offline: false,
    lastContact: null,
  }));

test('each node of a wave counts in one part, whatever step it is at', (t) => {
  const all = nodes('waiting', 'wanted', 'downloading', 'updating', 'testing', 'done', 'failed', 'failed', 'withdrawn');
  t.deepEqual(countsOf(all), { waiting: 1, active: 4, done: 1, failed: 2, refused: 0, withdrawn: 1 });
});

test('what has ended is green only where every node got there', (t) => {
  const wave = (...states: RolloutNode['state'][]) => waveTone({ state: 'done', nodes: nodes(...states) });
  t.is(wave('done', 'done'), 'ok');
  t.is(wave('done', 'failed'), 'wait');
  t.is(wave('failed', 'failed'), 'bad');
  t.is(wave('failed', 'withdrawn'), 'bad');
  t.is(wave('withdrawn', 'withdrawn'), 'quiet');
  t.is(wave('done', 'withdrawn'), 'quiet');
  t.is(waveTone({ state: 'running', nodes: nodes('failed', 'testing') }), 'busy');
});

test('a rollout that is done does not look well where nodes failed, or where it has a reason to tell', (t) => {
  const rollout = (states: RolloutNode['state'][], reason = '') =>
    rolloutTone({ state: 'done', counts: countsOf(nodes(...states)), reason });
  t.is(rollout(['done']), 'ok');
  t.is(rollout(['done', 'failed']), 'wait');
  t.is(rollout(['failed']), 'bad');
  t.is(rollout(['done'], 'something'), 'wait');
  t.is(rolloutTone({ state: 'stopped', counts: countsOf(nodes('failed')), reason: 'x' }), 'bad');
});
