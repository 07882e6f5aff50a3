import { randomBytes, randomUUID } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { sharedCluster, usesCluster } from '../engines.ts';
import { listen } from '../event-stream.ts';
import { rig, tempDir } from '../rig.ts';
import { asks, fleet, putImage, show, start, tell } from './fleet.ts';

usesCluster();

/** Two controllers, the second not started yet, on one database and one folder of images. */
const place = async (t: ExecutionContext) => {
  const dir = await tempDir(t);
  const keyFile = join(dir, 'key-file');
  await writeFile(keyFile, randomUUID());
  const database = { url: await (await sharedCluster()).createDatabase(), keyFile, connections: 4 };
  const imagesDir = join(dir, 'images');
  return { imagesDir, first: await rig(t, { database, imagesDir }), second: () => rig(t, { database, imagesDir }) };
};

test('a rollout goes on through any controller, each step once, and listeners on each hear of it', async (t) => {
  const { first, second } = await place(t);
  const nodes = await fleet(first, 6);
  await putImage(first, 'two.img', '2.0');
  const { id } = (await start(first, nodes, { waves: { size: 3 } })).json;
  const other = await second();
  const onFirst = await listen(t, first);
  t.is((await other.rest('POST', `/rollouts/${id}/pause`)).json.state, 'paused');
  t.like(await onFirst.next(), { event: 'rollout', data: { id } });
  t.is((await first.rest('POST', `/rollouts/${id}/resume`)).json.state, 'running');
  // all at once, half of them to each: every report makes a step of the same rollout
  for (const node of nodes.slice(0, 3)) await asks(first, node);
  await Promise.all(nodes.slice(0, 3).map((node, index) => tell(index % 2 === 0 ? first : other, node, 'updated')));
  t.like((await show(other, id)).counts, { done: 3, active: 3, failed: 0 });
  for (const node of nodes.slice(3)) await asks(other, node);
  await Promise.all(nodes.slice(3).map((node, index) => tell(index % 2 === 0 ? other : first, node, 'updated')));
  t.like(await show(first, id), { state: 'done', counts: { done: 6 } });
});

test('an upload that one controller has begun survives the start of another, and goes on there', async (t) => {
  const { imagesDir, first, second } = await place(t);
  const image = randomBytes(1000);
  const asked = { name: 'a', size: image.length, version: '1' };
  const { id } = (await first.rest('POST', '/uploads', asked)).json;
  const send = (client: typeof first, from: number, to: number) =>
    client.send('PATCH', `/api/v1/uploads/${id}`, {
      headers: { ...client.headers, 'upload-offset': String(from), 'content-type': 'application/octet-stream' },
      body: image.subarray(from, to),
    });
  t.is((await send(first, 0, 400)).json.offset, 400);
  // one that the first is just about to enter
  const begun = join(imagesDir, '.partial-begun');
  await writeFile(begun, '');
  const other = await second();
  await t.notThrowsAsync(stat(begun));
  t.is((await send(other, 400, 1000)).json.offset, 1000);
  t.like(await send(first, 400, 1000), { status: 409, json: { offset: 1000 } });
  t.is((await first.rest('DELETE', `/uploads/${id}`)).status, 204);
  t.is((await other.rest('GET', `/uploads/${id}`)).status, 404);
});
