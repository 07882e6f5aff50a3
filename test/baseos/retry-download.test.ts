import test from 'ava';
import type { Effect } from '#pkg/baseos/effect.ts';
import { noError, swState } from '#pkg/topics/common.ts';
import { Rig } from './rig.ts';

const retried = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) => (effect.kind === 'retryContent' ? [effect.id] : []));

const failed = { State: swState.downloading, Error: 'status 404', ErrorCode: 'PEER_STATUS', ErrorSeverity: 1 } as const;

test('a changed retry counter has a failed download begin again, once', (t) => {
  const rig = new Rig();
  rig.config('v2');
  rig.tree('v2', failed);
  t.deepEqual(retried(rig.config('v2', { RetryUpdateCounter: 1 })), ['tree-v2']);
  t.is(rig.counters.configRetry, 1);
  t.deepEqual(retried(rig.config('v2', { RetryUpdateCounter: 1 })), []);
  t.deepEqual(retried(rig.tree('v2', { ...failed, Error: 'status 403' })), []);
  t.deepEqual(retried(rig.config('v2', { RetryUpdateCounter: 2 })), ['tree-v2']);
});

test('it does so for an image that is only to be downloaded', (t) => {
  const rig = new Rig();
  rig.config('v2', { Activate: false });
  rig.tree('v2', failed);
  t.deepEqual(retried(rig.config('v2', { Activate: false, RetryUpdateCounter: 1 })), ['tree-v2']);
});

test('a changed retry counter leaves a content alone that is there', (t) => {
  const rig = new Rig();
  rig.config('v2', { Activate: false });
  rig.tree('v2', { State: swState.loaded, ...noError });
  t.deepEqual(retried(rig.config('v2', { Activate: false, RetryUpdateCounter: 1 })), []);
});

test('an image that failed its test is retried from its slot, without a download', (t) => {
  const rig = new Rig({ IMGA: 0x102, IMGB: 0x003 }, { IMGB: 'v2' });
  rig.config('v2');
  rig.tree('v2', failed);
  const effects = rig.config('v2', { RetryUpdateCounter: 1 });
  t.deepEqual(retried(effects), []);
  t.true(effects.some((effect) => effect.kind === 'setSlots' && effect.why === 'retry'));
});

test('a counter that changes during a test has its download begin again at the outcome', (t) => {
  const rig = new Rig({ IMGA: 0x102, IMGB: 0x003 }, { IMGB: 'v2' }, 'IMGB');
  rig.config('v3');
  rig.tree('v3', failed);
  t.deepEqual(retried(rig.config('v3', { RetryUpdateCounter: 1 })), []);
  t.deepEqual(retried(rig.testComplete('IMGB')), ['tree-v3']);
});

test('of several versions the counter of the one to be activated counts, then that of the first key', (t) => {
  const rig = new Rig();
  rig.config('v3', { Activate: false, RetryUpdateCounter: 3 });
  rig.config('v2', { Activate: false, RetryUpdateCounter: 2 });
  t.is(rig.counters.configRetry, 2);
  rig.config('v3', { RetryUpdateCounter: 3 });
  t.is(rig.counters.configRetry, 3);
});
