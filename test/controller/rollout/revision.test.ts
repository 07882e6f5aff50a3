import { join } from 'node:path';
import test from 'ava';
import { openDatabase } from '#cmd/controller/db/open.ts';
import { findDesired } from '#cmd/controller/nodes/config-queries.ts';
import { takeStep } from '#cmd/controller/rollouts/writes.ts';
import { findRollout } from '#cmd/controller/rollouts/queries.ts';
import { drive } from '#cmd/controller/rollouts/drive.ts';
import { step } from '#pkg/rollout/step.ts';
import { rig } from '../rig.ts';
import { fleet, putImage, start, tell } from './fleet.ts';

test('who read a rollout before somebody else made a step of it cannot write', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 2);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, nodes, { waves: { size: 1 } })).json;
  await client.controller.close();
  const db = await openDatabase(join(client.stateDir, 'db.sqlite'));
  t.teardown(() => db.destroy());

  const stale = await findRollout(db, id);
  if (!stale) return t.fail('no rollout');
  t.like(await drive(db, id, Date.now(), { event: { kind: 'pause' } }), { changed: true });
  const { state } = step(stale.state, { kind: 'abort' });
  t.false(await takeStep(db, stale, state));
  t.is((await findRollout(db, id))?.state.phase, 'paused');
  const again = await drive(db, id, Date.now(), { event: { kind: 'pause' } });
  t.deepEqual(again, { changed: false, asked: new Set() }, 'nothing new, nothing written');
});

test('a step whose effect fails leaves neither state nor effect', async (t) => {
  const client = await rig(t);
  const nodes = await fleet(client, 4);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, nodes, { waves: { size: 2 } })).json;
  await client.rest('POST', `/rollouts/${id}/pause`);
  for (const node of nodes.slice(0, 2)) await tell(client, node, 'updated');
  await client.controller.close();
  const db = await openDatabase(join(client.stateDir, 'db.sqlite'));
  t.teardown(() => db.destroy());

  // the last node's config cannot be changed: the one before it must not be asked alone
  await db.deleteFrom('desired').where('device_uuid', '=', nodes[3]!.uuid).execute();
  const before = await findRollout(db, id);
  await t.throwsAsync(drive(db, id, Date.now(), { event: { kind: 'resume' } }));
  t.deepEqual(await findRollout(db, id), before);
  t.is((await findDesired(db, nodes[2]!.uuid))?.baseos, undefined);
});
