import test from 'ava';
import { createActor, type ActionShell } from '#cmd/zedagent/act.ts';
import { planConfig } from '#pkg/nodeconfig/plan-config.ts';
import { openPublications } from '#cmd/zedagent/publications.ts';
import { createMemoryPubSub } from '#pkg/pubsub/memory.ts';
import { context, memory, updateConfig } from './configs.ts';

test('each datastore carries the proxy and the names of the node, if it has any', async (t) => {
  const Proxy = { Url: 'http://proxy.test:3128/', NoProxy: '.lan' };
  for (const way of [{}, { Proxy }, { Proxy, Hosts: '10.0.0.1 store.test\n' }]) {
    const pubsub = createMemoryPubSub();
    t.teardown(() => pubsub.close());
    const publications = await openPublications(pubsub);
    const shell: ActionShell = {
      publications,
      way,
      counters: { load: async () => undefined, store: async () => undefined },
      sendHealth: () => undefined,
      resendInfo: () => undefined,
      fetchCerts: async () => undefined,
    };
    for (const action of planConfig(updateConfig(), memory, context).actions) await createActor(shell)(action);
    const stores = [...publications.datastoreConfig.current.values()];
    t.true(stores.length > 0);
    for (const { Proxy: proxy, Hosts: hosts } of stores)
      t.deepEqual({ Proxy: proxy, Hosts: hosts }, { Proxy: undefined, Hosts: undefined, ...way });
  }
});
