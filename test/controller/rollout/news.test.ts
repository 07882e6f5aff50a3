import { openDatabase } from '#cmd/controller/db/open.ts';
import { recordDelivery } from '#cmd/controller/rollouts/writes.ts';
import { drive } from '#cmd/controller/rollouts/drive.ts';
import { createNews } from '#cmd/controller/rollouts/news.ts';
import { both, newDatabase } from '../engines.ts';
import { tempDir } from '../rig.ts';
import { enter } from './world.ts';

const running = { shortVersion: '2', partitionState: 'active', userStatus: 'UPDATED', activated: true };

both('nodes that report together are each told of the rollouts that it is news for, and no others', async (t) => {
  const db = await openDatabase(await newDatabase(t, await tempDir(t)));
  t.teardown(() => db.destroy());
  const [first, second] = [await enter(db, 2, 2, 0), await enter(db, 2, 2, 0)];
  for (const { id, nodes } of [first, second]) {
    await drive(db, id, 1);
    for (const node of nodes) await recordDelivery(db, node, 9, 2);
  }
  const reports = (uuid: string, swList: readonly object[] | string) =>
    db
      .insertInto('report')
      .values({
        device_uuid: uuid,
        at: 3,
        received_at: 3,
        device: typeof swList === 'string' ? swList : JSON.stringify({ swList }),
      })
      .execute();
  await reports(first.nodes[0]!, [running]);
  await reports(first.nodes[1]!, [{ ...running, shortVersion: '1' }]);
  await reports(second.nodes[0]!, [running]);
  const news = createNews(db, () => 4);
  const all = [...first.nodes, ...second.nodes, 'nobody'];
  t.deepEqual(await Promise.all(all.map(news)), [[first.id], [], [second.id], [], []]);

  // one rollout cannot be read: it counts as news, so that its own step says why, and the other one keeps its news
  await reports(second.nodes[1]!, 'no JSON');
  t.deepEqual(await Promise.all(all.map(news)), [[first.id], [], [second.id], [second.id], []]);
});
