import test from 'ava';
import { swState } from '#pkg/topics/common.ts';
import { engineRequest } from './engine-request.ts';
import { bytes, sha } from './bytes.ts';
import { deeds } from './deeds.ts';
import { failedRig, Rig } from './rig.ts';

const withFile = (rig = new Rig(), version = 'v5'): Rig => {
  rig.files.set('/img', bytes(version));
  return rig;
};

test('stage writes and verifies a local image and does not arm it', (t) => {
  const rig = withFile();
  const result = rig.ask('stage', { path: '/img', version: 'v5', sha256: sha('v5').toUpperCase() });
  t.like(result, { State: 'staged', PartitionLabel: 'IMGB', FromVersion: 'v1', ToVersion: 'v5', Sha256: sha('v5') });
  t.is(rig.words.IMGB, 0x000);
  t.deepEqual(rig.engine.Staged, {
    PartitionLabel: 'IMGB',
    Version: 'v5',
    Sha256: sha('v5'),
    SizeBytes: 1000,
    Source: 'test (cli)',
    ID: result.ID,
  });
  t.like(rig.engine, { Holder: 'test (cli)', HolderOp: 'stage', HolderID: result.ID, Busy: false });
});

test('arm checks the staged slot once more, also after restarts of the agent and the node', (t) => {
  const rig = withFile();
  rig.ask('stage', { path: '/img' });
  rig.start();
  rig.reboot();
  t.is(rig.engine.Staged?.Version, 'v5');
  const from = rig.effects.length;
  t.is(rig.ask('arm').State, 'rebooting');
  t.deepEqual(deeds(rig.effects.slice(from)), ['checkSlot', 'set {"IMGB":"updating"}']);
  t.is(rig.engine.Staged, null);
  t.is(rig.ask('arm').State, 'done', 'again: armed already');
  t.is(rig.reboot(), 'IMGB');
});

test('a staged slot that changed since is not armed and not staged any more', (t) => {
  const rig = withFile();
  rig.ask('stage', { path: '/img' });
  rig.content.IMGB = { ...bytes('v5'), sha256: sha('0') };
  const result = rig.ask('arm');
  t.like(result, { State: 'failed', Code: 'SLOT_READBACK_MISMATCH' });
  t.is(rig.words.IMGB, 0);
  t.is(rig.zboot.IMGB?.ShortVersion, '');
  t.is(rig.engine.Staged, null);
  t.is(rig.ask('arm').Code, 'ENGINE_NOTHING_STAGED');
});

test('a staged slot that could not be read stays staged: it may be read the next time', (t) => {
  const rig = withFile();
  rig.ask('stage', { path: '/img' });
  rig.hold.add('checkSlot');
  const arming = rig.ask('arm');
  t.like(arming, { State: 'running' });
  const [check] = rig.held;
  const outcome = { ok: false, code: 'STORE_IO', message: 'no answer' } as const;
  rig.do({ kind: 'slotChecked', generation: check!.generation, outcome });
  t.like(rig.result(arming.ID), { State: 'failed', Code: 'STORE_IO', Message: 'no answer' });
  t.is(rig.engine.Staged?.Version, 'v5');
});

test('arm is for the version that is staged, where it names one', (t) => {
  const rig = withFile();
  rig.ask('stage', { path: '/img' });
  t.is(rig.ask('arm', { version: 'v6' }).Code, 'ENGINE_STALE');
  t.is(rig.words.IMGB, 0);
  t.is(rig.ask('arm', { version: 'v5' }).State, 'rebooting');
});

test('what is only being measured or checked is called off, and nothing is given up or armed', (t) => {
  const rig = withFile(new Rig({}, { IMGB: 'v0' }));
  rig.hold.add('inspectImage');
  const staging = rig.ask('stage', { path: '/img' });
  t.is(rig.ask('abort', { target: staging.ID }).State, 'done');
  rig.release('inspectImage');
  t.like(rig.result(staging.ID), { State: 'aborted', Code: 'ABORTED' });
  t.is(rig.zboot.IMGB?.ShortVersion, 'v0');
  rig.hold.clear();
  rig.ask('stage', { path: '/img' });
  rig.hold.add('checkSlot');
  const arming = rig.ask('arm');
  t.is(rig.ask('abort', { target: arming.ID }).State, 'done');
  rig.release('checkSlot');
  t.like(rig.result(arming.ID), { State: 'aborted', Code: 'ABORTED' });
  t.is(rig.words.IMGB, 0);
  t.is(rig.engine.Staged?.Version, 'v5');
});

test('a write of the table cannot be called off', (t) => {
  const rig = new Rig({ IMGA: 0x000, IMGB: 0x102 }, { IMGA: 'v1', IMGB: 'v2' }, 'IMGB');
  rig.hold.add('setSlots');
  const { ID: target } = rig.ask('revert');
  t.is(rig.ask('abort', { target }).Code, 'ENGINE_PAST_RETURN');
});

test('stage refuses another architecture or flavour, as for the controller', (t) => {
  const rig = new Rig({}, { IMGA: '1.0-kvm-amd64' });
  rig.files.set('/arm', bytes('2.0-kvm-arm64'));
  rig.files.set('/k', bytes('2.0-k-amd64'));
  const arm = rig.ask('stage', { path: '/arm' });
  t.is(arm.Code, 'IMAGE_WRONG_ARCHITECTURE');
  t.regex(arm.Message, /is for aarch64, and this node is x86_64/);
  const k = rig.ask('stage', { path: '/k' });
  t.is(k.Code, 'CONFIG_FLAVOUR_MISMATCH');
  t.regex(k.Message, /1.0-kvm-amd64 is running, 2.0-k-amd64 is wanted/);
});

test('the log says who had an image written, and what was refused as a warning', (t) => {
  const rig = withFile();
  const lines = (from: number) => rig.effects.slice(from).flatMap((effect) => (effect.kind === 'log' ? [effect] : []));
  rig.ask('stage', { path: '/img', source: 'alice (cli)' });
  t.true(
    lines(0).some(({ decision, why }) => decision === 'write version v5 into IMGB' && why === 'staged by alice (cli)'),
  );
  const refused = rig.effects.length;
  rig.ask('stage', { path: 'img' });
  t.like(lines(refused), [{ level: 'warn' }]);
  rig.ask('arm', { source: 'alice (cli)' });
  const done = rig.effects.length;
  rig.ask('arm', { source: 'alice (cli)' });
  t.like(lines(done), [{ level: 'info' }]);
});

test('stage refuses a wrong digest, version, size or file before the slot is given up', (t) => {
  const rig = withFile(new Rig({}, { IMGB: 'v0' }));
  rig.files.set('/big', bytes('v6', 10_001));
  rig.files.set('/none', bytes(undefined));
  const codes = [
    rig.ask('stage', { path: '/img', sha256: sha('v6') }),
    rig.ask('stage', { path: '/img', version: 'v6' }),
    rig.ask('stage', { path: '/big' }),
    rig.ask('stage', { path: '/none' }),
    rig.ask('stage', { path: '/missing' }),
    rig.ask('stage', { path: 'img' }),
  ].map((result) => result.Code);
  t.deepEqual(codes, [
    'CONTENT_DIGEST_MISMATCH',
    'IMAGE_VERSION_MISMATCH',
    'IMAGE_TOO_LARGE_FOR_SLOT',
    'IMAGE_UNREADABLE',
    'STORE_IO',
    'REQUEST_INVALID',
  ]);
  t.is(rig.zboot.IMGB?.ShortVersion, 'v0');
  t.is(rig.ask('revert').State, 'rebooting', 'the previous image is still there');
});

test('a version that failed is not staged before it is forgotten, whatever the request calls it', (t) => {
  const rig = withFile(failedRig('v5'));
  t.is(rig.ask('stage', { path: '/img', version: 'v5' }).Code, 'VERSION_FAILED_BEFORE');
  t.deepEqual(deeds(rig.effects), [], 'its file is not even looked at');
  t.is(rig.ask('stage', { path: '/img' }).Code, 'VERSION_FAILED_BEFORE');
  t.is(rig.words.IMGB, 0x003);
  t.is(rig.ask('forget').State, 'done');
  t.is(rig.words.IMGB, 0x000);
  const again = rig.effects.length;
  t.is(rig.ask('forget').State, 'done', 'again: nothing to forget');
  t.deepEqual(deeds(rig.effects.slice(again)), []);
  t.is(rig.ask('stage', { path: '/img' }).State, 'staged');
});

test('forgetting lets the controller install the version it still wants', (t) => {
  const rig = failedRig();
  rig.update('v2');
  t.is(rig.status('tree-v2').ErrorCode, 'IMAGE_TEST_FAILED');
  t.is(rig.ask('forget').State, 'done');
  t.is(rig.words.IMGB, 0x013);
  t.is(rig.status('tree-v2').Error, '');
});

test('a second request is refused with the name of the holder; the controller waits and goes on', (t) => {
  const rig = withFile();
  rig.hold.add('install');
  const staging = rig.ask('stage', { path: '/img', source: 'alice (cli)' });
  t.is(staging.State, 'running');
  t.is(rig.engine.Holder, 'alice (cli)');
  const second = rig.ask('stage', { path: '/img', source: 'bob (gnoi)' });
  t.is(second.Code, 'ENGINE_BUSY');
  t.regex(second.Message, /alice \(cli\) holds the engine/);
  t.deepEqual(deeds(rig.update('v2')), []);
  rig.hold.clear();
  rig.release('install');
  t.is(rig.result(staging.ID).State, 'superseded', 'what was finished yields to the config');
  t.is(rig.words.IMGB, 0x013);
  t.is(rig.content.IMGB.version, 'v2', 'the config had its turn after the stage');
  t.is(rig.engine.Staged, null);
});

test('an install for the controller holds the engine as eve-config', (t) => {
  const rig = withFile();
  rig.hold.add('install');
  rig.update('v2');
  const result = rig.ask('stage', { path: '/img' });
  t.is(result.Code, 'ENGINE_BUSY');
  t.regex(result.Message, /eve-config/);
  t.is(rig.ask('abort', { target: 'r1' }).Code, 'ENGINE_NOT_RUNNING', 'a config is withdrawn, not aborted');
});

test('abort ends the own stage; the slot stays unused and nothing is staged', (t) => {
  const rig = withFile();
  rig.hold.add('install');
  const staging = rig.ask('stage', { path: '/img' });
  const target = staging.ID;
  t.is(rig.ask('abort', { source: 'other', target }).Code, 'ENGINE_NOT_HOLDER');
  t.is(rig.ask('abort').Code, 'ENGINE_NOT_RUNNING', 'another request is none of it');
  t.is(rig.ask('abort', { target }).State, 'done');
  t.is(rig.engine.Holder, 'test (cli)', 'until the writer has let go');
  rig.release('install');
  t.is(rig.result(staging.ID).Code, 'ABORTED');
  t.is(rig.engine.Holder, '');
  t.is(rig.words.IMGB, 0);
  t.is(rig.ask('arm').Code, 'ENGINE_NOTHING_STAGED');
  t.is(rig.ask('abort', { target }).Code, 'ENGINE_NOT_RUNNING', 'it has ended');
});

test('commit is the word of the operator on a slot under test; repeated it is done already', (t) => {
  const rig = new Rig({ IMGA: 0x102, IMGB: 0x003 }, { IMGB: 'v2' }, 'IMGB');
  t.is(rig.ask('commit').State, 'done');
  t.is(rig.words.IMGB, 0x102);
  t.is(rig.words.IMGA, 0);
  t.is(rig.ask('commit').State, 'done');
  t.is(new Rig({ IMGA: 0x1102 }).ask('commit').Code, 'ENGINE_NOT_ON_TRIAL', 'neither');
});

test('what failed is not forgotten from a slot that would not boot again by itself', (t) => {
  const rig = new Rig({ IMGA: 0x1102, IMGB: 0x003 }, { IMGB: 'v2' });
  t.is(rig.ask('forget').Code, 'SLOT_WRONG_STATE');
  t.is(rig.words.IMGB, 0x003);
});

test('revert arms the previous image, and is refused after a failure and without one', (t) => {
  const rig = new Rig({ IMGA: 0x000, IMGB: 0x102 }, { IMGA: 'v1', IMGB: 'v2' }, 'IMGB');
  t.is(rig.ask('revert').State, 'rebooting');
  t.is(rig.ask('revert').State, 'done', 'asked again after a lost answer: its aim is reached');
  t.is(rig.words.IMGA, 0x013);
  t.is(failedRig().ask('revert').Code, 'ENGINE_NO_PREVIOUS_IMAGE');
  t.is(new Rig().ask('revert').Code, 'ENGINE_NO_PREVIOUS_IMAGE');
  const armed = new Rig();
  armed.update('v2');
  t.is(armed.ask('revert').Code, 'ENGINE_NO_PREVIOUS_IMAGE', 'what is armed is no image of before');
});

test('a stage during a test or over an armed slot is refused', (t) => {
  const testing = withFile(new Rig({ IMGA: 0x102, IMGB: 0x003 }, { IMGB: 'v2' }, 'IMGB'));
  t.is(testing.ask('stage', { path: '/img' }).Code, 'ENGINE_ON_TRIAL');
  t.deepEqual(deeds(testing.effects), []);
  const armed = withFile();
  armed.update('v2');
  t.is(armed.ask('stage', { path: '/img' }).Code, 'ENGINE_ARMED');
  t.is(armed.words.IMGB, 0x013);
});

test('a request is carried out once, its result goes with it, and one cut off by a restart is begun again', (t) => {
  const rig = withFile();
  rig.hold.add('install');
  const request = engineRequest('stage', { id: 'once', at: rig.at, path: '/img' });
  rig.do({ kind: 'engineRequest', request });
  rig.start();
  t.is(rig.result('once').State, 'running', 'its request is there still');
  rig.hold.clear();
  rig.do({ kind: 'engineRequest', request });
  t.is(rig.result('once').State, 'staged');
  rig.start();
  t.is(rig.do({ kind: 'engineRequest', request })[0]?.kind, 'refused');
  rig.do({ kind: 'engineRequestDeleted', id: 'once' });
  t.is(rig.result('once').State, 'staged', 'what became of it is known still');
});

test('no write is begun over an armed slot once the reboot is announced', (t) => {
  const rig = new Rig();
  rig.update('v2');
  rig.health({ DeviceReboot: true });
  t.deepEqual(deeds(rig.update('v3')), []);
  t.is(rig.words.IMGB, 0x013);
});

test('a failed version that a local image has overwritten is not installed again before someone asks for it', (t) => {
  const overwritten = (): Rig => {
    const rig = failedRig();
    rig.health({ RebootReason: 'hung', RebootImage: 'IMGB' });
    rig.update('v2');
    rig.files.set('/img', bytes('v5'));
    t.is(rig.ask('stage', { path: '/img' }).State, 'staged');
    rig.start();
    t.deepEqual(deeds(rig.update('v2')), []);
    t.is(rig.status('tree-v2').Error, 'hung');
    t.is(rig.status('tree-v2').State, swState.downloaded);
    rig.config('v2', { Activate: false });
    t.is(rig.status('tree-v2').Error, '', 'only to be downloaded');
    rig.config('v2');
    t.is(rig.engine.Staged?.Version, 'v5');
    t.is(rig.ask('stage', { path: '/store/v2' }).Code, 'VERSION_FAILED_BEFORE');
    return rig;
  };
  const install = ['install', 'readVersion', 'set {"IMGB":"updating"}'];
  t.deepEqual(deeds(overwritten().config('v2', { RetryUpdateCounter: 1 })), install);
  const forgotten = overwritten();
  const from = forgotten.effects.length;
  forgotten.ask('forget');
  t.deepEqual(deeds(forgotten.effects.slice(from)), install);
  const removed = overwritten();
  removed.config('v1');
  removed.removeConfig('tree-v2');
  t.deepEqual(deeds(removed.config('v2')), install);
  const other = overwritten();
  other.removeConfig('tree-v2');
  t.deepEqual(deeds(other.update('v3')), install);
});
