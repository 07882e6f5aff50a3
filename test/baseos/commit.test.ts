import test from 'ava';
import { bytes } from './bytes.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

const testing = (): Rig => new Rig({ IMGA: 0x102, IMGB: 0x003 }, { IMGB: 'v2' }, 'IMGB');

test('scenario 44: a commit of the other slot, or when nothing is under test, is ignored', (t) => {
  const rig = testing();
  t.deepEqual(deeds(rig.testComplete('IMGA')), []);
  const settled = new Rig();
  t.deepEqual(deeds(settled.testComplete('IMGA')), []);
  t.false(settled.zboot.IMGA?.TestComplete);
});

test('a commit with the other slot unused already is a success and acknowledged', (t) => {
  const rig = new Rig({ IMGA: 0x000, IMGB: 0x003 }, { IMGB: 'v2' }, 'IMGB');
  t.deepEqual(deeds(rig.testComplete('IMGB')), ['set {"IMGB":"active"}']);
  t.true(rig.zboot.IMGB?.TestComplete);
});

test('a commit that was asked for before the agent died is made by the next agent from the topic', (t) => {
  const rig = testing();
  rig.hold.add('setSlots');
  rig.testComplete('IMGB');
  t.is(rig.words.IMGB, 0x003);
  rig.hold.clear();
  rig.start();
  rig.testComplete('IMGB');
  t.is(rig.words.IMGB, 0x102);
  t.is(rig.words.IMGA, 0x000);
});

test('a commit whose write the disk drops is not repeated by itself', (t) => {
  const rig = testing();
  rig.dropsWrites = true;
  rig.hold.add('setSlots');
  rig.testComplete('IMGB');
  rig.release('setSlots');
  t.is(rig.words.IMGB, 0x003);
  t.deepEqual(rig.held, []);
});

test('the other slot is made unused by a commit also when it was tried itself', (t) => {
  const rig = new Rig({ IMGA: 0x003, IMGB: 0x003 }, { IMGB: 'v2' }, 'IMGB');
  t.deepEqual(deeds(rig.testComplete('IMGB')), ['set {"IMGB":"active","IMGA":"unused"}']);
});

test('a request for a commit that goes away takes its acknowledgement along, in either slot', (t) => {
  const inB = testing();
  const inA = new Rig({ IMGA: 0x003, IMGB: 0x102 }, { IMGB: 'v2' });
  for (const [rig, label] of [
    [inB, 'IMGB'],
    [inA, 'IMGA'],
  ] as const) {
    rig.testComplete(label);
    t.true(rig.zboot[label]?.TestComplete);
    rig.do({ kind: 'zbootConfigDeleted', label });
    t.false(rig.zboot[label]?.TestComplete);
  }
});

test('a commit is acknowledged by the write that made it, and by no other', (t) => {
  const rig = new Rig();
  rig.testComplete('IMGA');
  t.deepEqual(deeds(rig.health({ AgentsUp: true })), ['set {"IMGA":"active"}']);
  t.false(rig.zboot.IMGA?.TestComplete);
});

test('scenario 41: two active slots are recovered at the start, and updates are possible', (t) => {
  const rig = new Rig({ IMGA: 0x102, IMGB: 0x102 }, { IMGB: 'v2' });
  t.is(rig.words.IMGA, 0x102);
  t.is(rig.words.IMGB, 0x000);
  t.true(deeds(rig.update('v3')).includes('install'));
  t.is(rig.words.IMGB, 0x013);
});

test('scenario 38: a changed force fallback counter arms the previous image, which is tested and committed', (t) => {
  const rig = new Rig({ IMGA: 0x000, IMGB: 0x102 }, { IMGA: 'v1', IMGB: 'v2' }, 'IMGB');
  t.deepEqual(deeds(rig.zed(0)), []);
  t.deepEqual(deeds(rig.zed(1)), ['set {"IMGA":"updating"}']);
  t.is(rig.counters.forceFallback, 1);
  rig.rebootAndCommit();
  t.is(rig.current, 'IMGA');
  t.is(rig.words.IMGA, 0x102);
  t.is(rig.words.IMGB, 0x000);
});

test('scenario 39: without a previous image the counter does nothing, and does not fire after the next update', (t) => {
  const rig = new Rig();
  rig.zed(0);
  t.deepEqual(deeds(rig.zed(1)), []);
  t.is(rig.counters.forceFallback, 1);
  rig.update('v2');
  rig.rebootAndCommit();
  t.is(rig.current, 'IMGB');
  t.deepEqual(deeds(rig.zed(1)), []);
  t.is(rig.words.IMGA, 0);
  t.deepEqual(deeds(rig.zed(2)), ['set {"IMGA":"updating"}'], 'a new value does');
});

test('scenario 40: a missing counter file takes the value and does nothing; a reboot with the same value neither', (t) => {
  const rig = new Rig({ IMGA: 0x000, IMGB: 0x102 }, { IMGB: 'v2' }, 'IMGB');
  t.deepEqual(deeds(rig.zed(5)), []);
  t.is(rig.counters.forceFallback, 5);
  rig.reboot();
  t.deepEqual(rig.zed(0, false), [], 'zedagent says 0 before its first config');
  t.deepEqual(deeds(rig.zed(5)), []);
  t.is(rig.counters.forceFallback, 5);
});

test('a config that drops the fallback counter forces nothing, and naming the same one again neither', (t) => {
  const rig = new Rig({ IMGA: 0x000, IMGB: 0x102 }, { IMGB: 'v2' }, 'IMGB');
  rig.zed(5);
  t.deepEqual(deeds(rig.zedSilent()), []);
  t.is(rig.counters.forceFallback, 5);
  rig.reboot();
  t.deepEqual(deeds(rig.zedSilent()), [], 'nor after a reboot');
  t.deepEqual(deeds(rig.zed(5)), []);
  t.deepEqual(deeds(rig.zed(0)), ['set {"IMGA":"updating"}'], 'a number that is said is a statement, 0 as well');
});

test('the first fallback counter of a node that never had one is acted on: silence before it stood for 0', (t) => {
  const rig = new Rig({ IMGA: 0x000, IMGB: 0x102 }, { IMGB: 'v2' }, 'IMGB');
  t.deepEqual(deeds(rig.zedSilent()), []);
  t.is(rig.counters.forceFallback, 0);
  t.deepEqual(deeds(rig.zed(1)), ['set {"IMGA":"updating"}']);
});

test('a counter that changes during a write is stored and never acted on', (t) => {
  const rig = new Rig({}, { IMGB: 'v0' });
  rig.zed(1);
  rig.hold.add('install');
  rig.update('v2');
  t.deepEqual(deeds(rig.zed(2)), []);
  rig.hold.clear();
  rig.release('install');
  t.is(rig.words.IMGB, 0x013);
  rig.rebootAndCommit();
  t.deepEqual(deeds(rig.zed(2)), []);
});

test('a counter that changes during a test is stored and never acted on, not after the commit either', (t) => {
  const rig = testing();
  rig.zed(1);
  t.deepEqual(deeds(rig.zed(2)), []);
  t.is(rig.counters.forceFallback, 2);
  t.deepEqual(deeds(rig.testComplete('IMGB')), ['set {"IMGB":"active","IMGA":"unused"}']);
  t.deepEqual(deeds([...rig.testComplete('IMGB', false), ...rig.zed(2)]), []);
  t.is(rig.words.IMGA, 0x000);
  t.deepEqual(deeds(rig.zed(3)), ['set {"IMGA":"updating"}'], 'a new value does');
});

/** A node whose torn commit is being made good: the write is under way, and IMGB holds the version before. */
const recovering = (): Rig => {
  const rig = new Rig();
  rig.words = { IMGA: 0x102, IMGB: 0x102 };
  rig.content.IMGB = bytes('v0');
  rig.counters = { ...rig.counters, forceFallback: 1 };
  rig.hold.add('setSlots');
  rig.start();
  return rig;
};

/** What is done once the write of the table is over. */
const afterTheWrite = (rig: Rig): string[] => {
  const from = rig.effects.length;
  rig.hold.clear();
  rig.release('setSlots');
  return deeds(rig.effects.slice(from));
};

test('a version that is wanted while a torn commit is made good is installed right after', (t) => {
  const rig = recovering();
  rig.update('v2');
  t.true(rig.status('tree-v2').TooEarly);
  t.deepEqual(afterTheWrite(rig), ['install', 'readVersion', 'set {"IMGB":"updating"}']);
  t.false(rig.status('tree-v2').TooEarly);
});

test('what was wanted while the table was written is done in order: the forced fallback comes before the next install', (t) => {
  const rig = recovering();
  rig.update('v2');
  rig.zed(2);
  rig.health({ DeviceReboot: true });
  // a reboot on purpose is a sign of health, which is written, too; the install waits for it
  t.deepEqual(afterTheWrite(rig), ['set {"IMGB":"updating"}', 'set {"IMGA":"active"}']);
  t.is(rig.content.IMGB.version, 'v0');
});

test('what was withdrawn while the table was written is gone before a fallback arms its slot, which stays armed', (t) => {
  const rig = recovering();
  rig.config('v0', { Activate: false });
  t.is(rig.status('tree-v0').PartitionLabel, 'IMGB');
  rig.removeConfig('tree-v0');
  rig.zed(2);
  t.deepEqual(afterTheWrite(rig), ['set {"IMGB":"updating"}']);
  t.is(rig.words.IMGB, 0x013);
  t.is(rig.statuses.size, 0);
});

test('a version that is armed and withdrawn is no previous image', (t) => {
  const rig = new Rig();
  rig.zed(1);
  rig.update('v2');
  rig.removeConfig('tree-v2');
  t.deepEqual(deeds(rig.zed(2)), []);
});

test('in a cluster a write waits for the drain; elsewhere the gate is open', (t) => {
  const rig = new Rig();
  rig.do({ kind: 'drain', status: { Status: 2, RequestedBy: 1 } });
  t.deepEqual(deeds(rig.update('v2')), []);
  t.true(rig.drainRequested);
  for (const Status of [3, 9]) {
    const [refused] = rig.do({ kind: 'drain', status: { Status, RequestedBy: 2 } });
    t.is(refused?.kind, 'refused', 'the drain of another');
  }
  for (const Status of [6, 8]) {
    rig.do({ kind: 'drain', status: { Status, RequestedBy: 3 } });
    t.false(rig.drainRequested, 'a failed drain withdraws the request');
    rig.config('v2');
    t.true(rig.drainRequested, 'the next evaluation asks again');
  }
  t.deepEqual(rig.do({ kind: 'drain', status: { Status: 4, RequestedBy: 3 } }), []);
  t.deepEqual(rig.config('v2'), [], 'asked for already');
  t.true(deeds(rig.do({ kind: 'drain', status: { Status: 9, RequestedBy: 3 } })).includes('install'));
});

test('a write that waits for a drain goes on when there is no cluster any more', (t) => {
  for (const status of [undefined, { Status: 0, RequestedBy: 3 }, { Status: 1, RequestedBy: 3 }]) {
    const rig = new Rig();
    rig.do({ kind: 'drain', status: { Status: 2, RequestedBy: 3 } });
    t.deepEqual(deeds(rig.update('v2')), []);
    t.true(deeds(rig.do({ kind: 'drain', status })).includes('install'));
  }
});

test('a drain is not asked for any more once nothing is to be activated', (t) => {
  const rig = new Rig();
  rig.do({ kind: 'drain', status: { Status: 2, RequestedBy: 3 } });
  rig.update('v2');
  rig.config('v1', { Activate: false });
  t.true(rig.drainRequested);
  rig.removeConfig('tree-v2');
  t.false(rig.drainRequested);
});

test('a slot of an unknown name in a commit request that goes away is ignored', (t) => {
  const rig = new Rig();
  const [refused] = rig.do({ kind: 'zbootConfigDeleted', label: 'IMGC' });
  t.is(refused?.kind, 'refused');
});

test('counters: the configured value is set and reported when nothing has failed', (t) => {
  const rig = new Rig();
  rig.config('v1', { RetryUpdateCounter: 9 });
  t.is(rig.mgrCounter, 9);
  t.deepEqual(rig.counters, { configRetry: 9, currentRetry: 9, forceFallback: undefined });
});
