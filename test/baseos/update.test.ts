import test from 'ava';
import { swState } from '#pkg/topics/common.ts';
import { bytes, sha } from './bytes.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

test('scenario 1: a wanted version whose content is loaded is written, read back, armed and shown as INSTALLED', (t) => {
  const rig = new Rig();
  rig.config('v2');
  t.is(rig.status('tree-v2').State, swState.downloading);
  const done = deeds(rig.tree('v2'));
  t.deepEqual(done, ['install', 'readVersion', 'set {"IMGB":"updating"}']);
  t.is(rig.words.IMGB, 0x013);
  t.is(rig.words.IMGA, 0x102);
  const status = rig.status('tree-v2');
  t.is(status.State, swState.installed);
  t.is(status.PartitionLabel, 'IMGB');
  t.is(status.PartitionState, 'updating');
  t.false(status.Activated);
  t.is(status.Error, '');
  t.is(rig.zboot.IMGB?.ShortVersion, 'v2');
  t.like(rig.engine, { Holder: 'eve-config', HolderOp: 'armed', HolderID: '', Busy: false });
});

test('scenario 3: after a passed test both slots change in one table write and the counter is current', (t) => {
  const rig = new Rig();
  rig.update('v2', { RetryUpdateCounter: 7 });
  t.is(rig.reboot(), 'IMGB');
  t.is(rig.words.IMGB, 0x003);
  rig.update('v2', { RetryUpdateCounter: 7 });
  t.true(rig.status('tree-v2').Activated);
  t.is(rig.status('tree-v2').PartitionState, 'inprogress');
  const done = deeds(rig.testComplete('IMGB'));
  t.deepEqual(done, ['set {"IMGB":"active","IMGA":"unused"}']);
  t.true(rig.zboot.IMGB?.TestComplete);
  t.is(rig.status('tree-v2').PartitionState, 'active');
  t.is(rig.mgrCounter, 7);
  rig.testComplete('IMGB', false);
  t.false(rig.zboot.IMGB?.TestComplete);
});

test('scenario 4: a version that is not to be activated is downloaded only; activating it later needs no new download', (t) => {
  const rig = new Rig();
  const quiet = [...rig.config('v2', { Activate: false }), ...rig.tree('v2')];
  t.deepEqual(deeds(quiet), []);
  t.is(rig.status('tree-v2').State, swState.loaded);
  t.false(rig.status('tree-v2').Activate);
  t.deepEqual(deeds(rig.config('v2')), ['install', 'readVersion', 'set {"IMGB":"updating"}']);
});

test('a digest in capitals is the same digest', (t) => {
  const rig = new Rig();
  rig.config('v2');
  const ContentSha256 = sha('v2').toUpperCase();
  const begun = rig.arriving('v2', { ContentSha256 });
  t.like(
    begun.find(({ kind }) => kind === 'writeEarly'),
    { sha256: sha('v2') },
  );
  t.deepEqual(deeds(rig.tree('v2', { ContentSha256 })), ['install', 'readVersion', 'set {"IMGB":"updating"}']);
});

test('content that is whole but only being loaded is waited for, and written once it is loaded', (t) => {
  const rig = new Rig();
  rig.config('v2');
  for (const State of [swState.verifying, swState.verified, swState.loading]) {
    t.false(deeds(rig.tree('v2', { State, FileLocation: '' })).includes('install'));
    t.is(rig.status('tree-v2').State, State);
    t.is(rig.status('tree-v2').Error, '');
  }
  t.deepEqual(deeds(rig.tree('v2')), ['install', 'readVersion', 'set {"IMGB":"updating"}']);
});

test('scenario 5: the running version is INSTALLED and activated at once, under any content tree', (t) => {
  for (const Activate of [true, false]) {
    const rig = new Rig();
    t.deepEqual(deeds(rig.config('v1', { Activate, key: 'any-tree' })), []);
    const status = rig.status('any-tree');
    t.is(status.State, swState.installed);
    t.true(status.Activated);
    t.is(status.PartitionLabel, 'IMGA');
  }
});

test('scenario 6: taking activate back from the running version changes nothing', (t) => {
  const rig = new Rig();
  rig.config('v1');
  const { Activate: _before, ...before } = rig.status('tree-v1');
  t.deepEqual(deeds(rig.config('v1', { Activate: false })), []);
  const { Activate: _after, ...after } = rig.status('tree-v1');
  t.deepEqual(after, before);
});

test('scenario 7: an empty content tree UUID is an error of the status and nothing else', (t) => {
  for (const key of ['', 'any']) {
    const rig = new Rig();
    const config = { ContentTreeUUID: '', BaseOsVersion: 'v2', RetryUpdateCounter: 0, Activate: true };
    t.deepEqual(deeds(rig.do({ kind: 'baseOsConfig', key, config })), []);
    t.is(rig.status(key).ErrorCode, 'CONFIG_EMPTY_CONTENT_TREE');
    t.is(rig.status(key).Error, 'empty content tree UUID for version v2');
    t.is(rig.status(key).ErrorSeverity, 3);
  }
});

test('scenario 8: a leftover of the wanted version in the free slot is written anew, not just armed', (t) => {
  const rig = new Rig({}, { IMGB: 'v2' });
  t.deepEqual(deeds(rig.update('v2')), ['install', 'readVersion', 'set {"IMGB":"updating"}']);
});

test('scenario 9: the same without activate shows the slot and writes nothing', (t) => {
  const rig = new Rig({}, { IMGB: 'v2' });
  t.deepEqual(deeds(rig.config('v2', { Activate: false })), []);
  t.is(rig.status('tree-v2').PartitionLabel, 'IMGB');
  rig.tree('v2');
  t.is(rig.status('tree-v2').State, swState.loaded);
  t.is(rig.words.IMGB, 0);
});

test('an armed slot with the wanted version is left alone by whatever happens before the reboot, also by a new agent', (t) => {
  const rig = new Rig();
  rig.update('v2');
  t.deepEqual(deeds([...rig.tree('v2', { DisplayName: 'x' }), ...rig.config('v2'), ...rig.health()]), []);
  rig.start();
  t.deepEqual(deeds(rig.update('v2')), []);
  t.is(rig.status('tree-v2').State, swState.installed);
});

test('every phase is published: slot given up with its version blank, writing, verifying, armed', (t) => {
  const rig = new Rig({}, { IMGB: 'v0' });
  rig.hold.add('install');
  rig.update('v2');
  t.is(rig.zboot.IMGB?.ShortVersion, '');
  t.is(rig.zboot.IMGB?.PartitionState, 'unused');
  t.is(rig.engine.Holder, 'eve-config');
  t.is(rig.status('tree-v2').Phase, 'writing');
  const [install] = rig.held;
  rig.do({
    kind: 'installProgress',
    generation: install!.generation,
    phase: 'writing',
    bytesDone: 40,
    bytesTotal: 100,
  });
  t.is(rig.status('tree-v2').PhaseProgress, 40);
  rig.do({
    kind: 'installProgress',
    generation: install!.generation,
    phase: 'verifying',
    bytesDone: 10,
    bytesTotal: 100,
  });
  t.like(rig.status('tree-v2'), { Phase: 'verifying', PhaseProgress: 10 });
  rig.release('install');
  t.true(rig.everyStatus.some((status) => status.Phase === 'verifying' && status.State === swState.loaded));
  t.is(rig.status('tree-v2').Phase, '');
  t.is(rig.status('tree-v2').State, swState.installed);
});

test('the slot is given up in memory and in the table before the first byte', (t) => {
  const rig = new Rig({ IMGB: 0x013 }, { IMGB: 'v2' });
  const effects = rig.update('v3');
  const order = effects
    .filter((effect) => ['saveMemory', 'setSlots', 'install'].includes(effect.kind))
    .map((effect) => (effect.kind === 'saveMemory' ? `memory ${effect.memory.slot?.content}` : effect.kind));
  t.deepEqual(order, ['memory writing', 'setSlots', 'install', 'memory verified', 'setSlots']);
});

test('scenario 24: after a power cut in the middle of a write the old slot boots and the half written one is nobody', (t) => {
  const rig = new Rig({ IMGB: 0x013 }, { IMGB: 'v2' });
  rig.hold.add('install');
  rig.update('v3');
  rig.content.IMGB = { ...bytes('v3'), whole: false };
  t.is(rig.reboot(), 'IMGA');
  t.is(rig.zboot.IMGB?.ShortVersion, '');
  t.deepEqual(deeds(rig.zed(0)), []);
  t.deepEqual(deeds(rig.zed(1)), []);
  t.is(rig.ask('revert').State, 'refused');
  rig.hold.clear();
  t.deepEqual(deeds(rig.update('v3')), ['install', 'readVersion', 'set {"IMGB":"updating"}']);
});

test('scenario 37: a newer version wanted during a test waits for the commit, which it does not prevent', (t) => {
  const rig = new Rig({ IMGA: 0x102, IMGB: 0x003 }, { IMGB: 'v2' }, 'IMGB');
  rig.update('v2');
  rig.removeConfig('tree-v2');
  t.deepEqual(deeds(rig.update('v3')), []);
  t.true(rig.status('tree-v3').TooEarly);
  t.is(rig.status('tree-v3').State, swState.loaded);
  t.is(rig.status('tree-v3').Error, '');
  t.deepEqual(deeds(rig.testComplete('IMGB')), [
    'set {"IMGB":"active","IMGA":"unused"}',
    'install',
    'readVersion',
    'set {"IMGA":"updating"}',
  ]);
  t.false(rig.status('tree-v3').TooEarly);
});

test('a version that changes under the same content tree resets the status and calls the write off', (t) => {
  const rig = new Rig();
  rig.hold.add('install');
  rig.update('v2');
  t.deepEqual(deeds(rig.config('v3', { key: 'tree-v2' })), ['abort']);
  t.is(rig.status('tree-v2').BaseOsVersion, 'v3');
  rig.hold.clear();
  rig.release('install');
  // the content is still v2's: what comes of it is a mismatch, never an armed slot
  t.is(rig.status('tree-v2').ErrorCode, 'IMAGE_VERSION_MISMATCH');
  t.is(rig.words.IMGB, 0);
});

test('scenario 42: a config that arrives when maintenance ends starts the update by itself', (t) => {
  const rig = new Rig();
  t.deepEqual(deeds(rig.tree('v2')), []);
  t.deepEqual(deeds(rig.config('v2')), ['install', 'readVersion', 'set {"IMGB":"updating"}']);
});

test('scenario 48: an event of a content tree nobody asked for changes no status and no slot', (t) => {
  const rig = new Rig();
  rig.config('v2');
  const effects = rig.tree('v9');
  t.deepEqual(effects, []);
});

test('a config whose key is not its content tree is refused', (t) => {
  const rig = new Rig();
  const config = { ContentTreeUUID: 'one', BaseOsVersion: 'v2', RetryUpdateCounter: 0, Activate: true };
  const [refused] = rig.do({ kind: 'baseOsConfig', key: 'other', config });
  t.is(refused?.kind, 'refused');
  t.is(rig.statuses.size, 0);
});
