import { createHash, createPrivateKey, randomBytes, randomUUID, X509Certificate } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { request as httpsRequest } from 'node:https';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { parseContainer } from '#pkg/eve/auth-container.ts';
import { certKind, decodeControllerCerts } from '#pkg/eve/codec.ts';
import { encodeDeviceCerts } from '#pkg/eve/codec/attest.ts';
import type { EdgeDevConfig } from '#pkg/eve/messages.ts';
import { revealCredentials } from '#pkg/eve/reveal-credentials.ts';
import { sha256 as hashOf } from '#pkg/eve/sha256.ts';
import { hashMatches } from '#pkg/eve/signer.ts';
import { topicConfigsOf } from '#pkg/nodeconfig/topic-configs.ts';
import { startManager } from '../../content/support/manager.ts';
import { makeSquashfs } from '../../install/support/images.ts';
import { asOnboarded, configOf, getEve, onboard, type TestDevice } from '../device.ts';
import { removeClusterAfter, sharedCluster } from '../engines.ts';
import { tempDir, type Client } from '../rig.ts';
import { until } from '../../until.ts';
import { failing, reader, refuse, startS3 } from './s3-double.ts';
import { begin, finish, images, patch, s3Rig, settings, uploads } from './s3-rig.ts';

removeClusterAfter();

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const squashfs = async (t: ExecutionContext): Promise<Buffer> =>
  readFile(await makeSquashfs(t, { 'etc/eve-release': '7.1.0-kvm-amd64\n', pad: randomBytes(300_000) }));

/** The config as a node reads it, with its own key and the certificate that the controller hands out. */
const reveal = async (client: Client, { identity }: TestDevice, config: EdgeDevConfig): Promise<EdgeDevConfig> => {
  const certs = decodeControllerCerts(parseContainer((await getEve(client, 'certs')).bytes).payload);
  const exchange = certs.find(({ type }) => type === certKind.ecdh)!;
  const keys = {
    deviceKey: createPrivateKey(identity.keyPem),
    deviceCertHashes: [hashOf(Buffer.from(identity.certPem))],
    findEcdh: (hash: Uint8Array) =>
      hashMatches(hash, hashOf(exchange.pem)) ? new X509Certificate(exchange.pem) : undefined,
  };
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  return revealCredentials(config, keys, log).config;
};

test('an upload that one controller has begun goes on at another, is finished at a third, and a node installs it', async (t) => {
  const store = await startS3(t);
  const dir = await tempDir(t);
  const keyFile = join(dir, 'key-file');
  await writeFile(keyFile, randomUUID());
  const database = { url: await (await sharedCluster()).createDatabase(), keyFile, connections: 4 };
  // each has a state folder of its own, and nothing in common but the database and the bucket
  const first = await s3Rig(t, store, { database });
  const image = await squashfs(t);
  const id = await begin(first, { name: 'seven.img', size: image.length, sha256: sha256(image) });
  t.is((await patch(first, id, 0, image.subarray(0, 200_000))).json.offset, 200_000);
  const second = await s3Rig(t, store, { database });
  t.like(await finish(second, id), { status: 409, json: { offset: 200_000 } });
  t.is((await patch(second, id, 200_000, image.subarray(200_000, 200_001))).json.offset, 200_001);
  t.is((await patch(second, id, 200_001, image.subarray(200_001))).json.offset, image.length);
  t.is([...store.objects.keys()].filter((key) => key.startsWith(images)).length, 0, 'nothing is offered yet');
  const third = await s3Rig(t, store, { database });
  const made = await finish(third, id);
  t.like(made, { status: 201, json: { version: '7.1.0-kvm-amd64', sha256: sha256(image) } });
  t.deepEqual([...store.objects.keys()], [images + sha256(image)], 'the pieces are gone');
  for (const { stateDir } of [first, second, third]) t.deepEqual(await readdir(join(stateDir, 'scratch')), []);
  t.deepEqual((await first.rest('GET', '/images/seven.img')).json, made.json);

  const device = await onboard(first);
  await second.rest('PUT', `/nodes/${device.serial}/baseos`, { image: 'seven.img' });
  t.is((await device.post('attest', encodeDeviceCerts(device.identity.certPem))).status, 201);
  const { config } = await configOf(first, await device.config());
  const topics = topicConfigsOf(await reveal(second, device, config!), 0);
  if ('misfit' in topics || !('contentTrees' in topics)) return t.fail('the topics cannot carry the config');
  const node = await startManager(t, await tempDir(t));
  const before = store.asked.length;
  node.manager.want(topics.contentTrees[0]!, topics.datastores);
  t.true((await readFile((await node.until('loaded')).path)).equals(image));
  const byNode = store.asked.slice(before);
  t.true(byNode.length > 0 && byNode.every(({ method }) => method === 'GET'));
  t.true(byNode.every(({ headers }) => headers.authorization?.includes(`Credential=${reader.accessKeyId}/`)));
});

test('each node gets the keys encrypted for itself, when it has told its certificate, and never in clear', async (t) => {
  const store = await startS3(t);
  const client = await s3Rig(t, store);
  const device = await onboard(client);
  const before = (await configOf(client, await device.config())).config!;
  const place = { dType: 3, fqdn: store.url, dpath: `pictures/${images.slice(0, -1)}`, region: 'eu-x-1' };
  t.like(before.datastores[0], { ...place, apiKey: '', password: '' });
  t.is(before.datastores[0]?.cipher, undefined);

  const tell = async (pem: string): Promise<void> => {
    t.is((await device.post('attest', encodeDeviceCerts(pem))).status, 201);
  };
  await tell(device.identity.certPem);
  const answer = await device.config();
  t.false(answer.bytes.includes(reader.secretAccessKey));
  const { config, configHash } = await configOf(client, answer);
  t.is(config?.id?.version, '2', 'a number that the node has not seen');
  t.like(config?.datastores[0], { ...place, apiKey: '', password: '' });
  const keys = { apiKey: reader.accessKeyId, password: reader.secretAccessKey };
  t.like((await reveal(client, device, config!)).datastores[0], keys);
  await tell(device.identity.certPem);
  t.is((await device.config(configHash)).status, 304, 'the same certificate, the same config');
  await tell('no certificate');
  t.is((await configOf(client, await device.config())).config?.datastores[0]?.cipher, undefined);
});

test('other keys for nodes are a new config for each of them, and the same ones are none', async (t) => {
  const store = await startS3(t);
  const client = await s3Rig(t, store);
  const device = await onboard(client);
  await device.post('attest', encodeDeviceCerts(device.identity.certPem));
  const { config, configHash } = await configOf(client, await device.config());
  const same = await client.restart();
  t.is((await asOnboarded(same, device, device.uuid, device.token).config(configHash)).status, 304);
  const nodeCredentials = () => Promise.resolve({ keyId: 'AKIDNEW', secret: 'new' });
  const other = await same.restart({ s3: settings(store, { nodeCredentials }) });
  const answer = await asOnboarded(other, device, device.uuid, device.token).config(configHash);
  const next = (await configOf(other, answer)).config!;
  t.is(Number(next.id?.version), Number(config?.id?.version) + 1);
  t.like((await reveal(other, device, next)).datastores[0], { apiKey: 'AKIDNEW', password: 'new' });
  const web = await other.restart({ datastoreUrl: 'https://images.example/fleet' });
  const last = (await configOf(web, await asOnboarded(web, device, device.uuid, device.token).config(''))).config;
  t.like(last?.datastores[0], { dType: 2, fqdn: 'https://images.example', dpath: 'fleet', apiKey: '', password: '' });
  t.is(last?.datastores[0]?.cipher, undefined);
});

test('a connection that breaks loses nothing of what came in, and a store that is away no more than a piece', async (t) => {
  const store = await startS3(t);
  const client = await s3Rig(t, store);
  const image = randomBytes(300_000);
  const id = await begin(client, { name: 'a', size: image.length, version: '1' });
  const offset = async (): Promise<number> => (await client.rest('GET', `/uploads/${id}`)).json.offset;
  const ca = await readFile(join(client.stateDir, 'pki', 'root-certificate.pem'));
  const headers = { ...client.headers, 'upload-offset': '0', 'content-length': String(image.length) };
  const broken = httpsRequest(`${client.url}/api/v1/uploads/${id}`, { method: 'PATCH', ca, headers });
  broken.on('error', () => undefined);
  broken.write(image.subarray(0, 100_001));
  // the first piece is there; what does not make one waits for the end of the connection
  await until('the first piece is there', async () => (await offset()) > 0);
  broken.destroy();
  await until('the rest is there', async () => (await offset()) === 100_001);
  store.intercept = failing(Infinity, ({ method }) => method === 'PUT');
  // less than a piece, so that the answer does not cut off what is still being sent
  t.like(await patch(client, id, 100_001, image.subarray(100_001, 150_000)), {
    status: 503,
    json: { code: 'STORE_UNAVAILABLE' },
  });
  t.is(await offset(), 100_001);
  store.intercept = undefined;
  t.is((await patch(client, id, 100_001, image.subarray(100_001))).json.offset, image.length);
  store.intercept = failing(Infinity, ({ method, key }) => method === 'GET' && key !== '');
  t.is((await finish(client, id)).status, 503);
  store.intercept = failing(1, ({ method, key }) => method === 'GET' && key !== '');
  t.like(await finish(client, id), { status: 201, json: { sha256: sha256(image), version: '1' } });
});

test('pieces that nobody noted do no harm, and a hole is told', async (t) => {
  const store = await startS3(t);
  const client = await s3Rig(t, store);
  const image = randomBytes(1000);
  const name = (from: number, to: number): string =>
    `${uploads}${id}/${String(from).padStart(16, '0')}-${String(to).padStart(16, '0')}`;
  const id = await begin(client, { name: 'a', size: image.length, sha256: sha256(image), version: '1' });
  await patch(client, id, 0, image.subarray(0, 100));
  // of a controller that was killed before it had noted them
  store.objects.set(name(100, 150), { bytes: image.subarray(100, 150), at: 1 });
  store.objects.set(name(100, 990), { bytes: image.subarray(100, 990), at: 1 });
  await patch(client, id, 100, image.subarray(100));
  const whole = store.objects.get(name(100, 1000))!;
  store.objects.delete(name(100, 1000));
  t.like(await finish(client, id), { status: 409, json: { code: 'REQUEST_CONFLICT' } });
  store.objects.set(name(100, 1000), whole);
  t.like(await finish(client, id), { status: 201, json: { sha256: sha256(image) } });
  t.deepEqual([...store.objects.keys()], [images + sha256(image)]);
});

test('what is not what was announced is refused, cancelled uploads go, and a start tidies', async (t) => {
  const store = await startS3(t);
  const client = await s3Rig(t, store);
  const bad = await begin(client, { name: 'a', size: 1000, sha256: 'a'.repeat(64), version: '1' });
  await patch(client, bad, 0, randomBytes(1000));
  t.like(await finish(client, bad), { status: 400, json: { code: 'CONTENT_DIGEST_MISMATCH' } });
  const over = await begin(client, { name: 'a', size: 10 });
  t.is((await patch(client, over, 0, randomBytes(11))).status, 413);
  t.is((await client.rest('DELETE', `/uploads/${over}`)).status, 204);
  t.is(store.objects.size, 0);
  t.is((await client.rest('POST', '/uploads', { name: 'a', size: 2 ** 20 })).status, 201);
  t.is((await client.rest('POST', '/uploads', { name: 'a', size: 2 ** 34 + 1 })).status, 413);

  const keep = await begin(client, { name: 'a', size: 10 });
  const lost = await begin(client, { name: 'b', size: 10 });
  store.objects.delete(`${uploads}${lost}/begun`);
  for (let count = 0; count < 5; count += 1)
    store.objects.set(`${uploads}${randomUUID()}/begun`, { bytes: Buffer.alloc(0), at: Date.now() });
  store.objects.set(`${uploads}readme`, { bytes: Buffer.alloc(0), at: 1 });
  await writeFile(join(client.stateDir, 'scratch', 'whole-of-a-killed-run'), 'x');
  const second = await client.restart();
  t.deepEqual(await readdir(join(client.stateDir, 'scratch')), []);
  t.is((await second.rest('GET', `/uploads/${lost}`)).status, 404);
  t.is((await second.rest('GET', `/uploads/${keep}`)).status, 200);
  t.is([...store.objects.keys()].filter((key) => key.endsWith('/begun')).length, 2);
  t.true(store.objects.has(`${uploads}readme`));
  store.intercept = failing(
    Infinity,
    ({ method }) => method === 'PUT',
    (response) => refuse(response, 403, 'AccessDenied'),
  );
  t.is((await second.rest('POST', '/uploads', { name: 'a', size: 10 })).status, 500, 'told at the beginning');
});
