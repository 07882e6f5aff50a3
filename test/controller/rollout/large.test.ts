import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import test from 'ava';
import pino from 'pino';
import { openDatabase } from '#cmd/controller/db/open.ts';
import { createEventHub } from '#cmd/controller/event-hub.ts';
import { allDesired } from '#cmd/controller/nodes/config-queries.ts';
import { registerDevice } from '#cmd/controller/nodes/device-queries.ts';
import { insertRollout, recordDelivery } from '#cmd/controller/rollouts/writes.ts';
import { findRollout } from '#cmd/controller/rollouts/queries.ts';
import { createRollouts } from '#cmd/controller/rollouts/rollouts.ts';
import { createLogger } from '#pkg/process/log.ts';
import { plan } from '#pkg/rollout/plan.ts';
import { askedAtOnce } from '#pkg/rollout/settle.ts';
import { countFailed } from '#pkg/rollout/state.ts';
import { tempDir } from '../rig.ts';

const target = {
  image: 'two.img',
  version: '2.0',
  sha256: 'a'.repeat(64),
  size: 1000,
  contentTreeUuid: randomUUID(),
  activate: true,
};
const updated = {
  shortVersion: '2.0',
  activated: true,
  partitionLabel: 'IMGB',
  partitionState: 'active',
  status: 'INSTALLED',
  userStatus: 'UPDATED',
  subStatus: 'NONE',
  swErr: null,
};

test('a wave of hundreds is asked by and by, and reports that come together make one step', async (t) => {
  const db = await openDatabase(join(await tempDir(t), 'db.sqlite'));
  t.teardown(() => db.destroy());
  const now = Date.now();
  const uuids = Array.from({ length: 2 * askedAtOnce + 10 }, () => randomUUID());
  const rollouts = createRollouts(db, createEventHub(), pino({ enabled: false }), () => now);
  t.teardown(() => rollouts.close());
  for (const uuid of uuids) {
    await db.insertInto('onboarding').values({ serial: uuid, created_at: now }).execute();
    await registerDevice(db, {
      uuid,
      serial: uuid,
      soft_serial: '',
      cert_hash: uuid,
      cert_pem: '',
      onboard_cert_hash: '',
      registered_at: now,
    });
  }
  const id = randomUUID();
  const state = plan(uuids, { size: uuids.length - 5 }, 0);
  const rollout = { id, revision: 1, name: 'large', createdAt: now, createdBy: 'test', mode: 'activate' as const };
  await db.transaction().execute((trx) => insertRollout(trx, { ...rollout, target, state, asks: new Map() }));

  await rollouts.apply(id, { kind: 'look' });
  const wanting = async () => [...(await allDesired(db)).values()].filter(({ baseos }) => baseos !== undefined).length;
  t.is(await wanting(), uuids.length - 5, 'the first wave, and nobody of the second');
  const begun = await findRollout(db, id);
  t.is(begun?.revision, 1 + 3, 'in three steps');

  for (const uuid of uuids) {
    await recordDelivery(db, uuid, 9, now);
    const device = JSON.stringify({ swList: [updated] });
    await db.insertInto('report').values({ device_uuid: uuid, at: now, received_at: now, device }).execute();
  }
  await Promise.all(uuids.slice(0, -5).map((uuid) => rollouts.nodeChanged(uuid)));
  const end = await findRollout(db, id);
  t.is(end?.state.phase, 'done');
  t.is(end && countFailed(end.state), 0);
  t.true((end?.revision ?? Infinity) < uuids.length / 4, `in ${end?.revision} steps`);
});

test('what is told of a node after the end is left for the next start, and asks the database nothing', async (t) => {
  const errors: unknown[] = [];
  const log = createLogger('x', { destination: { write: (line: string) => void errors.push(JSON.parse(line)) } });
  const db = await openDatabase({ engine: 'sqlite', path: join(await tempDir(t), 'db') });
  const rollouts = createRollouts(db, createEventHub(), log, Date.now);
  await rollouts.close();
  await db.destroy();
  await rollouts.nodeChanged('a');
  t.deepEqual(errors, []);
});
