import test from 'ava';
import { dispensable } from '#pkg/baseos/state.ts';
import { bytes } from './bytes.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

const armed = (): Rig => {
  const rig = new Rig();
  rig.update('v2');
  rig.health({});
  return rig;
};

/** A reboot after which the slot that was armed is armed still and the other one runs: by another boot loader, or none. */
const rebootInVain = (rig: Rig): void => rig.bootsAgain('IMGA');

test('two reboots without effect disarm the slot: FAILED with the cause, and nothing is armed or installed again unasked', (t) => {
  const rig = armed();
  rebootInVain(rig);
  t.is(rig.words.IMGB, 0x013, 'one may be chance');
  t.is(rig.memory.unstarted?.reboots, 1);
  rebootInVain(rig);
  t.is(rig.words.IMGB, 0x003);
  t.is(rig.zboot.IMGB?.PartitionState, 'inprogress');
  rig.health({ RebootReason: 'NORMAL: baseos-update(IMGB)', RebootImage: 'IMGA' });
  t.deepEqual(deeds(rig.update('v2')), []);
  t.is(rig.status('tree-v2').ErrorCode, 'IMAGE_TEST_FAILED');
  t.regex(rig.status('tree-v2').Error, /rebooted 2 times to start IMGB, and its boot loader started IMGA each time/);
  for (let boot = 0; boot < 5; boot += 1) {
    rebootInVain(rig);
    t.deepEqual(deeds(rig.update('v2')), []);
  }
  t.deepEqual(deeds(rig.config('v2', { RetryUpdateCounter: 1 })), ['set {"IMGB":"updating"}']);
  t.is(rig.zboot.IMGB?.PartitionState, 'updating');
});

test('a restart of the agent is no reboot', (t) => {
  const rig = armed();
  for (let restart = 0; restart < 5; restart += 1) rig.start();
  t.is(rig.words.IMGB, 0x013);
  t.is(rig.memory.unstarted, null);
});

test('on a disk that takes no write the slot counts as disarmed all the same, for as long as the node is up', (t) => {
  const rig = armed();
  rebootInVain(rig);
  rig.dropsWrites = true;
  rebootInVain(rig);
  t.is(rig.words.IMGB, 0x013);
  t.is(rig.zboot.IMGB?.PartitionState, 'inprogress', 'or the health agent would reboot for ever');
});

test('an image that was committed before is disarmed and has not failed', (t) => {
  const rig = new Rig({}, { IMGB: 'v0' });
  rig.starts.IMGB = 0x1000;
  rig.words.IMGB = 0x013;
  rig.bootsAgain('IMGA');
  rebootInVain(rig);
  t.is(rig.words.IMGB, 0);
  rig.health({});
  t.is(rig.memory.failure, null);
});

test('an effective reboot is the end of the count', (t) => {
  const rig = armed();
  rebootInVain(rig);
  t.is(rig.reboot(), 'IMGB');
  t.is(rig.memory.unstarted, null);
});

test('a slot that runs and still has its try is on trial: the table is made to say so, and the test decides', (t) => {
  const rig = armed();
  rig.current = 'IMGB';
  rig.bootsAgain('IMGB');
  t.is(rig.words.IMGB, 0x003);
  t.is(rig.zboot.IMGB?.PartitionState, 'inprogress');
  rig.testComplete('IMGB');
  t.deepEqual([rig.words.IMGA, rig.words.IMGB], [0x000, 0x102]);
});

test('it is on trial also when the disk drops that write: the next version waits for its test', (t) => {
  const rig = armed();
  rig.dropsWrites = true;
  rig.bootsAgain('IMGB');
  t.is(rig.words.IMGB, 0x013);
  t.is(rig.zboot.IMGB?.PartitionState, 'inprogress');
  rig.health({ UpdateInprogress: true });
  rig.update('v3');
  t.true(rig.status('tree-v3').TooEarly);
});

const known = (rig: Rig, ...wanted: readonly string[]) => rig.do({ kind: 'configKnown', wanted });

test('the first config of a boot without what is armed disarms it, and no reboot is called for until that is known', (t) => {
  const rig = armed();
  rebootInVain(rig);
  t.true(rig.zboot.IMGB?.AwaitsConfig);
  t.deepEqual(deeds(known(rig, 'v3')), ['set {"IMGB":"unused"}']);
  t.is(rig.words.IMGB, 0);
  t.is(rig.zboot.IMGB?.AwaitsConfig, undefined);
  t.is(rig.memory.failure, null, 'withdrawn, and not failed');
  t.is(rig.memory.slot?.content, 'verified', 'or a forced fallback would start what was never tested');
});

test('a config that wants what is armed confirms it, in whatever order that is seen', (t) => {
  for (const first of ['config', 'known']) {
    const rig = armed();
    rebootInVain(rig);
    if (first === 'config') rig.config('v2');
    t.deepEqual(deeds(known(rig, 'v2')), [], first);
    rig.config('v2');
    t.is(rig.words.IMGB, 0x013);
    t.is(rig.zboot.IMGB?.AwaitsConfig, undefined);
    // what comes later is a withdrawal like any other
    t.deepEqual(deeds(rig.removeConfig('tree-v2')), ['set {"IMGB":"unused"}']);
  }
});

test('a version that is in the config and not to be activated does not confirm what is armed', (t) => {
  const rig = armed();
  rebootInVain(rig);
  rig.config('v2', { Activate: false });
  t.deepEqual(deeds(known(rig)), ['set {"IMGB":"unused"}']);
});

test('an agent that restarts in the same boot disarms it as well', (t) => {
  const rig = armed();
  rig.statuses.clear();
  rig.start();
  t.deepEqual(deeds(known(rig)), ['set {"IMGB":"unused"}']);
});

test('what a local request armed, and a fallback to an image that was committed, need no config', (t) => {
  const asked = new Rig();
  asked.files.set('/v2.img', bytes('v2'));
  asked.ask('stage', { path: '/v2.img' });
  asked.ask('arm');
  t.is(asked.words.IMGB, 0x013);
  const back = new Rig({ IMGB: 0x000 }, { IMGB: 'v0' });
  back.starts.IMGB = 0x1000;
  back.zed(0);
  back.zed(1);
  t.is(back.words.IMGB, 0x013);
  for (const rig of [asked, back]) {
    rebootInVain(rig);
    t.is(rig.zboot.IMGB?.AwaitsConfig, undefined);
    t.deepEqual(deeds(known(rig)), []);
    t.is(rig.words.IMGB, 0x013);
  }
});

test('what is armed by this process waits for no config', (t) => {
  const rig = armed();
  t.is(rig.zboot.IMGB?.AwaitsConfig, undefined);
  t.deepEqual(deeds(known(rig)), []);
});

test('without these writes of the table a node goes on', (t) => {
  t.deepEqual([...dispensable].toSorted(), ['healthy', 'ineffective', 'onTrial']);
});
