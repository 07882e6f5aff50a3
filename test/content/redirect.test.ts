import { once } from 'node:events';
import test from 'ava';
import { connectSocket } from '#pkg/content/http-connect.ts';
import { quickClock } from './support/clocks.ts';
import { serveFile } from './support/file-server.ts';
import { bytesOf, contentTree, datastore, startManager } from './support/manager.ts';
import { startProxy } from './support/proxy.ts';
import { tempDir } from './support/temp-dir.ts';

const body = bytesOf(1000);

for (const [what, target] of [
  ['a private address', 'http://10.11.12.13/x'],
  ['a link-local address', 'http://169.254.169.254/latest/meta-data/'],
  ['a mapped address', 'http://[::ffff:192.168.1.1]/x'],
] as const) {
  test(`a redirect from loopback to ${what} is not followed, and nothing is sent there`, async (t) => {
    const server = await serveFile(t, { body });
    server.intercept = (_, response) => {
      response.writeHead(302, { location: target }).end();
      return true;
    };
    const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
    manager.want(contentTree(body), [datastore(server.url)]);
    const { error } = await until('failed');
    t.is(error.code, 'PEER_BAD_MESSAGE');
    t.regex(error.message, /is an address that is not public/);
  });
}

test('a datastore elsewhere may not redirect to the node itself, unless that is allowed', async (t) => {
  const target = await serveFile(t, { body });
  const port = new URL(target.url).port;
  for (const [location, allowed] of [
    [`http://127.0.0.1:${port}/x`, false],
    [`http://localhost:${port}/x`, false],
    [`http://[::ffff:127.0.0.1]:${port}/x`, false],
    [`http://127.0.0.1:${port}/x`, true],
  ] as const) {
    target.requests.length = 0;
    const server = await serveFile(t, { body });
    server.intercept = (_, response) => {
      response.writeHead(302, { location }).end();
      return true;
    };
    // by a name that only the proxy knows: for the node it is a host of somewhere
    const proxy = await startProxy(t);
    const { manager, until } = await startManager(t, await tempDir(t), {
      clock: quickClock().clock,
      use: { allowPrivateRedirect: allowed },
    });
    const Proxy = { Url: proxy.url, NoProxy: 'localhost,127.0.0.0/8,::/0' };
    manager.want(contentTree(body), [datastore(server.url.replace('127.0.0.1', 'store.test'), { Proxy })]);
    if (allowed) await until('loaded');
    else t.is((await until('failed')).error.code, 'PEER_BAD_MESSAGE', location);
    t.is(target.requests.length, allowed ? 1 : 0, location);
    await manager.close();
  }
});

test('a name is judged by what it resolves to when it is connected', async (t) => {
  const server = await serveFile(t, { body });
  const url = new URL(server.url.replace('127.0.0.1', 'localhost'));
  const asked: string[] = [];
  const to = (mayReach: (address: string) => boolean) =>
    connectSocket({ url, trusted: [], mayReach }, { buffer: new Uint8Array(64), callback: () => true }, undefined);
  const refused = to((address) => {
    asked.push(address);
    return false;
  });
  const [error] = (await once(refused, 'error')) as [Error & { code: string }];
  t.is(error.code, 'PEER_BAD_MESSAGE');
  t.true(asked.includes('127.0.0.1'));
  const reached = to((address) => address === '127.0.0.1');
  await once(reached, 'connect');
  t.is(reached.remoteAddress, '127.0.0.1');
  reached.destroy();
});
