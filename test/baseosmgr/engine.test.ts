import test from 'ava';
import { topics } from '#pkg/topics/index.ts';
import { makeImage, TestNode } from './node.ts';

const v2 = '2.0.0-kvm-amd64';

test('a node that nobody has onboarded stages, arms and commits local images', async (t) => {
  const node = await TestNode.make(t);
  const image = await makeImage(node.dir, v2);
  node.start();
  await node.slot('IMGA', 'active');
  const staged = await node.ask('stage', { path: image.path, version: v2 });
  t.is(staged.State, 'staged', staged.Message);
  const status = await node.until(topics.EngineStatus, 'global', ({ Staged, Busy }) => Staged !== null && !Busy);
  t.is(status.Staged?.Sha256, image.sha256);
  t.is(status.Staged?.SizeBytes, image.bytes.length);
  t.is((await node.boot.read()).IMGB.state, 'unused');

  await node.end('SIGKILL');
  node.start();
  await node.until(topics.EngineStatus, 'global', ({ Staged }) => Staged?.Version === v2);
  t.is((await node.ask('arm')).State, 'rebooting');
  t.is((await node.boot.read()).IMGB.attributes, 0x013);

  await node.end('SIGTERM');
  await node.putInprogress('IMGB');
  await node.bootFrom('IMGB', v2);
  node.start();
  await node.slot('IMGB', 'inprogress');
  t.is((await node.ask('revert', { version: '9.0.0-kvm-amd64' })).Code, 'ENGINE_STALE');
  t.is((await node.ask('commit')).State, 'done');
  const slots = await node.boot.read();
  t.is(slots.IMGB.attributes, 0x102);
  t.is(slots.IMGA.attributes, 0x000);
  t.is((await node.ask('revert')).State, 'rebooting');
  t.is((await node.boot.read()).IMGA.attributes, 0x013);
});

test('a staged slot that rots before it is armed is not armed', async (t) => {
  const node = await TestNode.make(t);
  const image = await makeImage(node.dir, v2);
  node.start();
  t.is((await node.ask('stage', { path: image.path })).State, 'staged');
  const rotten = Buffer.from(image.bytes);
  rotten[rotten.length >> 1]! ^= 1;
  await node.fill('IMGB', { ...image, bytes: rotten });
  t.is((await node.ask('arm')).Code, 'SLOT_READBACK_MISMATCH');
  t.is((await node.boot.read()).IMGB.state, 'unused');
  t.is((await node.ask('arm')).Code, 'ENGINE_NOTHING_STAGED');
});

test('a failed version is refused until it is forgotten', async (t) => {
  const node = await TestNode.make(t);
  const image = await makeImage(node.dir, v2);
  await node.fill('IMGB', image);
  await node.putInprogress('IMGB');
  node.start();
  t.is((await node.ask('stage', { path: image.path })).Code, 'VERSION_FAILED_BEFORE');
  t.is((await node.boot.read()).IMGB.attributes, 0x003);
  t.is((await node.ask('forget')).State, 'done');
  t.is((await node.ask('stage', { path: image.path })).State, 'staged');
});

test('while one holds the engine others are refused by its name, and it may be aborted by its owner', async (t) => {
  const node = await TestNode.make(t, 160 * 1024 * 1024);
  const image = await makeImage(node.dir, v2, 128 * 1024 * 1024);
  node.start();
  await node.slot('IMGA', 'active');
  const staging = await node.request('stage', { path: image.path, source: 'gnoi' });
  await node.until(topics.EngineStatus, 'global', ({ Holder }) => Holder === 'gnoi');
  const [second, foreign] = await Promise.all([
    node.ask('stage', { path: image.path, source: 'dmi' }),
    node.ask('abort', { source: 'dmi', target: 'request-1' }),
  ]);
  t.is(second.Code, 'ENGINE_BUSY');
  t.regex(second.Message, /gnoi/);
  t.is(foreign.Code, 'ENGINE_NOT_HOLDER');
  t.is((await node.ask('abort', { source: 'gnoi', target: 'request-1' })).State, 'done');
  t.is((await staging()).Code, 'ABORTED');
  await node.until(topics.EngineStatus, 'global', ({ Holder, Staged }) => Holder === '' && Staged === null);
  t.is((await node.boot.read()).IMGB.state, 'unused');
});

test('a file that is no image, or is missing, is refused with words', async (t) => {
  const node = await TestNode.make(t);
  node.start();
  const missing = await node.ask('stage', { path: `${node.dir}/none.img` });
  t.is(missing.State, 'failed');
  t.regex(missing.Message, /none\.img/);
  const noImage = await node.ask('stage', { path: `${node.dir}/cmdline` });
  t.is(noImage.Code, 'IMAGE_UNREADABLE');
});
