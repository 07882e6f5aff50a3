import test from 'ava';
import { rig } from '../rig.ts';
import { asSession, bearer, firstPassword, logIn, openStream } from './people.ts';

const password = 'long enough for all';

test('users are added, changed, listed and removed', async (t) => {
  const client = await rig(t);
  const made = await client.rest('POST', '/users', { name: 'mia', role: 'viewer', password });
  t.like(made, { status: 201, json: { name: 'mia', role: 'viewer', disabled: false, lastLogin: null } });
  t.is((await client.rest('POST', '/users', { name: 'mia', role: 'admin', password })).status, 409);
  const bad = [
    { name: 'Mia', role: 'viewer', password },
    { name: 'token:x', role: 'viewer', password },
    { name: 'ole', role: 'root', password },
    { name: 'ole', role: 'viewer', password: 'too short' },
    { name: 'ole', role: 'viewer' },
  ];
  for (const body of bad) t.is((await client.rest('POST', '/users', body)).status, 400, JSON.stringify(body));
  t.is((await client.rest('PUT', '/users/mia', {})).status, 400);
  t.like(await client.rest('PUT', '/users/nobody', { disabled: true }), {
    status: 404,
    json: { code: 'USER_UNKNOWN' },
  });
  t.is((await client.rest('PUT', '/users/mia', { role: 'operator' })).json.role, 'operator');
  const { users } = (await client.rest('GET', '/users')).json;
  t.deepEqual(
    users.map(({ name, role }: { name: string; role: string }) => [name, role]),
    [
      ['admin', 'admin'],
      ['mia', 'operator'],
    ],
  );
  t.notRegex(JSON.stringify(users), /scrypt/);
  t.is((await client.rest('DELETE', '/users/mia')).status, 204);
  t.is((await client.rest('DELETE', '/users/mia')).status, 404);
});

test('the last enabled admin cannot be removed, demoted or disabled', async (t) => {
  const client = await rig(t);
  const refused = { status: 409, json: { code: 'REQUEST_CONFLICT' } };
  await client.rest('POST', '/users', { name: 'mia', role: 'admin', password });
  t.is((await client.rest('PUT', '/users/mia', { disabled: true })).status, 200);
  t.like(await client.rest('DELETE', '/users/admin'), refused, 'a disabled admin is none');
  t.like(await client.rest('PUT', '/users/admin', { role: 'operator' }), refused);
  t.like(await client.rest('PUT', '/users/admin', { disabled: true }), refused);
  await client.rest('PUT', '/users/mia', { disabled: false });
  const both = await Promise.all([client.rest('DELETE', '/users/admin'), client.rest('DELETE', '/users/mia')]);
  t.deepEqual(
    both.map(({ status }) => status).toSorted((a, b) => a - b),
    [204, 409],
    'one of two at once is the last',
  );
});

test('a role is what it is now, not what it was at login', async (t) => {
  const client = await rig(t);
  await client.rest('POST', '/users', { name: 'mia', role: 'operator', password });
  const mia = asSession(client, await logIn(client, 'mia', password));
  t.is((await mia.rest('GET', '/audit')).status, 200);
  await client.rest('PUT', '/users/mia', { role: 'viewer' });
  t.like(await mia.rest('GET', '/audit'), { status: 403, json: { code: 'REQUEST_FORBIDDEN' } });
  t.is((await mia.rest('GET', '/session')).json.user.role, 'viewer');
});

test('a user who is disabled loses sessions, tokens and open streams at once', async (t) => {
  const client = await rig(t);
  await client.rest('POST', '/users', { name: 'mia', role: 'admin', password });
  const mia = asSession(client, await logIn(client, 'mia', password));
  const made = await mia.rest('POST', '/tokens', { name: 'ci', role: 'admin' });
  const ci = bearer(client, made.json.token);
  t.is((await ci.rest('GET', '/users')).status, 200);
  const streams = [await openStream(client, { cookie: mia.cookie }), await openStream(client, ci.headers)];
  for (const { first } of streams) t.regex(first, /connected/);

  t.is((await client.rest('PUT', '/users/mia', { disabled: true })).status, 200);
  t.is((await mia.rest('GET', '/session')).status, 401);
  t.is((await ci.rest('GET', '/users')).status, 401);
  await Promise.all(streams.map(({ ended }) => ended));
  t.is((await logIn(client, 'mia', password)).status, 401);
  t.deepEqual((await client.rest('GET', '/tokens')).json.tokens, []);

  await client.rest('PUT', '/users/mia', { disabled: false });
  t.is((await mia.rest('GET', '/session')).status, 401, 'what is gone does not come back');
  t.is((await ci.rest('GET', '/users')).status, 401);
  t.is((await logIn(client, 'mia', password)).status, 200);
});

test('a password that an admin sets ends the sessions of that user', async (t) => {
  const client = await rig(t);
  const first = await firstPassword(client);
  const admin = asSession(client, await logIn(client, 'admin', first));
  t.is((await client.rest('PUT', '/users/admin', { password })).status, 200);
  t.is((await admin.rest('GET', '/session')).status, 401);
  t.is((await logIn(client, 'admin', first)).status, 401);
  t.is((await logIn(client, 'admin', password)).status, 200);
});
