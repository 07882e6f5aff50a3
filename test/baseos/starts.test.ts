import test from 'ava';
import { startsOf, storedLimit } from '#pkg/boot/starts.ts';
import { bytes } from './bytes.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

const proved = 0x1000;
const tried = 0x2000;
const counts = (rig: Rig) => [startsOf(rig.starts.IMGA).count, startsOf(rig.starts.IMGB).count];

/** IMGA was committed over IMGB, which holds the image before it, and has been started so often since. */
const started = (count: number): Rig => {
  const rig = new Rig({ IMGA: 0x102, IMGB: 0x000 }, { IMGA: 'v2', IMGB: 'v1' });
  rig.starts = { IMGA: proved | (count << 8), IMGB: proved };
  rig.start();
  return rig;
};

test('agents that are up for a watchdog period end the count of starts with one write, and nothing is written again', (t) => {
  const rig = started(3);
  t.deepEqual(deeds(rig.health({ AgentsUp: false })), []);
  t.deepEqual(deeds(rig.health({ AgentsUp: true })), ['set {"IMGA":"active"}']);
  t.deepEqual(counts(rig), [0, 0]);
  t.deepEqual(deeds(rig.health({ AgentsUp: true, RestartCounter: 9 })), []);
  rig.start();
  t.deepEqual(deeds(rig.health({ AgentsUp: true })), [], 'not after a restart of the agent either');
});

for (const how of ['DeviceReboot', 'DevicePoweroff', 'DeviceShutdown'] as const) {
  test(`agents that take the node down on purpose work: ${how} ends the count too`, (t) => {
    const rig = started(3);
    t.deepEqual(deeds(rig.health({ [how]: true })), ['set {"IMGA":"active"}']);
  });
}

test('an image on trial is no committed one: its health is its test', (t) => {
  const rig = started(0);
  rig.update('v3');
  t.is(rig.reboot(), 'IMGB');
  t.deepEqual(deeds(rig.health({ AgentsUp: true, UpdateInprogress: true })), []);
});

test('after five starts without a sign of health the image before starts once, is committed by its own sign, and the other has failed', (t) => {
  const rig = started(0);
  for (let boot = 0; boot < 5; boot += 1) t.is(rig.reboot(), 'IMGA');
  t.is(rig.reboot(), 'IMGB');
  t.true(rig.zboot.IMGB?.StandsIn);
  rig.tree('v2');
  rig.config('v2');
  t.true(rig.status('tree-v2').TooEarly, 'nothing is installed before it is known which slot works');
  const report = { RebootReason: 'IMGA was started again and again without a sign of health', RebootImage: 'IMGA' };
  t.deepEqual(deeds(rig.health({ AgentsUp: true, ...report })), ['set {"IMGB":"active","IMGA":"inprogress"}']);
  t.deepEqual([rig.words.IMGA, rig.words.IMGB], [0x003, 0x102]);
  t.is(rig.status('tree-v2').ErrorCode, 'IMAGE_TEST_FAILED');
  t.is(rig.status('tree-v2').Error, report.RebootReason);
  // not installed again, however often it is asked for, and it stays so over boots
  t.deepEqual(deeds(rig.update('v2')), []);
  for (let boot = 0; boot < 20; boot += 1) t.is(rig.reboot(), 'IMGB', 'it cannot go back to what does not come up');
  t.deepEqual(deeds(rig.update('v2')), []);
  t.is(rig.status('tree-v2').Error, report.RebootReason);
  // only when somebody asks for it
  t.deepEqual(deeds(rig.config('v2', { RetryUpdateCounter: 1 })), ['set {"IMGA":"updating"}']);
});

test('a slot that stood in and did not come up either is no failed update, and may stand in again after a sign of health', (t) => {
  const rig = started(5);
  t.is(rig.reboot(), 'IMGB');
  t.is(rig.reboot(), 'IMGA');
  rig.health({ AgentsUp: false, RebootReason: 'watchdog', RebootImage: 'IMGB' });
  t.is(rig.memory.failure, null);
  t.deepEqual(deeds(rig.health({ AgentsUp: true })), ['set {"IMGA":"active","IMGB":"unused"}']);
  t.deepEqual([startsOf(rig.starts.IMGB).proved, startsOf(rig.starts.IMGB).tried], [true, false]);
});

test('an operator who commits a slot that stands in leaves the other one as failed', (t) => {
  const rig = started(5);
  t.is(rig.reboot(), 'IMGB');
  rig.health({});
  rig.ask('commit');
  t.deepEqual([rig.words.IMGA, rig.words.IMGB], [0x003, 0x102]);
});

test('the mark of a proved image goes before the first byte of another, and the image that is committed gets it', (t) => {
  const rig = started(0);
  t.deepEqual(deeds(rig.update('v3')), ['set {"IMGB":"erased"}', 'install', 'readVersion', 'set {"IMGB":"updating"}']);
  t.false(startsOf(rig.starts.IMGB).proved);
  t.is(rig.reboot(), 'IMGB');
  rig.testComplete('IMGB');
  t.true(startsOf(rig.starts.IMGB).proved);
  t.true(startsOf(rig.starts.IMGA).proved, 'and the one before it may stand in');
});

test('the limit of starts goes to both slots with a sign of health, once, and not when it is what is there', (t) => {
  const rig = started(0);
  rig.do({ kind: 'startLimit', limit: 5 });
  t.deepEqual(deeds(rig.health({ AgentsUp: true })), []);
  t.deepEqual(deeds(rig.do({ kind: 'startLimit', limit: 2 })), ['set {}']);
  t.deepEqual([startsOf(rig.starts.IMGA).limit, startsOf(rig.starts.IMGB).limit], [2, 2]);
  t.deepEqual(deeds(rig.do({ kind: 'startLimit', limit: 2 })), []);
  t.deepEqual(deeds(rig.do({ kind: 'startLimit', limit: 0 })), ['set {}']);
  t.is(startsOf(rig.starts.IMGA).limit, storedLimit(0));
});

test('a limit that one slot has is written for the other', (t) => {
  const rig = started(0);
  rig.do({ kind: 'startLimit', limit: 2 });
  rig.health({ AgentsUp: true });
  rig.starts.IMGB = proved;
  rig.start();
  rig.do({ kind: 'startLimit', limit: 2 });
  t.deepEqual(deeds(rig.health({ AgentsUp: true })), ['set {}']);
});

test('a committed slot that once stood in is written as what it is, without what it was', (t) => {
  const rig = started(0);
  rig.starts.IMGA = proved | tried;
  rig.start();
  t.deepEqual(deeds(rig.health({ AgentsUp: true })), ['set {"IMGA":"active"}']);
  rig.starts.IMGB = proved | tried;
  rig.start();
  t.deepEqual(deeds(rig.health({ AgentsUp: true })), [], 'an unused one may have stood in');
});

test('a sign of health whose write the disk drops is not written again in this boot', (t) => {
  const rig = started(3);
  rig.dropsWrites = true;
  rig.hold.add('setSlots');
  rig.health({ AgentsUp: true });
  rig.release('setSlots');
  t.deepEqual(rig.held, []);
});

test('a slot that stands in where the other one is not committed leaves that alone', (t) => {
  const rig = new Rig({ IMGA: 0x000, IMGB: 0x003 }, { IMGA: 'v2', IMGB: 'v1' }, 'IMGB');
  rig.starts.IMGB = proved | tried;
  rig.start();
  t.deepEqual(deeds(rig.health({ AgentsUp: true })), ['set {"IMGB":"active"}']);
});

test('a committed slot whose bytes are gone is known by what was written into it, and that is not installed again unasked', (t) => {
  const rig = started(0);
  rig.update('v3');
  t.is(rig.reboot(), 'IMGB');
  rig.testComplete('IMGB');
  rig.testComplete('IMGB', false);
  rig.content.IMGB = { ...bytes(undefined), whole: false };
  rig.guard = false;
  for (let boot = 0; boot < 5; boot += 1) t.is(rig.bootLoader(), 'IMGB');
  t.is(rig.reboot(), 'IMGA');
  rig.health({ AgentsUp: true, RebootReason: 'IMGB was started again and again', RebootImage: 'IMGB' });
  t.deepEqual([rig.words.IMGA, rig.words.IMGB], [0x102, 0x003]);
  t.deepEqual(deeds(rig.update('v3')), []);
  t.is(rig.status('tree-v3').ErrorCode, 'IMAGE_TEST_FAILED');
});
