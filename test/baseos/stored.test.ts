import test from 'ava';
import type { EngineContent } from '#pkg/topics/engine.ts';
import { bytes, sha } from './bytes.ts';
import { Rig } from './rig.ts';

const stored = (Stored: string): EngineContent => ({ Stored });

const withStored = (source = 'gnoi'): Rig => {
  const rig = new Rig({}, { IMGB: 'v0' });
  rig.files.set('/img', bytes('v5'));
  rig.files.set(`/store/${sha('v5')}`, bytes('v5'));
  rig.ask('stage', { path: '/img', keep: 'store', source });
  return rig;
};

test('N15: an image is checked and kept in the store without a slot, and told of', (t) => {
  const rig = withStored();
  t.is(rig.zboot.IMGB?.ShortVersion, 'v0');
  t.is(rig.engine.Staged, null);
  t.deepEqual(
    rig.engine.Stored.map(({ Time: _time, ...rest }) => rest),
    [{ Source: 'gnoi', Sha256: sha('v5'), Version: 'v5', SizeBytes: 1000, Name: '' }],
  );
  t.deepEqual(rig.kept, [sha('v5')]);
  t.false(rig.effects.some(({ kind }) => kind === 'install'));
});

test('N15: what is stored is written later, for its source alone, and stays until that drops it', (t) => {
  const rig = withStored();
  t.is(rig.ask('stage', { content: stored(sha('v5')), source: 'usp' }).Code, 'IMAGE_UNKNOWN');
  const staged = rig.ask('stage', { content: stored(sha('v5').toUpperCase()), source: 'gnoi' });
  t.like(staged, { State: 'staged', ToVersion: 'v5' });
  t.deepEqual(rig.kept, [sha('v5')]);
  t.is(rig.ask('drop', { sha256: sha('v5'), source: 'usp' }).State, 'done', 'usp has none');
  t.deepEqual(rig.kept, [sha('v5')]);
  t.is(rig.ask('drop', { sha256: sha('v5'), source: 'gnoi' }).State, 'done');
  t.deepEqual(rig.kept, []);
  t.deepEqual(rig.engine.Stored, []);
  t.is(rig.ask('drop', { sha256: sha('v5'), source: 'gnoi' }).State, 'done', 'again');
  t.is(rig.engine.Staged?.Version, 'v5', 'what was written stays written');
});

test('N15: what is stored survives restarts and reboots, and the store is told first of all', (t) => {
  const rig = withStored();
  for (const again of [() => rig.start(), () => rig.reboot()]) {
    rig.kept = [];
    const from = rig.effects.length;
    again();
    t.is(rig.effects.slice(from).find(({ kind }) => kind !== 'log')?.kind, 'keepContent');
    t.deepEqual(rig.kept, [sha('v5')]);
    t.is(rig.engine.Stored.length, 1);
  }
});

test('N15: one blob is kept as long as one source wants it', (t) => {
  const rig = withStored();
  rig.ask('stage', { path: '/img', keep: 'store', source: 'usp' });
  t.is(rig.engine.Stored.length, 2);
  t.deepEqual(rig.kept, [sha('v5')]);
  rig.ask('drop', { sha256: sha('v5'), source: 'gnoi' });
  t.deepEqual(rig.kept, [sha('v5')]);
  rig.ask('drop', { sha256: sha('v5'), source: 'usp' });
  t.deepEqual(rig.kept, []);
});

test('N15: a source may have eight images stored, and what it has already again', (t) => {
  const rig = new Rig();
  const keep = (version: string, source = 'gnoi') => {
    rig.files.set('/img', bytes(version));
    return rig.ask('stage', { path: '/img', keep: 'store', source, sha256: sha(version) });
  };
  for (let count = 1; count <= 8; count += 1) t.is(keep(`v1${count}`).State, 'done');
  const ninth = keep('v20');
  t.like(ninth, { State: 'refused', Code: 'REQUEST_TOO_MANY' });
  t.regex(ninth.Message, /keeps 8 images for gnoi.*drop one/);
  t.is(keep('v11').State, 'done');
  t.is(rig.engine.Stored.length, 8);
  t.is(keep('v20', 'usp').State, 'done', 'of another source');
  rig.ask('drop', { sha256: sha('v11'), source: 'gnoi' });
  t.is(keep('v20').State, 'done');
});

test('N15: an image that could not be used here is not stored', (t) => {
  const rig = new Rig();
  rig.files.set('/img', bytes('v5', 10_001));
  t.is(rig.ask('stage', { path: '/img', keep: 'store' }).Code, 'IMAGE_TOO_LARGE_FOR_SLOT');
  rig.files.set('/img', { ...bytes('v5'), compressor: 'zstd' });
  t.is(rig.ask('stage', { path: '/img', keep: 'store' }).Code, 'IMAGE_UNBOOTABLE');
  rig.files.set('/img', bytes('v5'));
  t.is(rig.ask('stage', { path: '/img', keep: 'store', version: 'v6' }).Code, 'IMAGE_VERSION_MISMATCH');
  t.deepEqual(rig.engine.Stored, []);
});

test('N15: the store is no slot: it takes an image while one is on trial, armed or staged for another', (t) => {
  const onTrial = new Rig({ IMGA: 0x003, IMGB: 0x102 }, { IMGB: 'v0' });
  onTrial.files.set('/img', bytes('v5'));
  t.is(onTrial.ask('stage', { path: '/img' }).Code, 'ENGINE_ON_TRIAL');
  t.is(onTrial.ask('stage', { path: '/img', keep: 'store' }).State, 'done');
  const rig = new Rig();
  rig.files.set('/img', bytes('v5'));
  rig.ask('stage', { path: '/img', source: 'usp' });
  rig.files.set('/img', bytes('v6'));
  t.is(rig.ask('stage', { path: '/img', source: 'gnoi' }).Code, 'ENGINE_NOT_HOLDER');
  t.is(rig.ask('stage', { path: '/img', source: 'gnoi', keep: 'store' }).State, 'done');
  t.is(rig.engine.Staged?.Version, 'v5');
});
