import test from 'ava';
import { bytes } from './bytes.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

/** A node with v5 staged in IMGB by this source. */
const staged = (source = 'gnoi'): Rig => {
  const rig = new Rig();
  rig.files.set('/img', bytes('v5'));
  rig.ask('stage', { path: '/img', source });
  return rig;
};
/** The same, armed to start at whatever reboot comes. */
const armedLater = (trial: 'health' | 'boot' = 'health'): Rig => {
  const rig = staged();
  rig.ask('arm', { source: 'gnoi', reboot: 'later', trial });
  return rig;
};
const onTrial = (): Rig => new Rig({ IMGA: 0x102, IMGB: 0x003 }, { IMGA: 'v1', IMGB: 'v2' }, 'IMGB');
const committedTwo = (): Rig => new Rig({ IMGA: 0x000, IMGB: 0x102 }, { IMGA: 'v1', IMGB: 'v2' }, 'IMGB');

test('N1: a slot is armed without a reboot, over restarts of the agent, until a reboot comes from anybody', (t) => {
  const rig = armedLater();
  t.is(rig.words.IMGB, 0x013);
  t.true(rig.zboot.IMGB?.RebootLater);
  rig.start();
  t.true(rig.zboot.IMGB?.RebootLater);
  t.is(rig.zboot.IMGB?.AwaitsConfig, undefined, 'it is no config that wants it');
  t.is(rig.reboot(), 'IMGB');
  t.is(rig.zboot.IMGB?.PartitionState, 'inprogress', 'it is tested as any other');
});

test('N1: who armed it may have the reboot come now after all; another may not', (t) => {
  const rig = armedLater();
  t.is(rig.ask('arm', { source: 'dmi' }).Code, 'ENGINE_NOT_HOLDER');
  t.is(rig.ask('arm', { source: 'gnoi', version: 'v6' }).Code, 'ENGINE_STALE');
  t.regex(rig.ask('arm', { source: 'gnoi', reboot: 'later' }).Message, /armed already, and waits for a reboot/);
  t.true(rig.zboot.IMGB?.RebootLater);
  t.regex(rig.ask('arm', { source: 'gnoi', version: 'v5' }).Message, /armed already; the node reboots/);
  t.is(rig.zboot.IMGB?.RebootLater, undefined);
  rig.start();
  t.is(rig.zboot.IMGB?.RebootLater, undefined, 'for good');
});

test('N1: the previous image is armed for later, too', (t) => {
  const rig = committedTwo();
  t.is(rig.ask('revert', { reboot: 'later' }).State, 'armed');
  t.true(rig.zboot.IMGA?.RebootLater);
  rig.start();
  t.true(rig.zboot.IMGA?.RebootLater);
  t.is(rig.zboot.IMGA?.AwaitsConfig, undefined);
  t.is(rig.reboot(), 'IMGA');
});

test('N2: an arm is taken back, and what was armed is staged still, or the previous image', (t) => {
  const rig = armedLater();
  t.is(rig.ask('disarm', { source: 'dmi' }).Code, 'ENGINE_NOT_HOLDER');
  t.is(rig.ask('disarm', { source: 'gnoi', version: 'v6' }).Code, 'ENGINE_STALE');
  t.is(rig.ask('disarm', { source: 'gnoi', version: 'v5' }).State, 'done');
  t.is(rig.words.IMGB, 0x000);
  t.is(rig.engine.Staged?.Version, 'v5');
  t.is(rig.ask('disarm', { source: 'gnoi' }).State, 'done', 'again: nothing is armed');
  t.is(rig.ask('arm', { source: 'gnoi' }).State, 'rebooting');
  t.is(rig.zboot.IMGB?.RebootLater, undefined, 'what was said before is forgotten');
  const back = committedTwo();
  back.ask('revert');
  t.is(back.ask('disarm').State, 'done');
  t.is(back.words.IMGA, 0x000);
  t.is(back.ask('revert').State, 'rebooting');
});

test('N2: an armed image that is new is no way back', (t) => {
  const rig = armedLater();
  t.is(rig.ask('revert', { source: 'gnoi' }).Code, 'ENGINE_NO_PREVIOUS_IMAGE');
  t.true(rig.zboot.IMGB?.RebootLater, 'nothing has changed');
});

test('N2: what the controller has armed is withdrawn there, not disarmed here', (t) => {
  const rig = new Rig();
  rig.update('v2');
  t.is(rig.ask('disarm').Code, 'ENGINE_NOT_HOLDER');
  t.is(rig.words.IMGB, 0x013);
  t.is(rig.ask('arm').Code, 'ENGINE_ARMED');
});

test('N3: a revert ends the trial of the running image by a reboot, into the committed one', (t) => {
  const rig = onTrial();
  const result = rig.ask('revert', { source: 'dmi' });
  t.is(result.State, 'rebooting');
  t.regex(result.Message, /the trial of IMGB ends, and the node reboots into IMGA/);
  t.is(rig.zboot.IMGB?.GoBack, 'dmi');
  t.is(rig.zboot.IMGA?.GoBack, undefined);
  rig.ask('commit');
  t.is(rig.zboot.IMGB?.GoBack, undefined, 'there is no trial to end any more');
  const cut = onTrial();
  cut.ask('revert');
  t.is(cut.reboot(), 'IMGA');
  t.is(cut.zboot.IMGB?.PartitionState, 'inprogress', 'it has failed');
  t.is(new Rig({ IMGA: 0x000, IMGB: 0x003 }, {}, 'IMGB').ask('revert').Code, 'ENGINE_NO_PREVIOUS_IMAGE');
});

test('N5: an image whose boot is its proof is committed by its own agent; one that does not boot falls back', (t) => {
  const rig = armedLater('boot');
  t.is(rig.reboot(), 'IMGB');
  t.is(rig.words.IMGB, 0x102);
  t.is(rig.words.IMGA, 0x000, 'in the same write');
  const dead = armedLater('boot');
  dead.bootLoader();
  t.is(dead.reboot(), 'IMGA', 'its one try is spent');
  t.is(dead.words.IMGB, 0x003);
  const torn = armedLater('boot');
  torn.hold.add('setSlots');
  torn.reboot();
  torn.start();
  torn.hold.clear();
  torn.start();
  t.is(torn.words.IMGB, 0x102, 'a new agent goes on with it');
});

test('N5: that is said of one image: the next one in the slot is tested', (t) => {
  const rig = armedLater('boot');
  rig.ask('disarm', { source: 'gnoi' });
  rig.files.set('/next', bytes('v6'));
  rig.ask('stage', { path: '/next', source: 'gnoi' });
  rig.ask('arm', { source: 'gnoi' });
  t.is(rig.reboot(), 'IMGB');
  t.is(rig.words.IMGB, 0x003);
});

test('N8: what a request has armed is not overwritten by a config, nor taken away with one', (t) => {
  const rig = armedLater();
  t.deepEqual(deeds(rig.update('v7')), []);
  t.true(rig.status('tree-v7').TooEarly);
  t.is(rig.words.IMGB, 0x013);
  rig.removeConfig('tree-v7');
  t.is(rig.words.IMGB, 0x013);
  rig.update('v8');
  t.is(rig.ask('disarm', { source: 'gnoi' }).State, 'done');
  t.is(rig.content.IMGB.version, 'v8', 'it had to wait');
  const same = armedLater();
  same.update('v5');
  same.removeConfig('tree-v5');
  t.is(same.words.IMGB, 0x013, 'a config that wanted the same is gone again');
});

test('N9: an abort names a request, and only the source of that may call it off', (t) => {
  const rig = new Rig();
  rig.files.set('/img', bytes('v5'));
  rig.hold.add('install');
  const target = rig.ask('stage', { path: '/img', source: 'gnoi' }).ID;
  t.is(rig.ask('abort', { source: 'gnoi', target: 'another' }).Code, 'ENGINE_NOT_RUNNING');
  t.is(rig.ask('abort', { source: 'dmi', target }).Code, 'ENGINE_NOT_HOLDER');
  t.is(rig.ask('abort', { source: 'gnoi', target }).State, 'done');
  const late = staged();
  late.hold.add('setSlots');
  const arming = late.ask('arm', { source: 'gnoi' }).ID;
  t.is(late.ask('abort', { source: 'gnoi', target: arming }).Code, 'ENGINE_PAST_RETURN');
});

test('N18: each situation has its code', (t) => {
  const rig = new Rig();
  t.is(rig.ask('commit').State, 'done', 'it is committed');
  t.is(rig.ask('arm').Code, 'ENGINE_NOTHING_STAGED');
  t.is(rig.ask('revert').Code, 'ENGINE_NO_PREVIOUS_IMAGE');
  t.is(rig.ask('stage', { path: 'relative' }).Code, 'REQUEST_INVALID');
  const odd = new Rig({ IMGA: 0x002 }, {}, 'IMGB');
  t.is(odd.ask('commit').Code, 'ENGINE_NOT_ON_TRIAL');
  const trial = onTrial();
  trial.files.set('/img', bytes('v5'));
  t.is(trial.ask('stage', { path: '/img' }).Code, 'ENGINE_ON_TRIAL');
});

test('N20: a request that means another version than the one that is there is refused as stale', (t) => {
  t.is(staged().ask('arm', { source: 'gnoi', version: 'v6' }).Code, 'ENGINE_STALE');
  t.is(onTrial().ask('commit', { version: 'v9' }).Code, 'ENGINE_STALE');
  t.is(onTrial().ask('commit', { version: 'v2' }).State, 'done');
  t.is(onTrial().ask('revert', { version: 'v9' }).Code, 'ENGINE_STALE');
  t.is(onTrial().ask('revert', { version: 'v1' }).State, 'rebooting');
  t.regex(new Rig().ask('revert', { version: 'v9' }).Message, /IMGB holds version \(none\), not v9/);
  const failed = onTrial();
  failed.reboot();
  t.is(failed.ask('forget', { version: 'v9' }).Code, 'ENGINE_STALE');
  t.is(failed.words.IMGB, 0x003);
  t.is(failed.ask('forget', { version: 'v2' }).State, 'done');
  t.is(failed.ask('forget', { version: 'v2' }).State, 'done', 'again: nothing to forget');
});

test('what a requester has given with a request comes back with its result', (t) => {
  t.is(new Rig().ask('commit', { correlation: 'order 7' }).Correlation, 'order 7');
});
