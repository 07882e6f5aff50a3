import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { typeGuids } from '#pkg/gpt/layout.ts';
import { openCounted } from '#cmd/basalt/counted-file.ts';
import { report, sw } from '../controller/device.ts';
import { rig, type Loose, type Rig } from '../controller/rig.ts';
import { fleet, putImage, says, start, tell } from '../controller/rollout/fleet.ts';
import { makeSquashfs } from '../install/support/images.ts';
import { runCli, scratchDir, startCli, type CliResult } from './run-cli.ts';

const options = (client: Rig, url = client.url): string[] => [
  '--controller',
  url,
  '--token-file',
  join(client.stateDir, 'api-token'),
  '--ca-file',
  join(client.stateDir, 'pki', 'root-certificate.pem'),
];

const cli = (client: Rig, ...args: string[]): Promise<CliResult> => runCli([...options(client), ...args]);
const json = async (client: Rig, ...args: string[]): Promise<Loose> => {
  const { stdout, stderr } = await cli(client, '--json', ...args);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
};

test('a rollout is started for a group, watched to its end, and its failure is the exit code', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 2);
  await putImage(client, 'two.img', '2.0');
  t.like(await json(client, 'group', 'create', 'lab'), { name: 'lab', nodes: 0 });
  t.like(await json(client, 'group', 'add', 'lab', ...nodes.map(({ serial }) => serial)), { nodes: 2 });
  t.is((await cli(client, 'rollout', 'start', 'two.img')).code, 2, 'for whom is to be said');
  const args = ['rollout', 'start', 'two.img', '--group', 'lab', '--wave-size', '1', '--max-failures', '1'];
  const started = startCli([...options(client), ...args, '--name', 'autumn', '--wait', '--timeout', '3600']);
  let told = '';
  started.stdout!.on('data', (chunk) => (told += String(chunk)));
  await Promise.race([once(started.stdout!, 'data'), started.result]);
  await tell(client, nodes[0]!, 'updated');
  await tell(client, nodes[1]!, 'gaveUp');
  const { code, stderr } = await started.result;
  t.is(code, 1);
  t.regex(told, /wave 1 {2}.*wanted/);
  t.regex(told, /wave 2 {2}.*failed \(no such file\)/);
  t.regex(stderr, /rollout is done: 1 node\(s\) failed/);
  const shown = await cli(client, 'rollout', 'show', 'autumn');
  t.is(shown.code, 0);
  t.regex(shown.stdout, new RegExp(`1 +${nodes[0]!.serial} +done`));
  t.regex(shown.stdout, new RegExp(`2 +${nodes[1]!.serial} +failed +no such file`));
});

test('the status of a node says of an error how grave it is, how often it was tried and when next', async (t) => {
  const client = await rig(t);
  const [node] = await fleet(client, 1);
  await node!.info(says.retrying('2.0'));
  const { stdout } = await cli(client, '--node', node!.serial, 'status');
  t.regex(
    stdout,
    /2\.0: no route to datastore\n +NOTICE; Will retry in 10 s; have retried 3 times; said at 2023-11-14T/,
  );
  await node!.info(says.gaveUp('2.0'));
  const after = await cli(client, '--node', node!.serial, 'status');
  t.regex(after.stdout, /2\.0: no such file\n +ERROR; not tried again by itself; said at/);
  await node!.info(says.updated('2.0'));
  t.notRegex((await cli(client, '--node', node!.serial, 'status')).stdout, /errors|tried again/);
});

test('an image that a node has no room for is refused before it is uploaded', async (t) => {
  const client = await rig(t);
  const [node] = await fleet(client, 1);
  const storageList = [
    {
      device: 'sda2',
      mountPath: '',
      total: 1,
      storageLocation: false,
      partitionLabel: 'IMGB',
      partitionTypeGuid: typeGuids.slotType,
      partitionUuid: '',
    },
  ];
  await node!.info(report([sw()], { storageList }));
  const path = join(await scratchDir(t), 'image');
  await writeFile(path, Buffer.alloc(2 * 1024 * 1024));
  for (const version of [[], ['--version', '2.0']]) {
    const { code, stderr } = await cli(client, '--node', node!.serial, 'push', path, ...version);
    t.is(code, 3);
    t.regex(stderr, /slot IMGB of this node holds 1 MiB/);
  }
  t.deepEqual((await client.rest('GET', '/images')).json.images, []);
  t.deepEqual((await client.rest('GET', '/uploads')).json.uploads, []);
});

test('a rollout is paused, resumed and aborted by the beginning of its id', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 1);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, nodes)).json;
  t.is((await json(client, 'rollout', 'pause', id.slice(0, 8))).state, 'paused');
  t.is((await json(client, 'rollout', 'resume', '2.0')).state, 'running');
  t.is((await json(client, 'rollout', 'abort', id)).state, 'aborted');
  t.is((await cli(client, 'rollout', 'resume', id)).code, 3);
  t.is((await cli(client, 'rollout', 'show', 'none')).code, 2);
  const list = await cli(client, 'rollout', 'list');
  t.regex(list.stdout, /^ID .*\n[0-9a-f]{8} +2\.0 +2\.0 +activate +aborted +1 +1 withdrawn/);
});

test('nodes are listed, searched and filtered', async (t) => {
  const client = await rig(t);
  const [one, two] = await fleet(client, 2);
  await client.rest('PUT', `/nodes/${one!.uuid}`, { name: 'Edge seven' });
  await tell(client, two!, 'updated');
  const all = await cli(client, 'nodes');
  t.regex(all.stdout, /^NAME +GROUP +STATE +RUNS +WANTED +UPDATE +LAST CONTACT\n/);
  t.regex(all.stdout, /Edge seven +- +ONLINE +1\.0\.0 +- +updated +2/);
  const names = async (...args: string[]) => (await json(client, 'nodes', ...args)).map(({ id }: Loose) => id);
  t.deepEqual(await names('--search', 'edge S'), [one!.uuid]);
  t.deepEqual(await names('--version', '2.0', '--status', 'updated', '--group', ''), [two!.uuid]);
  t.deepEqual(await names('--status', 'failed'), []);
});

test('a group shows its nodes and carries properties', async (t) => {
  const client = await rig(t);
  const [node] = await fleet(client, 1);
  await client.rest('POST', '/groups', { name: 'lab' });
  await client.rest('PUT', `/nodes/${node!.uuid}`, { group: 'lab' });
  t.regex(
    (await cli(client, 'group', 'set', 'lab', 'timer.config.interval=30')).stdout,
    /timer\.config\.interval = 30/,
  );
  t.like(await json(client, 'group', 'show', 'lab'), { members: [node!.serial] });
  t.like(await json(client, 'get', 'timer.config.interval'), { set: '30', from: 'group' });
  t.is((await json(client, 'group', 'rename', 'lab', 'attic')).name, 'attic');
  t.like(await json(client, 'group', 'remove', 'attic', node!.serial), { nodes: 0, moved: [node!.serial] });
  t.like(await json(client, 'group', 'list'), [{ name: 'attic', nodes: 0 }]);
  t.is((await cli(client, 'group', 'delete', 'attic')).code, 0);
  t.is((await client.rest('GET', '/groups/attic')).status, 404);
});

/** A wire to the controller that is cut once, after so many bytes of the first connection that sends as much. */
const brittleWire = async (t: ExecutionContext, to: string, bytes: number): Promise<string> => {
  const { port } = new URL(to);
  const open = new Set<Socket>();
  let cut = false;
  const server = createServer((near) => {
    const far = connect(Number(port), '127.0.0.1');
    let sent = 0;
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => (near.destroy(), far.destroy()));
    }
    near.on('data', (chunk) => {
      sent += chunk.length;
      if (cut || sent < bytes) return void far.write(chunk);
      cut = true;
      near.destroy();
    });
    far.pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

test('an upload goes on after the wire was cut, and the version comes from the image', async (t) => {
  const client = await rig(t);
  const dir = await scratchDir(t);
  const path = join(dir, 'new one.img');
  await rename(await makeSquashfs(t, { 'etc/eve-release': '9.0.1', pad: randomBytes(3_000_000) }), path);
  const url = await brittleWire(t, client.url, 1_000_000);
  const { code, stdout, stderr } = await runCli([...options(client, url), 'image', 'upload', path]);
  t.is(code, 0, stderr);
  t.regex(stderr, /going on/);
  t.regex(stdout, /^new-one\.img: 9\.0\.1, /);
  const [image] = await json(client, 'image', 'list');
  t.like(image, { name: 'new-one.img', version: '9.0.1', size: (await readFile(path)).length });
  t.is((await cli(client, 'image', 'remove', 'new-one.img')).code, 0);
});

test('what is no image is refused by push without a version, and nothing of it stays', async (t) => {
  const client = await rig(t);
  await fleet(client, 1);
  const path = join(await scratchDir(t), 'noise.img');
  await writeFile(path, randomBytes(100_000));
  const { code, stderr } = await cli(client, 'push', path);
  t.is(code, 2);
  t.regex(stderr, /no squashfs magic/);
  t.deepEqual((await client.rest('GET', '/images')).json.images, []);
  const good = await makeSquashfs(t, { 'etc/eve-release': '9.0.2' });
  t.like(await json(client, 'push', good), { version: '9.0.2', activate: true });
  t.is((await client.rest('GET', '/nodes')).json.nodes[0].desiredVersion, '9.0.2');
});

test('a file that is counted waits whole for a reader who comes late', async (t) => {
  const path = join(await scratchDir(t), 'file');
  const bytes = randomBytes(3_000_000);
  await writeFile(path, bytes);
  const told: number[] = [];
  const body = openCounted(path, 1000, (done) => told.push(done));
  // long enough for a stream that flows by itself to run dry
  await sleep(200);
  t.deepEqual(told, []);
  const read: Buffer[] = [];
  for await (const chunk of body) read.push(chunk as Buffer);
  t.true(Buffer.concat(read).equals(bytes.subarray(1000)));
  t.is(told.at(-1), bytes.length);
});
