import test from 'ava';
import { swState } from '#pkg/topics/common.ts';
import { bytes, sha } from './bytes.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

/** A node whose free slot holds nothing, asked for a version that is on its way. */
const arrivingRig = (version = 'v2'): Rig => {
  const rig = new Rig();
  rig.config(version);
  rig.arriving(version);
  return rig;
};

test('a slot that holds nothing is written while the content arrives, and armed by the install alone', (t) => {
  const rig = new Rig();
  rig.config('v2');
  const begun = rig.arriving('v2');
  t.deepEqual(deeds(begun), ['writeEarly']);
  const durable = begun.findIndex(({ kind }) => kind === 'saveMemory');
  t.true(durable !== -1 && durable < begun.findIndex(({ kind }) => kind === 'writeEarly'));
  t.is(rig.memory.slot?.content, 'writing');
  const status = rig.status('tree-v2');
  t.is(status.State, swState.downloading);
  t.is(status.Phase, '');
  t.is(rig.engine.Holder, '');
  t.deepEqual(deeds(rig.arriving('v2', { CurrentSize: 500, Progress: 50 })), []);
  t.deepEqual(deeds(rig.tree('v2')), ['install', 'readVersion', 'set {"IMGB":"updating"}']);
  t.is(rig.content.IMGB.version, 'v2');
});

test('the order in which config and content become known does not matter', (t) => {
  const rig = new Rig();
  t.deepEqual(deeds(rig.arriving('v2')), []);
  t.deepEqual(deeds(rig.config('v2')), ['writeEarly']);
});

test('a slot with the previous image is not touched before the content is verified', (t) => {
  const rig = new Rig({}, { IMGB: 'v0' });
  rig.config('v2');
  t.deepEqual(deeds(rig.arriving('v2')), []);
  t.is(rig.content.IMGB.version, 'v0');
  t.is(rig.zboot.IMGB?.ShortVersion, 'v0');
  t.deepEqual(deeds(rig.tree('v2', { State: swState.downloading, Error: 'bad digest' })), []);
  t.deepEqual(deeds(rig.ask('revert') && rig.effects.slice(-8)), ['set {"IMGB":"updating"}']);
});

test('a staged image is not overwritten by what arrives', (t) => {
  const rig = new Rig();
  rig.files.set('/local/v3', bytes('v3'));
  t.is(rig.ask('stage', { path: '/local/v3' }).State, 'staged');
  rig.config('v2');
  t.deepEqual(deeds(rig.arriving('v2')), []);
  t.is(rig.engine.Staged?.Version, 'v3');
});

for (const [why, prepare] of [
  ['it is not to be activated', (rig: Rig) => rig.config('v2', { Activate: false })],
  ['two versions are wanted at once', (rig: Rig) => [...rig.config('v2'), ...rig.config('v3')]],
  [
    'the node is of a cluster and has to be drained first',
    (rig: Rig) => {
      rig.do({ kind: 'drain', status: { Status: 2, RequestedBy: 3 } });
      return rig.config('v2');
    },
  ],
] as const) {
  test(`nothing is written early when ${why}`, (t) => {
    const rig = new Rig();
    prepare(rig);
    t.deepEqual(deeds(rig.arriving('v2')), []);
  });
}

for (const [why, options] of [
  ['its size is not known', { MaxDownloadSize: 0 }],
  ['it is larger than the slot', { MaxDownloadSize: 10_001 }],
  ['it cannot be fetched', { Error: 'no route to the datastore' }],
] as const) {
  test(`nothing is written early of a content when ${why}`, (t) => {
    const rig = new Rig();
    rig.config('v2');
    t.deepEqual(deeds(rig.arriving('v2', options)), []);
  });
}

test('nothing is written early of the other flavour, of a version that failed, or while a test runs', (t) => {
  const flavour = new Rig({}, { IMGA: '1-kvm-amd64' });
  flavour.config('2-k-amd64');
  t.deepEqual(deeds(flavour.arriving('2-k-amd64')), []);
  const failed = new Rig({ IMGB: 0x003 }, { IMGB: 'v2' });
  failed.config('v2');
  t.deepEqual(deeds(failed.arriving('v2')), []);
  failed.config('v3');
  t.deepEqual(deeds(failed.arriving('v3')), []);
  const testing = new Rig({ IMGB: 0x003 }, { IMGB: 'v2' }, 'IMGB');
  testing.config('v3');
  t.deepEqual(deeds(testing.arriving('v3')), []);
});

test('nothing is written early into a slot that is armed or failed, or may stand in, nor beside a running slot in an unknown state', (t) => {
  const proved = new Rig();
  proved.starts.IMGB = 0x1000;
  proved.start();
  for (const rig of [
    new Rig({ IMGB: 0x013 }, { IMGB: 'v2' }),
    new Rig({ IMGB: 0x003 }, { IMGB: 'v2' }),
    new Rig({ IMGA: 0x1102 }),
    proved,
  ]) {
    rig.config('v3');
    t.deepEqual(deeds(rig.arriving('v3')), []);
  }
});

test('nothing is written early while the table is written', (t) => {
  const rig = new Rig();
  rig.hold.add('setSlots');
  rig.do({ kind: 'startLimit', limit: 2 });
  t.deepEqual(deeds(rig.health({ AgentsUp: true })), ['set {"IMGA":"active"}']);
  rig.config('v2');
  t.deepEqual(deeds(rig.arriving('v2')), []);
});

test('what failed and was overwritten by a local image is not forgotten for a download', (t) => {
  const rig = new Rig({ IMGB: 0x003 }, { IMGB: 'v2' });
  rig.health({ RebootReason: 'hung', RebootImage: 'IMGB' });
  rig.files.set('/img', bytes('v5'));
  rig.ask('stage', { path: '/img' });
  rig.content.IMGB = { ...bytes('v5'), sha256: sha('0') };
  rig.ask('arm');
  rig.config('v3');
  t.deepEqual(deeds(rig.arriving('v3')), []);
  t.is(rig.memory.failure?.version, 'v2');
});

test('off-cluster, and of a single byte, what arrives is written early', (t) => {
  const rig = new Rig();
  rig.do({ kind: 'drain', status: { Status: 1, RequestedBy: 3 } });
  rig.config('v2');
  t.deepEqual(deeds(rig.arriving('v2', { MaxDownloadSize: 1 })), ['writeEarly']);
});

test('a bad digest ends the early write: the slot stays unused, nothing is armed, and the next attempt begins again', (t) => {
  const rig = arrivingRig();
  const failed = rig.arriving('v2', {
    Error: 'the content never had its sha256',
    ErrorCode: 'CONTENT_DIGEST_MISMATCH',
  });
  t.deepEqual(deeds(failed), ['dropEarly']);
  t.is(rig.words.IMGB, 0);
  t.is(rig.zboot.IMGB?.ShortVersion, '');
  t.is(rig.status('tree-v2').ErrorCode, 'CONTENT_DIGEST_MISMATCH');
  rig.zed(0);
  t.deepEqual(deeds(rig.zed(1)), []);
  t.is(rig.ask('revert').Code, 'ENGINE_NO_PREVIOUS_IMAGE');
  t.deepEqual(deeds(rig.arriving('v2')), ['writeEarly']);
  rig.tree('v2');
  t.is(rig.words.IMGB, 0x013);
});

test('what is not wanted any more is not written any more', (t) => {
  const removed = arrivingRig();
  t.deepEqual(deeds(removed.removeConfig('tree-v2')), ['dropEarly']);
  const withdrawn = arrivingRig();
  t.deepEqual(deeds(withdrawn.config('v2', { Activate: false })), ['dropEarly']);
  const gone = arrivingRig();
  t.deepEqual(deeds(gone.do({ kind: 'contentTreeDeleted', id: 'tree-v2' })), ['dropEarly']);
  const other = arrivingRig();
  const image = { ...bytes('v2'), sha256: sha('other') };
  t.deepEqual(deeds(other.arriving('v2', { image } as never)), ['dropEarly', 'writeEarly']);
  const renamed = arrivingRig();
  t.deepEqual(deeds(renamed.config('v3', { key: 'tree-v2' })), ['dropEarly', 'writeEarly']);
  for (const rig of [removed, withdrawn, gone, other, renamed]) t.is(rig.words.IMGB, 0);
});

test('a local request takes the slot from an early write', (t) => {
  const rig = arrivingRig();
  rig.files.set('/local/v3', bytes('v3'));
  rig.hold.add('install');
  rig.ask('stage', { path: '/local/v3' });
  t.is(rig.early, undefined);
  t.deepEqual(deeds(rig.arriving('v2', { Progress: 2 })), []);
  rig.release('install');
  t.is(rig.engine.Staged?.Version, 'v3');
});

test('a kill or a power cut in the middle leaves a slot that counts as empty, and the update goes on', (t) => {
  const killed = arrivingRig();
  killed.start();
  t.is(killed.zboot.IMGB?.ShortVersion, '');
  t.is(killed.words.IMGB, 0);
  killed.config('v2');
  t.deepEqual(deeds(killed.arriving('v2')), ['writeEarly']);
  const cut = arrivingRig();
  t.is(cut.reboot(), 'IMGA');
  t.is(cut.zboot.IMGB?.ShortVersion, '');
  t.is(cut.ask('revert').Code, 'ENGINE_NO_PREVIOUS_IMAGE');
  cut.update('v2');
  t.is(cut.reboot(), 'IMGB');
});
