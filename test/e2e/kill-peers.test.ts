import test from 'ava';
import type { Cluster, ServiceName } from './cluster.ts';
import { survivedDisturbance } from './disturbance.ts';

/** Away for longer than a poll takes, and for less than the outage that costs a test. */
const away = 12_000;
const kill =
  (name: ServiceName) =>
  async (cluster: Cluster): Promise<void> =>
    await cluster.killService(name, away);
const large = { imageMebibytes: 256, options: { slotMebibytes: 300 } };

test('kill -9 of the datastore during the download of 256 MiB: the download goes on and the update is committed', async (t) => {
  await survivedDisturbance(t, { act: kill('datastore'), when: 'transfer', reason: /never/, ...large });
});

test('kill -9 of the controller while an image is fetched and written: the update is committed', async (t) => {
  await survivedDisturbance(t, { act: kill('controller'), when: 'transfer', reason: /never/ });
});

test('kill -9 of the controller during the test window, back before the limit: the update is committed', async (t) => {
  await survivedDisturbance(t, { act: kill('controller'), when: 'trial', reason: /never/ });
});
