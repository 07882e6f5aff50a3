import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { connect } from 'node:tls';
import test from 'ava';
import { createAuditLog } from '#cmd/controller/access/audit-log.ts';
import { openDatabase } from '#cmd/controller/db/open.ts';
import { appendAudit, listAudit } from '#cmd/controller/access/audit-queries.ts';
import { createLogger } from '#pkg/process/log.ts';
import type { AuditEntry } from '#pkg/rest/audit.ts';
import { onboard } from '../device.ts';
import { both } from '../engines.ts';
import { rig, tempDir, type Rig } from '../rig.ts';
import { until } from '../../until.ts';
import { asSession, firstPassword, hours, logIn, minutes, virtualTime, withToken } from './people.ts';

const entries = async (client: Rig, query = '?after=0'): Promise<AuditEntry[]> =>
  (await client.rest('GET', `/audit${query}`)).json.entries;

test('each change is one entry: who, what, which node, how it ended', async (t) => {
  const time = virtualTime();
  const client = await rig(t, { now: time.now });
  const { serial, uuid } = await onboard(client);
  const operator = await withToken(client, 'operator');
  const viewer = await withToken(client, 'viewer');
  const last: number = (await client.rest('GET', '/audit')).json.entries[0].seq;
  await operator.rest('PUT', `/nodes/${serial}`, { name: 'edge-7' });
  await operator.rest('PUT', '/nodes/edge-7/baseos', { image: 'none' });
  await viewer.rest('POST', '/nodes/edge-7/reboot');
  await client.rest('POST', '/nodes/edge-7/reboot');
  await operator.rest('GET', '/nodes');
  const at = new Date(time.now()).toISOString();
  const after = await entries(client, `?after=${last}`);
  t.deepEqual(
    after.map((entry) => ({ ...entry, seq: entry.seq - last })),
    [
      {
        seq: 1,
        at,
        actor: 'token:t-operator',
        role: 'operator',
        action: 'PUT /nodes/:id',
        target: `/nodes/${serial}`,
        nodeId: uuid,
        detail: '{"name":"edge-7"}',
        outcome: 'done',
        status: 200,
      },
      {
        seq: 2,
        at,
        actor: 'token:t-operator',
        role: 'operator',
        action: 'PUT /nodes/:id/baseos',
        target: '/nodes/edge-7/baseos',
        nodeId: uuid,
        detail: '{"image":"none"} there is no image "none"; upload it first',
        outcome: 'refused',
        status: 404,
      },
      {
        seq: 3,
        at,
        actor: 'token:t-viewer',
        role: 'viewer',
        action: 'POST /nodes/:id/reboot',
        target: '/nodes/edge-7/reboot',
        nodeId: uuid,
        detail: 'this needs the role operator, and token:t-viewer is viewer; ask an admin',
        outcome: 'refused',
        status: 403,
      },
      {
        seq: 4,
        at,
        actor: 'token:api-token',
        role: 'admin',
        action: 'POST /nodes/:id/reboot',
        target: '/nodes/edge-7/reboot',
        nodeId: uuid,
        detail: '',
        outcome: 'done',
        status: 200,
      },
    ],
  );
  t.is((await entries(client, '?node=edge-7')).length, 4);
  t.is((await entries(client, `?node=${uuid}&actor=token:t-operator`)).length, 2);
  t.is((await entries(client, '?actor=nobody')).length, 0);
});

both('the newest come first, or with after the oldest, and either goes on page by page', async (t) => {
  const client = await rig(t);
  for (const serial of ['a', 'b', 'c', 'd', 'e']) await client.rest('POST', '/onboarding', { serials: [serial] });
  await withToken(client, 'viewer');
  const read = async (query: string) => {
    const { entries: found, last } = (await client.rest('GET', `/audit?${query}`)).json;
    return [found.map(({ seq }: AuditEntry) => seq), last];
  };
  t.deepEqual(await read(''), [[6, 5, 4, 3, 2, 1], 1]);
  t.deepEqual(await read('limit=2'), [[6, 5], 5]);
  t.deepEqual(await read('limit=2&before=5'), [[4, 3], 3]);
  t.deepEqual(await read('before=1'), [[], 1]);
  t.deepEqual(await read('after=0&limit=2'), [[1, 2], 2]);
  t.deepEqual(await read('after=2&limit=2'), [[3, 4], 4]);
  t.deepEqual(await read('after=6'), [[], 6]);
  t.deepEqual(await read('actor=nobody'), [[], 0]);
  await client.rest('POST', '/onboarding', { serials: ['f'] });
  t.deepEqual(await read('limit=2&before=5'), [[4, 3], 3], 'what comes meanwhile moves no page');
  t.deepEqual(await read('after=1&before=4'), [[2, 3], 3], 'both bound it');
});

test('an upload in parts is entered with its begin and end, a part only when its sender has no right to it', async (t) => {
  const client = await rig(t);
  const { made } = await withToken(client, 'viewer');
  const begin = async (): Promise<string> =>
    (await client.rest('POST', '/uploads', { name: 'a.img', size: 2, version: '1' })).json.id;
  const part = (id: string, offset: number, headers: Record<string, string>) =>
    client.send('PATCH', `/api/v1/uploads/${id}`, {
      headers: { ...headers, 'upload-offset': String(offset), 'content-type': 'application/octet-stream' },
      body: Buffer.alloc(1),
    });
  const id = await begin();
  t.is((await part(id, 0, client.headers)).status, 200);
  t.is((await part(id, 0, client.headers)).status, 409);
  t.is((await part(id, 1, { authorization: `Bearer ${made.json.token}` })).status, 403);
  t.is((await part(id, 1, client.headers)).status, 200);
  t.is((await client.rest('POST', `/uploads/${id}/finish`)).status, 201);
  const other = await begin();
  t.is((await client.rest('DELETE', `/uploads/${other}`)).status, 204);
  const all = (await entries(client)).filter(({ action }) => action.includes('/uploads'));
  t.deepEqual(
    all.map(({ action, target, status }) => [action, target, status]),
    [
      ['POST /uploads', '/uploads', 201],
      ['PATCH /uploads/:id', `/uploads/${id}`, 403],
      ['POST /uploads/:id/finish', `/uploads/${id}/finish`, 201],
      ['POST /uploads', '/uploads', 201],
      ['DELETE /uploads/:id', `/uploads/${other}`, 204],
    ],
  );
  t.is(all[0]?.detail, '{"name":"a.img","size":2,"version":"1"}');
});

test('uploads, logins and their refusals are entered, secrets never', async (t) => {
  const client = await rig(t);
  const password = await firstPassword(client);
  const secrets = ['geheim-eins-1234', 'geheim-zwei-1234', 'geheim-drei', password];
  await client.send('PUT', '/api/v1/images/a.img?version=1', { headers: client.headers, body: Buffer.alloc(9) });
  const me = asSession(client, await logIn(client, 'admin', password));
  await logIn(client, 'admin', 'geheim-drei');
  await logIn(client, 'geheim-drei', 'geheim-drei');
  await client.rest('POST', '/users', { name: 'mia', role: 'viewer', password: secrets[0] });
  await client.rest('POST', '/users', { name: 'mia', role: 'viewer', passwort: secrets[0] });
  await client.send('POST', '/api/v1/users', {
    headers: { ...client.headers, 'content-type': 'application/json' },
    body: `"${secrets[0]}"{`,
  });
  await client.rest('PUT', '/users/mia', { password: secrets[1] });
  const { made } = await withToken(client, 'viewer');
  await me.rest('PUT', '/session/password', { old: password, new: secrets[0] });
  await me.rest('DELETE', '/session');
  const all = await entries(client);
  t.deepEqual(
    all.map(({ actor, action, outcome, status }) => [actor, action, outcome, status]),
    [
      ['token:api-token', 'PUT /images/:name', 'done', 201],
      ['admin', 'POST /session', 'done', 200],
      ['admin', 'POST /session', 'refused', 401],
      ['', 'POST /session', 'refused', 401],
      ['token:api-token', 'POST /users', 'done', 201],
      ['token:api-token', 'POST /users', 'refused', 400],
      ['token:api-token', 'POST /users', 'refused', 400],
      ['token:api-token', 'PUT /users/:name', 'done', 200],
      ['token:api-token', 'POST /tokens', 'done', 201],
      ['admin', 'PUT /session/password', 'done', 204],
      ['admin', 'DELETE /session', 'done', 204],
    ],
  );
  t.is(all[0]?.detail, '{"version":"1"}');
  t.is(all[4]?.detail, '{"name":"mia","role":"viewer"}');
  const text = JSON.stringify(all);
  for (const secret of [...secrets, made.json.token]) t.false(text.includes(secret), secret);
});

test('who hangs up before the answer is entered all the same', async (t) => {
  const client = await rig(t);
  const { hostname, port } = new URL(client.url);
  const ca = await readFile(join(client.stateDir, 'pki', 'root-certificate.pem'));
  const hangUp = async (head: string, body: string): Promise<void> => {
    const socket = connect({ host: hostname, port: Number(port), ca });
    socket.on('error', () => undefined);
    await once(socket, 'secureConnect');
    const auth = `authorization: ${client.headers['authorization']}`;
    socket.write(`${head} HTTP/1.1\r\nhost: x\r\n${auth}\r\n${body}`, () => socket.destroy());
  };
  const json = '{"serials":["a"]}';
  const type = `content-type: application/json\r\ncontent-length: ${json.length}`;
  await hangUp('POST /api/v1/onboarding', `${type}\r\n\r\n${json}`);
  await hangUp('PUT /api/v1/images/half', 'content-length: 1000\r\n\r\nhalf');
  await until('both are in the audit log', async () => (await entries(client)).length >= 2);
  const found = (await entries(client)).map(({ action, outcome }) => [action, outcome]);
  t.deepEqual(
    found.toSorted(([a = ''], [b = '']) => a.localeCompare(b)),
    [
      ['POST /onboarding', 'done'],
      ['PUT /images/:name', 'refused'],
    ],
  );
});

test('a change that cannot be entered is not acknowledged', async (t) => {
  const client = await rig(t);
  const file = new DatabaseSync(join(client.stateDir, 'db.sqlite'), { timeout: 5000 });
  file.exec('DROP TABLE audit');
  file.close();
  const answer = await client.rest('POST', '/onboarding', { serials: ['a'] });
  t.like(answer, { status: 500, json: { code: 'INTERNAL' } });
  const refused = await client.rest('POST', '/onboarding', { serials: [] });
  t.like(refused, { status: 400, json: { code: 'REQUEST_INVALID' } }, 'a refusal stands');
  t.is((await client.rest('GET', '/nodes')).status, 200);
});

test('strangers cannot push out what users did, and are counted', async (t) => {
  const time = virtualTime();
  const db = await openDatabase(join(await tempDir(t), 'db.sqlite'));
  t.teardown(() => db.destroy());
  const audit = createAuditLog({ db, log: createLogger('x', { level: 'silent' }), days: 1, now: time.now });
  const entry = {
    actor: '',
    role: null,
    action: 'POST /session',
    target: '/session',
    node_id: null,
    detail: '',
    outcome: 'refused',
    status: 401,
  } as const;
  for (let count = 0; count < 100; count += 1) await audit.append(entry, false);
  await audit.append({ ...entry, actor: 'mia' }, true);
  const all = { after: 0, limit: 1000 };
  t.is((await listAudit(db, all)).length, 61);
  time.advance(minutes);
  await audit.append(entry, false);
  t.is((await listAudit(db, all)).at(-1)?.detail, ' (40 more before it were not entered)');
  time.advance(25 * hours);
  await audit.append({ ...entry, actor: 'mia' }, true);
  t.deepEqual(
    (await listAudit(db, all)).map(({ seq }) => seq),
    [63],
    'what is older than its days is gone, and no number comes twice',
  );
});

test('who may change nothing cannot push out what others did either', async (t) => {
  const time = virtualTime();
  const db = await openDatabase(join(await tempDir(t), 'db.sqlite'));
  t.teardown(() => db.destroy());
  const audit = createAuditLog({ db, log: createLogger('x', { level: 'silent' }), days: 1, now: time.now });
  const entry = {
    actor: 'token:viewer',
    role: 'viewer',
    action: 'POST /nodes/:id/reboot',
    target: '/nodes/a/reboot',
    node_id: null,
    detail: '',
    outcome: 'refused',
    status: 403,
  } as const;
  const count = async (actor: string) => (await listAudit(db, { after: 0, limit: 2000, actor })).length;
  for (let left = 700; left > 0; left -= 1) await audit.append(entry, true);
  t.is(await count('token:viewer'), 600);
  await audit.append({ ...entry, actor: 'mia' }, true);
  t.is(await count('mia'), 1, 'each has his own');
  await audit.append({ ...entry, outcome: 'done', status: 200 }, true);
  t.is(await count('token:viewer'), 601, 'what was done is always entered');
  time.advance(10_000);
  await audit.append(entry, true);
  t.is((await listAudit(db, { limit: 1 }))[0]?.detail, ' (100 more before it were not entered)');
});

test('the log is bounded by number too', async (t) => {
  const db = await openDatabase(join(await tempDir(t), 'db.sqlite'));
  t.teardown(() => db.destroy());
  const row = { actor: 'a', role: null, action: '', target: '', node_id: null, detail: '', status: 200 } as const;
  for (let at = 1; at <= 20; at += 1) {
    await appendAudit(db, { ...row, at, outcome: 'done' }, { ageMs: 1000, entries: 5 });
  }
  t.deepEqual(
    (await listAudit(db, { after: 0, limit: 100 })).map(({ seq }) => seq),
    [16, 17, 18, 19, 20],
  );
});
