import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request as httpsRequest } from 'node:https';
import { join } from 'node:path';
import test from 'ava';
import { writeManifest } from '#pkg/install/write-manifest.ts';
import { makeSquashfs } from '../install/support/images.ts';
import { until } from '../until.ts';
import { both } from './engines.ts';
import { rig, type Answer, type Client, type Rig } from './rig.ts';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const begin = (client: Client, body: object): Promise<Answer> => client.rest('POST', '/uploads', body);
const patch = (client: Client, id: string, offset: number | string, body: Buffer): Promise<Answer> =>
  client.send('PATCH', `/api/v1/uploads/${id}`, {
    headers: { ...client.headers, 'upload-offset': String(offset), 'content-type': 'application/octet-stream' },
    body,
  });
const finish = (client: Client, id: string): Promise<Answer> => client.rest('POST', `/uploads/${id}/finish`);
const hidden = async (client: Rig): Promise<string[]> =>
  (await readdir(client.imagesDir)).filter((name) => name.startsWith('.'));

both('an upload in parts becomes an image, over a restart, with the version that is in it', async (t) => {
  const client = await rig(t);
  const image = await readFile(
    await makeSquashfs(t, { 'etc/eve-release': '7.1.0-kvm-amd64\n', pad: randomBytes(90_000) }),
  );
  const started = await begin(client, { name: 'seven.img', size: image.length, sha256: sha256(image).toUpperCase() });
  t.like(started, { status: 201, json: { offset: 0 } });
  const { id } = started.json;
  t.deepEqual((await patch(client, id, 0, image.subarray(0, 70_000))).json, { offset: 70_000 });

  const second = await client.restart();
  t.like((await second.rest('GET', `/uploads/${id}`)).json, { offset: 70_000, size: image.length });
  const head = await second.send('HEAD', `/api/v1/uploads/${id}`, { headers: second.headers });
  t.is(head.headers['upload-offset'], '70000');
  const listed = { id, name: 'seven.img', version: null, sha256: sha256(image), size: image.length, offset: 70_000 };
  t.like((await second.rest('GET', '/uploads')).json, { uploads: [listed] }, 'who lost the id finds it');
  t.like(await finish(second, id), { status: 409, json: { offset: 70_000 } });
  t.like(await patch(second, id, 0, image), { status: 409, json: { code: 'REQUEST_CONFLICT', offset: 70_000 } });
  t.is((await patch(second, id, 'x', image)).status, 400);
  t.is((await patch(second, id, 70_000, image.subarray(70_000))).json.offset, image.length);
  const made = await finish(second, id);
  const digest = sha256(image);
  t.like(made, { status: 201, json: { name: 'seven.img', version: '7.1.0-kvm-amd64', sha256: digest } });
  t.true((await readFile(join(client.imagesDir, digest))).equals(image));
  t.deepEqual(await hidden(client), []);
  t.deepEqual((await second.rest('GET', '/images/seven.img')).json, made.json);
  t.deepEqual((await second.rest('GET', '/uploads')).json, { uploads: [] });
  t.like(await finish(second, id), { status: 404, json: { code: 'UPLOAD_UNKNOWN' } });
});

both('the manifest of an image is checked when it is whole, and its product is shown', async (t) => {
  const client = await rig(t);
  const path = await makeSquashfs(t, { 'etc/eve-release': '7.1.0-kvm-amd64\n', pad: randomBytes(90_000) });
  await writeManifest(path, { product: 'box', version: '7.1.0-kvm-amd64' });
  const image = await readFile(path);
  const up = async (bytes: Buffer, change: object = {}): Promise<Answer> => {
    const { id } = (await begin(client, { name: 'seven.img', size: bytes.length, ...change })).json;
    await patch(client, id, 0, bytes);
    return finish(client, id);
  };
  const damaged = Buffer.from(image);
  damaged.writeUInt8(damaged.readUInt8(5000) ^ 1, 5000);
  t.like(await up(damaged), { status: 400, json: { code: 'CONTENT_DIGEST_MISMATCH' } });
  const torn = Buffer.from(image);
  torn.fill(0, image.length - 4000, image.length - 3900);
  for (const said of [{}, { version: '7.1.0-kvm-amd64' }])
    t.like(await up(torn, said), { status: 400, json: { code: 'IMAGE_MANIFEST_INVALID' } });
  t.like(await up(image), { status: 201, json: { version: '7.1.0-kvm-amd64', product: 'box' } });
  t.like(await up(image.subarray(0, -4096)), { status: 201, json: { version: '7.1.0-kvm-amd64', product: null } });
});

test('a connection that breaks loses nothing of what came in', async (t) => {
  const client = await rig(t);
  const image = randomBytes(300_000);
  const { id } = (await begin(client, { name: 'a', size: image.length, version: '1' })).json;
  const offset = async (): Promise<number> => (await client.rest('GET', `/uploads/${id}`)).json.offset;
  const ca = await readFile(join(client.stateDir, 'pki', 'root-certificate.pem'));
  const headers = { ...client.headers, 'upload-offset': '0', 'content-length': String(image.length) };
  const broken = httpsRequest(`${client.url}/api/v1/uploads/${id}`, { method: 'PATCH', ca, headers });
  broken.on('error', () => undefined);
  broken.write(image.subarray(0, 120_000));
  const [partial] = await hidden(client);
  await until(
    'the bytes are in the file',
    async () => (await readFile(join(client.imagesDir, partial!))).length === 120_000,
  );
  broken.destroy();
  await until('the offset says so', async () => (await offset()) === 120_000);
  await patch(client, id, 120_000, image.subarray(120_000));
  t.like(await finish(client, id), { status: 201, json: { sha256: sha256(image), version: '1' } });
});

test('who comes back sooner than his old connection is noticed goes on at once', async (t) => {
  const client = await rig(t);
  const image = randomBytes(200_000);
  const { id } = (await begin(client, { name: 'a', size: image.length, version: '1' })).json;
  const ca = await readFile(join(client.stateDir, 'pki', 'root-certificate.pem'));
  const headers = { ...client.headers, 'upload-offset': '0', 'content-length': String(image.length) };
  const hanging = httpsRequest(`${client.url}/api/v1/uploads/${id}`, { method: 'PATCH', ca, headers });
  hanging.on('error', () => undefined);
  t.teardown(() => hanging.destroy());
  hanging.write(image.subarray(0, 50_000));
  const [partial] = await hidden(client);
  await until(
    'the bytes are in the file',
    async () => (await readFile(join(client.imagesDir, partial!))).length === 50_000,
  );
  t.like(await patch(client, id, 0, image), { status: 409, json: { offset: 50_000 } });
  t.is((await patch(client, id, 50_000, image.subarray(50_000))).json.offset, 200_000);
  t.like(await finish(client, id), { json: { sha256: sha256(image) } });
});

test('bytes behind the noted length are not taken for received ones', async (t) => {
  const client = await rig(t);
  const image = randomBytes(1000);
  const { id } = (await begin(client, { name: 'a', size: image.length, version: '1' })).json;
  await patch(client, id, 0, image.subarray(0, 100));
  const [partial] = await hidden(client);
  await writeFile(join(client.imagesDir, partial!), Buffer.concat([image.subarray(0, 100), Buffer.alloc(2000, 1)]));
  await patch(client, id, 100, image.subarray(100));
  t.like(await finish(client, id), { status: 201, json: { sha256: sha256(image), size: 1000 } });
});

test('what is not what was announced is refused with what it is', async (t) => {
  const client = await rig(t);
  const image = await readFile(await makeSquashfs(t, { 'etc/eve-release': '7.1.0' }));
  const up = async (bytes: Buffer, change: object) => {
    const { id } = (await begin(client, { name: 'a', size: bytes.length, ...change })).json;
    await patch(client, id, 0, bytes);
    return { id, answer: await finish(client, id) };
  };
  const other = await up(image, { version: '7.2.0' });
  t.like(other.answer, { status: 400, json: { code: 'IMAGE_VERSION_MISMATCH' } });
  t.regex(other.answer.json.message, /7\.1\.0.*7\.2\.0/);
  t.like((await up(image, { sha256: 'a'.repeat(64) })).answer, {
    status: 400,
    json: { code: 'CONTENT_DIGEST_MISMATCH' },
  });
  t.like((await up(randomBytes(5000), {})).answer, { status: 400, json: { code: 'IMAGE_UNREADABLE' } });
  const bare = await readFile(await makeSquashfs(t, { 'etc/other': 'x' }));
  t.like((await up(bare, {})).answer, { status: 400, json: { code: 'IMAGE_UNREADABLE' } });
  const hostile = await readFile(await makeSquashfs(t, { 'etc/eve-release': randomBytes(300_000) }));
  t.like((await up(hostile, {})).answer, { status: 400, json: { code: 'IMAGE_UNREADABLE' } });
  // a superblock that promises more than there is
  const cut = await up(image.subarray(0, 200), {});
  t.like(cut.answer, { status: 400, json: { code: 'IMAGE_UNREADABLE' } });
  t.is((await client.rest('DELETE', `/uploads/${cut.id}`)).status, 204);
  t.like(await client.rest('GET', `/uploads/${cut.id}`), { status: 404, json: { code: 'UPLOAD_UNKNOWN' } });
  const over = (await begin(client, { name: 'a', size: 10 })).json.id;
  t.like(await patch(client, over, 0, randomBytes(11)), { status: 413, json: { code: 'REQUEST_TOO_LARGE' } });
  t.deepEqual((await client.rest('GET', '/images')).json.images, []);
});

test('an upload holds its space, expires, and leaves nothing', async (t) => {
  let now = Date.now();
  const client = await rig(t, { now: () => now, maxImageSize: 2 ** 50 });
  t.like(await begin(client, { name: 'a', size: 2 ** 49 }), { status: 507, json: { code: 'STORE_NO_SPACE' } });
  t.like(await begin(client, { name: 'a', size: 2 ** 51 }), { status: 413, json: { code: 'REQUEST_TOO_LARGE' } });
  for (const body of [
    { name: 'a', size: 0 },
    { name: '../a', size: 1 },
    { name: 'a', size: 1, sha256: 'x' },
  ]) {
    t.is((await begin(client, body)).status, 400, JSON.stringify(body));
  }
  const ids: string[] = [];
  for (let count = 0; count < 32; count += 1) ids.push((await begin(client, { name: 'a', size: 10 })).json.id);
  t.is((await begin(client, { name: 'a', size: 10 })).status, 409, 'there are as many as may be');
  now += 23 * 3_600_000;
  await patch(client, ids[0]!, 0, Buffer.alloc(5));
  now += 2 * 3_600_000;
  t.is((await client.rest('GET', `/uploads/${ids[1]}`)).status, 404);
  t.is((await client.rest('GET', `/uploads/${ids[0]}`)).json.offset, 5, 'a byte a day keeps it');
  t.is((await begin(client, { name: 'a', size: 10 })).status, 201);
  t.is((await hidden(client)).length, 2, 'the expired ones are gone');
});

test('a start tidies files that belong to no upload, and uploads whose file is gone', async (t) => {
  const client = await rig(t);
  const keep = (await begin(client, { name: 'a', size: 10 })).json.id;
  const lost = (await begin(client, { name: 'b', size: 10 })).json.id;
  await rm(join(client.imagesDir, `.partial-${lost}`));
  await writeFile(join(client.imagesDir, '.partial-foreign'), 'x');
  const second = await client.restart();
  t.deepEqual(await hidden(client), [`.partial-${keep}`]);
  t.is((await second.rest('GET', `/uploads/${lost}`)).status, 404);
  t.is((await second.rest('GET', `/uploads/${keep}`)).status, 200);
});
