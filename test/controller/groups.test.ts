import test from 'ava';
import { both } from './engines.ts';
import { configOf, onboard, report, sw } from './device.ts';
import { rig, type Loose, type Rig } from './rig.ts';
import { asks, fleet, putImage, tell } from './rollout/fleet.ts';

const property = async (client: Rig, path: string, key: string): Promise<Loose> =>
  (await client.rest('GET', `${path}/properties`)).json.properties.find((row: Loose) => row.key === key);

test('a group is made, renamed, listed and removed, by names that are its own', async (t) => {
  const client = await rig(t);
  t.like(await client.rest('POST', '/groups', { name: 'shop floor' }), {
    status: 201,
    json: { name: 'shop floor', nodes: 0, properties: {} },
  });
  t.is((await client.rest('POST', '/groups', { name: 'shop floor' })).status, 409);
  await client.rest('POST', '/groups', { name: 'lab' });
  t.is((await client.rest('PUT', '/groups/lab', { name: 'shop floor' })).status, 409);
  t.is((await client.rest('PUT', '/groups/lab', { name: 'lab' })).status, 200);
  t.is((await client.rest('PUT', '/groups/lab', {})).status, 400);
  t.is((await client.rest('PUT', '/groups/lab', { name: 'attic' })).json.name, 'attic');
  const { groups } = (await client.rest('GET', '/groups')).json;
  t.deepEqual(
    groups.map(({ name }: Loose) => name),
    ['attic', 'shop floor'],
  );
  t.is((await client.rest('DELETE', '/groups/attic')).status, 204);
  for (const verb of ['GET', 'DELETE']) {
    t.like(await client.rest(verb, '/groups/attic'), { status: 404, json: { code: 'GROUP_UNKNOWN' } });
  }
  t.is((await client.rest('POST', '/groups', { name: '../x' })).status, 400);
});

both('a group says what its nodes made of each property, and how many of them', async (t) => {
  const client = await rig(t);
  const nodes = await Promise.all([1, 2, 3, 4].map(() => onboard(client)));
  await client.rest('POST', '/groups', { name: 'lab' });
  const key = 'timer.config.interval';
  t.deepEqual((await property(client, '/groups/lab', key)).reported, []);
  const said = [
    { value: '60', error: '' },
    { value: '30', error: '' },
    { value: '60', error: '' },
    { value: '9', error: 'too low' },
  ];
  for (const [index, node] of nodes.entries()) {
    await node.info(report([sw()], { configItemStatus: { [key]: said[index]! } }));
    // the last one is in no group
    if (index < 3) await client.rest('PUT', `/nodes/${node.uuid}`, { group: 'lab' });
  }
  t.deepEqual((await property(client, '/groups/lab', key)).reported, [
    { value: '60', error: '', nodes: 2 },
    { value: '30', error: '', nodes: 1 },
  ]);
  t.deepEqual((await property(client, '/groups/lab', 'maintenance.mode')).reported, []);
});

both("a group's properties are in the config of its nodes, behind their own", async (t) => {
  const client = await rig(t);
  const [one, two] = [await onboard(client), await onboard(client)];
  const items = async (node: typeof one) => (await configOf(client, await node.config())).config?.configItems;
  const version = async (node: typeof one) => (await client.rest('GET', `/nodes/${node.uuid}`)).json.configVersion;
  await client.rest('POST', '/groups', { name: 'lab' });
  const key = 'timer.config.interval';
  t.is((await client.rest('PUT', '/groups/lab/properties', { [key]: 30 })).json.properties[key], '30');
  t.deepEqual(await items(one), []);
  t.like(await client.rest('PUT', `/nodes/${one.uuid}`, { group: 'lab' }), {
    status: 200,
    json: { group: 'lab', configVersion: 2 },
  });
  t.deepEqual(await items(one), [{ key, value: '30' }]);
  t.like(await property(client, `/nodes/${one.uuid}`, key), { value: '30', from: 'group' });
  t.like(await property(client, '/groups/lab', key), { value: '30', from: 'group', min: 5 });
  t.like(await property(client, `/nodes/${two.uuid}`, key), { value: null, from: 'default' });

  await client.rest('PUT', `/nodes/${one.uuid}/properties`, { [key]: 20 });
  t.like(await property(client, `/nodes/${one.uuid}`, key), { value: '20', from: 'node' });
  t.deepEqual(await items(one), [{ key, value: '20' }]);
  await client.rest('PUT', `/nodes/${one.uuid}/properties`, { [key]: null });
  const before = await version(one);
  await client.rest('PUT', '/groups/lab', { properties: { [key]: 40, 'maintenance.mode': 'none' } });
  t.is(await version(one), before + 1);
  t.is(await version(two), 1);
  t.is((await items(one))?.length, 2);
  await client.rest('PUT', '/groups/lab', { properties: { [key]: 40 } });
  t.is(await version(one), before + 1, 'nothing changed, so no new config');

  await client.rest('PUT', `/nodes/${one.uuid}`, { group: null, name: 'edge 1' });
  t.deepEqual(await items(one), []);
  await client.rest('PUT', `/nodes/${two.uuid}`, { group: 'lab' });
  await client.rest('DELETE', '/groups/lab');
  t.is((await client.rest('GET', `/nodes/${two.uuid}`)).json.group, null);
  t.deepEqual(await items(two), []);
});

test('what no node would take is refused to a group as well, all of it', async (t) => {
  const client = await rig(t);
  const node = await onboard(client);
  await client.rest('POST', '/groups', { name: 'lab' });
  const put = (body: object) => client.rest('PUT', '/groups/lab/properties', body);
  t.like(await put({ 'timer.config.interval': 1 }), { status: 400, json: { code: 'CONFIG_PROPERTY_RANGE' } });
  t.like(await put({ 'no.such': 1 }), { status: 400, json: { code: 'CONFIG_PROPERTY_UNKNOWN' } });
  const fallback = { 'timer.config.interval': 30, 'force.fallback.counter': 1 };
  t.like(await put(fallback), { status: 400, json: { code: 'CONFIG_PROPERTY_INVALID' } });
  const renamed = await client.rest('PUT', '/groups/lab', { name: 'attic', properties: fallback });
  t.is(renamed.status, 400);
  t.deepEqual((await client.rest('GET', '/groups/lab')).json.properties, {});
  t.like(await client.rest('PUT', `/nodes/${node.uuid}`, { group: 'none' }), { json: { code: 'GROUP_UNKNOWN' } });
  t.is((await client.rest('PUT', `/nodes/${node.uuid}`, {})).status, 400);
});

test('a rollout for a group is for the nodes that are in it at its start', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 3);
  await putImage(client, 'two.img', '2.0');
  await client.rest('POST', '/groups', { name: 'lab' });
  const begin = () =>
    client.rest('POST', '/rollouts', { image: 'two.img', group: 'lab', mode: 'activate', maxFailures: 0 });
  t.is((await begin()).status, 400, 'nobody is in it');
  for (const node of nodes.slice(0, 2)) await client.rest('PUT', `/nodes/${node.uuid}`, { group: 'lab' });
  t.is((await begin()).json.counts.active, 2);
  t.is(await asks(client, nodes[2]!), undefined);
  await client.rest('PUT', `/nodes/${nodes[2]!.uuid}`, { group: 'lab' });
  t.is(await asks(client, nodes[2]!), undefined);
});

test('a node shows its group, its last boot, and how far its update is', async (t) => {
  const client = await rig(t);
  const node = await onboard(client);
  const mine = async () => (await client.rest('GET', '/nodes')).json.nodes[0];
  t.like(await mine(), { group: null, lastBootReason: null, update: null });
  await node.info(report([sw({ shortVersion: '1.0.0' })], { lastBootReason: 2 }));
  t.like(await mine(), { update: { version: '1.0.0', userStatus: 'UPDATED', error: '' } });
  t.is((await mine()).lastBootReason, (await client.rest('GET', `/nodes/${node.uuid}`)).json.reported.lastBootReason);
  await putImage(client, 'two.img', '2.0');
  await client.rest('PUT', `/nodes/${node.uuid}/baseos`, { image: 'two.img' });
  t.is((await mine()).update.version, '1.0.0', 'nothing is known of the wanted one yet');
  await tell(client, node, 'retrying');
  t.like(await mine(), { update: { version: '2.0', userStatus: 'FAILED', error: 'no route to datastore' } });
  t.deepEqual((await client.rest('GET', `/nodes/${node.uuid}`)).json.update, (await mine()).update);
  t.like((await client.rest('GET', '/summary')).json, {
    nodes: 1,
    byStatus: { FAILED: 1 },
    byVersion: { '1.0.0': 1 },
    byState: { ONLINE: 1 },
    rollouts: { running: 0, paused: 0, stopped: 0 },
  });
});
