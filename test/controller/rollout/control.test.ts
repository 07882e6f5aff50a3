import test from 'ava';
import { newSerial, rig, type Loose } from '../rig.ts';
import { again, asks, fleet, putImage, show, start, states, tell } from './fleet.ts';

test('an abort withdraws from nodes that have not begun, and lets a trial come to its end', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 6);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, nodes, { waves: { size: 4 }, maxFailures: 1 })).json;
  await tell(client, nodes[0]!, 'updated');
  await tell(client, nodes[1]!, 'testing');
  await tell(client, nodes[2]!, 'downloading');
  const aborted = await client.rest('POST', `/rollouts/${id}/abort`);
  t.like(aborted, { status: 200, json: { state: 'aborted', reason: 'aborted by an operator' } });
  t.is(await states(client, id), 'done testing withdrawn withdrawn | withdrawn withdrawn');
  const wanted = await Promise.all(nodes.map((node) => asks(client, node)));
  t.deepEqual(wanted, ['2.0', '2.0', undefined, undefined, undefined, undefined]);
  await tell(client, nodes[1]!, 'updated');
  t.is(await states(client, id), 'done done withdrawn withdrawn | withdrawn withdrawn');
  for (const verb of ['pause', 'resume']) t.is((await client.rest('POST', `/rollouts/${id}/${verb}`)).status, 409);
  t.is((await client.rest('POST', `/rollouts/${id}/abort`)).status, 200, 'once more is no error');
  t.is((await start(client, nodes.slice(2))).status, 201, 'the nodes are free');
});

test('a paused rollout asks nobody, and goes on where it was', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 2);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, nodes, { waves: { size: 1 } })).json;
  t.is((await client.rest('POST', `/rollouts/${id}/pause`)).json.state, 'paused');
  await tell(client, nodes[0]!, 'updated');
  t.is(await asks(client, nodes[1]!), undefined);
  t.is(await states(client, id), 'done | waiting');
  t.is((await client.rest('POST', `/rollouts/${id}/resume`)).json.waves[1].nodes[0].state, 'wanted');
  t.is(await asks(client, nodes[1]!), '2.0');
});

test('a restart in the middle loses nothing, and what was reported meanwhile counts', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 4);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, nodes, { waves: { size: 2 } })).json;
  await tell(client, nodes[0]!, 'testing');
  await tell(client, nodes[1]!, 'updated');
  const before = await show(client, id);
  const second = await client.restart();
  const same = again(second, nodes);
  const withoutContact = (rollout: Loose) => JSON.stringify(rollout).replaceAll(/"lastContact":"[^"]*"/g, '');
  t.is(withoutContact(await show(second, id)), withoutContact(before));
  await tell(second, same[0]!, 'updated');
  t.is(await states(second, id), 'done done | wanted wanted');
  const third = await second.restart();
  const last = again(third, nodes);
  for (const node of last.slice(2)) await tell(third, node, 'updated');
  t.is((await show(third, id)).state, 'done');
});

test('a node is in one unfinished rollout at most, and nothing of a refused one stays', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 3);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, nodes.slice(0, 2), { name: 'first' })).json;
  const refused = await start(client, [nodes[2]!, nodes[1]!]);
  t.like(refused, { status: 409, json: { code: 'REQUEST_CONFLICT' } });
  t.regex(refused.json.message, /"first".*running/);
  t.is((await client.rest('GET', '/rollouts')).json.rollouts.length, 1);
  t.is(await asks(client, nodes[2]!), undefined);
  const parallel = await Promise.all([start(client, [nodes[2]!]), start(client, [nodes[2]!])]);
  t.deepEqual(parallel.map(({ status }) => String(status)).toSorted(), ['201', '409']);
  for (const node of nodes.slice(0, 2)) await tell(client, node, 'updated');
  t.is((await show(client, id)).state, 'done');
});

test("an operator's own wish for a node takes it out of the rollout", async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 3);
  await putImage(client, 'two.img', '2.0');
  await putImage(client, 'three.img', '3.0');
  const { id } = (await start(client, nodes, { waves: { size: 2 } })).json;
  await client.rest('PUT', `/nodes/${nodes[0]!.uuid}/baseos`, { image: 'three.img' });
  await client.rest('DELETE', `/nodes/${nodes[1]!.uuid}/baseos`);
  t.is(await states(client, id), 'withdrawn withdrawn | wanted');
  t.like((await show(client, id)).waves[0].nodes, [
    { error: '3.0 was asked of it instead' },
    { error: 'it was withdrawn at the node' },
  ]);
  await client.rest('POST', `/rollouts/${id}/abort`);
  t.is(await asks(client, nodes[0]!), '3.0', 'an abort leaves it alone');
});

test('later waves get the bytes of the start, even when the image is replaced meanwhile', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 2);
  const sha256 = await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, nodes, { waves: { size: 1 } })).json;
  t.like(await client.rest('DELETE', '/images/two.img'), { status: 409, json: { code: 'IMAGE_IN_USE' } });
  await putImage(client, 'two.img', '2.0');
  await client.rest('DELETE', `/nodes/${nodes[0]!.uuid}/baseos`);
  t.is(await states(client, id), 'withdrawn | wanted');
  t.is((await client.rest('GET', `/nodes/${nodes[1]!.uuid}`)).json.desired.baseos.sha256, sha256);
});

test('what cannot be rolled out is refused with the reason', async (t) => {
  const client = await rig(t);
  const [node] = await fleet(client, 1);
  const waiting = newSerial();
  await client.rest('POST', '/onboarding', { serials: [waiting] });
  const cases: [object, number, string][] = [
    [{}, 404, 'IMAGE_UNKNOWN'],
    [{ nodes: undefined }, 400, 'REQUEST_INVALID'],
    [{ group: 'g' }, 400, 'REQUEST_INVALID'],
    [{ nodes: undefined, group: 'g' }, 404, 'GROUP_UNKNOWN'],
    [{ nodes: ['nobody'] }, 404, 'NODE_UNKNOWN'],
    [{ nodes: [waiting] }, 409, 'REQUEST_CONFLICT'],
    [{ nodes: [] }, 400, 'REQUEST_INVALID'],
    [{ mode: 'perhaps' }, 400, 'REQUEST_INVALID'],
    [{ waves: { size: 0 } }, 400, 'REQUEST_INVALID'],
    [{ waves: { percent: 101 } }, 400, 'REQUEST_INVALID'],
    [{ maxFailures: -1 }, 400, 'REQUEST_INVALID'],
  ];
  for (const [change, status, code] of cases) {
    const answer = await start(client, [node!], change);
    t.like(answer, { status, json: { code } }, JSON.stringify(change));
  }
  t.like(await client.rest('GET', '/rollouts/none'), { status: 404, json: { code: 'ROLLOUT_UNKNOWN' } });
  t.like(await client.rest('POST', '/rollouts/none/pause'), { status: 404, json: { code: 'ROLLOUT_UNKNOWN' } });
});
