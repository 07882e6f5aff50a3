import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { rig } from '../rig.ts';
import { asSession, cookieOf, firstPassword, hours, logIn, minutes, virtualTime } from './people.ts';

test('the first start makes an admin whose password is in a file for the owner only', async (t) => {
  const client = await rig(t);
  const file = join(client.stateDir, 'admin-password');
  t.is((await stat(file)).mode & 0o777, 0o600);
  const password = await firstPassword(client);
  t.true(password.length >= 43);
  const login = await logIn(client, 'admin', password);
  t.like(login, { status: 200, json: { user: { name: 'admin', role: 'admin' } } });
  const again = await client.restart();
  t.is(await firstPassword(again), password, 'the next start changes nothing');
  t.is((await logIn(again, 'admin', password)).status, 200);
  for (const name of ['db.sqlite', 'db.sqlite-wal']) {
    const bytes = await readFile(join(client.stateDir, name)).catch(() => Buffer.alloc(0));
    t.false(bytes.includes(password), `${name} has the password`);
    t.false(bytes.includes(cookieOf(login).split('=')[1] as string), `${name} has the cookie`);
    t.false(bytes.includes(login.json.csrf), `${name} has the csrf`);
  }
});

test('the cookie is out of reach of scripts, of plain HTTP and of other sites', async (t) => {
  const client = await rig(t);
  const login = await logIn(client, 'admin', await firstPassword(client));
  t.regex(
    String(login.headers['set-cookie']),
    /^basalt_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
});

test('a session reads with its cookie and changes with its csrf only', async (t) => {
  const client = await rig(t);
  const login = await logIn(client, 'admin', await firstPassword(client));
  const me = asSession(client, login);
  t.deepEqual((await me.rest('GET', '/session', undefined, {})).json, login.json);
  t.is((await me.rest('GET', '/nodes', undefined, {})).status, 200);
  const add = (headers?: Record<string, string>) => me.rest('POST', '/onboarding', { serials: ['a'] }, headers);
  const other = asSession(client, await logIn(client, 'admin', await firstPassword(client)));
  for (const headers of [{}, { 'x-csrf-token': '' }, { 'x-csrf-token': other.csrf }]) {
    t.like(await add(headers), { status: 403, json: { code: 'REQUEST_FORBIDDEN' } });
  }
  t.deepEqual((await client.rest('GET', '/onboarding')).json.serials, []);
  t.is((await add()).status, 201);
  const mixed = { cookie: me.cookie, authorization: 'Bearer wrong' };
  t.is((await client.send('GET', '/api/v1/nodes', { headers: mixed })).status, 401, 'a wrong token is not made up for');
  const twice = { cookie: `${other.cookie}; ${me.cookie}` };
  t.is((await client.send('GET', '/api/v1/nodes', { headers: twice })).status, 401, 'two cookies are none');
});

test('a login never takes over the session that the browser came with, and ends it', async (t) => {
  const client = await rig(t);
  const password = await firstPassword(client);
  const planted = `basalt_session=${'A'.repeat(43)}`;
  const first = await logIn(client, 'admin', password, { cookie: planted });
  t.not(cookieOf(first), planted);
  t.is((await client.send('GET', '/api/v1/session', { headers: { cookie: planted } })).status, 401);
  const second = await logIn(client, 'admin', password, { cookie: cookieOf(first) });
  t.not(cookieOf(second), cookieOf(first));
  t.is((await asSession(client, first).rest('GET', '/session')).status, 401);
  t.is((await asSession(client, second).rest('GET', '/session')).status, 200);
});

test('logging out ends the session and clears the cookie', async (t) => {
  const client = await rig(t);
  const me = asSession(client, await logIn(client, 'admin', await firstPassword(client)));
  t.is((await me.rest('DELETE', '/session', undefined, {})).status, 403, 'not without csrf');
  const out = await me.rest('DELETE', '/session');
  t.is(out.status, 204);
  t.regex(String(out.headers['set-cookie']), /^basalt_session=; .*Max-Age=0/);
  t.is((await me.rest('GET', '/session')).status, 401);
  t.is((await client.rest('GET', '/session')).status, 401, 'a token is no session');
  t.is((await client.rest('DELETE', '/session')).status, 403);
});

test('a session ends 12 hours after its last use and after 7 days at the latest', async (t) => {
  const time = virtualTime();
  const client = await rig(t, { now: time.now });
  const password = await firstPassword(client);
  const idle = asSession(client, await logIn(client, 'admin', password));
  const busy = asSession(client, await logIn(client, 'admin', password));
  time.advance(12 * hours - 1);
  t.is((await busy.rest('GET', '/session')).status, 200);
  time.advance(1);
  t.is((await idle.rest('GET', '/session')).status, 401, 'after 12 h without use');
  for (let day = 1; day < 14; day += 1) {
    t.is((await busy.rest('GET', '/session')).status, 200, `after ${day} half days`);
    time.advance(12 * hours - minutes);
  }
  t.is((await busy.rest('GET', '/session')).status, 200);
  time.advance(13 * minutes);
  t.is((await busy.rest('GET', '/session')).status, 401, 'after 7 days');
});

test('wrong passwords are few, and time gives more', async (t) => {
  const time = virtualTime();
  const client = await rig(t, { now: time.now });
  const password = await firstPassword(client);
  for (let count = 0; count < 5; count += 1) {
    t.like(await logIn(client, 'admin', 'wrong'), { status: 401, json: { code: 'REQUEST_UNAUTHORIZED' } });
  }
  const refused = await logIn(client, 'admin', password);
  t.like(refused, { status: 429, json: { code: 'REQUEST_TOO_MANY' } });
  t.is(refused.headers['retry-after'], '60');
  time.advance(minutes);
  t.is((await logIn(client, 'admin', password)).status, 200);
  t.is((await logIn(client, 'admin', password)).status, 200, 'the right one is not counted');
  const unknown = await logIn(client, 'nobody', 'wrong');
  t.deepEqual(unknown.json, {
    code: 'REQUEST_UNAUTHORIZED',
    message: 'user name or password is wrong, or the user is disabled',
  });
});

test('changing the own password needs the old one, ends the other sessions and makes the first file wrong', async (t) => {
  const client = await rig(t);
  const password = await firstPassword(client);
  const me = asSession(client, await logIn(client, 'admin', password));
  const other = asSession(client, await logIn(client, 'admin', password));
  const next = 'grüner Basalt 7';
  t.like(await me.rest('PUT', '/session/password', { old: 'wrong', new: next }), { status: 403 });
  t.is((await me.rest('PUT', '/session/password', { old: password, new: 'short' })).status, 400);
  t.is((await client.rest('PUT', '/session/password', { old: password, new: next })).status, 403, 'tokens have none');
  t.is((await me.rest('PUT', '/session/password', { old: password, new: next })).status, 204);
  t.is((await me.rest('GET', '/session')).status, 200);
  t.is((await other.rest('GET', '/session')).status, 401);
  await t.throwsAsync(firstPassword(client), { code: 'ENOENT' });
  t.is((await logIn(client, 'admin', password)).status, 401);
  t.is((await logIn(client, 'admin', next.normalize('NFD'))).status, 200, 'the same text, typed another way');
  const again = await client.restart();
  await t.throwsAsync(firstPassword(again), { code: 'ENOENT' });
});
