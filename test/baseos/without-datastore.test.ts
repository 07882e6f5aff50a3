import test from 'ava';
import { severity, swState } from '#pkg/topics/common.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

const missing = {
  State: swState.downloading,
  Error: 'Content tree names no datastore that is configured.',
  ErrorCode: 'CONFIG_DATASTORE_MISSING',
  ErrorSeverity: severity.error,
};

test('a version that runs needs no content: it stays INSTALLED whatever its datastore says', (t) => {
  const rig = new Rig();
  rig.config('v1');
  rig.tree('v1', missing);
  const status = rig.status('tree-v1');
  t.is(status.Error, '');
  t.is(status.State, swState.installed);
  t.true(status.Activated);
});

test('a version that is armed, or under test, stays what it is', (t) => {
  const rig = new Rig();
  rig.update('v2');
  t.is(rig.words.IMGB, 0x013);
  t.deepEqual(deeds(rig.tree('v2', missing)), []);
  t.is(rig.status('tree-v2').Error, '');
  t.is(rig.status('tree-v2').PartitionState, 'updating');
  t.is(rig.reboot(), 'IMGB');
  rig.config('v2');
  rig.tree('v2', missing);
  t.is(rig.status('tree-v2').Error, '');
  t.is(rig.status('tree-v2').PartitionState, 'inprogress');
});

test('a version that failed its test says why it failed, not that its datastore is gone', (t) => {
  const rig = new Rig({ IMGA: 0x102, IMGB: 0x003 }, { IMGB: 'v2' });
  rig.config('v2');
  rig.tree('v2', missing);
  t.is(rig.status('tree-v2').ErrorCode, 'IMAGE_TEST_FAILED');
});

test('a version that is still to be fetched is told that it cannot be', (t) => {
  const rig = new Rig();
  rig.config('v2');
  rig.tree('v2', missing);
  t.is(rig.status('tree-v2').ErrorCode, 'CONFIG_DATASTORE_MISSING');
});

test('a version for another architecture is refused before its content is there', (t) => {
  const rig = new Rig({}, { IMGA: '1.0.0-kvm-amd64' });
  rig.config('2.0.0-kvm-arm64');
  const status = rig.status('tree-2.0.0-kvm-arm64');
  t.is(status.ErrorCode, 'IMAGE_WRONG_ARCHITECTURE');
  t.regex(status.Error, /is for aarch64, and this node is x86_64/);
  t.deepEqual(deeds(rig.tree('2.0.0-kvm-arm64')), []);
  t.true(deeds(rig.update('3.0.0-kvm-x86_64')).includes('install'), 'another word for the same');
});
