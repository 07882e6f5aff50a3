import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test from 'ava';
import { parseProxy } from '#pkg/eve/proxy.ts';
import { startProxy } from './http-proxy.ts';
import { answer, deviceUuid, keys, startController } from './tls-controller.ts';

test('a link with a proxy has it open a tunnel for each request, and speaks TLS with the controller through it', async (t) => {
  const proxy = await startProxy(t);
  const controller = await startController(t, answer(304));
  const link = controller.makeLink({ proxy: parseProxy(proxy.url), tls: { clientCertificate: true } });
  t.is((await link.config(deviceUuid, '')).kind, 'notModified');
  t.is((await link.config(deviceUuid, '')).kind, 'notModified');
  t.deepEqual(
    proxy.tunnels,
    [1, 2].map(() => ({ target: controller.url, authorization: undefined })),
  );
  t.deepEqual(proxy.plain, [], 'the proxy sees nothing of what is said');
  t.deepEqual(
    controller.seen.map(({ tlsClient }) => tlsClient),
    ['CN=device', 'CN=device'],
  );
});

// alone: its dial timeout is a real one, and contexts for the other links keep this process busy
test.serial('a tunnel that took its time lives as long as the send timeout allows, not the dial timeout', async (t) => {
  const proxy = await startProxy(t);
  const slow = await startController(t, (request, response) => {
    setTimeout(() => answer(304)(request, response), 4500);
  });
  const timeouts = () => ({ sendSeconds: 30, dialSeconds: 4 });
  const link = slow.makeLink({ proxy: parseProxy(proxy.url), timeouts });
  t.is((await link.config(deviceUuid, '')).kind, 'notModified');
});

test("a proxy's user and password go to the proxy only", async (t) => {
  const proxy = await startProxy(t);
  const controller = await startController(t, answer(304));
  const link = controller.makeLink({ proxy: parseProxy(`http://us%40er:pass@${proxy.host}`) });
  t.is((await link.config(deviceUuid, '')).kind, 'notModified');
  t.is(proxy.tunnels[0]?.authorization, `Basic ${Buffer.from('us@er:pass').toString('base64')}`);
  t.is(controller.seen[0]?.headers['proxy-authorization'], undefined);
});

test('behind a proxy, too, the server has to be the one that is named, under a known authority', async (t) => {
  const proxy = await startProxy(t);
  const controller = await startController(t, answer(304), {
    serverKeys: await keys.issue('server', { hosts: ['10.0.0.1'] }),
  });
  const link = controller.makeLink({ proxy: parseProxy(proxy.url) });
  const outcome = await link.config(deviceUuid, '');
  t.like(outcome, { kind: 'failed', status: undefined });
  t.is('error' in outcome && outcome.error.code, 'PEER_CERTIFICATE');
  t.is(controller.seen.length, 0);
});

test('an expired server certificate is a matter of time behind a proxy, too', async (t) => {
  const proxy = await startProxy(t);
  const controller = await startController(t, answer(304), {
    serverKeys: await keys.issue('server', { hosts: ['127.0.0.1'], notAfter: new Date(Date.now() - 10_000) }),
  });
  t.is((await controller.makeLink({ proxy: parseProxy(proxy.url) }).config(deviceUuid, '')).kind, 'certificateTime');
});

for (const status of ['407 Proxy authentication required', '503 Unavailable', '403 Forbidden', '404 Not found']) {
  test(`a proxy that answers ${status} says nothing of the controller: a plain failure without status`, async (t) => {
    const proxy = await startProxy(t, (_target, socket) => void socket.end(`HTTP/1.1 ${status}\r\n\r\n`));
    const controller = await startController(t, answer(304));
    const link = controller.makeLink({ proxy: parseProxy(`http://user:hush@${proxy.host}`) });
    const outcome = await link.config(deviceUuid, '');
    t.like(outcome, { kind: 'failed', status: undefined });
    t.is('error' in outcome && outcome.error.code, 'PEER_UNREACHABLE');
    t.notRegex('error' in outcome ? `${outcome.error.message}${String(outcome.error.cause)}` : '', /hush/);
    t.is(controller.seen.length, 0);
  });
}

test('section 5: a refused connection is temporary only without a proxy', async (t) => {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  free.close();
  await once(free, 'close');
  const controller = await startController(t, answer(304));
  const down = `http://127.0.0.1:${port}`;
  t.like(await controller.makeLink({ proxy: down }).config(deviceUuid, ''), { kind: 'failed', status: undefined });
  const proxy = await startProxy(t);
  const gone = controller.makeLink({ proxy: proxy.url, server: `127.0.0.1:${port}` });
  t.like(await gone.config(deviceUuid, ''), { kind: 'failed', status: undefined });
});

test('a proxy that never answers is given up after the dial timeout', async (t) => {
  const proxy = await startProxy(t, () => undefined);
  const controller = await startController(t, answer(304));
  const link = controller.makeLink({ proxy: proxy.url, timeouts: () => ({ sendSeconds: 60, dialSeconds: 0.3 }) });
  const outcome = await link.config(deviceUuid, '');
  t.like(outcome, { kind: 'failed', status: undefined });
  t.is('error' in outcome && outcome.error.code, 'PEER_STALLED');
});

test('a proxy is named by scheme, host and port, maybe a user; anything else is refused and not quoted', (t) => {
  t.is(parseProxy(''), undefined);
  t.is(parseProxy(' \n'), undefined);
  t.is(parseProxy(' http://proxy.example:3128\n'), 'http://proxy.example:3128/');
  t.is(parseProxy('http://us%40er:p%20w@proxy.example'), 'http://us%40er:p%20w@proxy.example/');
  // an operator's password with a bare percent sign, which nothing could decode
  t.is(parseProxy('http://user:100%@proxy.example'), 'http://user:100%25@proxy.example/');
  t.is(parseProxy('http://%ff:%zz@proxy.example'), 'http://%25ff:%25zz@proxy.example/');
  t.is(parseProxy('http://u:p@[::1]:3128'), 'http://u:p@[::1]:3128/');
  for (const text of [
    'proxy:3128',
    'https://proxy',
    'socks5://p',
    'http://u:hush@p/path',
    'http://p?hush',
    'http://',
  ]) {
    const error = t.throws(() => parseProxy(text), { code: 'CONFIG_INVALID' }, text);
    t.notRegex(error?.message ?? '', /hush/);
  }
});
