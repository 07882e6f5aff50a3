import test from 'ava';
import { noError, swState } from '#pkg/topics/common.ts';
import { engineRequest } from './engine-request.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

test('a slot is shown with all that others need of it', (t) => {
  const rig = new Rig({ IMGB: 0x013 }, { IMGB: 'v2' });
  t.deepEqual(rig.zboot.IMGB, {
    PartitionLabel: 'IMGB',
    PartitionDevname: '/dev/IMGB',
    PartitionState: 'updating',
    ShortVersion: 'v2',
    LongVersion: '',
    CurrentPartition: false,
    TestComplete: false,
    Attributes: '0x013',
    StandsIn: false,
    SizeBytes: 10_000,
    PartitionUUID: 'IMGB',
    AwaitsConfig: true,
  });
  t.like(rig.zboot.IMGA, { CurrentPartition: true, Attributes: '0x102', PartitionState: 'active' });
});

test('a version that was just asked for is shown with nothing but what is known', (t) => {
  const rig = new Rig();
  rig.config('v2');
  t.deepEqual(rig.status('tree-v2'), {
    ContentTreeUUID: 'tree-v2',
    BaseOsVersion: 'v2',
    Activate: true,
    Activated: false,
    TooEarly: false,
    PartitionLabel: '',
    PartitionDevice: '',
    PartitionState: '',
    State: swState.downloading,
    Phase: '',
    PhaseProgress: 0,
    ...noError,
  });
});

test('slots are published before the statuses that refer to them, and what comes to rest once', (t) => {
  const rig = new Rig();
  rig.hold.add('install');
  const kinds = rig.update('v2').map(({ kind }) => kind);
  t.true(kinds.lastIndexOf('publishZbootStatus') < kinds.lastIndexOf('publishBaseOsStatus'));
  t.is(rig.status('tree-v2').PhaseProgress, 0);
});

test('a drain is asked for in our name', (t) => {
  const rig = new Rig();
  rig.do({ kind: 'drain', status: { Status: 2, RequestedBy: 3 } });
  const asked = rig.update('v2').find((effect) => effect.kind === 'publishDrainRequest');
  t.is(asked?.request.RequestedBy, 3);
  t.regex(asked?.request.RequestedAt ?? '', /^2023-/);
});

test('a node without slots shows a free engine, and refuses what is asked for', (t) => {
  const rig = new Rig();
  rig.current = undefined as never;
  rig.start();
  t.like(rig.engine, { Holder: '', HolderID: '', Busy: false, Staged: null, Armed: null, Power: null, Progress: null });
  t.is(rig.mgrCounter, 0);
  const { ID } = rig.ask('stage', { path: '/x' });
  const request = engineRequest('stage', { id: ID, at: rig.at });
  t.like(rig.do({ kind: 'engineRequest', request }), [{ kind: 'refused' }]);
  rig.do({ kind: 'engineRequestDeleted', id: ID });
  t.like(rig.result(ID), { State: 'refused', Code: 'SLOT_NOT_FOUND' });
  t.like(rig.do({ kind: 'configKnown', wanted: [] }), [{ kind: 'refused' }]);
});

test('every decision is in the log with its reason, once', (t) => {
  const rig = new Rig();
  const told = (effects: ReturnType<Rig['config']>) =>
    effects.flatMap((effect) => (effect.kind === 'log' ? [`${effect.decision} | ${effect.why}`] : []));
  t.deepEqual(told(rig.config('v1')), [`version v1: state ${swState.installed} | version v1 is running in IMGA`]);
  t.deepEqual(told(rig.config('v1')), []);
  rig.config('v2');
  const refused = told(rig.tree('v2', { MaxDownloadSize: 10_001 }));
  t.deepEqual(refused, [`version v2: error IMAGE_TOO_LARGE_FOR_SLOT | ${rig.status('tree-v2').Error}`]);
  const testing = new Rig({ IMGA: 0x000, IMGB: 0x003 }, { IMGB: 'v2' }, 'IMGB');
  testing.config('v3');
  t.regex(told(testing.tree('v3')).join(), /^version v3: deferred \| /);
  t.true(testing.status('tree-v3').TooEarly);
  t.deepEqual(deeds(testing.effects), []);
});
