import test from 'ava';
import { both } from '../engines.ts';
import { rig } from '../rig.ts';
import { asks, fleet, putImage, says, show, start, states, tell } from './fleet.ts';

both('twenty nodes go wave after wave, and one failure too many stops the rest', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 20);
  const sha256 = await putImage(client, 'two.img', '2.0');
  const answer = await start(client, nodes, { waves: { percent: 25 }, maxFailures: 1, name: 'autumn' });
  t.is(answer.status, 201);
  const { id } = answer.json;
  t.like(answer.json, { name: 'autumn', version: '2.0', image: 'two.img', state: 'running', reason: '' });
  t.deepEqual(answer.json.counts, { waiting: 15, active: 5, done: 0, failed: 0, refused: 0, withdrawn: 0 });
  t.deepEqual(
    answer.json.waves.map(({ state, nodes: all }: { state: string; nodes: unknown[] }) => [state, all.length]),
    [
      ['running', 5],
      ['waiting', 5],
      ['waiting', 5],
      ['waiting', 5],
    ],
  );
  const { waves: _waves, ...head } = answer.json;
  t.deepEqual((await client.rest('GET', '/rollouts')).json.rollouts, [{ ...head, waveCount: 4 }]);
  t.is(await asks(client, nodes[4]!), '2.0');
  t.is(await asks(client, nodes[5]!), undefined, 'the second wave has not been asked');

  await tell(client, nodes[0]!, 'downloading');
  await tell(client, nodes[1]!, 'testing');
  t.is((await states(client, id)).split(' | ')[0], 'downloading testing wanted wanted wanted');
  for (const node of nodes.slice(0, 4)) await tell(client, node, 'updated');
  t.is(await asks(client, nodes[5]!), undefined, 'one of the first wave is missing');
  await tell(client, nodes[4]!, 'retrying');
  t.like((await show(client, id)).waves[0].nodes[4], { state: 'downloading', error: 'no route to datastore' });
  await tell(client, nodes[4]!, 'fellBack');
  t.like((await show(client, id)).waves[0].nodes[4], { state: 'failed', error: 'lost its test' });
  t.is((await show(client, id)).state, 'running', 'one may fail');

  for (const node of nodes.slice(5, 10)) t.is(await asks(client, node), '2.0');
  await tell(client, nodes[5]!, 'updated');
  await tell(client, nodes[6]!, 'gaveUp');
  const stopped = await show(client, id);
  t.like(stopped, { state: 'stopped', reason: '2 of 20 nodes failed, more than the 1 allowed' });
  for (const node of nodes.slice(7, 10)) await tell(client, node, 'updated');
  t.deepEqual((await show(client, id)).counts, {
    waiting: 10,
    active: 0,
    done: 8,
    failed: 2,
    refused: 0,
    withdrawn: 0,
  });
  for (const node of nodes.slice(10)) t.is(await asks(client, node), undefined);
  t.like((await client.rest('GET', '/summary')).json, {
    nodes: 20,
    byVersion: { '2.0': 8, '1.0.0': 12 },
    byStatus: { UPDATED: 18, FAILED: 2 },
    rollouts: { running: 0, paused: 0, stopped: 1 },
  });

  t.is((await client.rest('POST', `/rollouts/${id}/resume`)).status, 409);
  await client.rest('POST', `/nodes/${nodes[6]!.uuid}/retry`);
  await tell(client, nodes[6]!, 'updated');
  t.is((await show(client, id)).state, 'stopped', 'it does not go on by itself');
  t.like(await client.rest('POST', `/rollouts/${id}/resume`), { status: 200, json: { state: 'running' } });
  for (const node of nodes.slice(10)) await tell(client, node, 'updated');
  t.is(await asks(client, nodes[19]!), '2.0');
  for (const node of nodes.slice(15)) await tell(client, node, 'updated');
  const end = await show(client, id);
  t.like(end, { state: 'done', counts: { waiting: 0, active: 0, done: 19, failed: 1, refused: 0, withdrawn: 0 } });
  t.is((await client.rest('GET', '/images/two.img')).json.sha256, sha256);
});

test('an offline node holds its wave and is shown as such', async (t) => {
  let now = Date.now();
  const client = await rig(t, { now: () => now });
  const nodes = await fleet(client, 3);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, nodes, { waves: { size: 2 } })).json;
  await tell(client, nodes[0]!, 'updated');
  t.false((await show(client, id)).waves[0].nodes[1].offline);
  now += 60 * 60_000;
  t.like((await show(client, id)).waves, [
    {
      state: 'running',
      nodes: [
        { offline: false, state: 'done' },
        { offline: true, state: 'wanted' },
      ],
    },
    { state: 'waiting', nodes: [{ offline: false, state: 'waiting' }] },
  ]);
  t.is(await asks(client, nodes[2]!), undefined);
  await tell(client, nodes[1]!, 'updated');
  t.is(await states(client, id), 'done done | wanted');
});

test('nodes that run the version already are done without a word of theirs', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 3);
  await putImage(client, 'two.img', '2.0');
  for (const node of nodes) await tell(client, node, 'updated');
  const { json } = await start(client, nodes, { waves: { size: 1 } });
  t.like(json, { state: 'done', counts: { done: 3 } });
});

test('download mode is done when the image is there, and does not activate', async (t) => {
  const client = await rig(t);
  const [node] = await fleet(client, 1);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, [node!], { mode: 'download' })).json;
  t.is((await client.rest('GET', `/nodes/${node!.uuid}`)).json.desired.baseos.activate, false);
  await tell(client, node!, 'downloading');
  t.is(await states(client, id), 'downloading');
  await tell(client, node!, 'downloaded');
  t.is((await show(client, id)).state, 'done');
  const next = (await start(client, [node!])).json;
  t.is(next.waves[0].nodes[0].state, 'wanted', 'the same version may be activated by a rollout of its own');
  await tell(client, node!, 'downloaded');
  t.is(await states(client, next.id), 'updating');
});

test('a failure reported before the node had the config that asks does not count', async (t) => {
  const client = await rig(t);
  const [node] = await fleet(client, 1);
  await putImage(client, 'two.img', '2.0');
  await client.rest('PUT', `/nodes/${node!.uuid}/baseos`, { image: 'two.img' });
  await tell(client, node!, 'gaveUp');
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, [node!])).json;
  t.is(await states(client, id), 'wanted');
  await node!.info(says.gaveUp('2.0'));
  t.is(await states(client, id), 'wanted', 'other bytes are wanted now, and the node does not know yet');
  await tell(client, node!, 'gaveUp');
  t.is(await states(client, id), 'failed');
});

test('a node that failed the very same image before fails at once', async (t) => {
  const client = await rig(t);
  const [node] = await fleet(client, 1);
  await putImage(client, 'two.img', '2.0');
  await client.rest('PUT', `/nodes/${node!.uuid}/baseos`, { image: 'two.img' });
  await tell(client, node!, 'fellBack');
  const { json } = await start(client, [node!]);
  t.like(json, { state: 'done', reason: '1 of 1 nodes failed, more than the 0 allowed' });
  t.is(json.waves[0].nodes[0].state, 'failed');
});

test('a fallback without a reason waits a minute for it, and no longer', async (t) => {
  let now = Date.now();
  const client = await rig(t, { now: () => now });
  const nodes = await fleet(client, 2);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, nodes, { waves: { size: 2 }, maxFailures: 2 })).json;
  for (const node of nodes) await tell(client, node, 'testing');
  for (const node of nodes) await tell(client, node, 'lost');
  t.is(await states(client, id), 'testing testing');
  await tell(client, nodes[0]!, 'fellBack');
  t.is((await show(client, id)).waves[0].nodes[0].error, 'lost its test');
  now += 61_000;
  t.is((await client.rest('POST', `/rollouts/${id}/pause`)).status, 409, 'it is over by then');
  t.like(await show(client, id), { state: 'done', counts: { failed: 2 } });
  t.is((await show(client, id)).waves[0].nodes[1].error, 'it was tried and did not pass its test');
});
