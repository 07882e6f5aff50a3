import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { request as httpsRequest } from 'node:https';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../until.ts';
import { onboard } from './device.ts';
import { rig, type Rig } from './rig.ts';
import { both } from './engines.ts';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const put = (client: Rig, name: string, body: Buffer | Readable, query = '', headers = {}) =>
  client.send('PUT', `/api/v1/images/${name}${query}`, { headers: { ...client.headers, ...headers }, body });

both('an image is stored under its digest, with size and version', async (t) => {
  const client = await rig(t);
  const bytes = randomBytes(3_000_001);
  const answer = await put(client, 'v1.img', bytes, '?version=1.0.0', { 'content-type': 'text/plain' });
  t.is(answer.status, 201);
  const digest = sha256(bytes);
  const url = `http://127.0.0.1:9/${digest}`;
  t.like(answer.json, { name: 'v1.img', version: '1.0.0', sha256: digest, size: 3_000_001, path: digest, url });
  t.deepEqual(await readdir(client.imagesDir), [digest]);
  t.true((await readFile(join(client.imagesDir, digest))).equals(bytes));
  t.deepEqual((await client.rest('GET', '/images')).json.images, [answer.json]);
  t.deepEqual((await client.rest('GET', '/images/v1.img')).json, answer.json);
});

both('the image that came last is listed first', async (t) => {
  const client = await rig(t);
  for (const name of ['b', 'c', 'a']) {
    t.is((await put(client, name, Buffer.from(name), '?version=1')).status, 201);
    // the time of an upload is kept in milliseconds
    await sleep(5);
  }
  const { images } = (await client.rest('GET', '/images')).json;
  t.deepEqual(
    images.map(({ name }: { name: string }) => name),
    ['a', 'c', 'b'],
  );
});

both('a chunked upload of unknown length is taken as well', async (t) => {
  const client = await rig(t);
  const chunks = Array.from({ length: 20 }, () => randomBytes(70_000));
  const answer = await put(client, 'chunked', Readable.from(chunks));
  t.like(answer, { status: 201, json: { size: 1_400_000, version: null, sha256: sha256(Buffer.concat(chunks)) } });
});

both('an upload that breaks off leaves nothing and does not replace what was there', async (t) => {
  const client = await rig(t);
  await put(client, 'a', Buffer.from('old'));
  const before = await readdir(client.imagesDir);
  const ca = await readFile(join(client.stateDir, 'pki', 'root-certificate.pem'));
  const upload = httpsRequest(`${client.url}/api/v1/images/a`, {
    method: 'PUT',
    ca,
    headers: { ...client.headers, 'content-length': 1_000_000 },
  });
  upload.on('error', () => undefined);
  upload.write(randomBytes(300_000));
  await until('it has begun', async () => (await readdir(client.imagesDir)).length > before.length);
  upload.destroy();
  await until(
    'what the broken connection left is tidied',
    async () => (await readdir(client.imagesDir)).length === before.length,
  );
  t.deepEqual(await readdir(client.imagesDir), before);
  t.is((await client.rest('GET', '/images/a')).json.sha256, sha256(Buffer.from('old')));
});

both('uploads that are too large, empty or other than announced are refused and leave nothing', async (t) => {
  const client = await rig(t, { maxImageSize: 100_000 });
  const wrong = '0'.repeat(64);
  t.like(await put(client, 'a', Buffer.alloc(100_001)), { status: 413, json: { code: 'REQUEST_TOO_LARGE' } });
  t.like(await put(client, 'a', Buffer.alloc(0)), { status: 400, json: { code: 'REQUEST_INVALID' } });
  t.like(await put(client, 'a', Buffer.alloc(5), `?sha256=${wrong}`), {
    status: 400,
    json: { code: 'CONTENT_DIGEST_MISMATCH' },
  });
  t.deepEqual(await readdir(client.imagesDir), []);
  t.like((await client.rest('GET', '/images')).json, { images: [] });
  const exact = Buffer.alloc(100_000);
  t.is((await put(client, 'a', exact, `?sha256=${sha256(exact).toUpperCase()}`)).status, 201);
});

both('names that could lead elsewhere are refused', async (t) => {
  const client = await rig(t);
  for (const name of ['.hidden', '..%2f..%2fetc', 'a%2fb', 'a b', 'x'.repeat(129)]) {
    const { status } = await put(client, encodeURI(name).replaceAll('%25', '%'), Buffer.from('x'));
    t.true(status === 400 || status === 404, `${name}: ${status}`);
  }
  t.deepEqual(await readdir(client.imagesDir), []);
});

both('an image that a node wants cannot go, and its bytes stay when the name gets others', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const [first, second] = [Buffer.from('first'), Buffer.from('second')];
  await put(client, 'a', first, '?version=1');
  await client.rest('PUT', `/nodes/${device.serial}/baseos`, { image: 'a' });
  t.like(await client.rest('DELETE', '/images/a'), { status: 409, json: { code: 'IMAGE_IN_USE' } });
  await put(client, 'a', second, '?version=2');
  t.deepEqual((await readdir(client.imagesDir)).toSorted(), [sha256(first), sha256(second)].toSorted());
  t.is((await client.rest('DELETE', '/images/a')).status, 204);
  t.deepEqual(await readdir(client.imagesDir), [sha256(first)]);
  t.is((await client.rest('GET', '/images/a')).status, 404);
  await client.rest('DELETE', `/nodes/${device.serial}/baseos`);
  await client.restart();
  t.deepEqual(await readdir(client.imagesDir), [], 'nothing names it any more');
});

both('two names may share their bytes; the file goes with the last one', async (t) => {
  const client = await rig(t);
  const bytes = Buffer.from('shared');
  await put(client, 'a', bytes);
  await put(client, 'b', bytes);
  await client.rest('DELETE', '/images/a');
  t.is((await readdir(client.imagesDir)).length, 1);
  await client.rest('DELETE', '/images/b');
  t.is((await readdir(client.imagesDir)).length, 0);
});

both('a restart tidies unfinished uploads and leaves files of other people alone', async (t) => {
  const client = await rig(t);
  await put(client, 'a', Buffer.from('kept'));
  await writeFile(join(client.imagesDir, '.upload-1234'), 'half');
  await utimes(join(client.imagesDir, '.upload-1234'), 1, 1);
  await writeFile(join(client.imagesDir, 'notes.txt'), 'mine');
  await client.restart();
  t.deepEqual((await readdir(client.imagesDir)).toSorted(), [sha256(Buffer.from('kept')), 'notes.txt'].toSorted());
});

both('a wanted image whose file is gone is not handed to a node', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const { json } = await put(client, 'a', Buffer.from('x'), '?version=1');
  await rm(join(client.imagesDir, json.path));
  const answer = await client.rest('PUT', `/nodes/${device.serial}/baseos`, { image: 'a' });
  t.like(answer, { status: 409, json: { code: 'REQUEST_CONFLICT' } });
});

both('uploads, wishes and deletions at once never leave a wanted image without its file', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const bytes = [Buffer.from('one'), Buffer.from('two')] as const;
  const act = async (step: number): Promise<void> => {
    if (step % 4 === 3) await client.rest('DELETE', `/images/${step % 8 === 3 ? 'a' : 'b'}`);
    else if (step % 4 === 2) await client.rest('PUT', `/nodes/${device.serial}/baseos`, { image: 'a' });
    else await put(client, step % 4 === 0 ? 'a' : 'b', bytes[step % 3 === 0 ? 0 : 1], '?version=1');
  };
  for (let round = 0; round < 8; round += 1) {
    await Promise.all(Array.from({ length: 12 }, (_, step) => act(step + round)));
    const files = await readdir(client.imagesDir);
    const { desired } = (await client.rest('GET', `/nodes/${device.serial}`)).json;
    if (desired.baseos) t.true(files.includes(desired.baseos.sha256));
    for (const image of (await client.rest('GET', '/images')).json.images) t.true(files.includes(image.path));
  }
  t.true((await readdir(client.imagesDir)).every((name) => !name.startsWith('.')));
});
