import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { openDatabase } from '#cmd/controller/db/open.ts';
import { addApiToken } from '#cmd/controller/access/api-token-queries.ts';
import { addUser, changeUser } from '#cmd/controller/access/user-queries.ts';
import { rig, tempDir } from '../rig.ts';
import { asSession, bearer, hours, logIn, virtualTime, withToken } from './people.ts';

test('a token is shown once, kept hashed, listed without its secret and good until it is removed', async (t) => {
  const client = await rig(t);
  const viewer = await withToken(client, 'viewer');
  const secret: string = viewer.made.json.token;
  t.regex(secret, /^basalt_[\w-]{43}$/);
  t.is((await viewer.rest('GET', '/nodes')).status, 200);
  const list = (await client.rest('GET', '/tokens')).json.tokens;
  t.like(list, [{ id: viewer.id, name: 't-viewer', role: 'viewer', owner: null, expiresAt: null }]);
  t.truthy(list[0].usedAt);
  t.false(JSON.stringify(list).includes(secret));
  for (const name of ['db.sqlite', 'db.sqlite-wal']) {
    t.false((await readFile(join(client.stateDir, name))).includes(secret), name);
  }
  t.is((await client.rest('POST', '/tokens', { name: 't-viewer', role: 'admin' })).status, 409);
  t.is((await client.rest('POST', '/tokens', { name: 'api-token', role: 'admin' })).status, 409);
  t.is((await client.rest('DELETE', `/tokens/${viewer.id}`)).status, 204);
  t.is((await viewer.rest('GET', '/nodes')).status, 401);
  t.like(await client.rest('DELETE', `/tokens/${viewer.id}`), { status: 404, json: { code: 'TOKEN_UNKNOWN' } });
});

test('a token may do what its role may', async (t) => {
  const client = await rig(t);
  const viewer = await withToken(client, 'viewer');
  const operator = await withToken(client, 'operator');
  const admin = await withToken(client, 'admin');
  const statuses = async (method: string, path: string, body?: unknown) => {
    const found = [];
    for (const who of [viewer, operator, admin]) found.push((await who.rest(method, path, body)).status);
    return found;
  };
  t.deepEqual(await statuses('GET', '/onboarding'), [200, 200, 200]);
  t.deepEqual(await statuses('GET', '/audit'), [403, 200, 200]);
  t.deepEqual(await statuses('DELETE', '/images/none'), [403, 404, 404]);
  t.deepEqual(await statuses('GET', '/users'), [403, 403, 200]);
  t.deepEqual(await statuses('GET', '/onboarding/bundle'), [403, 403, 200]);
  t.deepEqual(await statuses('POST', '/onboarding', { serials: ['a'] }), [403, 403, 201]);
});

test('a token ends at its time', async (t) => {
  const time = virtualTime();
  const client = await rig(t, { now: time.now });
  const expiresAt = new Date(time.now() + hours).toISOString();
  const viewer = await withToken(client, 'viewer', { expiresAt });
  t.is(viewer.made.json.expiresAt, expiresAt);
  t.is((await viewer.rest('GET', '/nodes')).status, 200);
  time.advance(hours);
  t.is((await viewer.rest('GET', '/nodes')).status, 401);
  for (const bad of ['2026-03-01T00:00:00Z', 'tomorrow', '1', '2027-13-01T00:00:00Z']) {
    const { status } = await client.rest('POST', '/tokens', { name: 'x', role: 'viewer', expiresAt: bad });
    t.is(status, 400, bad);
  }
});

test('a token is never worth more than the user who made it, and goes with him', async (t) => {
  const client = await rig(t);
  const password = 'long enough for all';
  await client.rest('POST', '/users', { name: 'mia', role: 'admin', password });
  const mia = asSession(client, await logIn(client, 'mia', password));
  const ci = bearer(client, (await mia.rest('POST', '/tokens', { name: 'ci', role: 'admin' })).json.token);
  const child = bearer(client, (await ci.rest('POST', '/tokens', { name: 'child', role: 'admin' })).json.token);
  t.like((await client.rest('GET', '/tokens')).json.tokens, [
    { name: 'child', owner: 'mia' },
    { name: 'ci', owner: 'mia' },
  ]);
  await client.rest('PUT', '/users/mia', { role: 'viewer' });
  for (const token of [ci, child]) {
    t.is((await token.rest('GET', '/nodes')).status, 200);
    t.is((await token.rest('GET', '/users')).status, 403);
  }
  await client.rest('DELETE', '/users/mia');
  for (const token of [ci, child]) t.is((await token.rest('GET', '/nodes')).status, 401);
});

test('who is disabled while he asks for a token gets none that would come back with him', async (t) => {
  const db = await openDatabase(join(await tempDir(t), 'db.sqlite'));
  t.teardown(() => db.destroy());
  await addUser(db, { name: 'mia', role: 'admin', password: '' }, 1);
  await addUser(db, { name: 'ole', role: 'admin', password: '' }, 1);
  const token = { id: 'i', name: 'n', role: 'admin', token_hash: 'h', owner: 'mia', created_at: 1 } as const;
  await changeUser(db, 'mia', { disabled: true });
  t.is(await addApiToken(db, token), 'noOwner');
  t.is(await addApiToken(db, { ...token, owner: 'gone' }), 'noOwner');
  t.is(await addApiToken(db, { ...token, owner: 'ole' }), 'added');
  t.is(await addApiToken(db, { ...token, owner: 'ole', id: 'j', token_hash: 'i' }), 'taken');
});
