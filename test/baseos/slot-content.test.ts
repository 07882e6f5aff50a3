import test from 'ava';
import { unsetTime } from '#pkg/topics/common.ts';
import { bytes, sha } from './bytes.ts';
import { Rig } from './rig.ts';

test('N17: the inventory of a slot goes from EMPTY by INVALID to VALID, with what was written, by whom and when', (t) => {
  const rig = new Rig();
  t.like(rig.inventory.IMGA, { Status: 'VALID', Version: 'v1', EverCommitted: true, WrittenAt: unsetTime });
  t.like(rig.inventory.IMGB, { Status: 'EMPTY', Version: '', Sha256: '', SizeBytes: 0, EverCommitted: false });
  rig.files.set('/img', bytes('v5'));
  rig.hold.add('install');
  rig.ask('stage', { path: '/img', source: 'gnoi' });
  t.like(rig.inventory.IMGB, { Status: 'INVALID', Sha256: sha('v5'), WrittenBy: 'gnoi', WrittenAt: unsetTime });
  const told = rig.effects.findIndex((one) => one.kind === 'publishSlotContent' && one.content.Status === 'INVALID');
  t.true(told >= 0 && told < rig.effects.findIndex((one) => one.kind === 'install'), 'before the first byte');
  rig.release('install');
  t.like(rig.inventory.IMGB, { Status: 'VALID', Version: 'v5', Sha256: sha('v5'), SizeBytes: 1000, WrittenBy: 'gnoi' });
  t.not(rig.inventory.IMGB?.WrittenAt, unsetTime);
  rig.reboot();
  t.like(rig.inventory.IMGB, { Status: 'VALID', Sha256: sha('v5') }, 'over reboots');
});

test('N17: a write that was cut off or went wrong is INVALID until the slot is written anew', (t) => {
  const cut = new Rig();
  cut.files.set('/img', bytes('v5'));
  cut.hold.add('install');
  cut.ask('stage', { path: '/img' });
  cut.hold.clear();
  cut.reboot();
  t.is(cut.inventory.IMGB?.Status, 'INVALID');
  const wrong = new Rig();
  wrong.config('v2');
  wrong.tree('v2', { image: bytes('v7') });
  t.is(wrong.inventory.IMGB?.Status, 'INVALID');
});

test('N17: a failed image is named with its reason, and the one before it as once committed', (t) => {
  const rig = new Rig();
  rig.update('v2');
  rig.reboot();
  rig.reboot();
  rig.health({ RebootReason: 'it hangs', RebootImage: 'IMGB' });
  t.like(rig.inventory.IMGB, { Version: 'v2', Failed: true, FailedReason: 'it hangs', WrittenBy: 'eve-config' });
  const next = new Rig();
  next.update('v2');
  next.rebootAndCommit();
  t.like(next.inventory.IMGB, { EverCommitted: true, Failed: false });
  t.like(next.inventory.IMGA, { Status: 'VALID', Version: 'v1', Failed: false });
});
