import { randomUUID, type X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { connect as tlsConnect } from 'node:tls';
import test, { type ExecutionContext } from 'ava';
import { sql } from 'kysely';
import pg from 'pg';
import { lockDevice, lockWithin } from '#cmd/controller/db/lock.ts';
import { openDatabase } from '#cmd/controller/db/open.ts';
import type { Database } from '#cmd/controller/db/schema.ts';
import { registerDevice } from '#cmd/controller/nodes/device-queries.ts';
import { storeInfo } from '#cmd/controller/nodes/store-info.ts';
import { addSerials } from '#cmd/controller/nodes/onboarding-queries.ts';
import { listTimeline } from '#cmd/controller/nodes/timeline-queries.ts';
import { org } from '#api/eve/gen/metrics.pb.js';
import type { InfoMessage } from '#pkg/eve/messages.ts';
import { until } from '../until.ts';
import { asOnboarded, attest, configOf, newDevice, onboard, register, report, sw, uuidOf } from './device.ts';
import { removeClusterAfter, sharedCluster } from './engines.ts';
import { listen } from './event-stream.ts';
import { launch } from './process.ts';
import { rig, tempDir, type Rig } from './rig.ts';

removeClusterAfter();

const byNumber = (one: number, two: number): number => one - two;

const { ZMetricMsg } = org.lfedge.eve.metrics;

/** A database and a key file for several controllers. */
const place = async (t: ExecutionContext) => {
  const dir = await tempDir(t);
  const keyFile = join(dir, 'key-file');
  await writeFile(keyFile, randomUUID());
  return { dir, database: { url: await (await sharedCluster()).createDatabase(), keyFile, connections: 4 } };
};

const progress = (percent: number): InfoMessage['content'] => report([sw({ downloadProgress: percent })]);
const tree: InfoMessage['content'] = {
  kind: 'contentTree',
  contentTree: {
    uuid: 'tree',
    displayName: 'd'.repeat(9000),
    sha256: 's',
    state: 2,
    progressPercentage: 7,
    currentSizeBytes: 5,
    error: undefined,
  },
};

test('a node goes from one controller process to another that was not there before, and listeners on each hear of all', async (t) => {
  const { dir, database } = await place(t);
  // both make the schema and the keys of the empty database at once
  const [a, b] = await Promise.all([launch(t, dir, { database, name: 'a' }), launch(t, dir, { database, name: 'b' })]);
  t.deepEqual(a.headers, b.headers, 'one token is good for both');
  const device = await newDevice();
  await a.rest('POST', '/onboarding', { serials: [device.serial] });
  const onB = await listen(t, b);
  t.is((await register(a, device)).status, 201);
  t.like((await onB.next()).data, { type: 'node', what: 'registered' });
  const uuid = await uuidOf(b, device);
  const token = await attest(a, device, uuid);
  t.like((await onB.next()).data, { type: 'node', what: 'attested', nodeId: uuid });
  const onA = await listen(t, a);

  await asOnboarded(a, device, uuid, token).info(progress(1));
  t.is((await onA.next()).data.row.downloadProgress, 1);
  t.is((await onB.next()).data.row.downloadProgress, 1);
  await asOnboarded(b, device, uuid, token).info(progress(2));
  t.is((await onB.next()).data.row.downloadProgress, 2);
  t.is((await onA.next()).data.row.downloadProgress, 2);
  await asOnboarded(b, device, uuid, token).info(tree);
  t.is((await onA.next()).data.contentTree.displayName.length, 9000, 'more than a notification can carry');
  t.is((await onB.next()).data.contentTree.progressPercentage, 7);

  await a.send('PUT', '/api/v1/images/a?version=2', { headers: a.headers, body: Buffer.from('x') });
  t.like((await onB.next()).data, { type: 'node', nodeId: null, what: 'image' });
  const { configHash } = await configOf(b, await asOnboarded(b, device, uuid, token).config());
  t.is((await asOnboarded(a, device, uuid, token).config(configHash)).status, 304, 'the same config, byte for byte');
  await onB.next();
  t.is((await a.rest('PUT', `/nodes/${uuid}/baseos`, { image: 'a' })).status, 200);
  await a.kill('SIGKILL');
  const there = asOnboarded(b, device, uuid, token);
  t.is((await configOf(b, await there.config(configHash))).config?.baseos?.baseOsVersion, '2');
  t.like(await onB.next(), { event: 'node', data: { what: 'config' } });
  t.is((await there.info(progress(3))).status, 201);
  t.is((await onB.next()).data.row.downloadProgress, 3);

  const urlFile = join(dir, 'url');
  await writeFile(urlFile, `${database.url}\n`);
  const c = await launch(t, dir, { database, name: 'c', urlFile });
  const seen = [];
  const onC = await listen(t, c, '?after=0');
  for (let count = 0; count < 3; count += 1) seen.push((await onC.next()).data.row.downloadProgress);
  t.deepEqual(seen, [1, 2, 3]);
  t.is((await register(c, device)).status, 200);
  t.is(await b.kill('SIGTERM'), 0);
});

const enter = async (db: Database, uuid: string): Promise<void> => {
  await addSerials(db, [uuid], 1);
  const values = { uuid, serial: uuid, soft_serial: '', cert_pem: '', onboard_cert_hash: 'o', registered_at: 1 };
  await registerDevice(db, { ...values, cert_hash: uuid.padEnd(64, '0') });
};

test('a reader that follows the numbers misses no row that was committed out of turn', async (t) => {
  const { database } = await place(t);
  const one = await openDatabase({ engine: 'postgres', ...database });
  const two = await openDatabase({ engine: 'postgres', ...database });
  t.teardown(() => Promise.all([one.destroy(), two.destroy()]));
  const devices = ['a', 'b', 'c', 'd'];
  for (const uuid of devices) await enter(one, uuid);
  const rounds = 40;
  let writing = true;
  const write = async (uuid: string, db: Database): Promise<void> => {
    for (let at = 1; at <= rounds; at += 1) {
      const message = { deviceUuid: uuid, at, content: progress(at) };
      await storeInfo(db, uuid, at, message, '{}');
    }
  };
  const writers = Promise.all(devices.map((uuid, index) => write(uuid, index % 2 === 0 ? one : two))).finally(
    () => (writing = false),
  );
  const seen: number[] = [];
  for (let after = 0, more = true; more;) {
    more = writing;
    for (const row of await listTimeline(two, undefined, after, 1000)) seen.push((after = row.seq));
  }
  await writers;
  const all = (await listTimeline(one, undefined, 0, 1000)).map(({ seq }) => seq);
  t.is(all.length, devices.length * rounds);
  t.deepEqual(seen, all);
});

test('a row waits for one that drew its number before and is not committed yet', async (t) => {
  const { database } = await place(t);
  const db = await openDatabase({ engine: 'postgres', ...database });
  t.teardown(() => db.destroy());
  await enter(db, 'a');
  await enter(db, 'b');
  const drawn = Promise.withResolvers<void>();
  const commit = Promise.withResolvers<void>();
  const first = db.transaction().execute(async (trx) => {
    await lockWithin(trx, 'timeline');
    await trx.insertInto('timeline').values({ device_uuid: 'a', received_at: 1, entry: '{}' }).execute();
    drawn.resolve();
    await commit.promise;
  });
  await drawn.promise;
  const second = storeInfo(db, 'b', 2, { deviceUuid: 'b', at: 2, content: progress(2) }, '{}');
  // it is there when the server says that it waits for a lock
  const waiting = sql<{ n: number }>`select count(*) as n from pg_locks where locktype = 'advisory' and not granted`;
  await until('it waits', async () => (await waiting.execute(db)).rows[0]?.n !== 0);
  t.deepEqual(await listTimeline(db, undefined, 0, 10), [], 'the later number is not to be seen before the earlier');
  commit.resolve();
  await Promise.all([first, second]);
  t.deepEqual(
    (await listTimeline(db, undefined, 0, 10)).map(({ nodeId }) => nodeId),
    ['a', 'b'],
  );
});

test('infos of other nodes do not wait for a node that somebody else holds', async (t) => {
  const { database } = await place(t);
  const db = await openDatabase({ engine: 'postgres', ...database });
  t.teardown(() => db.destroy());
  const others = ['b', 'c', 'd'];
  for (const uuid of ['a', ...others]) await enter(db, uuid);
  const store = (uuid: string) => storeInfo(db, uuid, 1, { deviceUuid: uuid, at: 1, content: progress(1) }, '{}');
  const held = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const holder = db.transaction().execute(async (trx) => {
    await lockDevice(trx, 'a');
    held.resolve();
    await release.promise;
  });
  await held.promise;
  const waiting = store('a');
  await Promise.all(others.map(store));
  t.deepEqual((await listTimeline(db, undefined, 0, 10)).map(({ nodeId }) => nodeId).toSorted(), others);
  release.resolve();
  await Promise.all([holder, waiting]);
  t.is((await listTimeline(db, 'a', 0, 10)).length, 1);
});

const pair = async (t: ExecutionContext): Promise<[Rig, Rig]> => {
  const { database } = await place(t);
  return [await rig(t, { database }), await rig(t, { database })];
};

test('changes of one node through two controllers are all kept, and one serial becomes one node', async (t) => {
  const [a, b] = await pair(t);
  const device = await onboard(a);
  await Promise.all(
    Array.from({ length: 30 }, (_, step) => (step % 2 === 0 ? a : b).rest('POST', `/nodes/${device.uuid}/reboot`)),
  );
  t.like((await b.rest('GET', `/nodes/${device.uuid}`)).json, { configVersion: 31, desired: { rebootCounter: 30 } });
  const serial = randomUUID();
  await a.rest('POST', '/onboarding', { serials: [serial] });
  const rivals = await Promise.all(Array.from({ length: 6 }, () => newDevice(serial)));
  const answers = await Promise.all(rivals.map((rival, index) => register(index % 2 === 0 ? a : b, rival)));
  t.deepEqual(answers.map(({ status }) => status).toSorted(byNumber), [201, 409, 409, 409, 409, 409]);
  const names = await Promise.all(
    [a, b].map((client, index) => client.rest('PUT', `/nodes/${[device.serial, serial][index]}`, { name: 'same' })),
  );
  t.deepEqual(names.map(({ status }) => status).toSorted(byNumber), [200, 409]);
});

test('uploads, wishes and deletions through two controllers never leave a wanted image without its file', async (t) => {
  const { dir, database } = await place(t);
  const imagesDir = join(dir, 'images');
  const clients = [await rig(t, { database, imagesDir }), await rig(t, { database, imagesDir })] as const;
  const [first] = clients;
  const device = await onboard(first);
  const act = async (client: Rig, step: number): Promise<void> => {
    const name = step % 2 === 0 ? 'a' : 'b';
    if (step % 3 === 0) await client.rest('DELETE', `/images/${name}`);
    else if (step % 3 === 1) await client.rest('PUT', `/nodes/${device.serial}/baseos`, { image: name });
    else {
      const body = Buffer.from(step % 4 === 0 ? 'one' : 'two');
      await client.send('PUT', `/api/v1/images/${name}?version=1`, { headers: client.headers, body });
    }
  };
  for (let round = 0; round < 12; round += 1) {
    const steps = Array.from({ length: 12 }, (_, step) => act(clients[step % 5 < 2 ? 0 : 1], step + round));
    await Promise.all(steps);
    const files = await readdir(imagesDir);
    const { desired } = (await first.rest('GET', `/nodes/${device.serial}`)).json;
    if (desired.baseos) t.true(files.includes(desired.baseos.sha256));
    const { images } = (await first.rest('GET', '/images')).json;
    for (const image of images) t.true(files.includes(image.path));
  }
});

test('a controller that starts leaves the unfinished upload of another alone', async (t) => {
  const { dir, database } = await place(t);
  const imagesDir = join(dir, 'images');
  const client = await rig(t, { database, imagesDir });
  const more = Promise.withResolvers<void>();
  const slow = async function* () {
    yield Buffer.alloc(1000, 1);
    await more.promise;
    yield Buffer.alloc(1000, 2);
  };
  const upload = client.send('PUT', '/api/v1/images/a', { headers: client.headers, body: Readable.from(slow()) });
  await until('the upload has begun', async () => (await readdir(imagesDir)).length > 0);
  await rig(t, { database, imagesDir });
  more.resolve();
  t.like(await upload, { status: 201, json: { size: 2000 } });
});

test('an older contact does not replace a newer one, and what two controllers count adds up', async (t) => {
  const { database } = await place(t);
  const early = await rig(t, { database, now: () => 1_700_000_000_000 });
  const late = await rig(t, { database, now: () => 1_700_000_100_000 });
  const device = await onboard(late);
  const metrics = ZMetricMsg.encode({ devID: device.uuid }).finish();
  for (const client of [early, late, early]) {
    t.is((await asOnboarded(client, device, device.uuid, device.token).post('metrics', metrics)).status, 201);
  }
  await late.controller.close();
  await early.controller.close();
  const db = await openDatabase({ engine: 'postgres', ...database });
  t.teardown(() => db.destroy());
  const row = await db.selectFrom('device').select(['last_contact', 'metric_count']).executeTakeFirstOrThrow();
  t.deepEqual(row, { last_contact: 1_700_000_100_000, metric_count: 3 });
});

/** The server certificate that a controller shows. */
const shown = async (t: ExecutionContext, client: Rig): Promise<X509Certificate> => {
  const { hostname, port } = new URL(client.url);
  const socket = tlsConnect({ host: hostname, port: Number(port), ca: await rootOf(client) });
  t.teardown(() => socket.destroy());
  await once(socket, 'secureConnect');
  const certificate = socket.getPeerX509Certificate();
  if (!certificate) throw new Error('no certificate');
  return certificate;
};

const rootOf = (client: Rig): Promise<string> => readFile(join(client.stateDir, 'pki/root-certificate.pem'), 'utf8');

test('controllers with names of their own share one key and do not take names from each other', async (t) => {
  const { database } = await place(t);
  const a = await rig(t, { database, hostNames: ['a.example'], announce: 'fleet.example:443' });
  const b = await rig(t, { database, hostNames: ['b.example'] });
  const [first, second] = [await shown(t, a), await shown(t, b)];
  t.is(await rootOf(a), await rootOf(b));
  t.true(second.publicKey.equals(first.publicKey));
  for (const name of ['a.example', 'b.example']) t.is(second.checkHost(name), name);
  const third = await shown(t, await a.restart());
  t.is(third.fingerprint256, second.fingerprint256, 'it has all names and is not issued again');
  t.is((await b.rest('GET', '/onboarding/bundle')).json.server, `b.example:${new URL(b.url).port}`);
  t.is(a.controller.server, 'fleet.example:443', 'the load balancer, when told');
});

test('the keys and the token cannot be read in the database, and another key file is refused', async (t) => {
  const { dir, database } = await place(t);
  const client = await rig(t, { database });
  const token = client.headers['authorization']?.replace('Bearer ', '') ?? '';
  const reader = new pg.Client({ connectionString: database.url });
  await reader.connect();
  const { rows } = await reader.query<{ name: string; value: string }>('select * from secret order by name');
  t.deepEqual(
    rows.map(({ name }) => name),
    ['api-token', 'pki'],
  );
  for (const { value } of rows) {
    const bytes = Buffer.from(value.slice(2), 'base64').toString('latin1');
    t.false(value.includes(token) || bytes.includes(token) || bytes.includes('PRIVATE KEY'));
  }
  // a value moved under another name is not taken for that
  await reader.query("update secret set value = $1 where name = 'pki'", [rows[0]?.value]);
  await t.throwsAsync(client.restart(), { message: /cannot decrypt "pki"/ });
  await reader.query("update secret set value = $1 where name = 'pki'", [rows[1]?.value]);
  await reader.end();
  const other = join(dir, 'other');
  await writeFile(other, randomUUID());
  await t.throwsAsync(client.restart({ database: { ...database, keyFile: other } }), {
    message: /key file is not the one/,
  });
  await writeFile(other, 'short');
  await t.throwsAsync(client.restart({ database: { ...database, keyFile: other } }), { message: /fewer than 32/ });
});
