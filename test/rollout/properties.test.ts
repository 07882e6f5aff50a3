import { fc, testProp } from '@fast-check/ava';
import { plan } from '#pkg/rollout/plan.ts';
import { observe } from '#pkg/rollout/observe.ts';
import type { NodeEvent, RolloutEvent } from '#pkg/rollout/event.ts';
import { countFailed, isFinal, nodesOf, type RolloutState } from '#pkg/rollout/state.ts';
import { step } from '#pkg/rollout/step.ts';
import { asked, ids, play } from './fleet.ts';

const maxNodes = 9;
const node = fc.constantFrom(...ids(maxNodes + 1));
const text = fc.constantFrom('', 'why');
const progress = fc.oneof(
  fc.record({ kind: fc.constant('none' as const), runs: fc.constantFrom('', '1') }),
  fc.record({ kind: fc.constantFrom('wanted', 'downloading', 'updating', 'testing' as const), error: text }),
  fc.record({ kind: fc.constant('done' as const), runs: fc.boolean() }),
  fc.record({ kind: fc.constant('failed' as const), error: text, ran: fc.boolean() }),
);
const observed = fc.record({ kind: fc.constant('observed' as const), node, progress, fresh: fc.boolean() });
const overruled = fc.record({ kind: fc.constantFrom('overruled', 'unfit' as const), node, why: text });
const nodeEvents: fc.Arbitrary<NodeEvent[]> = fc.uniqueArray(
  fc.oneof({ weight: 5, arbitrary: observed }, { weight: 1, arbitrary: overruled }),
  { selector: (event) => event.node },
);
const anyEvent: fc.Arbitrary<RolloutEvent> = fc.oneof(
  { weight: 12, arbitrary: observed },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('seen' as const), nodes: nodeEvents }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'look' as const }) },
  { weight: 1, arbitrary: overruled },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('pause', 'resume' as const) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'abort' as const }) },
);
const events = fc.array(anyEvent, { minLength: 1, maxLength: 80 });
const fleet = fc
  .record({
    nodes: fc.integer({ min: 1, max: maxNodes }),
    size: fc.integer({ min: 1, max: 4 }),
    max: fc.nat({ max: 3 }),
  })
  .map(({ nodes, size, max }) => plan(ids(nodes), { size }, max));

/** Every state on the way, with the event that led there and what it caused. */
const walk = (first: RolloutState, all: readonly RolloutEvent[]) => {
  let before = first;
  return all.map((event) => {
    const { state, effects } = step(before, event);
    const taken = { before, event, state, effects };
    before = state;
    return taken;
  });
};

testProp(
  'a node is asked once, while it runs, and when all waves before its own have ended',
  [fleet, events],
  (t, first, all) => {
    const ever = new Set<string>();
    t.true(first.waves.length > 0);
    for (const { state, effects } of walk(first, all)) {
      for (const id of asked(effects)) {
        t.false(ever.has(id));
        ever.add(id);
        const wave = state.waves.findIndex((nodes) => nodes.some((one) => one.id === id));
        t.true(state.waves.slice(0, wave).every((nodes) => nodes.every(isFinal)));
        t.is(state.phase, 'running');
        t.true(countFailed(state) <= state.maxFailures);
      }
    }
  },
);

testProp(
  'an aborted one asks nobody, withdraws once, and never leaves that phase',
  [fleet, events, events],
  (t, first, all, more) => {
    const aborted = play(first, [...all, { kind: 'abort' }]).state;
    if (aborted.phase !== 'aborted') return t.is(aborted.phase, 'done');
    const after = play(aborted, more);
    t.is(after.state.phase, 'aborted');
    t.true(after.effects.every(({ kind }) => kind === 'refused'));
    t.true(nodesOf(after.state).every(({ stage }) => stage !== 'waiting'));
  },
);

testProp(
  'what a step does is in its state: the same event again asks and withdraws nothing',
  [fleet, events],
  (t, first, all) => {
    for (const { before, event, state } of walk(play(first, [{ kind: 'look' }]).state, all)) {
      // what is seen of a node counts from when it is asked, so of who was asked by the step it is news the second time
      const known = new Set(nodesOf(before).flatMap(({ id, stage }) => (stage === 'waiting' ? [] : [id])));
      const same: RolloutEvent =
        event.kind === 'seen' ? { ...event, nodes: event.nodes.filter((one) => known.has(one.node)) } : event;
      const again = step(state, same);
      t.true(again.effects.every(({ kind }) => kind === 'refused'));
      if (event.kind !== 'resume') t.deepEqual(again.state, state);
    }
  },
);

testProp(
  'what is seen of many nodes at once does to each what it would do alone, and follows from all of it together',
  [fleet, events, nodeEvents],
  (t, first, all, nodes) => {
    const { state: before } = play(first, all);
    const { state, effects } = step(before, { kind: 'seen', nodes });
    const held = play({ ...before, phase: 'paused' }, nodes).state;
    const wasAsked = new Set(asked(effects));
    for (const [index, one] of nodesOf(state).entries())
      if (!wasAsked.has(one.id)) t.deepEqual(one, nodesOf(held)[index]);
    if (countFailed(held) > before.maxFailures) t.is(wasAsked.size, 0);
  },
);

testProp(
  'a state that was stored and read goes on as if nothing had been',
  [fleet, events, events],
  (t, first, all, more) => {
    const { state } = play(first, all);
    t.deepEqual(play(JSON.parse(JSON.stringify(state)) as RolloutState, more), play(state, more));
  },
);

testProp('whatever happened, a fleet that does as it is told comes to an end', [fleet, events], (t, first, all) => {
  let { state } = play(
    first,
    all.filter(({ kind }) => kind !== 'abort'),
  );
  for (let round = 0; round <= 2 * maxNodes && state.phase !== 'done'; round += 1) {
    const good: RolloutEvent[] = nodesOf(state).map(({ id }) => ({
      kind: 'observed',
      node: id,
      progress: { kind: 'done', runs: true },
      fresh: true,
    }));
    state = play(state, [...good, { kind: 'resume' }]).state;
  }
  t.is(state.phase, 'done');
  t.true(nodesOf(state).every(isFinal));
});

const word = fc.constantFrom(
  '',
  '2',
  'IMGB',
  'active',
  'inprogress',
  'unused',
  'INSTALLED',
  'UPDATED',
  'FAILED',
  'UNKNOWN_9',
  'toString',
);
const anySw = fc.record({
  shortVersion: word,
  activated: fc.boolean(),
  partitionLabel: word,
  partitionState: word,
  status: word,
  userStatus: word,
  subStatus: word,
  swErr: fc.option(fc.record({ description: word, severity: fc.constantFrom('ERROR', 'NOTICE', 'x') })),
});

testProp(
  'any list of software gives a progress that a step can take',
  [fc.array(anySw, { maxLength: 4 }), fleet],
  (t, swList, first) => {
    for (const mode of ['activate', 'download'] as const) {
      const seen = observe(swList, '2', mode);
      t.true(['none', 'wanted', 'downloading', 'updating', 'testing', 'done', 'failed'].includes(seen.kind));
      if (seen.kind === 'done' && seen.runs) t.like(swList[0], { shortVersion: '2', partitionState: 'active' });
      t.notThrows(() => play(first, [{ kind: 'look' }, { kind: 'observed', node: 'n1', progress: seen, fresh: true }]));
    }
  },
);
