import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import test, { type ExecutionContext } from 'ava';
import { createApp, type App } from '#cmd/controller/app.ts';
import type { Context } from '#cmd/controller/context.ts';
import { folderKeyStore } from '#cmd/controller/pki/key-store.ts';
import { openKeys } from '#cmd/controller/pki/keys.ts';
import { restRoutes } from '#cmd/controller/rest/routes.ts';
import type { Uploads } from '#cmd/controller/images/upload.ts';
import { createLogger } from '#pkg/process/log.ts';
import { calls } from '#pkg/rest/calls.ts';
import { rig, tempDir, type Loose } from '../rig.ts';
import { withToken } from './people.ts';

/** The routes as the HTTP server has them, whatever is said of them elsewhere. */
const routesOf = async (t: ExecutionContext): Promise<string[]> => {
  const log = createLogger('x', { level: 'silent' });
  const { server } = await openKeys(folderKeyStore(join(await tempDir(t), 'pki')), ['localhost'], Date.now());
  const app = createApp({ key: server.keyPem, cert: server.certPem, log });
  t.teardown(() => app.close());
  const routes: string[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    if (method !== 'HEAD') routes.push(`${String(method)} ${url}`);
  });
  // routes are only added here, none is called
  const context = { log, images: {}, db: {} } as unknown as Context;
  await app.register(async (scope) => restRoutes(context, {} as Uploads, '0')(scope as App), { prefix: '/api/v1' });
  await app.ready();
  return routes.map((route) => route.replace('/api/v1', '')).toSorted();
};

const documented = (document: Loose): string[] =>
  Object.entries<object>(document.paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    .map((name) => name.replaceAll(/\{(\w+)\}/g, ':$1'))
    .toSorted();

test('the document is valid OpenAPI 3.1, and needs no login', async (t) => {
  const client = await rig(t);
  const { status, json } = await client.send('GET', '/api/v1/openapi.json');
  t.is(status, 200);
  t.regex(json.openapi, /^3\.1\./);
  t.deepEqual(json.servers, [{ url: '/api/v1' }]);
  const result = await new Validator().validate(json);
  t.true(result.valid, JSON.stringify(result.errors));
  t.false((await new Validator().validate({ ...json, paths: { '/x': { get: 5 } } })).valid, 'the validator looks');
});

test('every route is in the document and in the table that clients are made from, and nothing else is', async (t) => {
  const routes = await routesOf(t);
  const client = await rig(t);
  const { json } = await client.send('GET', '/api/v1/openapi.json');
  t.true(routes.length > 30);
  t.deepEqual(documented(json), routes);
  t.deepEqual(Object.keys(calls).toSorted(), routes);
  for (const methods of Object.values<Loose>(json.paths)) {
    for (const operation of Object.values<Loose>(methods)) {
      const { operationId, summary, responses } = operation;
      t.truthy(summary, operationId);
      const good = Object.entries<Loose>(responses).filter(([status]) => status.startsWith('2'));
      t.is(good.length, 1, operationId);
      for (const [status, { content }] of good) t.is(content === undefined, status === '204', operationId);
      t.truthy(responses.default.content['application/json'].schema, operationId);
    }
  }
});

test('every call that changes something is entered once, and neither viewers nor strangers get through', async (t) => {
  const client = await rig(t);
  const viewer = await withToken(client, 'viewer');
  const { json } = await client.send('GET', '/api/v1/openapi.json');
  const changing = documented(json).filter((name) => !name.startsWith('GET '));
  t.true(changing.length > 20);
  const newest = async (): Promise<number> => (await client.rest('GET', '/audit?limit=1')).json.entries[0].seq;
  let last = await newest();
  for (const name of changing) {
    const [method, route] = name.split(' ') as [string, string];
    const path = route.replaceAll(/:\w+/g, 'nothing');
    const call = json.paths[route.replaceAll(/:(\w+)/g, '{$1}')][method.toLowerCase()];
    const need = call['x-role'];
    const who = [client.rest(method, path, {}), viewer.rest(method, path, {})];
    const stranger = { headers: { 'content-type': 'application/json' }, body: '{}' };
    const statuses = [(await who[0])?.status, (await who[1])?.status];
    statuses.push((await client.send(method, `/api/v1${path}`, stranger)).status);
    if (need !== 'none') t.is(statuses[2], 401, name);
    if (need !== 'none' && need !== 'login') t.is(statuses[1], 403, name);
    const { entries } = (await client.rest('GET', `/audit?after=${last}`)).json;
    // of a part of a change only who had no right to it
    const entered = statuses.filter((status) => call['x-audit'] !== false || status === 401 || status === 403);
    t.true(entered.length >= 2, name);
    t.deepEqual(
      entries.map(({ action }: { action: string }) => action),
      entered.map(() => name),
    );
    t.deepEqual(
      entries.map(({ status }: { status: number }) => status).toSorted(),
      entered.toSorted((a = 0, b = 0) => a - b),
      name,
    );
    last = await newest();
  }
});
