import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import test from 'ava';
import { pushStream } from '#pkg/engine/client.ts';
import { topics } from '#pkg/topics/index.ts';
import { makeImage, TestNode } from './node.ts';

const v2 = '2.0.0-kvm-amd64';

async function* cut(bytes: Buffer, size = 100_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test('N13: an image that is sent goes straight into a slot that holds none, without a copy, and is staged', async (t) => {
  const node = await TestNode.make(t);
  const image = await makeImage(node.dir, v2);
  node.start();
  await node.slot('IMGA', 'active');
  const ended = await node.request('stage', { id: 'one', content: { Stream: { SizeBytes: 0 } }, version: v2 });
  const pushed = await pushStream({ runDir: node.run, folder: 'basalt', id: 'one', bytes: cut(image.bytes) });
  t.deepEqual(pushed, { sha256: image.sha256, sizeBytes: image.bytes.length });
  const result = await ended();
  t.is(result.State, 'staged', result.Message);
  t.deepEqual(await readdir(join(node.persist, 'content/blobs')), []);
  t.deepEqual(await readdir(join(node.persist, 'content/partial')), []);
  t.is((await node.ask('arm')).State, 'rebooting');
});

test('N13: a sender that breaks off, or sends what is no image, leaves a slot that holds nothing, and may try again', async (t) => {
  const node = await TestNode.make(t);
  const image = await makeImage(node.dir, v2);
  node.start();
  await node.slot('IMGA', 'active');
  const stop = new AbortController();
  const half = async function* () {
    yield image.bytes.subarray(0, 500_000);
    stop.abort();
    await new Promise(() => {});
  };
  const stream = { Stream: { SizeBytes: image.bytes.length } };
  const broken = await node.request('stage', { id: 'one', content: stream });
  const push = { runDir: node.run, folder: 'basalt' };
  await t.throwsAsync(pushStream({ ...push, id: 'one', bytes: half(), signal: stop.signal }), { code: 'ABORTED' });
  t.is((await broken()).Code, 'PEER_UNREACHABLE');

  const noise = await node.request('stage', { id: 'two', content: { Stream: { SizeBytes: 0 } } });
  await t.throwsAsync(pushStream({ ...push, id: 'two', bytes: cut(randomBytes(300_000)) }), {
    code: 'IMAGE_UNREADABLE',
  });
  t.is((await noise()).Code, 'IMAGE_UNREADABLE');

  const long = await node.request('stage', { id: 'three', content: { Stream: { SizeBytes: 1000 } } });
  await t.throwsAsync(pushStream({ ...push, id: 'three', bytes: cut(image.bytes) }), { code: 'CONTENT_TOO_LARGE' });
  t.is((await long()).Code, 'CONTENT_TOO_LARGE');

  const short = await node.request('stage', { id: 'four', content: stream });
  await t.throwsAsync(pushStream({ ...push, id: 'four', bytes: cut(image.bytes.subarray(0, 1000)) }), {
    code: 'CONTENT_SIZE_MISMATCH',
  });
  t.is((await short()).Code, 'CONTENT_SIZE_MISMATCH');

  const status = await node.until(topics.SlotContent, 'IMGB', ({ Status }) => Status === 'INVALID');
  t.is(status.Status, 'INVALID');
  const good = await node.request('stage', { id: 'five', content: stream });
  await pushStream({ ...push, id: 'five', bytes: cut(image.bytes) });
  t.is((await good()).State, 'staged');
});

test('N14: a URL is staged by a node that nobody has onboarded; its credentials are read once, and told to nobody', async (t) => {
  const node = await TestNode.make(t);
  const image = await makeImage(node.dir, v2);
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers.authorization);
    response.writeHead(200, { 'content-length': image.bytes.length }).end(image.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2.img?sig=s3cret`;
  const folder = join(node.run, 'basalt/credentials');
  await mkdir(folder, { recursive: true });
  await node.publish(topics.ConfigItemValueMap, 'global', {
    GlobalSettings: { 'datastore.http.security.allowinsecureauth': true },
    Errors: {},
  });
  node.start(['--log-level', 'debug']);
  await node.slot('IMGA', 'active');
  const fetched = { URL: url, Credentials: 'mine', SizeBytes: 0, Attempts: 1, DeadlineSeconds: 60 };
  const digest = { Algorithm: 'sha256', Value: image.sha256 } as const;

  t.is((await node.ask('stage', { content: { Fetch: fetched } })).Code, 'CONFIG_INVALID', 'there is no such file');
  await writeFile(join(folder, 'mine'), JSON.stringify({ user: 'a', password: 'hunter2' }), { mode: 0o644 });
  t.is((await node.ask('stage', { content: { Fetch: fetched } })).Code, 'CONFIG_INVALID', 'others can read it');
  t.deepEqual(await readdir(folder), []);
  await writeFile(join(folder, 'mine'), '{"user":"a","password":"hunter2"', { mode: 0o600 });
  const bad = await node.ask('stage', { content: { Fetch: fetched } });
  t.is(bad.Code, 'CONFIG_INVALID');
  t.deepEqual(asked, []);
  await writeFile(join(folder, 'mine'), JSON.stringify({ user: 'a', password: 'hunter2' }), { mode: 0o600 });
  const result = await node.ask('stage', { content: { Fetch: fetched }, digest, version: v2 });
  t.is(result.State, 'staged', result.Message);
  t.deepEqual(asked, [`Basic ${Buffer.from('a:hunter2').toString('base64')}`]);
  t.deepEqual(await readdir(folder), []);

  const secret = /hunter2|s3cret|YTpodW50ZXIy/;
  t.notRegex(node.log, secret);
  for (const root of [node.run, node.persist])
    for (const name of await readdir(root, { recursive: true })) {
      const path = join(root, name);
      const info = await stat(path);
      // the image is noise; the request itself is its requester's, and holds the URL that it has written there
      if (!info.isFile() || info.size > 500_000 || name.includes('EngineRequest')) continue;
      t.notRegex(await readFile(path, 'latin1'), secret, name);
    }
});

test('N15: what is stored survives a restart and is written later, and goes when it is dropped', async (t) => {
  const node = await TestNode.make(t);
  const image = await makeImage(node.dir, v2);
  node.start();
  await node.slot('IMGA', 'active');
  t.is((await node.ask('stage', { path: image.path, keep: 'store' })).State, 'done');
  await node.end('SIGKILL');
  node.start();
  const status = await node.until(topics.EngineStatus, 'global', ({ Stored }) => Stored.length === 1);
  t.like(status.Stored[0], { Sha256: image.sha256, Version: v2, SizeBytes: image.bytes.length });
  t.is((await node.ask('stage', { content: { Stored: image.sha256 } })).State, 'staged');
  t.deepEqual(await readdir(join(node.persist, 'content/blobs')), [image.sha256]);
  t.is((await node.ask('drop', { sha256: image.sha256 })).State, 'done');
  await node.until(topics.EngineStatus, 'global', ({ Stored }) => Stored.length === 0);
  t.is((await node.ask('stage', { content: { Stored: image.sha256 } })).Code, 'IMAGE_UNKNOWN');
});
