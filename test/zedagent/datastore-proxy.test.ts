import test from 'ava';
import { applyPlan, type PlanShell } from '#cmd/zedagent/apply-plan.ts';
import { planConfig } from '#cmd/zedagent/plan-config.ts';
import { openPublications } from '#cmd/zedagent/publications.ts';
import { createMemoryPubSub } from '#pkg/pubsub/memory.ts';
import { context, memory, updateConfig } from './configs.ts';

test('each datastore carries the proxy of the node, if it has one', async (t) => {
  for (const proxy of [undefined, { Url: 'http://proxy.test:3128/', NoProxy: '.lan' }]) {
    const pubsub = createMemoryPubSub();
    t.teardown(() => pubsub.close());
    const publications = await openPublications(pubsub);
    const shell: PlanShell = {
      publications,
      proxy,
      counters: { load: async () => undefined, store: async () => undefined },
      sendHealth: () => undefined,
      resendInfo: () => undefined,
      fetchCerts: async () => undefined,
    };
    await applyPlan(planConfig(updateConfig(), memory, context).actions, shell, () => false);
    const stores = [...publications.datastoreConfig.current.values()];
    t.true(stores.length > 0);
    for (const store of stores) t.deepEqual(store.Proxy, proxy);
  }
});
