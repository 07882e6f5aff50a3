import test from 'ava';
import type { Effect } from '#pkg/baseos/effect.ts';
import { swState } from '#pkg/topics/common.ts';
import { failedRig, Rig } from './rig.ts';

const whysIn = (effects: readonly Effect[]): readonly string[] =>
  effects.flatMap((effect) => (effect.kind === 'log' ? [effect.why] : []));

test('a version that failed and is not to be activated lies in its slot, without an error', (t) => {
  const rig = failedRig('v2');
  rig.update('v2', { Activate: false });
  t.like(rig.status('tree-v2'), { State: swState.installed, PartitionLabel: 'IMGB', Error: '' });
});

test('a version that lies in the slot and is not to be activated is as far as its content', (t) => {
  const rig = new Rig({}, { IMGB: 'v0' });
  rig.config('v0', { Activate: false });
  t.like(rig.status('tree-v0'), { State: swState.downloading, PartitionLabel: 'IMGB' });
});

test('another flavour is refused with what runs before what is wanted, and the log says so', (t) => {
  const rig = new Rig({}, { IMGA: '1.0-kvm-amd64' });
  const effects = rig.update('2.0-k-amd64');
  const { Error: error } = rig.status('tree-2.0-k-amd64');
  t.regex(error, /1\.0-kvm-amd64 is running, 2\.0-k-amd64 is wanted/);
  t.true(whysIn(effects).includes(error));
});

test('a version that runs is told as that in the log', (t) => {
  t.true(whysIn(new Rig().update('v1')).includes('version v1 is running in IMGA'));
});

test('a content tree that the config lacks is an error for what has to be downloaded, and for nothing that is there', (t) => {
  const rig = new Rig();
  rig.config('v2', { ContentTreeMissing: true });
  const status = rig.status('tree-v2');
  t.is(status.ErrorCode, 'CONFIG_INVALID');
  t.regex(status.Error, /content tree tree-v2 of version v2 is not in the config/);
  t.regex(status.ErrorTime, /^20/);
  rig.tree('v2', { State: swState.downloading });
  t.is(rig.status('tree-v2').Error, '');
  const plain = new Rig();
  plain.config('v2');
  t.is(plain.status('tree-v2').Error, '');
});

test('what is wanted while the running image is on trial waits, also where the other slot holds nothing to go back to', (t) => {
  const rig = new Rig({ IMGA: 0x003, IMGB: 0x003 }, { IMGA: 'v1', IMGB: 'v2' }, 'IMGB');
  rig.update('v3');
  t.true(rig.status('tree-v3').TooEarly);
  t.is(rig.status('tree-v3').Error, '');
});
