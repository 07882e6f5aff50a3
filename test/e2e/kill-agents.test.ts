import test from 'ava';
import type { Cluster } from './cluster.ts';
import { disturbedUpdate } from './disturbance.ts';

for (const agent of ['baseosmgr', 'zedagent'] as const) {
  const reason = new RegExp(`${agent}.*killed by SIGKILL`, 's');
  const act = async (cluster: Cluster): Promise<void> => await cluster.killAgent(agent);

  test(`kill -9 of ${agent} while an image is fetched and written: the update starts again by itself`, async (t) => {
    await disturbedUpdate(t, { act, when: 'transfer', outcome: 'either', reason });
  });

  test(`kill -9 of ${agent} during the test window: fallback, FAILED with the watchdog's report, not tried again`, async (t) => {
    await disturbedUpdate(t, { act, when: 'trial', outcome: 'lost', reason });
  });
}
