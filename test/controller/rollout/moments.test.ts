import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { Kysely } from 'kysely';
import { NodeSqliteDialect } from '#cmd/controller/db/node-sqlite.ts';
import { openDatabase } from '#cmd/controller/db/open.ts';
import type { Schema } from '#cmd/controller/db/schema.ts';
import { createEventHub } from '#cmd/controller/event-hub.ts';
import { storeInfo } from '#cmd/controller/nodes/store-info.ts';
import { createRollouts } from '#cmd/controller/rollouts/rollouts.ts';
import { createLogger } from '#pkg/process/log.ts';
import type { ReceivedInfo } from '#pkg/eve/codec.ts';
import { both } from '../engines.ts';
import { rig, type Rig } from '../rig.ts';
import { asks, fleet, putImage, says, show, start, states, tell } from './fleet.ts';

/** The state of a controller that was stopped, without one. */
const behind = async (t: ExecutionContext, client: Rig) => {
  await client.controller.close();
  const db = await openDatabase(join(client.stateDir, 'db.sqlite'));
  t.teardown(() => db.destroy());
  return db;
};

test('a rollout that cannot be moved on holds up no other one', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 4);
  await putImage(client, 'two.img', '2.0');
  const first = (await start(client, nodes.slice(0, 2), { waves: { size: 1 } })).json.id;
  const second = (await start(client, nodes.slice(2), { waves: { size: 1 } })).json.id;
  for (const index of [0, 2]) await asks(client, nodes[index]!);
  const db = await behind(t, client);
  // both have an end to act on, and the next of one cannot be asked
  for (const index of [0, 2])
    await storeInfo(db, nodes[index]!.uuid, Date.now(), { at: 0, content: says.updated('2.0') } as ReceivedInfo, '{}');
  const ids = [first, second].toSorted((a: string, b: string) => (a < b ? -1 : 1));
  const broken = ids[0] === first ? nodes[1]! : nodes[3]!;
  await db.deleteFrom('desired').where('device_uuid', '=', broken.uuid).execute();
  const rollouts = createRollouts(db, createEventHub(), createLogger('x', { level: 'silent' }), Date.now);
  t.teardown(() => rollouts.close());
  await rollouts.lookAtAll();
  const rows = await db
    .selectFrom('rollout_node')
    .selectAll()
    .where('rollout_id', '=', ids[1])
    .orderBy('wave')
    .execute();
  t.deepEqual(
    rows.map(({ stage }) => stage),
    ['done', 'wanted'],
  );
  await t.notThrowsAsync(rollouts.apply(ids[0], { kind: 'abort' }), 'and the broken one can be ended');
});

for (const brake of ['pause', 'abort'] as const)
  test(`${brake}: nobody is asked at that moment for what was reported before it`, async (t) => {
    const client = await rig(t);
    const nodes = await fleet(client, 2);
    await putImage(client, 'two.img', '2.0');
    const { id } = (await start(client, nodes, { waves: { size: 1 } })).json;
    await asks(client, nodes[0]!);
    const db = await behind(t, client);
    await storeInfo(db, nodes[0]!.uuid, Date.now(), { at: 0, content: says.updated('2.0') } as ReceivedInfo, '{}');
    const rollouts = createRollouts(db, createEventHub(), createLogger('x', { level: 'silent' }), Date.now);
    t.teardown(() => rollouts.close());
    const version = () =>
      db.selectFrom('desired').select('version').where('device_uuid', '=', nodes[1]!.uuid).execute();
    const before = await version();
    await rollouts.apply(id, { kind: brake });
    const rows = await db.selectFrom('rollout_node').selectAll().where('rollout_id', '=', id).orderBy('wave').execute();
    t.deepEqual(
      rows.map(({ stage }) => stage),
      ['done', brake === 'pause' ? 'waiting' : 'withdrawn'],
    );
    t.deepEqual(await version(), before, 'not for a moment');
  });

test('a node that had run it when all was aborted is followed to its end, whatever it says on the way', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 1);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, nodes)).json;
  await tell(client, nodes[0]!, 'testing');
  await tell(client, nodes[0]!, 'downloading');
  await client.rest('POST', `/rollouts/${id}/abort`);
  await tell(client, nodes[0]!, 'updated');
  t.is(await states(client, id), 'done');
});

both('what an operator asks of a node whose wave has not begun is not overwritten by the rollout', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 4);
  await putImage(client, 'two.img', '2.0');
  await putImage(client, 'three.img', '3.0');
  const { id } = (await start(client, nodes, { waves: { size: 1 } })).json;
  await client.rest('PUT', `/nodes/${nodes[1]!.uuid}/baseos`, { image: 'three.img' });
  await client.rest('DELETE', `/nodes/${nodes[2]!.uuid}/baseos`);
  await client.rest('PUT', `/nodes/${nodes[3]!.uuid}/baseos`, { image: 'two.img' });
  t.is(await states(client, id), 'wanted | withdrawn | withdrawn | waiting', 'the same is no other wish');
  await tell(client, nodes[0]!, 'updated');
  t.is(await states(client, id), 'done | withdrawn | withdrawn | wanted');
  t.is(await asks(client, nodes[1]!), '3.0');
  t.is((await show(client, id)).waves[1].nodes[0].error, '3.0 was asked of it instead');
});

test('a rollout that is entered is answered with 201, also when its first step has to be tried again', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 1);
  await putImage(client, 'two.img', '2.0');
  const { DatabaseSync } = await import('node:sqlite');
  const file = new DatabaseSync(join(client.stateDir, 'db.sqlite'), { timeout: 5000 });
  file.exec(`CREATE TRIGGER broken BEFORE UPDATE OF image_name ON desired BEGIN SELECT RAISE(ABORT, 'broken'); END`);
  const answer = await start(client, nodes);
  t.like(answer, { status: 201, json: { state: 'running', counts: { waiting: 1 } } });
  file.exec('DROP TRIGGER broken');
  file.close();
  const again = await client.restart();
  t.is(await states(again, answer.json.id), 'wanted');
});

test('a look at many nodes takes few queries', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 12);
  await putImage(client, 'two.img', '2.0');
  await start(client, nodes);
  for (const node of nodes) await tell(client, node, 'downloading');
  await client.controller.close();
  let queries = 0;
  const db = new Kysely<Schema>({
    dialect: new NodeSqliteDialect(join(client.stateDir, 'db.sqlite')),
    log: () => void (queries += 1),
  });
  t.teardown(() => db.destroy());
  const rollouts = createRollouts(db, createEventHub(), createLogger('x', { level: 'silent' }), Date.now);
  t.teardown(() => rollouts.close());
  await rollouts.lookAtAll();
  t.true(queries < nodes.length, `${queries} queries`);
});
