import test from 'ava';
import { bytes, Rig } from './rig.ts';

test('N11: an arm whose write of the table was the last that its process did goes on as armed, not as done', (t) => {
  const rig = new Rig();
  rig.files.set('/img', bytes('v5'));
  rig.ask('stage', { path: '/img', source: 'gnoi' });
  rig.hold.add('setSlots');
  rig.ask('arm', { id: 'arm', source: 'gnoi', reboot: 'later' });
  t.is(rig.result('arm').State, 'running');
  rig.words.IMGB = 0x013;
  rig.hold.clear();
  rig.start();
  rig.redeliver();
  t.is(rig.result('arm').State, 'armed');
  t.like(rig.engine, { Holder: 'gnoi', HolderID: 'arm' });
});

test('who armed an image may change how it is tried or when it is started, alone, and what is said twice is kept once', (t) => {
  const rig = new Rig();
  rig.files.set('/img', bytes('v5'));
  rig.ask('stage', { path: '/img', source: 'gnoi' });
  rig.ask('arm', { source: 'gnoi', reboot: 'later', trial: 'health' });
  t.is(rig.ask('arm', { source: 'gnoi', reboot: 'later', trial: 'boot' }).State, 'done');
  t.like(rig.memory.armed, { reboot: 'later', trial: 'boot' });
  const from = rig.effects.length;
  rig.ask('arm', { source: 'gnoi', reboot: 'later', trial: 'boot' });
  t.false(rig.effects.slice(from).some(({ kind }) => kind === 'saveMemory'));
  rig.ask('arm', { source: 'gnoi', reboot: 'now', trial: 'boot' });
  t.like(rig.memory.armed, { reboot: 'now', trial: 'boot' });
});
