import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import test from 'ava';
import { sql } from 'kysely';
import { openDatabase } from '#cmd/controller/db/open.ts';
import { databaseUrl, withoutPassword } from '#cmd/controller/db/target.ts';
import { findDevice } from '#cmd/controller/nodes/device-queries.ts';
import { findPollingDevice } from '#cmd/controller/nodes/polling.ts';
import { writeSetting } from '#cmd/controller/access/tokens.ts';
import { onboard, report, sw } from './device.ts';
import { both, newDatabase, sharedCluster } from './engines.ts';
import { listen } from './event-stream.ts';
import { startCluster } from './postgres.ts';
import { rig, tempDir } from './rig.ts';

test('a password is not taken from an argument, but from a file', async (t) => {
  const plain = 'postgres://basalt@db.example:5432/basalt?sslmode=verify-full';
  t.is(await databaseUrl(plain, undefined), plain);
  t.is(await databaseUrl(undefined, undefined), undefined);
  for (const secret of ['postgres://u:p@h/d', 'postgresql://h/d?password=p']) {
    const error = await t.throwsAsync(databaseUrl(secret, undefined), {
      message: /every user of this machine can read/,
    });
    t.false(error?.message.includes(secret));
  }
  for (const wrong of ['mysql://h/d', 'postgres://', 'h']) {
    await t.throwsAsync(databaseUrl(wrong, undefined), { message: /is not postgres:/ });
  }
  const file = join(await tempDir(t), 'url');
  await writeFile(file, 'postgres://u:geheim@h/d\n');
  t.is(await databaseUrl(undefined, file), 'postgres://u:geheim@h/d');
  t.is(withoutPassword('postgres://u:geheim@h/d?password=geheim'), 'postgres://u@h/d');
  await t.throwsAsync(databaseUrl(plain, file), { message: /either/ });
  await t.throwsAsync(databaseUrl(undefined, `${file}-not`), { message: /cannot read the database address/ });
});

both('numbers of 53 bits, texts of any sort and NUL are the same on both engines', async (t) => {
  const db = await openDatabase(await newDatabase(t, await tempDir(t)));
  t.teardown(() => db.destroy());
  const created = Number.MAX_SAFE_INTEGER;
  const name = 'grüße 🚀 \u2028';
  await db.insertInto('image').values({ name, version: null, sha256: 's', size: created, created_at: 0 }).execute();
  t.deepEqual(await db.selectFrom('image').selectAll().execute(), [
    { name, version: null, product: null, sha256: 's', size: created, created_at: 0 },
  ]);
  t.is(await findDevice(db, 'no\0body'), undefined);
  await writeSetting(db, 'k', 'a\0b');
  t.true((await db.selectFrom('setting').selectAll().executeTakeFirstOrThrow()).value.startsWith('a'));
});

both('a schema of a later version is not touched', async (t) => {
  const target = await newDatabase(t, await tempDir(t));
  const db = await openDatabase(target);
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'x')`.execute(db);
  await db.destroy();
  await t.throwsAsync(openDatabase(target), { message: /cannot use the database .*9999-later/ });
});

test('a server that cannot be reached is waited for, and then named without its password', async (t) => {
  const target = { engine: 'postgres', url: 'postgres://u:geheim@127.0.0.1:1/d', patienceMs: 0 } as const;
  const error = await t.throwsAsync(openDatabase(target), {
    message: /cannot use the database postgres:.*ECONNREFUSED/,
  });
  t.false(error?.message.includes('geheim'));
  const cluster = await startCluster();
  t.teardown(() => cluster.remove());
  const missing = { engine: 'postgres', url: cluster.url('missing') } as const;
  await t.throwsAsync(openDatabase(missing), { message: /make it with createdb/ });
  const url = await cluster.createDatabase();
  await cluster.stop();
  const opening = openDatabase({ engine: 'postgres', url });
  await sleep(100);
  await cluster.start();
  const db = await opening;
  t.is((await db.selectFrom('device').selectAll().execute()).length, 0);
  await db.destroy();
});

test('while the server is away requests are answered with 503, and then all goes on, listeners included', async (t) => {
  const cluster = await startCluster();
  t.teardown(() => cluster.remove());
  const keyFile = join(await tempDir(t), 'key-file');
  await writeFile(keyFile, 'k'.repeat(40));
  const url = await cluster.createDatabase();
  const client = await rig(t, { database: { url, keyFile, connections: 4 } });
  const other = await rig(t, { database: { url, keyFile, connections: 4 } });
  const device = await onboard(client);
  const stream = await listen(t, other);
  await device.info(report([sw({ downloadProgress: 1 })]));
  t.is((await stream.next()).data.row.downloadProgress, 1);
  await cluster.stop();
  t.like(await client.rest('GET', '/status'), { status: 503, json: { code: 'STORE_UNAVAILABLE' } });
  t.is((await device.info(report([sw({ downloadProgress: 2 })]))).status, 503);
  t.is((await device.config()).status, 503);
  t.is((await client.send('GET', '/api/v2/edgedevice/ping')).status, 200);
  await cluster.start();
  t.is((await client.rest('GET', '/status')).status, 200);
  t.is((await device.config()).status, 200);
  // the listening connection may not be back yet: the row is read when it is
  t.is((await device.info(report([sw({ downloadProgress: 3 })]))).status, 201);
  for (;;) {
    const { data } = await stream.next();
    if (data.type === 'timeline') {
      t.is(data.row.downloadProgress, 3);
      break;
    }
  }
});

test('a statement that the server keeps fails once, as unavailable, when its table has got other columns', async (t) => {
  const cluster = await sharedCluster();
  const db = await openDatabase({ engine: 'postgres', url: await cluster.createDatabase() });
  t.teardown(() => db.destroy());
  t.is(await findPollingDevice(db, 'ab'), undefined);
  const kept = sql<{ n: number }>`select count(*) as n from pg_prepared_statements`;
  t.is((await kept.execute(db)).rows[0]?.n, 1);
  await sql`alter table desired add column later text`.execute(db);
  await t.throwsAsync(findPollingDevice(db, 'ab'), { code: 'STORE_UNAVAILABLE' });
  t.is(await findPollingDevice(db, 'ab'), undefined);
});

test('a password is taken from the address in a file or from PGPASSFILE, and a wrong one is said to be wrong', async (t) => {
  const cluster = await startCluster({ password: 'geheim' });
  t.teardown(() => cluster.remove());
  const url = await cluster.createDatabase();
  const error = await t.throwsAsync(openDatabase({ engine: 'postgres', url: `${url}&password=falsch` }), {
    message: /the password is wrong/,
  });
  t.false(error?.message.includes('falsch'));
  const db = await openDatabase({ engine: 'postgres', url: `${url}&password=geheim` });
  await db.destroy();
  const file = join(await tempDir(t), 'pgpass');
  await writeFile(file, '*:*:*:*:geheim\n', { mode: 0o600 });
  // the other servers of this file ask for none
  process.env['PGPASSFILE'] = file;
  t.teardown(() => void delete process.env['PGPASSFILE']);
  await (await openDatabase({ engine: 'postgres', url })).destroy();
});

test('a connection that the server ends in the middle of a transaction fails that request and no other', async (t) => {
  const cluster = await sharedCluster();
  const db = await openDatabase({ engine: 'postgres', url: await cluster.createDatabase(), connections: 2 });
  t.teardown(() => db.destroy());
  const broken = db.transaction().execute(async (trx) => {
    await writeSetting(trx, 'k', 'lost');
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx);
  });
  await t.throwsAsync(broken, { message: /database cannot be reached/ });
  for (let count = 0; count < 5; count += 1) {
    t.deepEqual(await db.selectFrom('setting').selectAll().execute(), []);
  }
});
