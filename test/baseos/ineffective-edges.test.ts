import test from 'ava';
import { emptyMemory } from '#pkg/baseos/state.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

test('on a disk that takes no write an image that was committed before counts as disarmed, not as failed', (t) => {
  const rig = new Rig({}, { IMGB: 'v0' });
  rig.starts.IMGB = 0x1000;
  rig.words.IMGB = 0x013;
  rig.bootsAgain('IMGA');
  rig.dropsWrites = true;
  rig.bootsAgain('IMGA');
  t.is(rig.words.IMGB, 0x013);
  t.is(rig.zboot.IMGB?.PartitionState, 'unused');
  t.is(rig.memory.failure, null);
});

test('that no reboot started it stays the cause, whatever an older report says of the slot', (t) => {
  const rig = new Rig();
  rig.update('v2');
  rig.bootsAgain('IMGA');
  rig.bootsAgain('IMGA');
  rig.health({ RebootReason: 'its agents hang', RebootImage: 'IMGB' });
  rig.update('v2');
  t.regex(rig.status('tree-v2').Error, /rebooted 2 times to start IMGB/);
});

test('reboots beside a running slot that is not committed are not counted: nothing could be disarmed for it', (t) => {
  const rig = new Rig({ IMGA: 0x1102, IMGB: 0x013 }, { IMGB: 'v2' });
  for (let boot = 0; boot < 3; boot += 1) rig.bootsAgain('IMGA');
  t.is(rig.words.IMGB, 0x013);
  t.is(rig.memory.unstarted, null);
});

test('a reboot that did not start one image is not held against the next one that is written there', (t) => {
  const rig = new Rig();
  rig.update('v2');
  rig.bootsAgain('IMGA');
  t.is(rig.memory.unstarted?.reboots, 1);
  rig.update('v2');
  rig.removeConfig('tree-v2');
  t.is(deeds(rig.update('v3')).at(-1), 'set {"IMGB":"updating"}');
  rig.bootsAgain('IMGA');
  t.is(rig.words.IMGB, 0x013, 'its first');
  rig.bootsAgain('IMGA');
  t.is(rig.words.IMGB, 0x003);
});

test('reboots that did not start another slot are not held against this one', (t) => {
  const rig = new Rig({ IMGB: 0x013 }, { IMGB: 'v2' });
  rig.memory = { ...emptyMemory, unstarted: { label: 'IMGA', reboots: 1 } };
  rig.bootsAgain('IMGA');
  t.is(rig.words.IMGB, 0x013);
  t.deepEqual(rig.memory.unstarted, { label: 'IMGB', reboots: 1 });
});
