import { onboard, report, sw } from './device.ts';
import { listen } from './event-stream.ts';
import { rig } from './rig.ts';
import { both } from './engines.ts';

both('a listener hears of timeline rows as they are stored', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  const stream = await listen(t, client);
  await device.info(report([sw({ userStatus: 3 })]));
  const { id, event, data } = await stream.next();
  t.is(event, 'timeline');
  t.is(id, String(data.seq));
  t.like(data, { type: 'timeline', nodeId: device.uuid, row: { index: 0, userStatus: 'UPDATING' } });
  await device.config();
  t.like(await stream.next(), { event: 'node', data: { what: 'config', nodeId: device.uuid, seq: null } });
});

both('a listener that comes back goes on after the last row it had, without gap or repetition', async (t) => {
  const client = await rig(t);
  const device = await onboard(client);
  for (const percent of [1, 2, 3]) await device.info(report([sw({ downloadProgress: percent })]));
  const first = await listen(t, client, '?after=0');
  const { id } = await first.next();
  first.close();
  const second = await listen(t, client, '', { 'last-event-id': id });
  await device.info(report([sw({ downloadProgress: 4 })]));
  const seen = [];
  for (let count = 0; count < 3; count += 1) seen.push((await second.next()).data.row.downloadProgress);
  t.deepEqual(seen, [2, 3, 4]);
});

both('a listener of one node does not hear of another', async (t) => {
  const client = await rig(t);
  const [one, two] = [await onboard(client), await onboard(client)];
  const stream = await listen(t, client, `?node=${two.serial}`);
  await one.info(report([sw()]));
  await two.info(report([sw()]));
  t.is((await stream.next()).data.nodeId, two.uuid);
  t.is((await client.rest('GET', '/events?node=nobody')).status, 404);
});

both('a listener to all nodes hears of rollouts, images and groups; one to a node of its own alone', async (t) => {
  const client = await rig(t);
  const [node, other] = [await onboard(client), await onboard(client)];
  const all = await listen(t, client);
  const single = await listen(t, client, `?node=${other.uuid}`);
  await node.info(report([sw()]));
  t.is((await all.next()).event, 'timeline');
  await client.send('PUT', '/api/v1/images/a?version=2', { headers: client.headers, body: Buffer.from('x') });
  t.deepEqual((await all.next()).data, { type: 'node', nodeId: null, seq: null, what: 'image' });
  const wish = { image: 'a', nodes: [node.uuid], mode: 'activate', maxFailures: 0 };
  const { id } = (await client.rest('POST', '/rollouts', wish)).json;
  t.deepEqual(await all.next(), {
    id: undefined,
    event: 'rollout',
    data: { type: 'rollout', id, nodeId: null, seq: null },
  });
  await client.rest('POST', `/rollouts/${id}/pause`);
  t.is((await all.next()).data.id, id);
  await client.rest('POST', `/rollouts/${id}/pause`);
  await client.rest('POST', '/groups', { name: 'lab' });
  await client.rest('PUT', `/nodes/${other.uuid}`, { group: 'lab' });
  const moved = { type: 'node', nodeId: other.uuid, seq: null, what: 'group' };
  t.deepEqual((await all.next()).data, moved, 'a pause of what is paused is no change');
  t.deepEqual((await single.next()).data, moved);
});
