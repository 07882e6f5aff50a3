import { once } from 'node:events';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as tlsConnect } from 'node:tls';
import test from 'ava';
import { asOnboarded, configOf, newDevice, onboard, register, report, sw, uuidOf } from './device.ts';
import { launch } from './process.ts';
import { rig, tempDir, type Rig } from './rig.ts';
import { both, newSharedDatabase } from './engines.ts';

/** The public key that the controller shows, in DER. */
const shownKey = async (client: Rig): Promise<string> => {
  const { hostname, port } = new URL(client.url);
  const ca = await readFile(join(client.stateDir, 'pki', 'root-certificate.pem'));
  const socket = tlsConnect({ host: hostname, port: Number(port), ca });
  await once(socket, 'secureConnect');
  const key = socket.getPeerX509Certificate()?.publicKey.export({ type: 'spki', format: 'der' });
  socket.destroy();
  return Buffer.from(key ?? '').toString('hex');
};

both('whatever was acknowledged is there after a restart, at the same address with the same keys', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  await client.send('PUT', '/api/v1/images/a?version=2', { headers: client.headers, body: Buffer.from('x') });
  await client.rest('PUT', `/nodes/${device.serial}/baseos`, { image: 'a' });
  await device.info(report([sw()]));
  const before = await client.rest('GET', `/nodes/${device.serial}`);
  const bundle = await client.rest('GET', '/onboarding/bundle');
  const { configHash } = await configOf(client, await device.config());

  const again = await client.restart();
  t.is(again.url, client.url);
  t.deepEqual(await again.rest('GET', '/onboarding/bundle').then(({ json }) => json), bundle.json);
  const after = await again.rest('GET', `/nodes/${device.serial}`);
  t.deepEqual({ ...after.json, lastContact: '' }, { ...before.json, lastContact: '' });
  t.not(after.json.lastContact, null);
  const same = asOnboarded(again, device, device.uuid, device.token);
  t.is((await same.config(configHash)).status, 304, 'token and config hash are still good');
  t.is((await register(again, device)).status, 200);
});

both('another datastore address is a new config for every node', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const { config, configHash } = await configOf(client, await device.config());
  const again = await client.restart({ datastoreUrl: 'http://127.0.0.1:10' });
  const answer = await asOnboarded(again, device, device.uuid, device.token).config(configHash);
  const moved = (await configOf(again, answer)).config;
  t.is(moved?.datastores[0]?.fqdn, 'http://127.0.0.1:10');
  t.is(moved?.id?.version, '2');
  t.true((moved?.configTimestamp ?? 0) > (config?.configTimestamp ?? 0));
});

both('a listen host that the certificate lacks gets into it without a new key', async (t) => {
  const client = await rig(t);
  const before = await shownKey(client);
  const again = await client.restart({ hostNames: ['controller.example'] });
  t.is(again.controller.server, `controller.example:${new URL(again.url).port}`);
  t.is((await again.rest('GET', '/status')).status, 200);
  t.is(await shownKey(await again.restart({ hostNames: [] })), before);
  t.not(before, '');
});

test('keys and token are for the owner only, and a lost token file is made anew', async (t) => {
  const client = await rig(t);
  for (const name of ['root', 'server', 'signing', 'ecdh', 'onboard']) {
    t.is((await stat(join(client.stateDir, 'pki', `${name}.key.pem`))).mode & 0o777, 0o600);
  }
  const path = join(client.stateDir, 'api-token');
  t.is((await stat(path)).mode & 0o777, 0o600);
  const token = await readFile(path, 'utf8');
  const database = await readFile(join(client.stateDir, 'db.sqlite-wal'));
  t.false(database.includes(token.trim()), 'the database has only the hash');
  await rm(path);
  const again = await client.restart();
  t.not(await readFile(path, 'utf8'), token);
  const old = await again.send('GET', '/api/v1/status', { headers: client.headers });
  t.is(old.status, 401);
});

test('a key folder that was being made when the power went is made again', async (t) => {
  const dir = await tempDir(t);
  await mkdir(join(dir, 'controller', 'pki.new'), { recursive: true });
  await writeFile(join(dir, 'controller', 'pki.new', 'root.key.pem'), 'half');
  const running = await launch(t, dir);
  t.is((await running.rest('GET', '/status')).status, 200);
  t.is(await running.kill('SIGTERM'), 0);
});

test('a damaged database or key folder stops the start with a reason', async (t) => {
  const client = await rig(t);
  await client.controller.close();
  await rm(join(client.stateDir, 'pki', 'signing.key.pem'));
  await t.throwsAsync(client.restart(), { message: /signing key and certificate/ });
  const dir = await tempDir(t);
  await mkdir(join(dir, 'controller'));
  await writeFile(join(dir, 'controller', 'db.sqlite'), 'this is no database at all, but it is long enough'.repeat(50));
  await chmod(join(dir, 'controller', 'db.sqlite'), 0o600);
  await t.throwsAsync(launch(t, dir), { message: /cannot use the database/ });
});

both('kill -9 after any acknowledgement loses nothing of it', async (t) => {
  const dir = await tempDir(t);
  const database = await newSharedDatabase(t, dir);
  let running = await launch(t, dir, { database });
  const next = async (): Promise<void> => {
    await running.kill('SIGKILL');
    running = await launch(t, dir, { database });
  };
  const device = await newDevice();
  t.is((await running.rest('POST', '/onboarding', { serials: [device.serial] })).status, 201);
  await next();
  t.is((await register(running, device)).status, 201);
  await next();
  t.is((await register(running, device)).status, 200);
  const uuid = await uuidOf(running, device);
  const upload = { headers: running.headers, body: Buffer.alloc(200_000, 7) };
  t.is((await running.send('PUT', '/api/v1/images/a?version=2', upload)).status, 201);
  await next();
  t.is((await running.rest('PUT', `/nodes/${uuid}/baseos`, { image: 'a' })).status, 200);
  await next();
  t.is((await asOnboarded(running, device, uuid, new Uint8Array()).info(report([sw()]))).status, 201);
  await next();
  const { json } = await running.rest('GET', `/nodes/${uuid}`);
  t.like(json, { serial: device.serial, desiredVersion: '2', runningVersion: '1.0.0', configVersion: 2 });
  t.is((await running.rest('GET', `/nodes/${uuid}/timeline`)).json.rows.length, 1);
  t.is(await running.kill('SIGTERM'), 0);
});

both('kill -9 amid a storm of requests keeps every acknowledged one and the order of the versions', async (t) => {
  const dir = await tempDir(t);
  const database = await newSharedDatabase(t, dir);
  let running = await launch(t, dir, { database });
  const device = await onboard(running);
  let acknowledged = 0;
  const begun = Promise.withResolvers<void>();
  const storm = async (): Promise<void> => {
    for (;;) {
      const answer = await running.rest('POST', `/nodes/${device.uuid}/reboot`).catch(() => undefined);
      if (answer === undefined) return;
      acknowledged = Math.max(acknowledged, Number(answer.json.desired.rebootCounter));
      begun.resolve();
    }
  };
  const storms = Promise.all([storm(), storm(), storm()]);
  await begun.promise;
  await sleep(100);
  await running.kill('SIGKILL');
  await storms;
  running = await launch(t, dir, { database });
  const { json } = await running.rest('GET', `/nodes/${device.uuid}`);
  t.true(acknowledged > 0);
  t.true(json.desired.rebootCounter >= acknowledged);
  t.is(json.configVersion, json.desired.rebootCounter + 1);
});

both('two controllers on one state folder are refused', async (t) => {
  const client = await rig(t);
  await t.throwsAsync(launch(t, join(client.stateDir, '..')), { message: /another controller runs/ });
});
