import { randomUUID } from 'node:crypto';
import { openDatabase } from '#cmd/controller/db/open.ts';
import { changeDesired } from '#cmd/controller/nodes/config-queries.ts';
import { removeDevice } from '#cmd/controller/nodes/device-queries.ts';
import {
  changeGroupProperties,
  findGroup,
  insertGroup,
  removeGroup,
  setGroup,
} from '#cmd/controller/groups/queries.ts';
import { insertRollout } from '#cmd/controller/rollouts/writes.ts';
import { plan } from '#pkg/rollout/plan.ts';
import { both, newDatabase } from './engines.ts';
import { enter, target } from './rollout/world.ts';
import { tempDir } from './rig.ts';

both('who acts on what is removed at that moment is told that it is not there', async (t) => {
  const db = await openDatabase(await newDatabase(t, await tempDir(t)));
  t.teardown(() => db.destroy());
  const [first, second] = (await enter(db, 2, 1, 0)).nodes as [string, string];
  await insertGroup(db, 'lab', 0);
  const lab = await findGroup(db, 'lab');
  if (!lab) return t.fail('no group');
  await removeGroup(db, lab, 0);
  const gone = { code: 'GROUP_UNKNOWN' } as object;
  await t.throwsAsync(setGroup(db, first, lab, 0), gone);
  await t.throwsAsync(
    changeGroupProperties(db, lab, 0, () => ({})),
    gone,
  );
  await insertGroup(db, 'lab', 0);
  const other = await findGroup(db, 'lab');
  t.deepEqual(
    await removeDevice(db, second),
    (await db.selectFrom('rollout').select('id').execute()).map(({ id }) => id),
  );
  const noNode = { code: 'NODE_UNKNOWN' } as object;
  await t.throwsAsync(
    changeDesired(db, second, 0, (desired) => desired),
    noNode,
  );
  await t.throwsAsync(setGroup(db, second, other ?? null, 0), noNode);
  t.is(await removeDevice(db, randomUUID()), undefined);
});

both('a rollout for a node that was removed meanwhile is not entered, and says why', async (t) => {
  const db = await openDatabase(await newDatabase(t, await tempDir(t)));
  t.teardown(() => db.destroy());
  await t.throwsAsync(
    db.transaction().execute((trx) =>
      insertRollout(trx, {
        id: randomUUID(),
        revision: 1,
        name: 'r',
        createdAt: 0,
        createdBy: 'mia',
        mode: 'activate',
        target,
        state: plan([randomUUID()], undefined, 0),
        asks: new Map(),
      }),
    ),
    { code: 'NODE_UNKNOWN' } as object,
  );
  t.deepEqual(await db.selectFrom('rollout').selectAll().execute(), []);
});
