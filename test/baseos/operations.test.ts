import test from 'ava';
import { keptOfEach, mostAsked } from '#pkg/baseos/operations.ts';
import { engineRequest } from './engine-request.ts';
import { bytes } from './bytes.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

/** A node with v5 staged in IMGB by gnoi, as the request `stage`. */
const staged = (rig = new Rig()): Rig => {
  rig.files.set('/img', bytes('v5'));
  rig.ask('stage', { id: 'stage', path: '/img', source: 'gnoi' });
  return rig;
};
const armed = (more: { readonly reboot?: 'now' | 'later'; readonly trial?: 'health' | 'boot' } = {}): Rig => {
  const rig = staged();
  rig.ask('arm', { id: 'arm', source: 'gnoi', correlation: 'ticket 7', ...more });
  return rig;
};
const stateOf = (rig: Rig, id: string): string => rig.result(id).State;

test('N6: an arm is followed over the reboot into its trial and its commit, with what was said of it', (t) => {
  const rig = armed();
  t.is(stateOf(rig, 'arm'), 'rebooting');
  t.is(rig.reboot(), 'IMGB');
  t.like(rig.result('arm'), {
    State: 'trial',
    Source: 'gnoi',
    Correlation: 'ticket 7',
    PartitionLabel: 'IMGB',
    FromVersion: 'v1',
    ToVersion: 'v5',
  });
  t.is(stateOf(rig, 'stage'), 'done', 'what was staged was started');
  rig.testComplete('IMGB');
  t.is(stateOf(rig, 'arm'), 'done');
  rig.start();
  rig.reboot();
  t.is(stateOf(rig, 'arm'), 'done', 'closed once and for good');
});

test('N6: an image that falls back closes its operation in the old image, with the reason, once that is known', (t) => {
  const rig = armed();
  t.is(rig.reboot(), 'IMGB');
  t.is(rig.reboot(), 'IMGA');
  t.is(stateOf(rig, 'arm'), 'trial', 'the reason is not known yet');
  rig.health({ RebootReason: 'the new agents hang', RebootImage: 'IMGB' });
  t.like(rig.result('arm'), { State: 'fellBack', Code: 'IMAGE_TEST_FAILED' });
  t.regex(rig.result('arm').Message, /the new agents hang/);
});

test('N6: an image that does not come up at all falls back as well, though its agent never ran', (t) => {
  const rig = armed({ trial: 'boot' });
  rig.bootLoader();
  t.is(rig.reboot(), 'IMGA');
  t.is(stateOf(rig, 'arm'), 'rebooting');
  rig.health();
  t.is(stateOf(rig, 'arm'), 'fellBack');
});

test('N6: a revert is followed to the other image, during a trial too', (t) => {
  const back = new Rig({ IMGA: 0x000, IMGB: 0x102 }, { IMGA: 'v1', IMGB: 'v2' }, 'IMGB');
  back.ask('revert', { id: 'back' });
  t.is(stateOf(back, 'back'), 'rebooting');
  back.reboot();
  back.testComplete('IMGA');
  t.is(stateOf(back, 'back'), 'done');
  const trial = armed();
  trial.reboot();
  trial.ask('revert', { id: 'back', source: 'dmi' });
  t.is(trial.zboot.IMGB?.GoBack, 'dmi');
  trial.start();
  t.is(trial.zboot.IMGB?.GoBack, 'dmi', 'over a restart of the agent');
  t.is(trial.reboot(), 'IMGA');
  t.is(stateOf(trial, 'back'), 'done');
  trial.health({ RebootReason: 'ended by dmi', RebootImage: 'IMGB' });
  t.is(stateOf(trial, 'arm'), 'fellBack');
});

test('N6: what was cut off by a reboot is told by what is there', (t) => {
  const kinds = [
    ['stage', 'install', 'aborted'],
    ['stage', 'inspectImage', 'aborted'],
    ['arm', 'checkSlot', 'aborted'],
    ['arm', 'setSlots', 'aborted'],
  ] as const;
  for (const [op, held, state] of kinds) {
    const rig = op === 'stage' ? new Rig() : staged();
    rig.files.set('/img', bytes('v5'));
    rig.hold.add(held);
    rig.ask(op, { id: 'cut', path: '/img', source: 'gnoi' });
    t.is(stateOf(rig, 'cut'), 'running');
    rig.hold.clear();
    rig.reboot();
    t.is(stateOf(rig, 'cut'), state, `${op} cut off in ${held}`);
  }
  const torn = staged();
  torn.hold.add('setSlots');
  torn.ask('arm', { id: 'arm', source: 'gnoi' });
  torn.words.IMGB = 0x013;
  torn.hold.clear();
  t.is(torn.reboot(), 'IMGB');
  t.is(stateOf(torn, 'arm'), 'trial', 'the table was written, and nobody could say so');
});

test('N7: who staged, armed or tries an image holds the engine by name and ID, and others are refused', (t) => {
  const rig = staged();
  const is = (op: string, id: string) =>
    t.like(rig.engine, { Holder: 'gnoi', HolderOp: op, HolderID: id, Busy: false });
  is('stage', 'stage');
  t.like(rig.engine.Staged, { Source: 'gnoi', ID: 'stage' });
  for (const op of ['stage', 'arm'] as const) {
    const other = rig.ask(op, { path: '/img', source: 'dmi' });
    t.like(other, { State: 'refused', Code: 'ENGINE_NOT_HOLDER' });
    t.regex(other.Message, /staged for gnoi \(request stage\)/);
  }
  rig.ask('arm', { id: 'arm', source: 'gnoi', reboot: 'later' });
  is('arm', 'arm');
  t.like(rig.engine.Armed, { PartitionLabel: 'IMGB', Version: 'v5', Reboot: 'later', Source: 'gnoi', ID: 'arm' });
  t.is(rig.ask('stage', { path: '/img', source: 'dmi' }).Code, 'ENGINE_ARMED');
  rig.reboot();
  is('arm', 'arm');
  t.like(rig.engine.Armed, { Source: 'gnoi', ID: 'arm' }, 'whose trial it is');
  rig.testComplete('IMGB');
  t.like(rig.engine, { Holder: '', HolderID: '', Armed: null });
});

test('N7, N9: what is staged or armed is given up by its owner, or by an operator who says so', (t) => {
  const rig = staged();
  t.is(rig.ask('abort', { target: 'stage', source: 'dmi' }).Code, 'ENGINE_NOT_HOLDER');
  t.is(rig.ask('abort', { target: 'stage', source: 'gnoi' }).State, 'done');
  t.is(stateOf(rig, 'stage'), 'aborted');
  t.is(rig.engine.Staged, null);
  t.is(rig.ask('arm', { source: 'gnoi' }).Code, 'ENGINE_NOTHING_STAGED');
  const later = armed({ reboot: 'later' });
  t.is(later.ask('abort', { target: 'arm', source: 'basalt (cli)', force: true }).State, 'done');
  t.is(stateOf(later, 'arm'), 'aborted');
  t.is(later.words.IMGB, 0x000);
  t.like(later.engine, { Holder: 'gnoi', HolderOp: 'stage' }, 'staged still, by whom it was');
  const trial = armed();
  trial.reboot();
  t.is(trial.ask('abort', { target: 'arm', source: 'gnoi' }).Code, 'ENGINE_PAST_RETURN');
});

test('N8: a config takes the slot of what is only staged, after its owner was told', (t) => {
  const rig = staged();
  rig.hold.add('install');
  rig.update('v7');
  t.like(rig.result('stage'), { State: 'superseded', Code: 'ENGINE_SUPERSEDED' });
  const closed = rig.effects.findIndex(
    (one) => one.kind === 'publishOperation' && one.operation.State === 'superseded',
  );
  const given = rig.effects.findIndex((one) => one.kind === 'saveMemory' && one.memory.slot?.version === 'v7');
  t.true(closed >= 0 && given > closed, 'durably before the slot is given up');
  t.regex(rig.result('stage').Message, /version v7 of eve-config takes the slot/);
  const own = staged();
  own.files.set('/next', bytes('v6'));
  own.ask('stage', { id: 'next', path: '/next', source: 'gnoi' });
  t.is(stateOf(own, 'stage'), 'superseded');
  t.is(stateOf(own, 'next'), 'staged');
});

test('N10: of each source the last closed operations are kept, and those that are open or not read yet', (t) => {
  const rig = staged();
  const ask = (id: string, source: string): void => {
    rig.ask('abort', { id, source });
    rig.takeBack(id);
  };
  ask('other', 'dmi');
  for (let count = 0; count < 2 * keptOfEach; count += 1) ask(`abort-${count}`, 'gnoi');
  t.is(stateOf(rig, 'stage'), 'staged');
  t.is(stateOf(rig, 'other'), 'refused', 'of each source by itself');
  t.is(rig.operations.size, keptOfEach + 2);
  t.is(stateOf(rig, `abort-${2 * keptOfEach - 1}`), 'refused');
  t.throws(() => rig.result('abort-0'));
  for (let count = 0; count < keptOfEach + 3; count += 1) rig.ask('abort', { id: `unread-${count}`, source: 'gnoi' });
  t.is(stateOf(rig, 'unread-0'), 'refused', 'nobody has read it yet');
});

test('N10: a source that takes no request back is not heard any more; nothing is done for it, and others go on', (t) => {
  const rig = new Rig();
  for (let count = 0; count < mostAsked; count += 1) rig.ask('abort', { id: `a-${count}`, source: 'gnoi' });
  const request = engineRequest('abort', { id: 'late', at: rig.at, source: 'gnoi' });
  t.like(rig.do({ kind: 'engineRequest', request }), [{ kind: 'refused' }]);
  t.throws(() => rig.result('late'));
  t.is(rig.ask('abort', { id: 'b', source: 'dmi' }).State, 'refused');
  rig.takeBack('a-0');
  rig.do({ kind: 'engineRequest', request });
  t.is(stateOf(rig, 'late'), 'refused');
});

test('N11: a request that lies there over a restart is carried out once, however many came after it', (t) => {
  const rig = new Rig({ IMGA: 0x000, IMGB: 0x102 }, { IMGA: 'v1', IMGB: 'v2' }, 'IMGB');
  rig.ask('revert', { id: 'revert', reboot: 'later' });
  rig.ask('disarm');
  for (let count = 0; count < 3 * keptOfEach; count += 1) rig.ask('abort');
  const again = (before: () => void): readonly string[] => {
    rig.start();
    before();
    const from = rig.effects.length;
    rig.redeliver();
    return deeds(rig.effects.slice(from));
  };
  t.deepEqual(
    again(() => {}),
    [],
    'nothing is armed or disarmed a second time',
  );
  t.deepEqual(
    again(() => void rig.ask('abort')),
    [],
    'nor when others come before it',
  );
});

test('N11: a request that was cut off by a restart of the agent is gone on with, and one whose request is gone is closed', (t) => {
  for (const held of ['inspectImage', 'install', 'readVersion'] as const) {
    const rig = new Rig();
    rig.files.set('/img', bytes('v5'));
    rig.hold.add(held);
    rig.ask('stage', { id: 'stage', path: '/img' });
    rig.hold.clear();
    rig.start();
    rig.redeliver();
    t.is(stateOf(rig, 'stage'), 'staged', held);
  }
  const gone = new Rig();
  gone.files.set('/img', bytes('v5'));
  gone.hold.add('install');
  gone.ask('stage', { id: 'stage', path: '/img' });
  gone.takeBack('stage');
  t.is(stateOf(gone, 'stage'), 'running', 'the engine goes on without the request');
  gone.hold.clear();
  gone.start();
  gone.redeliver();
  t.is(stateOf(gone, 'stage'), 'aborted');
});

test('N11: an ID that another source has used is no answer to it and does nothing', (t) => {
  const rig = staged();
  const request = engineRequest('abort', { id: 'stage', at: rig.at, source: 'dmi', target: 'stage' });
  t.like(rig.do({ kind: 'engineRequest', request }), [{ kind: 'refused' }]);
  t.is(stateOf(rig, 'stage'), 'staged');
});

test('N12: what is done is told in phases, with bytes and with the seconds that are left', (t) => {
  const rig = new Rig();
  rig.files.set('/img', bytes('v5'));
  for (const kind of ['inspectImage', 'install', 'checkSlot', 'setSlots'] as const) rig.hold.add(kind);
  const is = (id: string, phase: string, more: object = {}) =>
    t.like(rig.engine.Progress, { ID: id, Phase: phase, ...more });
  rig.ask('stage', { id: 'stage', path: '/img' });
  is('stage', 'fetching');
  rig.release('inspectImage');
  is('stage', 'writing', { BytesDone: 0, BytesTotal: 1000 });
  const { generation } = rig.held[0]!;
  rig.do({ kind: 'installProgress', generation, phase: 'verifying', bytesDone: 400, bytesTotal: 1000 });
  is('stage', 'readingBack', { BytesDone: 400, BytesTotal: 1000 });
  rig.release('install');
  is('stage', 'staged');
  rig.ask('arm', { id: 'arm', reboot: 'later' });
  is('arm', 'checking');
  rig.release('checkSlot');
  rig.release('setSlots');
  is('arm', 'armed');
  rig.hold.clear();
  rig.ask('arm', { reboot: 'now' });
  rig.health({ RebootInSeconds: 27 });
  is('arm', 'rebooting', { SecondsLeft: 27 });
  rig.reboot();
  rig.health({ RemainingTestTime: 599_000_000_001 });
  is('arm', 'testing', { SecondsLeft: 600 });
  rig.hold.add('setSlots');
  rig.testComplete('IMGB');
  is('', 'committing');
  rig.release('setSlots');
  t.is(rig.engine.Progress, null);
});
