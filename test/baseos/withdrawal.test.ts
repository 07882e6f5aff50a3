import test from 'ava';
import { sha } from './bytes.ts';
import { deeds } from './deeds.ts';
import { failedRig, Rig } from './rig.ts';

const disarm = ['set {"IMGB":"unused"}'];

test('an armed version is disarmed with its config in either slot, and is no previous image', (t) => {
  const inA = new Rig({ IMGA: 0x000, IMGB: 0x102 }, { IMGA: undefined, IMGB: 'v1' }, 'IMGB');
  inA.update('v2');
  t.deepEqual(deeds(inA.removeConfig('tree-v2')), ['set {"IMGA":"unused"}']);
  const rig = new Rig();
  rig.update('v2');
  rig.removeConfig('tree-v2');
  t.deepEqual(rig.memory.slot, {
    label: 'IMGB',
    by: 'config',
    content: 'verified',
    version: 'v2',
    sha256: sha('v2'),
    sizeBytes: 1000,
  });
});

test('withdrawing what runs touches no slot', (t) => {
  const rig = new Rig();
  rig.config('v1');
  t.deepEqual(deeds(rig.removeConfig('tree-v1')), []);
  t.is(rig.words.IMGA, 0x102);
});

test('withdrawing a version that never came into its slot leaves the failure of another there', (t) => {
  const rig = failedRig('v9');
  rig.health({ RebootReason: 'hung', RebootImage: 'IMGB' });
  rig.config('v2');
  rig.tree('v2', { MaxDownloadSize: 10_001 });
  t.is(rig.status('tree-v2').PartitionLabel, 'IMGB');
  t.deepEqual(deeds(rig.removeConfig('tree-v2')), []);
  t.is(rig.memory.failure?.version, 'v9');
});

test('a slot in a state that we do not know is left alone', (t) => {
  const rig = new Rig({ IMGB: 0x1003 }, { IMGB: 'v2' });
  rig.update('v2');
  t.is(rig.status('tree-v2').PartitionLabel, 'IMGB');
  t.deepEqual(deeds(rig.removeConfig('tree-v2')), []);
});

test('an armed slot that cannot be read any more is disarmed with the config that it belongs to', (t) => {
  const rig = new Rig();
  rig.update('v2');
  rig.content.IMGB = { ...rig.content.IMGB, version: undefined };
  rig.start();
  rig.health({ DeviceReboot: true });
  rig.update('v2');
  t.deepEqual(deeds(rig.removeConfig('tree-v2')), disarm);
});

test('a status without a slot goes while the engine is busy with another', (t) => {
  const rig = new Rig();
  rig.hold.add('install');
  rig.update('v3');
  rig.config('v2', { Activate: false });
  rig.removeConfig('tree-v2');
  t.false(rig.statuses.has('tree-v2'));
});

test('the progress that the process before published of what is withdrawn is none any more', (t) => {
  const rig = new Rig();
  rig.config('v2');
  const status = { ...rig.status('tree-v2'), Phase: 'writing', PhaseProgress: 40 } as const;
  const next = new Rig();
  next.tree('v2');
  next.do({ kind: 'baseOsConfigMissed', key: 'tree-v2', status });
  t.like(next.status('tree-v2'), { Phase: '', PhaseProgress: 0 });
});
