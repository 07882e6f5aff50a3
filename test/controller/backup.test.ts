import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import test, { type ExecutionContext } from 'ava';
import { backUp, restore } from '#cmd/basalt/controller-backup.ts';
import { runCli } from '../basalt/run-cli.ts';
import { asOnboarded, configOf, onboard, report, sw, type Onboarded } from './device.ts';
import { removeClusterAfter, sharedCluster } from './engines.ts';
import { rig, tempDir, type Rig } from './rig.ts';

removeClusterAfter();

const run = promisify(execFile);

/** A controller with a node, an image that it wants and some history. */
const fill = async (client: Rig): Promise<Onboarded> => {
  const device = await onboard(client);
  await client.send('PUT', '/api/v1/images/a?version=2', { headers: client.headers, body: Buffer.from('x') });
  await client.rest('PUT', `/nodes/${device.serial}/baseos`, { image: 'a' });
  await device.info(report([sw()]));
  await client.rest('POST', '/onboarding', { serials: ['another'] });
  return device;
};

/** Everything that an operator sees, but for the time of the last contact, which may be younger. */
const seen = async (client: Rig, device: Onboarded): Promise<unknown> => {
  const node = (await client.rest('GET', `/nodes/${device.uuid}`)).json;
  const get = async (path: string): Promise<unknown> => (await client.rest('GET', path)).json;
  return [
    { ...node, lastContact: null },
    await get(`/nodes/${device.uuid}/timeline`),
    await get(`/nodes/${device.uuid}/info`),
    await get('/images'),
    await get('/onboarding'),
    { ...((await get('/onboarding/bundle')) as object), server: '' },
  ];
};

/** A node that knew the controller before goes on with the restored one, and numbers go on too. */
const goesOn = async (t: ExecutionContext, client: Rig, device: Onboarded, hash: string): Promise<void> => {
  const there = asOnboarded(client, device, device.uuid, device.token);
  t.is((await there.config(hash)).status, 304);
  const { last } = (await client.rest('GET', `/nodes/${device.uuid}/timeline`)).json;
  t.is((await there.info(report([sw({ userStatus: 3 })]))).status, 201);
  const { rows } = (await client.rest('GET', `/nodes/${device.uuid}/timeline?after=${last}`)).json;
  t.is(rows.length, 1);
};

test('a running controller on SQLite is backed up, and what the backup makes is that controller', async (t) => {
  const client = await rig(t);
  const device = await fill(client);
  const { configHash } = await configOf(client, await device.config());
  const dir = await tempDir(t);
  const before = await seen(client, device);
  // written to all the while
  const written = new AbortController();
  const writer = (async () => {
    while (!written.signal.aborted) await client.rest('POST', '/onboarding', { serials: ['another'] });
  })();
  const cli = await runCli(['controller', 'backup', join(dir, 'b'), '--controller-state', client.stateDir]);
  written.abort();
  await writer;
  t.is(cli.code, 0, cli.stderr);
  t.is((await stat(join(dir, 'b'))).mode & 0o777, 0o700);
  t.is((await stat(join(dir, 'b/pki/root.key.pem'))).mode & 0o777, 0o600);
  // what comes later is not in it
  await client.rest('POST', '/onboarding', { serials: ['late'] });
  await t.throwsAsync(restore(join(dir, 'b'), client.stateDir), { message: /another controller runs/ });
  await client.controller.close();
  await t.throwsAsync(restore(join(dir, 'b'), client.stateDir), { message: /not empty/ });
  await rename(client.stateDir, `${client.stateDir}.lost`);
  const restored = await runCli(['controller', 'restore', join(dir, 'b'), '--controller-state', client.stateDir]);
  t.is(restored.code, 0, restored.stderr);
  t.deepEqual((await readdir(client.stateDir)).toSorted(), ['admin-password', 'api-token', 'db.sqlite', 'pki']);
  t.is((await stat(join(client.stateDir, 'api-token'))).mode & 0o777, 0o600);
  const again = await client.restart();
  t.deepEqual(again.headers, client.headers);
  t.deepEqual(await seen(again, device), before);
  await goesOn(t, again, device, configHash);
});

test('a backup that is not whole or was changed is refused, and leaves nothing', async (t) => {
  const client = await rig(t);
  const dir = await tempDir(t);
  await backUp(client.stateDir, join(dir, 'b'));
  await t.throwsAsync(backUp(client.stateDir, join(dir, 'b')), { message: /exists already/ });
  await t.throwsAsync(backUp(dir, join(dir, 'c')), { message: /there is no .*db.sqlite.*PostgreSQL/ });
  const spoil = async (name: string, how: (copy: string) => Promise<void>, message: RegExp): Promise<void> => {
    const copy = join(dir, name);
    await cp(join(dir, 'b'), copy, { recursive: true });
    await how(copy);
    await t.throwsAsync(restore(copy, join(dir, `to-${name}`)), { message });
    t.deepEqual(await readdir(join(dir, `to-${name}`)).catch(() => []), []);
  };
  await spoil('no-list', (copy) => rm(join(copy, 'backup.json')), /is no backup/);
  await spoil('no-key', (copy) => rm(join(copy, 'pki/root.key.pem')), /root.key.pem is not as it was.*missing/);
  await spoil(
    'bit',
    async (copy) => {
      const bytes = await readFile(join(copy, 'db.sqlite'));
      bytes.writeUInt8(bytes.readUInt8(5000) ^ 1, 5000);
      await writeFile(join(copy, 'db.sqlite'), bytes);
    },
    /db.sqlite is not as it was/,
  );
});

test('a dump and a restore with the tools of PostgreSQL make the same controllers', async (t) => {
  const dir = await tempDir(t);
  const cluster = await sharedCluster();
  const keyFile = join(dir, 'key-file');
  await writeFile(keyFile, 'k'.repeat(40));
  const database = { url: await cluster.createDatabase(), keyFile, connections: 4 };
  const client = await rig(t, { database });
  const device = await fill(client);
  const { configHash } = await configOf(client, await device.config());
  const dump = join(dir, 'dump');
  const tool = (name: string, ...args: string[]) => run(join(cluster.bin, name), args);
  await tool('pg_dump', '--format=custom', `--file=${dump}`, database.url);
  const before = await seen(client, device);
  await client.rest('POST', '/onboarding', { serials: ['late'] });
  await client.controller.close();
  const url = await cluster.createDatabase();
  await tool('pg_restore', '--exit-on-error', '--no-owner', `--dbname=${url}`, dump);
  await mkdir(join(dir, 'elsewhere'));
  const again = await client.restart({ database: { ...database, url }, stateDir: join(dir, 'elsewhere') });
  t.not(again.stateDir, client.stateDir);
  t.deepEqual(again.headers, client.headers, 'the token came with the database');
  t.deepEqual(await seen(again, device), before);
  await goesOn(t, again, device, configHash);
});
