import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import type { Cluster, ServiceName } from './cluster.ts';
import { disturbedUpdate } from './disturbance.ts';
import { patience } from './evidence.ts';
import { largestFile } from './standstill.ts';

/** Away for longer than a poll takes, and for less than the outage that costs a test. */
const away = 12_000;
const kill =
  (name: ServiceName) =>
  async (cluster: Cluster): Promise<void> =>
    await cluster.killService(name, away);
const mebibyte = 1024 * 1024;
const imageMebibytes = 256;

/** Waits until a part of the image has arrived, and makes sure that it is only a part. */
const midDownload = async (t: ExecutionContext, cluster: Cluster): Promise<void> => {
  let arrived = 0;
  await cluster.until('bytes of the image arrive', patience, async () => {
    for (let look = 0; look < 20 && arrived < 8 * mebibyte; look += 1) {
      arrived = await largestFile(join(cluster.machine.persist, 'content'));
      await sleep(5);
    }
    return arrived >= 8 * mebibyte;
  });
  t.log(`${arrived} bytes had arrived`);
  t.true(arrived < imageMebibytes * mebibyte, 'the download was cut in its middle');
};

test('kill -9 of the datastore in the middle of a download of 256 MiB: it goes on, and the update is committed', async (t) => {
  await disturbedUpdate(t, {
    act: async (cluster) => await cluster.killService('datastore', 0),
    moment: midDownload,
    when: 'transfer',
    imageMebibytes,
    options: { slotMebibytes: 300 },
    outcome: 'committed',
    reason: /never/,
  });
});

test('kill -9 of the controller while an image is fetched and written: the update is committed', async (t) => {
  await disturbedUpdate(t, { act: kill('controller'), when: 'transfer', outcome: 'committed', reason: /never/ });
});

test('kill -9 of the controller during the test window, back before the limit: the update is committed', async (t) => {
  await disturbedUpdate(t, { act: kill('controller'), when: 'trial', outcome: 'committed', reason: /never/ });
});
