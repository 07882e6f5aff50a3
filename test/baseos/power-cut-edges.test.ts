import test from 'ava';
import { bytes } from './bytes.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

const cutShort = { RetryAfterPowerCut: true, TrialCutShort: true, RebootReason: 'Reboot after a power failure' };

test('an image that is staged and was never armed is not started for it', (t) => {
  const rig = new Rig();
  rig.files.set('/img', bytes('v5'));
  rig.ask('stage', { path: '/img' });
  t.deepEqual(deeds(rig.health(cutShort)), []);
  t.is(rig.words.IMGB, 0x000);
});

test('an image that cannot be read any more is not tried again, whoever wants it', (t) => {
  const rig = new Rig();
  rig.files.set('/img', bytes('v5'));
  rig.ask('stage', { path: '/img' });
  rig.ask('arm');
  rig.words.IMGB = 0x003;
  rig.content.IMGB = { ...bytes(undefined), whole: false };
  rig.start();
  t.deepEqual(deeds(rig.health(cutShort)), []);
  t.is(rig.words.IMGB, 0x003);
});
