import { both } from '../engines.ts';
import { rig } from '../rig.ts';
import { asks, fleet, putImage, start, tell } from './fleet.ts';

both('a rollout that is stopped, paused or held up shows in the metrics until it has ended', async (t) => {
  let now = Date.now();
  const client = await rig(t, { now: () => now });
  const nodes = await fleet(client, 4);
  await putImage(client, 'two.img', '2.0');
  const read = async (): Promise<string[]> => {
    now += 11_000;
    const { bytes } = await client.send('GET', '/metrics', { headers: client.headers });
    return bytes
      .toString()
      .split('\n')
      .filter((line) => line.startsWith('basalt_controller_rollout'))
      .map((line) => line.replace(/^basalt_controller_rollout/, '').replaceAll(/rollout="[^"]*",/g, ''));
  };
  t.deepEqual(await read(), ['s{state="running"} 0', 's{state="paused"} 0', 's{state="stopped"} 0']);
  const { id } = (await start(client, nodes, { waves: { size: 2 }, name: 'autumn' })).json;
  await asks(client, nodes[0]!);
  await tell(client, nodes[1]!, 'updated');
  const first = await read();
  for (const line of [
    's{state="running"} 1',
    '_nodes{name="autumn",state="wanted"} 1',
    '_nodes{name="autumn",state="done"} 1',
    '_nodes{name="autumn",state="waiting"} 2',
    '_silent_nodes{name="autumn"} 0',
    '_longest_wait_seconds{name="autumn"} 11',
  ])
    t.true(first.includes(line), `${line}\n${first.join('\n')}`);
  now += 3600_000;
  const held = await read();
  t.true(held.includes('_silent_nodes{name="autumn"} 1'));
  t.true(held.includes('_longest_wait_seconds{name="autumn"} 3622'));
  await client.rest('POST', `/rollouts/${id}/pause`);
  t.true((await read()).includes('s{state="paused"} 1'));
  await tell(client, nodes[0]!, 'gaveUp');
  const stopped = await read();
  t.true(stopped.includes('s{state="stopped"} 1'));
  t.true(stopped.includes('_longest_wait_seconds{name="autumn"} 0'));
  await client.rest('POST', `/rollouts/${id}/abort`);
  t.deepEqual(await read(), ['s{state="running"} 0', 's{state="paused"} 0', 's{state="stopped"} 0']);
});
