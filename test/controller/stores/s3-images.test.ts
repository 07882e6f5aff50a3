import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash, randomBytes } from 'node:crypto';
import test, { type ExecutionContext } from 'ava';
import { both } from '../engines.ts';
import { onboard } from '../device.ts';
import { bytesOf } from '../../install/support/images.ts';
import { failing, refuse, startS3, writer } from './s3-double.ts';
import { images, MiB, put, s3Rig } from './s3-rig.ts';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
/** Two parts and a bit. */
const large = Buffer.from(bytesOf(11 * MiB));
const isPart = ({ query }: { query: URLSearchParams }): boolean => query.has('partNumber');
const noScratch = async (t: ExecutionContext, stateDir: string): Promise<void> => {
  t.deepEqual(await readdir(join(stateDir, 'scratch')), []);
};

both(
  'an image becomes an object under its digest, in parts when it is large, and goes with its last name',
  async (t) => {
    const store = await startS3(t);
    const client = await s3Rig(t, store);
    const answer = await put(client, 'a', large, `?version=1&sha256=${sha256(large)}`);
    const url = `${store.url}/pictures/${images}${sha256(large)}`;
    t.like(answer, { status: 201, json: { sha256: sha256(large), size: large.length, path: sha256(large), url } });
    t.is(store.asked.filter(isPart).length, 3);
    t.true(store.objects.get(images + sha256(large))?.bytes.equals(large));
    t.is(store.multiparts.size, 0);
    await noScratch(t, client.stateDir);

    const small = randomBytes(1000);
    await put(client, 'b', small);
    await put(client, 'c', small);
    t.is((await client.rest('GET', '/images')).json.images.length, 3);
    await client.rest('DELETE', '/images/b');
    t.true(store.objects.has(images + sha256(small)));
    await client.rest('DELETE', '/images/c');
    t.deepEqual([...store.objects.keys()], [images + sha256(large)]);
    t.true(store.asked.every(({ key }) => key === '' || key.startsWith('fleet/a/')));
  },
);

test('what is refused is refused before the store hears of it', async (t) => {
  const store = await startS3(t);
  const client = await s3Rig(t, store, { maxImageSize: 100 });
  const before = store.asked.length;
  t.is((await put(client, 'a', Buffer.alloc(101))).status, 413);
  t.is((await put(client, 'a', Buffer.alloc(0))).status, 400);
  t.is((await put(client, 'a', Buffer.alloc(9), `?sha256=${'0'.repeat(64)}`)).json.code, 'CONTENT_DIGEST_MISMATCH');
  t.is(store.asked.length, before);
  await noScratch(t, client.stateDir);
});

test('a store that fails in the middle, or hangs up, is asked again, and the image is whole', async (t) => {
  for (const how of [undefined, (response: { destroy: () => unknown }) => void response.destroy()]) {
    const store = await startS3(t);
    const client = await s3Rig(t, store);
    store.intercept = failing(3, ({ query }) => query.get('partNumber') === '2', how);
    t.is((await put(client, 'a', large)).status, 201);
    t.true(store.objects.get(images + sha256(large))?.bytes.equals(large));
    t.is(store.multiparts.size, 0);
  }
});

test('a store that goes on failing is said to be away, and what was sent is given up', async (t) => {
  const store = await startS3(t);
  const client = await s3Rig(t, store);
  store.intercept = failing(Infinity, isPart);
  t.like(await put(client, 'a', large), { status: 503, json: { code: 'STORE_UNAVAILABLE' } });
  t.deepEqual([store.objects.size, store.multiparts.size], [0, 0]);
  t.deepEqual((await client.rest('GET', '/images')).json.images, []);
  await noScratch(t, client.stateDir);
  store.intercept = failing(
    Infinity,
    ({ method }) => method === 'PUT',
    (response) => refuse(response, 507, 'StorageFull'),
  );
  t.like(await put(client, 'a', Buffer.from('x')), { status: 507, json: { code: 'STORE_NO_SPACE' } });
  store.intercept = undefined;
  t.is((await put(client, 'a', large)).status, 201);
});

test('parts that the store does not know again are sent again, and then given up', async (t) => {
  const store = await startS3(t);
  const client = await s3Rig(t, store);
  const wrongEtag = (times: number) =>
    failing(times, isPart, (response) => void response.writeHead(200, { etag: '"0123"' }).end());
  store.intercept = wrongEtag(1);
  t.is((await put(client, 'a', large)).status, 201);
  store.intercept = wrongEtag(Infinity);
  t.like(await put(client, 'b', randomBytes(6 * MiB)), { status: 503, json: { code: 'STORE_UNAVAILABLE' } });
  store.intercept = failing(Infinity, isPart, (response) => void response.writeHead(200).end());
  t.is((await put(client, 'b', randomBytes(6 * MiB))).status, 503, 'no ETag at all');
  // AWS sends the status before it has put the parts together
  store.intercept = failing(
    Infinity,
    ({ method, query }) => method === 'POST' && query.has('uploadId'),
    (response) => void response.writeHead(200).end('<Error><Code>InternalError</Code></Error>'),
  );
  t.is((await put(client, 'b', randomBytes(6 * MiB))).status, 503);
  t.deepEqual([store.objects.size, store.multiparts.size], [1, 0]);
});

test('a reply that is lost when all is done does not matter', async (t) => {
  const store = await startS3(t);
  const client = await s3Rig(t, store);
  let lost = 0;
  store.intercept = ({ method, query, key }, response) => {
    if (method !== 'POST' || !query.has('uploadId') || lost > 0) return false;
    lost += 1;
    store.objects.set(key, { bytes: large, at: Date.now() });
    store.multiparts.clear();
    response.destroy();
    return true;
  };
  t.is((await put(client, 'a', large)).status, 201);
  t.is(store.asked.filter(isPart).length, 3, 'sent once');
});

test('wrong keys, and keys that may not write, end in an error that names no secret', async (t) => {
  const store = await startS3(t, [writer]);
  const client = await s3Rig(t, store);
  store.intercept = failing(
    Infinity,
    ({ method }) => method === 'PUT',
    (response) => refuse(response, 403, 'AccessDenied'),
  );
  const answer = await put(client, 'a', Buffer.from('x'));
  t.like(answer, { status: 500, json: { code: 'STORE_IO' } });
  t.is(store.asked.filter(({ method }) => method === 'PUT').length, 1, 'not asked again');
  const wrong = { keyId: writer.accessKeyId, secret: 'no secret' };
  const error = await t.throwsAsync(s3Rig(t, store, { change: { credentials: () => Promise.resolve(wrong) } }));
  t.regex(error.message, /SignatureDoesNotMatch/);
  t.notRegex(error.message, /no secret/);
  await t.throwsAsync(s3Rig(t, store, { change: { bucket: 'another' } }), { message: /NoSuchBucket/ });
});

test('a session token is sent and signed, and keys may change while the controller runs', async (t) => {
  const other = { ...writer, accessKeyId: 'AKIDOTHER', secretAccessKey: 'other' };
  const store = await startS3(t, [writer, other]);
  let keys = { keyId: writer.accessKeyId, secret: writer.secretAccessKey, sessionToken: 'token/1' };
  const client = await s3Rig(t, store, { change: { credentials: () => Promise.resolve(keys) } });
  t.is((await put(client, 'a', Buffer.from('x'))).status, 201);
  t.is(store.asked.at(-1)?.headers['x-amz-security-token'], 'token/1');
  t.regex(store.asked.at(-1)?.headers.authorization ?? '', /SignedHeaders=[^,]*x-amz-security-token/);
  keys = { keyId: other.accessKeyId, secret: other.secretAccessKey, sessionToken: 'token/2' };
  t.is((await put(client, 'b', Buffer.from('y'))).status, 201);
  t.regex(store.asked.at(-1)?.headers.authorization ?? '', /AKIDOTHER/);
});

both('a start removes what a killed controller left, but nothing that may be at work elsewhere', async (t) => {
  const store = await startS3(t);
  const client = await s3Rig(t, store);
  await put(client, 'a', Buffer.from('kept'));
  const day = 24 * 3_600_000;
  const leave = (name: string, at: number) => store.objects.set(images + name, { bytes: Buffer.from('x'), at });
  for (let count = 0; count < 5; count += 1) leave(String(count).repeat(64), Date.now() - 2 * day);
  leave('notes.txt', 1);
  leave('f'.repeat(64), Date.now());
  for (const [id, at] of [
    ['m1', 1],
    ['m2', 1],
    ['m3', 1],
    ['m4', Date.now()],
    ['m5', 1],
  ] as const)
    store.multiparts.set(id, { key: `${images}${'e'.repeat(64)}`, parts: new Map(), at });
  store.multiparts.set('foreign', { key: 'else/where', parts: new Map(), at: 1 });
  await client.restart();
  const isShared = t.title.includes('PostgreSQL');
  const fresh = isShared ? [images + 'f'.repeat(64)] : [];
  const kept = [images + sha256(Buffer.from('kept')), `${images}notes.txt`, ...fresh];
  t.deepEqual([...store.objects.keys()].toSorted(), kept.toSorted());
  t.deepEqual([...store.multiparts.keys()].toSorted(), isShared ? ['foreign', 'm4'] : ['foreign']);
});

test('an image that another start takes for an orphan before it is entered is sent again', async (t) => {
  const store = await startS3(t);
  const client = await s3Rig(t, store);
  let taken = 0;
  store.intercept = ({ method, key }) => {
    if (method === 'HEAD' && taken === 0) {
      taken += 1;
      store.objects.delete(key);
    }
    return false;
  };
  t.is((await put(client, 'a', Buffer.from('x'))).status, 201);
  t.true(store.objects.has(images + sha256(Buffer.from('x'))));
});

test('a store that is away does not keep the controller from nodes, and images come back with it', async (t) => {
  const store = await startS3(t);
  const client = await s3Rig(t, store);
  const device = await onboard(client);
  await put(client, 'a', Buffer.from('x'), '?version=1');
  store.intercept = failing(
    Infinity,
    () => true,
    (response) => refuse(response, 503, 'SlowDown'),
  );
  const again = await client.restart();
  t.is((await again.rest('GET', `/nodes/${device.serial}`)).status, 200);
  t.is((await again.rest('PUT', `/nodes/${device.serial}/baseos`, { image: 'a' })).status, 503);
  t.is((await again.rest('DELETE', '/images/a')).status, 204, 'the object goes with a later start');
  store.intercept = undefined;
  t.is(store.objects.size, 1);
  await again.restart();
  t.is(store.objects.size, 0);
});
