import test from 'ava';
import type { Effect } from '#pkg/baseos/effect.ts';
import { bytes, sha } from './bytes.ts';
import { deeds } from './deeds.ts';
import { failedRig, Rig } from './rig.ts';

/** A node that is writing v2, the write held. */
const writing = (rig = new Rig()): Rig => {
  rig.hold.add('install');
  rig.update('v2');
  return rig;
};
const levels = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) => (effect.kind === 'log' ? [effect.level] : []));

test('a write is called off when its version is withdrawn, laid aside or another content, and that is no error', (t) => {
  const another = { ...bytes('v2'), sha256: sha('beef') };
  for (const change of [
    (rig: Rig) => rig.removeConfig('tree-v2'),
    (rig: Rig) => rig.config('v2', { Activate: false }),
    (rig: Rig) => rig.tree('v2', { image: another, State: 103 }),
    (rig: Rig) => rig.do({ kind: 'contentTreeDeleted', id: 'tree-v2' }),
  ]) {
    const rig = writing();
    t.deepEqual(deeds(change(rig)), ['abort']);
    t.deepEqual(deeds(change(rig)), [], 'once');
    const from = rig.effects.length;
    rig.release('install');
    const ended = rig.effects.slice(from);
    t.false(deeds(ended).includes('set {"IMGB":"updating"}'));
    t.is(levels(ended)[0], 'info');
    t.is(rig.statuses.get('tree-v2')?.Error ?? '', '');
    t.is(rig.words.IMGB, 0);
  }
});

test('a write that is called off before its slot is given up never begins', (t) => {
  const rig = failedRig('v9');
  rig.hold.add('setSlots');
  rig.update('v2');
  t.deepEqual(deeds(rig.removeConfig('tree-v2')), ['abort']);
  const from = rig.effects.length;
  rig.release('setSlots');
  t.deepEqual(deeds(rig.effects.slice(from)), []);
  t.is(rig.engine.Holder, '');
});

test('what was called off too late is neither read nor armed', (t) => {
  const rig = writing();
  const [install] = rig.held;
  rig.removeConfig('tree-v2');
  const written = { kind: 'installed', generation: install!.generation, outcome: { ok: true, value: null } } as const;
  t.deepEqual(deeds(rig.do(written)), []);
  t.is(rig.engine.Holder, '');
  const read = new Rig();
  read.hold.add('readVersion');
  read.update('v2');
  t.deepEqual(deeds(read.removeConfig('tree-v2')), ['abort']);
  read.release('readVersion');
  t.is(read.words.IMGB, 0);
  t.is(read.engine.Holder, '');
});

test('an aborted stage says so, whatever its writer ended with, and how far it had come', (t) => {
  const rig = new Rig();
  rig.files.set('/img', bytes('v5'));
  rig.hold.add('install');
  const { ID } = rig.ask('stage', { path: '/img' });
  const [install] = rig.held;
  const { generation } = install!;
  rig.do({ kind: 'installProgress', generation, phase: 'writing', bytesDone: 41, bytesTotal: 100 });
  t.like(rig.engine.Progress, { ID, Phase: 'writing', BytesDone: 41, BytesTotal: 100 });
  rig.do({ kind: 'installProgress', generation, phase: 'verifying', bytesDone: 41, bytesTotal: 100 });
  t.like(rig.engine.Progress, { ID, Phase: 'readingBack', BytesDone: 41, BytesTotal: 100 });
  const from = rig.effects.length;
  for (let asked = 0; asked < 2; asked += 1) rig.ask('abort', { target: ID });
  t.deepEqual(deeds(rig.effects.slice(from)), ['abort'], 'once');
  const outcome = { ok: false, code: 'SLOT_WRITE_FAILED', message: 'I/O error' } as const;
  rig.do({ kind: 'installed', generation, outcome });
  t.like(rig.result(ID), { State: 'aborted', Code: 'ABORTED' });
  t.is(rig.engine.Progress, null);
});

test('a failed write is an error in the log, and what it is told as begins with what was being done', (t) => {
  const rig = new Rig();
  rig.installFails = 'I/O error';
  t.is(levels(rig.update('v2')).at(-1), 'error');
  const other = new Rig();
  other.config('v2');
  other.tree('v2', { image: bytes('v7') });
  t.regex(other.status('tree-v2').Error, /^version v2 is configured but the image written to IMGB holds version v7$/);
  const nothing = new Rig();
  nothing.config('v2');
  nothing.tree('v2', { image: bytes(undefined) });
  t.regex(nothing.status('tree-v2').Error, /^version v2 is configured .* cannot be read: no squashfs magic$/);
  const empty = new Rig();
  empty.config('v2');
  empty.tree('v2', { image: bytes('') });
  t.like(empty.status('tree-v2'), { ErrorCode: 'IMAGE_UNREADABLE' });
  t.regex(empty.status('tree-v2').Error, /cannot be read: holds version \(none\)$/);
});

test('what is known of a slot survives a write that failed: of whom, what and how large', (t) => {
  const rig = new Rig();
  rig.config('v2');
  rig.tree('v2', { image: bytes('v7') });
  t.deepEqual(rig.memory.slot, {
    label: 'IMGB',
    by: 'config',
    content: 'mismatch',
    version: 'v7',
    sha256: sha('v7'),
    sizeBytes: 1000,
  });
  t.deepEqual(rig.memory.images, {
    IMGB: { version: 'v2', sha256: sha('v7'), sizeBytes: 1000, by: 'eve-config' },
  });
});
