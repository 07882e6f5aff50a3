import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { lockWithin } from '#cmd/controller/db/lock.ts';
import { openDatabase } from '#cmd/controller/db/open.ts';
import { createLogger } from '#pkg/process/log.ts';
import { until } from '../../until.ts';
import { asOnboarded } from '../device.ts';
import { removeClusterAfter, sharedCluster } from '../engines.ts';
import { rig, tempDir } from '../rig.ts';
import { asks, fleet, putImage, says, start, states } from './fleet.ts';

removeClusterAfter();

test('a report is answered when it is stored, whatever keeps its rollout from the next step', async (t) => {
  const keyFile = join(await tempDir(t), 'key-file');
  await writeFile(keyFile, randomUUID());
  const url = await (await sharedCluster()).createDatabase();
  const errors: unknown[] = [];
  const log = createLogger('controller', {
    level: 'error',
    destination: { write: (line: string) => void errors.push(JSON.parse(line)) },
  });
  const client = await rig(t, { database: { url, keyFile, connections: 4 }, log });
  const [node] = await fleet(client, 1);
  await putImage(client, 'two.img', '2.0');
  const { id } = (await start(client, [node!])).json;
  await asks(client, node!);

  const db = await openDatabase({ engine: 'postgres', url });
  t.teardown(() => db.destroy());
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  // before the database, which waits for its transactions
  t.teardown(() => release.resolve());
  const holding = db.transaction().execute(async (trx) => {
    await lockWithin(trx, 'fleet');
    held.resolve();
    await release.promise;
  });
  await held.promise;
  // as a node does, without a look at what the controller does next
  const { settled: _, ...plain } = client;
  t.is((await asOnboarded(plain, node!, node!.uuid, node!.token).info(says.updated('2.0'))).status, 201);
  t.deepEqual(errors, [], 'a step that is waited for is given up after the time limit of a statement, with an error');
  t.is(await states(client, id), 'wanted');
  release.resolve();
  await holding;
  await until('the rollout has taken it in', async () => (await states(client, id)) === 'done');
});
