import { readFile } from 'node:fs/promises';
import test from 'ava';
import { bytesOf, contentTree, datastore, sha256Of, startManager } from './support/manager.ts';
import { serveTls } from './support/tls-server.ts';
import { tempDir } from './support/temp-dir.ts';

test('a datastore with its own authority is trusted by that, and gets its credentials', async (t) => {
  const body = bytesOf(5 * 1024 * 1024 + 1);
  const server = await serveTls(t, body);
  const { manager, until } = await startManager(t, await tempDir(t));
  const store = datastore(server.url, { DsType: 2, DsCertPEM: [server.ca], ApiKey: 'Bearer', Password: 'secret' });
  manager.want(contentTree(body), [store]);
  t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
  t.is(server.requests[0]?.authorization, 'Bearer secret');
});

test('a certificate of the datastore itself may be what is trusted', async (t) => {
  const body = bytesOf(1000);
  const server = await serveTls(t, body);
  const { manager, until } = await startManager(t, await tempDir(t));
  manager.want(contentTree(body), [datastore(server.url, { DsType: 2, DsCertPEM: [server.leaf] })]);
  await until('loaded');
  t.pass();
});

test('an unknown, foreign or expired certificate is refused before credentials are sent', async (t) => {
  const body = bytesOf(1000);
  const other = await serveTls(t, body);
  for (const [expired, trusted] of [
    [false, () => []],
    [false, () => [other.ca]],
    [true, (ca: string) => [ca]],
  ] as const) {
    const server = await serveTls(t, body, { expired });
    const { manager, until } = await startManager(t, await tempDir(t));
    const change = { DsType: 2, DsCertPEM: [...trusted(server.ca)], ApiKey: 'Bearer', Password: 'secret' };
    manager.want(contentTree(body), [datastore(server.url, change)]);
    const { error } = await until('failed');
    t.is(error.code, 'PEER_CERTIFICATE');
    t.false(error.message.includes('secret'));
    t.is(server.requests.length, 0);
  }
});

test('a name that is not in the certificate is refused', async (t) => {
  const body = bytesOf(1000);
  const server = await serveTls(t, body);
  const { manager, until } = await startManager(t, await tempDir(t));
  manager.want(contentTree(body), [
    datastore(`https://localhost:${server.port}`, { DsType: 2, DsCertPEM: [server.ca] }),
  ]);
  t.is((await until('failed')).error.code, 'PEER_CERTIFICATE');
});

test('certificates that are none are a fault of the config', async (t) => {
  const { manager, until } = await startManager(t, await tempDir(t));
  const pem = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
  manager.want(contentTree(bytesOf(1)), [datastore('https://127.0.0.1:1', { DsType: 2, DsCertPEM: [pem] })]);
  const { error, gaveUp } = await until('failed');
  t.is(error.code, 'CONFIG_INVALID');
  t.true(gaveUp);
});
