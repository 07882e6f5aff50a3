import { stat } from 'node:fs/promises';
import test from 'ava';
import { readComposeFile } from './compose-file.ts';
import { compose, eventually } from './without-engine.ts';

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
    ['127.0.0.1:8443:8443'],
  );
});

test('what runs for good starts again and says whether it is well, and what others wait for can be waited for', (t) => {
  for (const [name, { restart, healthcheck }] of all)
    t.is(restart === 'unless-stopped', healthcheck !== undefined, name);
  for (const [name, { depends_on = {} }] of all)
    for (const [other, { condition }] of Object.entries(depends_on))
      t.is(services[other]?.healthcheck !== undefined, condition === 'service_healthy', `${name} waits for ${other}`);
});

test('the services start in their order from nothing but what the image holds, and a node comes online', async (t) => {
  const composition = await compose(t);
  const started = new Set<string>();
  const start = async (name: string): Promise<void> => {
    if (started.has(name)) return;
    started.add(name);
    const { depends_on = {}, restart } = services[name]!;
    for (const other of Object.keys(depends_on)) await start(other);
    if (restart === 'no') {
      await composition.run(name);
      return;
    }
    t.false(await composition.isHealthy(name), `${name} is not healthy before it runs`);
    composition.start(name);
    await composition.healthy(name);
  };
  for (const [name, { profiles }] of all) if (profiles === undefined) await start(name);
  t.deepEqual([...started].toSorted(), ['controller', 'datastore', 'node', 'node-setup']);

  const status = async (): Promise<string> => await composition.run('basalt');
  const online = 'node1: ONLINE, runs 1.0.0-kvm-amd64\n';
  await eventually('the node is online', async () => (await status()).startsWith(online));

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
