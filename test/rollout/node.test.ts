import test from 'ava';
import { advance } from '#pkg/rollout/advance.ts';
import { isActive, type NodeStage, type RolloutNode } from '#pkg/rollout/state.ts';
import { failed } from './fleet.ts';

const node = (stage: NodeStage, more: Partial<RolloutNode> = {}): RolloutNode => ({
  id: 'n1',
  stage,
  error: 'no route',
  ran: false,
  ...more,
});

test('what a node is trying again after is shown with its stage, and is gone once it has gone well', (t) => {
  for (const kind of ['downloading', 'updating', 'testing'] as const) {
    t.deepEqual(
      advance(node('wanted'), { kind, error: 'slow' }, true),
      node(kind, { error: 'slow', ran: kind === 'testing' }),
    );
    t.is(advance(node('wanted'), { kind, error: '' }, true).error, '');
  }
  t.is(advance(node('updating'), { kind: 'wanted', error: 'slow' }, true).error, 'slow');
  t.deepEqual(advance(node('updating'), { kind: 'done', runs: true }, true), node('done', { error: '' }));
  t.deepEqual(advance(node('failed'), { kind: 'done', runs: true }, true), node('done', { error: '' }));
});

test('a failure says its reason, and whether the version ever ran: seen before, or told now', (t) => {
  for (const [ranBefore, ranNow] of [
    [true, false],
    [false, true],
    [false, false],
  ] as const) {
    const before = node('updating', { ran: ranBefore });
    const ran = ranBefore || ranNow;
    t.deepEqual(advance(before, failed('power lost', ranNow), true), node('failed', { error: 'power lost', ran }));
  }
});

test('a node that has not run the version yet and runs another one is under way all the same', (t) => {
  const before = node('downloading');
  t.is(advance(before, { kind: 'none', runs: '1' }, true), before);
  const lost = advance(node('testing', { ran: true }), { kind: 'none', runs: '1' }, true);
  t.like(lost, { stage: 'failed', ran: true });
});

test('a node is active from when it is asked until its end', (t) => {
  const stages = ['waiting', 'wanted', 'downloading', 'updating', 'testing', 'done', 'failed', 'withdrawn'] as const;
  t.deepEqual(
    stages.filter((stage) => isActive(node(stage))),
    ['wanted', 'downloading', 'updating', 'testing'],
  );
});
