import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { quickClock } from './support/clocks.ts';
import { serveFile } from './support/file-server.ts';
import { bytesOf, contentTree, datastore, sha256Of, startManager } from './support/manager.ts';
import { startProxy } from './support/proxy.ts';
import { serveSftp } from './support/sftp-server.ts';
import { tempDir } from './support/temp-dir.ts';
import { serveTls } from './support/tls-server.ts';

const MiB = 1024 * 1024;
/** A name that nobody resolves but the proxy. */
const named = (url: string): string => url.replace('127.0.0.1', 'store.test');

test('plain http is asked of the proxy by its whole address, with the right to use it, and resumes', async (t) => {
  const body = bytesOf(6 * MiB);
  const file = { body, cutAfter: (5 * MiB) as number | undefined, cutGently: true };
  const server = await serveFile(t, file);
  server.intercept = () => {
    if (server.requests.length === 2) file.cutAfter = undefined;
    return false;
  };
  const proxy = await startProxy(t);
  const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  const Proxy = { Url: proxy.url.replace('//', '//user:p%40ss@'), NoProxy: '' };
  manager.want(contentTree(body), [datastore(named(server.url), { Proxy, Dpath: 'a b' })]);
  t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
  t.is(proxy.asked[0], `${named(server.url)}/a%20b/image.squashfs`);
  t.is(proxy.authorizations[0], `Basic ${Buffer.from('user:p@ss').toString('base64')}`);
  t.is(server.requests[0]?.host, new URL(named(server.url)).host);
  t.is(server.requests[0]?.['proxy-authorization'], undefined);
  t.regex(server.requests[1]?.range ?? '', /^bytes=[1-9]/);
});

test('https goes through a tunnel of the proxy, and TLS is with the datastore', async (t) => {
  // more than its buffers hold, so that it has to wait for the disk
  const body = bytesOf(9 * MiB + 77);
  const server = await serveTls(t, body);
  const proxy = await startProxy(t);
  const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  const Proxy = { Url: proxy.url, NoProxy: 'elsewhere.test' };
  manager.want(contentTree(body), [datastore(server.url, { DsType: 2, DsCertPEM: [server.ca], Proxy })]);
  t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
  t.deepEqual(proxy.asked, [`127.0.0.1:${server.port}`]);
  // the name that the certificate does not have is refused as without a proxy
  manager.want(contentTree(bytesOf(5), { ContentID: 'other' }), [
    datastore(named(server.url), { DsType: 2, DsCertPEM: [server.ca], Proxy }),
  ]);
  t.is((await until('failed', 'other')).error.code, 'PEER_CERTIFICATE');
});

test('a file over SFTP goes through a tunnel, too', async (t) => {
  const body = bytesOf(3 * MiB);
  const directory = await tempDir(t);
  await mkdir(join(directory, 'images'));
  await writeFile(join(directory, 'images', 'image.squashfs'), body);
  const server = await serveSftp(t, directory, 'reader', 'sesame');
  const proxy = await startProxy(t);
  const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
  const Fqdn = server.host.replace('127.0.0.1', 'files.test');
  const login = { DsType: 4, ApiKey: 'reader', Password: 'sesame', Dpath: 'images', DsCertPEM: [server.hostKey] };
  manager.want(contentTree(body), [datastore(Fqdn, { ...login, Proxy: { Url: proxy.url, NoProxy: '' } })]);
  t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
  t.deepEqual(proxy.asked, [Fqdn]);
});

test('a host that needs no proxy is asked directly', async (t) => {
  const body = bytesOf(1000);
  const server = await serveFile(t, { body });
  const proxy = await startProxy(t);
  const { manager, until } = await startManager(t, await tempDir(t));
  manager.want(contentTree(body), [
    datastore(server.url, { Proxy: { Url: proxy.url, NoProxy: 'other.test, 127.0.0.0/8' } }),
  ]);
  await until('loaded');
  t.deepEqual(proxy.asked, []);
});

test('a proxy that refuses, or is not there, is told by its name and without its password', async (t) => {
  const proxy = await startProxy(t, 407);
  for (const [url, code, says] of [
    [proxy.url, 'PEER_STATUS', /the proxy 127\.0\.0\.1:\d+ refused a tunnel to store\.test:443 with status 407/],
    ['http://127.0.0.1:1', 'PEER_UNREACHABLE', /the proxy 127\.0\.0\.1:1 failed/],
  ] as const) {
    const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
    const Proxy = { Url: url.replace('//', '//user:sesame@'), NoProxy: '' };
    manager.want(contentTree(bytesOf(5)), [datastore('https://store.test', { DsType: 2, Proxy })]);
    const { error } = await until('failed');
    await manager.close();
    t.is(error.code, code);
    t.regex(error.message, says);
    t.notRegex(`${error.message} ${JSON.stringify(error.values)}`, /sesame/);
  }
});

test('a proxy that never answers is not waited for longer than a connection may take', async (t) => {
  const { createServer } = await import('node:net');
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  t.teardown(() => silent.close());
  const { clock, elapse, alarmsSet } = quickClock();
  const { manager, until } = await startManager(t, await tempDir(t), { clock });
  const address = silent.address() as { port: number };
  const Proxy = { Url: `http://127.0.0.1:${address.port}`, NoProxy: '' };
  manager.want(contentTree(bytesOf(5)), [datastore('https://store.test', { DsType: 2, Proxy })]);
  for (let attempt = 1; attempt <= 7; attempt += 1) {
    await alarmsSet(1);
    elapse(6000);
  }
  const { error } = await until('failed');
  await manager.close();
  t.is(error.code, 'PEER_UNREACHABLE');
  t.regex(error.message, /opened no tunnel/);
});
