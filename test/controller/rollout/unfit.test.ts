import { typeGuids } from '#pkg/gpt/layout.ts';
import type { ZInfoDevice } from '#pkg/eve/messages.ts';
import { configOf, onboard, report, sw } from '../device.ts';
import { both } from '../engines.ts';
import { rig, type Rig } from '../rig.ts';
import { asks, fleet, show, start, states, tell } from './fleet.ts';

const mib = 1024 * 1024;

const slot = (partitionLabel: string, total: number, mountPath: string) => ({
  device: 'sda2',
  mountPath,
  total,
  storageLocation: false,
  partitionLabel,
  partitionTypeGuid: typeGuids.slotType,
  partitionUuid: '',
});

/** A report of 1.0.0 in the running slot, from a node with slots of this many MiB. */
const of = (slotMib: number, change: Partial<ZInfoDevice> = {}) =>
  report([sw(), sw({ partitionLabel: 'IMGB', partitionState: 'unused', shortVersion: '', userStatus: 0 })], {
    storageList: [slot('IMGA', slotMib, '/'), slot('IMGB', slotMib, '')],
    ...change,
  });

const put = (client: Rig, name: string, version: string, bytes: number) =>
  client.send('PUT', `/api/v1/images/${name}?version=${version}`, {
    headers: client.headers,
    body: Buffer.alloc(bytes),
  });

both('an image that a node cannot run is refused in words before it is asked for', async (t) => {
  const client = await rig(t);
  const node = await onboard(client);
  await node.info(of(1));
  await put(client, 'fits.img', '2.0.0', mib);
  await put(client, 'large.img', '2.0.1', 2 * mib);
  await put(client, 'arm.img', '2.0.2-kvm-arm64', 1000);
  const want = (image: string) => client.rest('PUT', `/nodes/${node.serial}/baseos`, { image });
  const large = await want('large.img');
  t.like(large, { status: 409, json: { code: 'IMAGE_TOO_LARGE_FOR_SLOT' } });
  t.regex(large.json.message, /2097152 bytes, and slot IMGB of this node holds 1 MiB/);
  const arm = await want('arm.img');
  t.like(arm, { status: 409, json: { code: 'IMAGE_WRONG_ARCHITECTURE' } });
  t.regex(arm.json.message, /is for aarch64, and this node is x86_64/);
  t.is((await configOf(client, await node.config())).config?.baseos, undefined);
  t.is((await want('fits.img')).status, 200);
  await node.info(of(1, { machineArch: 'aarch64' }));
  t.is((await want('arm.img')).status, 200, 'it is judged by the latest report');
  const silent = await onboard(client);
  t.is(
    (await client.rest('PUT', `/nodes/${silent.serial}/baseos`, { image: 'large.img' })).status,
    200,
    'nothing is known of it',
  );
});

both('a rollout goes past the nodes that cannot have the image, and says which and why', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 5);
  for (const index of [1, 2]) await nodes[index]!.info(of(1));
  await nodes[4]!.info(of(1));
  await put(client, 'two.img', '2.0', 2 * mib);
  const { json } = await start(client, nodes, { waves: { size: 2 } });
  t.is(await states(client, json.id), 'wanted refused | waiting waiting | waiting');
  t.is(await asks(client, nodes[1]!), undefined);
  await tell(client, nodes[0]!, 'updated');
  t.is(
    await states(client, json.id),
    'done refused | refused wanted | waiting',
    'they are no failures: none may fail here',
  );
  await tell(client, nodes[3]!, 'updated');
  const end = await show(client, json.id);
  t.like(end, { state: 'done', reason: '3 of 5 nodes cannot have the image' });
  t.deepEqual(end.counts, { waiting: 0, active: 0, done: 2, failed: 0, refused: 3, withdrawn: 0 });
  t.regex(end.waves[2].nodes[0].error, /slot IMGB of this node holds 1 MiB/);
  t.is(await asks(client, nodes[4]!), undefined);
});

both('a wave of which no node can have the image is over at once, and so is a rollout', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 3);
  for (const node of nodes.slice(0, 2)) await node.info(of(1));
  await put(client, 'two.img', '2.0', 2 * mib);
  const one = await start(client, nodes, { waves: { size: 1 } });
  t.is(await states(client, one.json.id), 'refused | refused | wanted');
  await client.rest('POST', `/rollouts/${one.json.id}/abort`);
  t.is(await states(client, one.json.id), 'refused | refused | withdrawn');
  const none = await start(client, nodes.slice(0, 2));
  t.like(await show(client, none.json.id), { state: 'done', reason: '2 of 2 nodes cannot have the image' });
});

both('a command that a node says it does not know is refused', async (t) => {
  const client = await rig(t);
  const node = await onboard(client);
  const shutdown = () => client.rest('POST', `/nodes/${node.serial}/shutdown`);
  t.is((await shutdown()).status, 200, 'nothing is known of it');
  await node.info(of(1, { apiCapability: 1 }));
  const refused = await shutdown();
  t.is(refused.status, 409);
  t.regex(refused.json.message, /does not know the command shutdown: its api_capability is 1, and 2 is needed/);
  t.is((await client.rest('POST', `/nodes/${node.serial}/reboot`)).status, 200);
  await node.info(of(1, { apiCapability: 2 }));
  t.is((await shutdown()).status, 200);
});
