import test from 'ava';
import { severity, swState } from '#pkg/topics/common.ts';
import { bytes } from './bytes.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

test('scenario 10: an image that is announced larger than the slot is refused with both sizes; a smaller one succeeds', (t) => {
  const rig = new Rig({}, { IMGB: 'v0' });
  rig.config('v2');
  t.deepEqual(deeds(rig.tree('v2', { MaxDownloadSize: 10_001 })), []);
  const status = rig.status('tree-v2');
  t.is(status.ErrorCode, 'IMAGE_TOO_LARGE_FOR_SLOT');
  t.regex(status.Error, /10001 .* 10000/);
  t.is(rig.words.IMGB, 0);
  t.is(rig.zboot.IMGB?.ShortVersion, 'v0');
  rig.removeConfig('tree-v2');
  t.true(deeds(rig.update('v3')).includes('install'));
});

test('an image that is really larger than the slot is refused although none was announced', (t) => {
  const rig = new Rig();
  rig.config('v2');
  t.deepEqual(deeds(rig.tree('v2', { MaxDownloadSize: 0, TotalSize: 10_001 })), []);
  t.is(rig.status('tree-v2').ErrorCode, 'IMAGE_TOO_LARGE_FOR_SLOT');
});

test('an image of exactly the size of the slot fits, announced and measured', (t) => {
  const rig = new Rig();
  rig.config('v2');
  const image = bytes('v2', rig.slotBytes);
  t.deepEqual(deeds(rig.tree('v2', { image })), ['install', 'readVersion', 'set {"IMGB":"updating"}']);
  t.is(rig.status('tree-v2').Error, '');
});

test('scenario 11: an image that names another version leaves the slot unused and an error with both versions', (t) => {
  const rig = new Rig({ IMGB: 0x003 }, { IMGB: 'v0' });
  rig.config('v2');
  rig.tree('v2', { image: bytes('v7') });
  t.is(rig.words.IMGB, 0);
  const status = rig.status('tree-v2');
  t.is(status.ErrorCode, 'IMAGE_VERSION_MISMATCH');
  t.regex(status.Error, /v2.*v7/);
  t.is(rig.engine.Holder, '');
  t.deepEqual(deeds(rig.zed(1)), []);
  t.deepEqual(deeds(rig.zed(2)), [], 'not a previous image to fall back to');
});

test('scenario 12: an image that cannot be read after the write is a mismatch, whatever the slot held before', (t) => {
  const rig = new Rig({}, { IMGB: 'v2' });
  rig.config('v2');
  rig.tree('v2', { image: bytes(undefined) });
  t.is(rig.status('tree-v2').ErrorCode, 'IMAGE_UNREADABLE');
  t.is(rig.words.IMGB, 0);
  t.is(rig.zboot.IMGB?.ShortVersion, '');
});

test('an empty version is refused before anything is written, whatever the slots hold', (t) => {
  for (const IMGB of ['', 'v0']) {
    const rig = new Rig({}, { IMGB });
    t.deepEqual(deeds(rig.update('')), []);
    const status = rig.status('tree-');
    t.is(status.ErrorCode, 'CONFIG_INVALID');
    t.regex(status.Error, /empty base OS version for content tree tree-:/);
    t.false(status.Activated);
    t.is(rig.zboot.IMGB?.ShortVersion, IMGB);
    rig.removeConfig('tree-');
    t.true(deeds(rig.update('v2')).includes('install'));
  }
  const unreadable = new Rig({}, { IMGA: '' });
  unreadable.update('');
  t.is(unreadable.status('tree-').ErrorCode, 'CONFIG_INVALID', 'not what runs');
});

test('scenario 13: the Kubernetes flavour is not exchanged for another, in either direction', (t) => {
  for (const [running, wanted] of [
    ['1.0-kvm-amd64', '2.0-k-amd64'],
    ['1.0-k-amd64', '2.0-xen-amd64'],
  ] as const) {
    const rig = new Rig({}, { IMGA: running });
    t.deepEqual(deeds(rig.update(wanted)), []);
    const status = rig.status(`tree-${wanted}`);
    t.is(status.ErrorCode, 'CONFIG_FLAVOUR_MISMATCH');
    t.true(status.Error.includes(running) && status.Error.includes(wanted));
  }
  t.true(deeds(new Rig({}, { IMGA: '1.0-kvm-amd64' }).update('2-k')).includes('install'), 'short names skip the guard');
  for (const short of ['k-amd64', 'k-2', 'k']) {
    t.true(
      deeds(new Rig({}, { IMGA: '1.0-kvm-amd64' }).update(short)).includes('install'),
      `${short} names no flavour`,
    );
    t.true(deeds(new Rig({}, { IMGA: short }).update('2.0-kvm-amd64')).includes('install'), `nor does it running`);
  }
});

test('scenario 14: a slot with unknown attribute bits is not written', (t) => {
  const rig = new Rig({ IMGB: 0x1003 });
  t.deepEqual(deeds(rig.update('v2')), []);
  t.is(rig.status('tree-v2').ErrorCode, 'SLOT_WRONG_STATE');
  t.regex(rig.status('tree-v2').Error, /wrong partition state UNKNOWN 0x1003 for IMGB/);
});

test('a running slot that would not boot again by itself keeps the other one from being written', (t) => {
  const rig = new Rig({ IMGA: 0x1102 });
  t.deepEqual(deeds(rig.update('v2')), []);
  t.is(rig.status('tree-v2').ErrorCode, 'SLOT_WRONG_STATE');
});

test('scenario 15: a content error is shown with its severity, condition and entity; the update goes on when it clears', (t) => {
  const rig = new Rig();
  rig.config('v2');
  rig.tree('v2', {
    State: swState.downloading,
    Error: 'connection refused',
    ErrorCode: 'PEER_UNREACHABLE',
    ErrorTime: '2026-01-01T00:00:00.000Z',
    ErrorSeverity: severity.notice,
    ErrorRetryCondition: 'Will retry in 10m0s; have retried 1 times',
  });
  const status = rig.status('tree-v2');
  t.is(status.Error, 'connection refused');
  t.is(status.ErrorTime, '2026-01-01T00:00:00.000Z');
  t.is(status.ErrorSeverity, severity.notice);
  t.is(status.ErrorRetryCondition, 'Will retry in 10m0s; have retried 1 times');
  t.deepEqual(status.ErrorEntities, [{ EntityType: 9, EntityID: 'tree-v2' }]);
  t.true(deeds(rig.tree('v2')).includes('install'));
  t.is(rig.status('tree-v2').Error, '');
});

test('a status keeps the slot that it was to go to, and a wanted content of the free slot counts as downloaded', (t) => {
  const rig = new Rig();
  rig.installFails = 'I/O error';
  rig.update('v2');
  const failed = { State: swState.downloading, Error: 'status 404', ErrorCode: 'PEER_STATUS' } as const;
  rig.tree('v2', failed);
  t.is(rig.status('tree-v2').PartitionLabel, 'IMGB');
  const held = new Rig({}, { IMGB: 'v2' });
  held.config('v2');
  held.tree('v2', failed);
  t.is(held.status('tree-v2').State, swState.downloaded);
});

test('scenario 16: a write error is told, the slot stays unused, and only the next event tries again', (t) => {
  const rig = new Rig();
  rig.installFails = 'I/O error at byte 4096';
  rig.update('v2');
  t.is(rig.status('tree-v2').Error, 'install failed: I/O error at byte 4096');
  t.is(rig.status('tree-v2').ErrorCode, 'SLOT_WRITE_FAILED');
  t.is(rig.words.IMGB, 0);
  rig.installFails = undefined;
  t.deepEqual(deeds([...rig.health(), ...rig.zed(0), ...rig.testComplete('IMGA')]), [], 'nothing that concerns it');
  t.true(deeds(rig.tree('v2')).includes('install'));
  t.is(rig.words.IMGB, 0x013);
});

test('an error that is found again keeps its first time', (t) => {
  const rig = new Rig({ IMGB: 0x1003 });
  rig.update('v2');
  const before = rig.status('tree-v2').ErrorTime;
  t.deepEqual(rig.config('v2'), []);
  t.is(rig.status('tree-v2').ErrorTime, before);
});

test('results of an earlier generation are refused', (t) => {
  const rig = new Rig();
  rig.hold.add('install');
  rig.update('v2');
  const generation = rig.held[0]!.generation - 1;
  const stale = [
    ...rig.do({ kind: 'installed', generation, outcome: { ok: true, value: null } }),
    ...rig.do({ kind: 'versionRead', generation: generation + 1, outcome: { ok: true, value: 'v2' } }),
    ...rig.do({ kind: 'slotsSet', generation: 99, slots: rig.slots() }),
  ];
  t.deepEqual(
    stale.map((effect) => effect.kind),
    ['refused', 'refused', 'refused'],
  );
  t.is(rig.words.IMGB, 0);
});

test('without slots every asker is told why', (t) => {
  const rig = new Rig();
  rig.current = undefined as never;
  rig.start();
  rig.config('v2');
  t.is(rig.status('tree-v2').ErrorCode, 'SLOT_NOT_FOUND');
  t.is(rig.ask('stage', { path: '/x' }).Code, 'SLOT_NOT_FOUND');
  rig.removeConfig('tree-v2');
  t.is(rig.statuses.size, 0);
});
