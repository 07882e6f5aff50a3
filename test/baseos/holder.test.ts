import test from 'ava';
import { bytes } from './bytes.ts';
import { Rig } from './rig.ts';

const holder = (rig: Rig): string => `${rig.engine.Holder}: ${rig.engine.HolderOp}`;

test('who holds the engine is named with what for, at each stage of a request', (t) => {
  const rig = new Rig();
  rig.files.set('/img', bytes('v5'));
  const source = 'alice (cli)';
  for (const kind of ['inspectImage', 'install', 'checkSlot', 'setSlots'] as const) rig.hold.add(kind);
  rig.ask('stage', { path: '/img', source });
  t.is(holder(rig), 'alice (cli): stage', 'measuring');
  rig.release('inspectImage');
  t.is(holder(rig), 'alice (cli): stage', 'writing');
  rig.release('install');
  t.is(holder(rig), 'alice (cli): stage', 'staged');
  rig.ask('arm', { source });
  t.is(holder(rig), 'alice (cli): arm', 'checking');
  rig.release('checkSlot');
  t.is(holder(rig), 'alice (cli): arm', 'arming');
  rig.release('setSlots');
  t.is(holder(rig), 'alice (cli): arm', 'armed');
  t.is(rig.reboot(), 'IMGB');
  t.is(holder(rig), 'alice (cli): arm', 'on trial');
  rig.testComplete('IMGB');
  rig.release('setSlots');
  t.is(holder(rig), ': ');
});

test('what the controller has done is held in the name of its config', (t) => {
  const rig = new Rig();
  for (const kind of ['install', 'setSlots'] as const) rig.hold.add(kind);
  rig.update('v2');
  t.is(holder(rig), 'eve-config: install');
  rig.release('install');
  t.is(holder(rig), 'eve-config: arm');
  rig.release('setSlots');
  t.is(holder(rig), 'eve-config: armed');
  rig.reboot();
  t.is(holder(rig), 'eve-config: trial');
});

test('the answer to a request that wrote the table names the slot, its version and its state', (t) => {
  const testing = new Rig({ IMGA: 0x102, IMGB: 0x003 }, { IMGB: 'v2' }, 'IMGB');
  t.is(testing.ask('commit').Message, 'IMGB (version v2) is active');
  t.is(testing.ask('revert').Message, 'the node reboots into version v1 in IMGA');
});
