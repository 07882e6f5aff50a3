import test from 'ava';
import type { EngineContent } from '#pkg/topics/engine.ts';
import { bytes, sha } from './bytes.ts';
import { deeds } from './deeds.ts';
import { Rig } from './rig.ts';

const fetched = (URL: string, change: object = {}): EngineContent => ({
  Fetch: { URL, Credentials: '', SizeBytes: 0, Attempts: 0, DeadlineSeconds: 0, ...change },
});
const url = 'https://images.example/v5.img';
const sent: EngineContent = { Stream: { SizeBytes: 0 } };

const withPrevious = (): Rig => {
  const rig = new Rig({}, { IMGB: 'v0' });
  rig.files.set(url, bytes('v5'));
  rig.files.set('sent', bytes('v5'));
  return rig;
};

test('N14: a URL is fetched on a node that never had a controller, and staged', (t) => {
  const rig = withPrevious();
  rig.hold.add('inspectImage');
  const { ID } = rig.ask('stage', { content: fetched(url) });
  t.like(rig.held[0], { kind: 'inspectImage', into: null, mostBytes: 10_000 });
  t.is(rig.zboot.IMGB?.ShortVersion, 'v0', 'nothing is given up before it is known to be good');
  rig.release('inspectImage');
  t.like(rig.result(ID), { State: 'staged', ToVersion: 'v5', Sha256: sha('v5') });
});

test('N14: a URL that cannot be meant is refused at once, and no message quotes what may be a secret', (t) => {
  const rig = withPrevious();
  const refused = (content: EngineContent, code: string): void => {
    const result = rig.ask('stage', { content });
    t.like(result, { State: 'refused', Code: code }, result.Message);
    t.notRegex(result.Message, /hunter2|s3cret/);
  };
  refused(fetched('https://user:hunter2@images.example/v5.img'), 'REQUEST_INVALID');
  refused(fetched('https://hunter2@images.example/v5.img?sig=s3cret'), 'REQUEST_INVALID');
  refused(fetched('hunter2'), 'REQUEST_INVALID');
  refused(fetched('ftp://images.example/v5.img?sig=s3cret'), 'CONFIG_DATASTORE_UNSUPPORTED');
  refused(fetched('file:///etc/shadow'), 'CONFIG_DATASTORE_UNSUPPORTED');
  refused(fetched('sftp:///v5.img'), 'REQUEST_INVALID');
  refused(fetched('ftps://images.example/a%0d%0aDELE%20b'), 'REQUEST_INVALID');
  refused(fetched(url, { Credentials: '..' }), 'REQUEST_INVALID');
  refused(fetched(url, { SizeBytes: 10_001 }), 'IMAGE_TOO_LARGE_FOR_SLOT');
  t.false(rig.effects.some(({ kind }) => kind === 'inspectImage'));
});

test('N14: what the content is called in a message has neither query nor user', (t) => {
  const rig = withPrevious();
  rig.files.set(`${url}?sig=s3cret`, bytes('v6'));
  const result = rig.ask('stage', { content: fetched(`${url}?sig=s3cret`), version: 'v5' });
  t.is(result.Code, 'IMAGE_VERSION_MISMATCH');
  t.regex(result.Message, /https:\/\/images\.example\/v5\.img holds version v6/);
  t.notRegex(JSON.stringify(rig.effects.filter(({ kind }) => kind === 'log')), /s3cret/);
});

test('N14: a digest has as many digits as its kind has, and its case does not matter', (t) => {
  const rig = withPrevious();
  const ask = (Algorithm: 'md5' | 'sha256', Value: string) =>
    rig.ask('stage', { content: fetched(url), digest: { Algorithm, Value } });
  t.is(ask('md5', 'ab'.repeat(20)).Code, 'REQUEST_INVALID');
  t.is(ask('sha256', 'ab'.repeat(32)).Code, 'CONTENT_DIGEST_MISMATCH');
  t.is(ask('sha256', sha('v5').toUpperCase()).State, 'staged');
});

test('N14: into a slot that holds nothing to go back to it is written while it comes, and then installed from the store', (t) => {
  const rig = new Rig();
  rig.files.set(url, bytes('v5'));
  rig.hold.add('inspectImage');
  rig.ask('stage', { content: fetched(url) });
  t.like(rig.held[0], { into: 'IMGB' });
  t.is(rig.memory.slot?.content, 'writing');
  const from = rig.effects.length;
  rig.release('inspectImage');
  t.deepEqual(deeds(rig.effects.slice(from)), ['install', 'readVersion']);
  t.is(rig.engine.Staged?.Version, 'v5');
});

test('N13: a stream into a slot with an image to go back to is measured before that is given up', (t) => {
  const rig = withPrevious();
  rig.hold.add('inspectImage');
  rig.ask('stage', { content: sent });
  t.like(rig.held[0], { into: null });
  t.is(rig.zboot.IMGB?.ShortVersion, 'v0');
  rig.release('inspectImage');
  t.is(rig.engine.Staged?.Version, 'v5');
});

test('N13: a stream goes straight into a slot that its requester gives up, and is staged where it lies', (t) => {
  const rig = withPrevious();
  rig.hold.add('inspectImage');
  const { ID } = rig.ask('stage', { content: sent, giveUp: true });
  t.like(rig.held[0], { into: 'IMGB' });
  t.is(rig.zboot.IMGB?.ShortVersion, '');
  t.is(rig.inventory.IMGB?.Status, 'INVALID', 'before the first byte');
  const from = rig.effects.length;
  rig.release('inspectImage');
  t.deepEqual(deeds(rig.effects.slice(from)), [], 'neither copied nor written again');
  t.like(rig.result(ID), { State: 'staged', Sha256: sha('v5'), ToVersion: 'v5' });
  t.like(rig.engine.Staged, { Version: 'v5', Sha256: sha('v5'), SizeBytes: 1000 });
  t.like(rig.inventory.IMGB, { Status: 'VALID', Version: 'v5', Sha256: sha('v5') });
  rig.start();
  t.is(rig.engine.Staged?.Version, 'v5');
  t.like(rig.ask('arm'), { State: 'rebooting' });
});

test('N13: a slot that was committed once is set unused before what is sent is written into it', (t) => {
  const rig = new Rig({ IMGB: 0x013 }, { IMGB: 'v0' });
  rig.files.set('sent', bytes('v5'));
  t.is(rig.ask('stage', { content: sent, giveUp: true }).Code, 'ENGINE_ARMED', 'an armed one is not taken');
  const failed = new Rig({ IMGB: 0x003 }, { IMGB: 'v0' });
  failed.files.set('sent', bytes('v5'));
  const from = failed.effects.length;
  t.is(failed.ask('stage', { content: sent, giveUp: true }).State, 'staged');
  t.deepEqual(deeds(failed.effects.slice(from)), ['set {"IMGB":"erased"}', 'inspectImage']);
});

test('N13: an image in the slot that is not what was asked for is not staged, and the slot says so', (t) => {
  const cases = [
    ['v6', { version: 'v5' }, 'IMAGE_VERSION_MISMATCH'],
    [undefined, {}, 'IMAGE_UNREADABLE'],
    ['v5', { sha256: 'ab'.repeat(32) }, 'CONTENT_DIGEST_MISMATCH'],
  ] as const;
  for (const [version, asked, code] of cases) {
    const rig = new Rig();
    rig.files.set('sent', bytes(version));
    t.like(rig.ask('stage', { content: sent, ...asked }), { State: 'failed', Code: code });
    t.is(rig.memory.slot?.content, 'mismatch');
    t.is(rig.engine.Staged, null);
    t.is(rig.inventory.IMGB?.Status, 'INVALID');
    t.is(rig.ask('arm').Code, 'ENGINE_NOTHING_STAGED');
  }
});

test('N13: a stream that breaks off or is aborted leaves a slot that holds nothing', (t) => {
  const rig = withPrevious();
  rig.files.delete('sent');
  t.is(rig.ask('stage', { content: sent, giveUp: true }).State, 'failed');
  t.is(rig.inventory.IMGB?.Status, 'INVALID');
  rig.files.set('sent', bytes('v5'));
  rig.hold.add('inspectImage');
  const { ID } = rig.ask('stage', { content: sent });
  t.is(rig.ask('abort', { target: ID }).State, 'done');
  rig.release('inspectImage');
  t.like(rig.result(ID), { State: 'aborted', Code: 'ABORTED' });
  t.regex(rig.result(ID).Message, /IMGB holds no image any more/);
  rig.hold.clear();
  rig.start();
  t.is(rig.ask('stage', { content: sent }).State, 'staged', 'and may be written again');
});

test('N13: a local file is copied first, unless what the slot holds is given up', (t) => {
  const rig = new Rig();
  rig.files.set('/img', bytes('v5'));
  rig.hold.add('inspectImage');
  rig.ask('stage', { path: '/img' });
  t.like(rig.held[0], { into: null });
  rig.release('inspectImage');
  rig.ask('stage', { path: '/img', giveUp: true });
  t.like(rig.held[0], { into: 'IMGB' });
  rig.release('inspectImage');
  t.is(rig.engine.Staged?.Version, 'v5');
});

test('N20: a stage that names a slot is refused when another one is free', (t) => {
  const rig = withPrevious();
  t.is(rig.ask('stage', { content: fetched(url), slot: 'IMGA' }).Code, 'ENGINE_STALE');
  t.is(rig.ask('stage', { content: fetched(url), slot: 'IMGB' }).State, 'staged');
});
