import test from 'ava';
import { request } from 'undici';
import { rig } from '../rig.ts';

test('every reply says that it is no page and what it is, on either API and for errors', async (t) => {
  const client = await rig(t);
  const paths = ['/', '/nothing', '/api/v1/openapi.json', '/api/v1/nodes', '/api/v1/none', '/api/v2/edgedevice/ping'];
  for (const path of paths) {
    const { headers } = await request(client.url + path, { dispatcher: client.agent, headers: client.headers }).then(
      async (reply) => {
        await reply.body.dump();
        return reply;
      },
    );
    t.is(headers['x-content-type-options'], 'nosniff', path);
    t.regex(String(headers['content-security-policy']), /frame-ancestors 'none'/, path);
    if (path.startsWith('/api/v1')) t.is(headers['cache-control'], 'no-store', path);
  }
  const refused = await client.send('GET', '/api/v1/nodes');
  t.like(refused, { status: 401, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } });
  const { headers, body } = await request(`${client.url}/api/v1/events`, {
    dispatcher: client.agent,
    headers: client.headers,
  });
  t.is(headers['x-content-type-options'], 'nosniff', 'streams too');
  t.is(headers['cache-control'], 'no-store');
  body.destroy();
});

test('plain HTTP is not answered', async (t) => {
  const client = await rig(t);
  await t.throwsAsync(request(`${client.url.replace('https:', 'http:')}/api/v1/openapi.json`));
});
