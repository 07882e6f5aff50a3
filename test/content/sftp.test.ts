import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { lookup } from 'node:dns';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';
import type { openSource as OpenSource } from '#pkg/content/open-source.ts';
import { systemClock } from '#pkg/content/clock.ts';
import { sftpLogin, sftpUrl } from '#pkg/content/sftp-source.ts';
import { bundleInto } from '#cmd/basalt/image/bundle.ts';
import type { DatastoreConfig } from '#pkg/topics/baseos.ts';
import { until as comesTo } from '../until.ts';
import { quickClock } from './support/clocks.ts';
import { bytesOf, contentTree, datastore, sha256Of, startManager } from './support/manager.ts';
import { newHostKey, serveSftp, type SftpServer } from './support/sftp-server.ts';
import { tempDir } from './support/temp-dir.ts';

const MiB = 1024 * 1024;
const body = bytesOf(9 * MiB + 77);

const serve = async (t: ExecutionContext, content: Uint8Array = body) => {
  const directory = await tempDir(t);
  await mkdir(join(directory, 'images'));
  const file = join(directory, 'images', 'a b#.img');
  await writeFile(file, content);
  const server = await serveSftp(t, directory, 'node', 'sesame');
  return { server, directory, file };
};

const storeOf = (server: SftpServer, change: Partial<DatastoreConfig> = {}): DatastoreConfig =>
  datastore(server.host, {
    DsType: 4,
    Dpath: 'images',
    ApiKey: 'node',
    Password: 'sesame',
    DsCertPEM: [server.hostKey],
    ...change,
  });

const tree = (content = body, RelativeURL = 'a b#.img') => contentTree(content, { RelativeURL });

test('a file is fetched and verified, by a path from the login or from the root', async (t) => {
  for (const size of [0, 1, 32 * 1024, 5 * MiB + 1]) {
    const content = bytesOf(size);
    const { server, directory } = await serve(t, content);
    for (const Dpath of ['images/', `${directory}/images`]) {
      const { manager, until } = await startManager(t, await tempDir(t));
      manager.want(tree(content), [storeOf(server, { Dpath })]);
      t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(content));
    }
  }
});

test('a transfer that breaks goes on from where it was', async (t) => {
  const { server } = await serve(t);
  server.cutAfter = 6 * MiB;
  const { clock, pauses } = quickClock();
  const { manager, until } = await startManager(t, await tempDir(t), { clock });
  manager.want(tree(), [storeOf(server)]);
  t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
  t.is(server.sessions, 2, 'the rest of 9 MiB fits into the second one');
  t.deepEqual(pauses, [1000]);
});

test('a file that changed meanwhile is found out at the end, and fetched afresh', async (t) => {
  const { server, file } = await serve(t, bytesOf(9 * MiB + 77, 5));
  server.cutAfter = 6 * MiB;
  const { clock } = quickClock();
  const sleep: typeof clock.sleep = async (...given) => {
    await writeFile(file, body);
    server.cutAfter = undefined;
    await clock.sleep(...given);
  };
  const { manager, until } = await startManager(t, await tempDir(t), { clock: { ...clock, sleep } });
  manager.want(tree(), [storeOf(server)]);
  t.is(sha256Of(await readFile((await until('loaded')).path)), sha256Of(body));
  t.is(server.sessions, 3);
});

test('a transfer that stalls is given up', async (t) => {
  const { server } = await serve(t);
  server.stallAfter = 2 * MiB;
  const { clock, elapse, alarmsSet } = quickClock();
  const { manager, until } = await startManager(t, await tempDir(t), { clock });
  manager.want(tree(), [storeOf(server)]);
  await comesTo('a stall', () => server.stalled);
  await alarmsSet(1);
  elapse(21_000);
  const { error } = await until('failed');
  await manager.close();
  t.is(error.code, 'PEER_STALLED');
});

test('a server that never greets is not waited for longer than a connection may take', async (t) => {
  const sockets = createServer(() => {});
  await new Promise<void>((resolve) => sockets.listen(0, '127.0.0.1', resolve));
  t.teardown(() => sockets.close());
  const { clock, elapse, alarmsSet } = quickClock();
  const { manager, until } = await startManager(t, await tempDir(t), { clock });
  const host = `127.0.0.1:${(sockets.address() as AddressInfo).port}`;
  manager.want(tree(), [storeOf({ host, hostKey: (await newHostKey(t)).public } as SftpServer)]);
  for (let attempt = 1; attempt <= 7; attempt += 1) {
    await alarmsSet(1);
    elapse(6000);
  }
  const { error } = await until('failed');
  await manager.close();
  t.is(error.code, 'PEER_UNREACHABLE');
});

test('what cannot be is told by its code, and never with the password', async (t) => {
  const { server, directory } = await serve(t);
  await writeFile(join(directory, 'images', 'closed'), 'x');
  await chmod(join(directory, 'images', 'closed'), 0);
  const said = async (change: Partial<DatastoreConfig>, name = 'a b#.img') => {
    const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
    manager.want(tree(body, name), [storeOf(server, change)]);
    const { error } = await until('failed');
    await manager.close();
    t.notRegex(`${error.message} ${JSON.stringify(error.values)}`, /sesame/);
    return `${error.code} ${error.values['status'] ?? ''}`.trim();
  };
  t.is(await said({ Password: 'wrong' }), 'PEER_STATUS 401');
  t.is(await said({ ApiKey: 'stranger' }), 'PEER_STATUS 401');
  t.is(await said({}, 'missing'), 'PEER_STATUS 404');
  t.is(await said({ Dpath: '' }, 'images'), 'PEER_STATUS 404');
  t.is(await said({ Fqdn: '127.0.0.1:1' }), 'PEER_UNREACHABLE');
  t.is(await said({ Fqdn: 'user@host' }), 'CONFIG_INVALID');
  t.is(await said({ ApiKey: '' }), 'CONFIG_INVALID');
  t.is(await said({ DsCertPEM: ['-----BEGIN CERTIFICATE-----'] }), 'CONFIG_INVALID');
  t.is(await said({}, 'closed'), 'PEER_STATUS 403');
});

test('no password goes to a server with another host key', async (t) => {
  const { server } = await serve(t);
  const rsa = 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDA';
  for (const [key, why] of [
    [(await newHostKey(t)).public, /SHA256:/],
    [rsa, /no host key of a kind/],
  ] as const) {
    const { manager, until } = await startManager(t, await tempDir(t), { clock: quickClock().clock });
    manager.want(tree(), [storeOf(server, { DsCertPEM: [key] })]);
    const { error } = await until('failed');
    await manager.close();
    t.is(error.code, 'PEER_CERTIFICATE');
    t.regex(error.message, why);
  }
  t.deepEqual(server.passwords, []);
});

test('without a host key nothing is sent, unless that is allowed, and then it is said each time', async (t) => {
  const { server } = await serve(t);
  const store = storeOf(server, { DsCertPEM: [] });
  const strict = await startManager(t, await tempDir(t));
  strict.manager.want(tree(), [store]);
  const { error } = await strict.until('failed');
  t.is(error.code, 'CONFIG_INVALID');
  t.regex(error.message, /allowinsecureauth/);
  t.deepEqual(server.passwords, []);
  const warnings: string[] = [];
  const log = { debug: () => {}, info: () => {}, warn: (...said: unknown[]) => void warnings.push(said.join()) };
  const lax = await startManager(t, await tempDir(t), { use: { allowInsecureAuth: true }, log });
  lax.manager.want(tree(), [store]);
  await lax.until('loaded');
  t.deepEqual(server.passwords, ['sesame']);
  t.regex(warnings.join(), /no host key is configured/);
});

test('the SSH library is loaded for such a datastore only', async (t) => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--eval',
    `await import('#pkg/content/manager.ts');
     const { createRequire } = await import('node:module');
     console.log(Object.keys(createRequire(process.cwd() + '/').cache).some((name) => name.includes('ssh2')));`,
  ]);
  t.is(stdout.trim(), 'false');
});

test('the library works in a bundle, as slots carry it', async (t) => {
  const { server } = await serve(t);
  const folder = await tempDir(t);
  await bundleInto(folder, [{ in: 'pkg/content/open-source.ts', out: 'open-source' }]);
  const { openSource } = (await import(join(folder, 'open-source.mjs'))) as { openSource: typeof OpenSource };
  const store = storeOf(server);
  using reply = await openSource(
    {
      datastoreId: store.UUID,
      url: sftpUrl(store, 'a b#.img'),
      authorize: () => ({}),
      trusted: [],
      proxyFor: () => undefined,
      lookup,
      login: sftpLogin(store, 'a b#.img', false),
    },
    {},
    {
      clock: systemClock,
      signal: AbortSignal.timeout(60_000),
      stalledSeconds: 20,
      dialTimeoutSeconds: 20,
      allowPrivateRedirect: false,
    },
  );
  t.is(reply.head.status, 200);
  t.is(reply.bodyBytes, body.length);
});
