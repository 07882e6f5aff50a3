import test from 'ava';
import { onboard, register } from '../device.ts';
import { both } from '../engines.ts';
import { listen } from '../event-stream.ts';
import { newSerial, rig } from '../rig.ts';
import { asks, fleet, putImage, says, show, start, states, tell } from './fleet.ts';

both('a rollout that has ended can be removed, one that has not cannot', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 3);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, nodes, { waves: { size: 1 } })).json;
  const remove = () => client.rest('DELETE', `/rollouts/${id}`);
  t.like(await remove(), {
    status: 409,
    json: { code: 'REQUEST_CONFLICT', message: 'the rollout is running; abort it first, or wait for its end' },
  });
  await client.rest('POST', `/rollouts/${id}/pause`);
  t.like(await remove(), { status: 409 });
  await client.rest('POST', `/rollouts/${id}/resume`);
  await tell(client, nodes[0]!, 'gaveUp');
  t.is((await show(client, id)).state, 'stopped');
  t.like(await remove(), { status: 409 });
  t.is((await client.rest('GET', `/rollouts/${id}`)).status, 200);
  await client.rest('POST', `/rollouts/${id}/abort`);
  const stream = await listen(t, client);
  t.is((await remove()).status, 204);
  t.like(await stream.next(), { event: 'rollout', data: { id } });
  t.is((await client.rest('GET', `/rollouts/${id}`)).status, 404);
  t.like(await remove(), { status: 404, json: { code: 'ROLLOUT_UNKNOWN' } });
  t.deepEqual((await client.rest('GET', '/rollouts')).json, { rollouts: [] });
  const { entries } = (await client.rest('GET', '/audit?after=0&limit=1000')).json;
  const removals = entries.filter(({ action }: { action: string }) => action === 'DELETE /rollouts/:id');
  t.deepEqual(
    removals.map(({ status }: { status: number }) => status),
    [409, 409, 409, 204, 404],
  );
  t.is((await start(client, nodes)).status, 201);
});

test('a rollout that was aborted and removed while a node is on trial leaves that node alone', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 1);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, nodes)).json;
  await tell(client, nodes[0]!, 'testing');
  await client.rest('POST', `/rollouts/${id}/abort`);
  t.is((await client.rest('DELETE', `/rollouts/${id}`)).status, 204);
  await tell(client, nodes[0]!, 'updated');
  t.is(await asks(client, nodes[0]!), '2.0');
});

both('a node that is removed is gone with its serial, and its rollout goes on without it', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 3);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, nodes, { waves: { size: 1 } })).json;
  const remove = (node: { uuid: string }) => client.rest('DELETE', `/nodes/${node.uuid}`);
  t.is((await remove(nodes[0]!)).status, 204);
  t.is(await states(client, id), 'wanted | waiting', 'the next wave is asked');
  t.is(await asks(client, nodes[1]!), '2.0');
  t.is((await client.rest('GET', `/nodes/${nodes[0]!.uuid}`)).status, 404);
  t.is((await nodes[0]!.info(says.idle())).status, 400, 'it is not known any more');
  t.is((await register(client, nodes[0]!)).status, 403, 'and does not come back by itself');
  const stream = await listen(t, client);
  t.is((await remove(nodes[2]!)).status, 204);
  t.like(await stream.next(), { data: { type: 'node', nodeId: nodes[2]!.uuid, what: 'removed' } });
  t.is(await states(client, id), 'wanted');
  t.is((await remove(nodes[1]!)).status, 204);
  t.like(await show(client, id), { state: 'done', waves: [], counts: { done: 0, failed: 0 } });
  t.is((await remove(nodes[1]!)).status, 404);
  t.is((await onboard(client, nodes[0])).serial, nodes[0]!.serial, 'a serial that is registered again may come');
});

test('a serial that has not come is removed like a node, a name that is nobody is not', async (t) => {
  const client = await rig(t);
  const serial = newSerial();
  await client.rest('POST', '/onboarding', { serials: [serial] });
  t.is((await client.rest('DELETE', `/nodes/${serial}`)).status, 204);
  t.deepEqual((await client.rest('GET', '/onboarding')).json, { serials: [] });
  t.like(await client.rest('DELETE', `/nodes/${serial}`), { status: 404, json: { code: 'NODE_UNKNOWN' } });
});

test('a controller that is killed after the last node was removed ends its rollout at the next start', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 1);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, nodes)).json;
  const { DatabaseSync } = await import('node:sqlite');
  const { join } = await import('node:path');
  await client.controller.close();
  const file = new DatabaseSync(join(client.stateDir, 'db.sqlite'));
  file.exec('PRAGMA foreign_keys = ON; DELETE FROM device');
  file.close();
  t.is((await show(await client.restart(), id)).state, 'done');
});
