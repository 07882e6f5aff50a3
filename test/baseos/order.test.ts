import test from 'ava';
import type { Effect } from '#pkg/baseos/effect.ts';
import { deeds } from './deeds.ts';
import { failedRig, Rig } from './rig.ts';

/** What happens at once when a busy engine is free: the wishes that came meanwhile meet in one step (`pkg/baseos/settle.ts`). */
const atOnce = (rig: Rig): Effect[] => {
  const from = rig.effects.length;
  rig.release('setSlots');
  return rig.effects.slice(from);
};

/** Has the table written for the sake of a sign of health, and the write held. */
const busy = (rig: Rig, health: Parameters<Rig['health']>[0] = {}): Rig => {
  rig.hold.add('setSlots');
  rig.do({ kind: 'startLimit', limit: 2 });
  rig.health({ ...health, AgentsUp: true });
  return rig;
};

const failing = { RebootReason: 'hung', RebootImage: 'IMGB' };

test('a write that is not wanted any more is called off before anything is noted', (t) => {
  const rig = failedRig();
  rig.health(failing);
  rig.hold.add('setSlots');
  rig.update('v3');
  const kinds = rig.removeConfig('tree-v3').map(({ kind }) => kind);
  t.deepEqual(
    kinds.filter((kind) => kind === 'abort' || kind === 'saveMemory'),
    ['abort', 'saveMemory'],
  );
});

test('the end of a failure is noted before the word of the health agent is followed', (t) => {
  const rig = new Rig({ IMGA: 0x102, IMGB: 0x003 }, { IMGB: 'v2' }, 'IMGB');
  // it stands in for IMGA, whose failure the commit leaves behind
  rig.starts = { IMGA: 0x1500, IMGB: 0x3000 };
  rig.start();
  rig.health({ RebootReason: 'started again and again', RebootImage: 'IMGA' });
  rig.testComplete('IMGB');
  t.is(rig.memory.failure?.label, 'IMGA');
  rig.hold.add('setSlots');
  rig.ask('forget');
  rig.testComplete('IMGB', false);
  const done = atOnce(rig).filter(({ kind }) => kind === 'saveMemory' || kind === 'log');
  t.like(done, [{ kind: 'saveMemory', memory: { failure: null } }, { kind: 'log' }]);
});

test('a passed test is committed before what was withdrawn during it is looked at', (t) => {
  const rig = new Rig({ IMGA: 0x102, IMGB: 0x013 }, { IMGB: 'v2' });
  rig.hold.add('setSlots');
  rig.current = 'IMGB';
  rig.start();
  rig.config('v2');
  rig.removeConfig('tree-v2');
  rig.testComplete('IMGB');
  t.deepEqual(deeds(atOnce(rig)), ['set {"IMGB":"active","IMGA":"unused"}']);
  t.true(rig.statuses.has('tree-v2'));
  atOnce(rig);
  t.false(rig.statuses.has('tree-v2'));
});

test('a withdrawn version is taken out of its slot before the next one comes in', (t) => {
  const rig = failedRig();
  rig.health(failing);
  rig.update('v2');
  busy(rig, failing);
  rig.removeConfig('tree-v2');
  rig.update('v3');
  t.deepEqual(deeds(atOnce(rig)), ['set {"IMGB":"unused"}']);
  t.deepEqual(deeds(atOnce(rig)), ['install', 'readVersion', 'set {"IMGB":"updating"}']);
});

test('a forced fallback is followed before the retry counter', (t) => {
  const rig = new Rig({ IMGA: 0x000, IMGB: 0x102 }, { IMGA: 'v1', IMGB: 'v2' }, 'IMGB');
  rig.zed(1);
  busy(rig);
  rig.zed(2);
  rig.config('v2', { RetryUpdateCounter: 5 });
  t.deepEqual(deeds(atOnce(rig)), ['set {"IMGA":"updating"}']);
  t.is(rig.counters.configRetry, 0);
  atOnce(rig);
  t.is(rig.counters.configRetry, 5);
});

/** A node with v2 armed from before, whose agent is new and busy. */
const armedBefore = (): Rig => {
  const rig = new Rig();
  rig.update('v2');
  rig.start();
  return busy(rig);
};
const logOf = (effects: readonly Effect[]): string =>
  effects.flatMap((effect) => (effect.kind === 'log' ? [`${effect.decision} (${effect.why})`] : [])).join('\n');

test('what is withdrawn by name is told as that, and not as what nobody asks for', (t) => {
  const rig = armedBefore();
  rig.do({ kind: 'baseOsConfigMissed', key: 'tree-v2', status: rig.status('tree-v2') });
  rig.do({ kind: 'configKnown', wanted: [] });
  const done = atOnce(rig);
  t.deepEqual(deeds(done), ['set {"IMGB":"unused"}']);
  t.regex(logOf(done), /the config of version v2 was removed/);
});

test('whether what is armed is still wanted is settled before a forced fallback looks at its slot', (t) => {
  const rig = armedBefore();
  rig.zed(1);
  rig.zed(2);
  rig.do({ kind: 'configKnown', wanted: [] });
  const done = atOnce(rig);
  t.deepEqual(deeds(done), ['set {"IMGB":"unused"}']);
  t.notRegex(logOf(done), /forced fallback/);
  t.regex(logOf(atOnce(rig)), /forced fallback ignored .*never booted/);
});

const cutShort = { RetryAfterPowerCut: true, TrialCutShort: true, RebootReason: 'power failure', RebootImage: '' };

test('a sign of health is written before an image is tried again', (t) => {
  const rig = failedRig();
  rig.update('v2');
  const done = rig.health({ ...cutShort, AgentsUp: true });
  t.deepEqual(deeds(done), ['set {"IMGA":"active"}', 'set {"IMGB":"updating"}']);
});

test('a trial that a power cut ended is tried again before the retry counter is looked at', (t) => {
  const rig = failedRig();
  rig.update('v2');
  busy(rig);
  rig.config('v2', { RetryUpdateCounter: 1 });
  rig.health({ ...cutShort, AgentsUp: true });
  t.like(
    atOnce(rig).filter(({ kind }) => kind === 'setSlots'),
    [{ why: 'powerCut' }],
  );
  t.is(rig.memory.triedAgain, 'IMGB');
});
