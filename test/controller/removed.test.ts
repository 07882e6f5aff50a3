import { randomUUID } from 'node:crypto';
import { openDatabase } from '#cmd/controller/db/open.ts';
import { changeDesired } from '#cmd/controller/repo/configs.ts';
import { removeDevice } from '#cmd/controller/repo/devices.ts';
import { changeGroupProperties, findGroup, insertGroup, removeGroup, setGroup } from '#cmd/controller/repo/groups.ts';
import { both, newDatabase } from './engines.ts';
import { enter } from './rollout/world.ts';
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
