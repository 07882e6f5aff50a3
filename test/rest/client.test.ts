import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { fetch as undiciFetch } from 'undici';
import { createRestClient, UnexpectedReply } from '#pkg/rest/client.ts';
import { fetchTransport, RefusedError } from '#pkg/rest/fetch-transport.ts';
import { rig, type Rig } from '../controller/rig.ts';

/** `fetch` as a browser has it: it trusts the controller and keeps the cookie. */
const browserFetch = (client: Rig): typeof globalThis.fetch => {
  let cookie = '';
  const fetch = async (url: string, { headers, ...init }: RequestInit): Promise<unknown> => {
    const sent = { ...(headers as Record<string, string>), ...(cookie !== '' && { cookie }) };
    const reply = await undiciFetch(url, { ...(init as object), headers: sent, dispatcher: client.agent });
    cookie = reply.headers.get('set-cookie')?.split(';', 1)[0] ?? cookie;
    return reply;
  };
  return fetch as unknown as typeof globalThis.fetch;
};

test('a page logs in, reads and changes by names of calls', async (t) => {
  const client = await rig(t);
  let csrf: string | undefined;
  const transport = fetchTransport({ base: `${client.url}/api/v1`, csrf: () => csrf, fetch: browserFetch(client) });
  const { call } = createRestClient(transport);
  await t.throwsAsync(call('GET /session'), { instanceOf: RefusedError, code: 'REQUEST_UNAUTHORIZED' });
  const password = (await readFile(join(client.stateDir, 'admin-password'), 'utf8')).trim();
  const session = await call('POST /session', { body: { user: 'admin', password } });
  t.deepEqual(session.user, { name: 'admin', role: 'admin' });
  const body = { serials: ['a/b?c'] };
  await t.throwsAsync(call('POST /onboarding', { body }), { message: /x-csrf-token/ }, 'not without csrf');
  ({ csrf } = session);
  t.deepEqual(await call('POST /onboarding', { body }), { serials: ['a/b?c'] });
  t.is((await call('GET /nodes/:id', { params: { id: 'a/b?c' } })).onboarded, false, 'any name fits into a path');
  t.is(await call('DELETE /onboarding/:serial', { params: { serial: 'a/b?c' } }), null);
  const page = await call('GET /audit', { query: { limit: 1, after: 1 } });
  t.like(page.entries[0], { action: 'POST /onboarding', outcome: 'refused', status: 403 });
  t.is(page.last, 2);
});

test('a reply that is not as described is told from a refusal', async (t) => {
  const { call } = createRestClient(async () => ({ status: 200, json: async () => ({ nodes: [{ id: 5 }] }) }));
  await t.throwsAsync(call('GET /nodes'), {
    instanceOf: UnexpectedReply,
    message: /\/nodes is not understood at \/nodes\/0/,
  });
  const strange = createRestClient(async () => ({ status: 202, json: async () => ({ nodes: [] }) }));
  await t.throwsAsync(strange.call('GET /nodes'), { instanceOf: UnexpectedReply, message: /status 202/ });
  const more = createRestClient(async () => ({ status: 200, json: async () => ({ nodes: [], later: true }) }));
  t.deepEqual<unknown, unknown>(await more.call('GET /nodes'), { nodes: [], later: true }, 'new fields are let pass');
});

test('an answer from something that is no controller is a refusal with its status', async (t) => {
  const fetch = async (): Promise<Response> => new Response('<html>', { status: 502 });
  const { call } = createRestClient(fetchTransport({ base: '/api/v1', fetch }));
  await t.throwsAsync(call('GET /nodes'), { instanceOf: RefusedError, code: 'PEER_STATUS', message: 'status 502' });
});
