import { chmod, readFile, stat } from 'node:fs/promises';
import test from 'ava';
import pg from 'pg';
import { Agent, request } from 'undici';
import { readComposeFile } from './compose-file.ts';
import { compose, eventually, type Composition } from './without-engine.ts';

const { services, volumes } = readComposeFile();
const all = Object.entries(services);

test('a service writes to its volume and to memory only, and has no privileges', (t) => {
  for (const [name, service] of all) {
    t.true(service.read_only, name);
    t.deepEqual(service.tmpfs, ['/tmp'], name);
    t.deepEqual(service.volumes, ['state:/state'], name);
    t.deepEqual(service.cap_drop, ['ALL'], name);
    t.deepEqual(service.security_opt, ['no-new-privileges:true'], name);
  }
  t.deepEqual(Object.keys(volumes), ['state']);
});

test('one service builds the image of all, and nobody asks a registry for it', (t) => {
  t.deepEqual(
    all.filter(([, { build }]) => build !== undefined).map(([name]) => name),
    ['controller'],
  );
  t.is(new Set(all.map(([, { image }]) => image)).size, 1);
  for (const [name, { build, pull_policy }] of all) t.is(pull_policy, build === undefined ? 'never' : undefined, name);
});

test('what is published is published on the loopback address only', (t) => {
  t.deepEqual(
    all.flatMap(([, { ports = [] }]) => ports),
    ['127.0.0.1:8443:8443', '127.0.0.1:8444:8443'],
  );
});

test('what runs for good starts again and says whether it is well, and what others wait for can be waited for', (t) => {
  for (const [name, { restart, healthcheck }] of all)
    t.is(restart === 'unless-stopped', healthcheck !== undefined, name);
  for (const [name, { depends_on = {} }] of all)
    for (const [other, { condition }] of Object.entries(depends_on))
      t.is(services[other]?.healthcheck !== undefined, condition === 'service_healthy', `${name} waits for ${other}`);
});

test('without the profile nothing depends on what is in it', (t) => {
  for (const [name, { profiles, depends_on = {} }] of all) {
    if (profiles !== undefined) continue;
    for (const [other, { required }] of Object.entries(depends_on))
      t.is(services[other]?.profiles === undefined, required === undefined, `${name} waits for ${other}`);
  }
});

/** What the controller of that service answers at a path, and to whom. */
const ask = async (composition: Composition, name: string, path: string) => {
  const ca = await readFile(composition.path('/state/controller/pki/root-certificate.pem'), 'utf8');
  const agent = new Agent({ connect: { ca } });
  const { statusCode, headers, body } = await request(composition.path(`https://${name}:8443${path}`), {
    dispatcher: agent,
  });
  const text = await body.text();
  await agent.close();
  return { status: statusCode, type: headers['content-type'], text };
};

/** Starts a service when those that it waits for have started; of a profile only where that is on. */
const starter = (composition: Composition, profile?: string) => {
  const started = new Set<string>();
  const isOn = (name: string): boolean => {
    const { profiles } = services[name]!;
    return profiles === undefined || (profile !== undefined && profiles.includes(profile));
  };
  const start = async (name: string): Promise<void> => {
    if (started.has(name) || !isOn(name)) return;
    started.add(name);
    const { depends_on = {}, restart } = services[name]!;
    for (const other of Object.keys(depends_on)) await start(other);
    if (restart === 'no') {
      await composition.run(name);
      return;
    }
    if (await composition.isHealthy(name)) throw new Error(`${name} is healthy before it runs`);
    composition.start(name);
    await composition.healthy(name);
  };
  return { start, started };
};

test('the services start in their order from nothing but what the image holds, and a node comes online', async (t) => {
  const composition = await compose(t);
  const { start, started } = starter(composition);
  for (const [name] of all) await start(name);
  t.deepEqual([...started].toSorted(), ['controller', 'datastore', 'node', 'node-setup']);

  const status = async (): Promise<string> => await composition.run('basalt');
  const online = 'node1: ONLINE, runs 1.0.0-kvm-amd64\n';
  await eventually('the node is online', async () => (await status()).startsWith(online));

  const page = await ask(composition, 'controller', '/');
  t.deepEqual([page.status, page.type], [200, 'text/html; charset=utf-8']);
  const [script = ''] = /(?<=src=")\/assets\/[^"]+\.js/.exec(page.text) ?? [];
  t.is((await ask(composition, 'controller', script)).status, 200, 'what the page needs is in the image');

  // it may be another user here, who has to see what is there
  await chmod(composition.path('/state/controller'), 0o755);
  await t.throwsAsync(composition.run('postgres'), { message: /db\.sqlite has the state of a controller already/ });

  await t.throwsAsync(composition.run('node'), { message: /another container runs this node/ });

  const disk = composition.path('/state/node1/disk.img');
  const { ino, birthtimeMs } = await stat(disk);
  await composition.run('node-setup');
  const after = await stat(disk);
  t.deepEqual([after.ino, after.birthtimeMs], [ino, birthtimeMs], 'a second setup leaves the node as it is');

  for (const name of ['node', 'datastore', 'controller']) {
    await composition.stop(name);
    t.false(await composition.isHealthy(name), `${name} is not healthy after its end`);
  }
});

test('with the profile scale two controllers share PostgreSQL, and each goes on without the other', async (t) => {
  const composition = await compose(t);
  const { start, started } = starter(composition, 'scale');
  for (const name of ['controller', 'controller2']) await start(name);
  t.deepEqual([...started], ['controller', 'postgres', 'controller2']);
  await t.throwsAsync(stat(composition.path('/state/controller/db.sqlite')), { code: 'ENOENT' });
  const secret = (await readFile(composition.path('/state/postgres/pgpass'), 'utf8')).trim().split(':').at(-1) ?? '';
  t.true(secret.length > 40);
  for (const name of ['pgpass', 'database-url', 'key-file', 'data'])
    t.is((await stat(composition.path(`/state/postgres/${name}`))).mode & 0o077, 0, name);

  await composition.run('basalt', ['token', 'list']);
  await composition.stop('controller');
  t.is((await ask(composition, 'controller2', '/')).status, 200);
  // it knows what the first one made: token and certificate
  const list = async (): Promise<string> =>
    await composition.run('basalt', ['--controller', composition.path('https://controller2:8443'), 'token', 'list']);
  const before = await list();

  const connect = async (password: string): Promise<void> => {
    const address = composition.path('postgres://basalt@postgres:5432/basalt');
    const client = new pg.Client(address.replace('@', `:${password}@`));
    await client.connect();
    await client.end();
  };
  await t.notThrowsAsync(connect(secret));
  await t.throwsAsync(connect('another'), { message: /password authentication failed/ });

  await composition.stop('postgres');
  t.false(await composition.isHealthy('postgres'));
  composition.start('postgres');
  await composition.healthy('postgres');
  await eventually('the controller answers again', async () => (await list().catch(() => '')) === before);
  t.is((await readFile(composition.path('/state/postgres/pgpass'), 'utf8')).trim().split(':').at(-1), secret);
});
