import test from 'ava';
import { createActor, type ActionShell } from '#cmd/zedagent/act.ts';
import { planConfig } from '#pkg/nodeconfig/plan-config.ts';
import { openPublications } from '#cmd/zedagent/publications.ts';
import { decodeConfig } from '#pkg/eve/codec.ts';
import { org } from '#api/eve/gen/eve.pb.js';
import { createMemoryPubSub } from '#pkg/pubsub/memory.ts';
import { topics } from '#pkg/topics/index.ts';
import { context, deviceUuid, memory } from './configs.ts';
import { someTurns } from './node.ts';

const { EdgeDevConfig } = org.lfedge.eve.config;

const entry = (name: string, activate: boolean) => ({
  uuidandversion: { uuid: `base-${name}` },
  baseOSVersion: name,
  activate,
  drives: [
    { image: { uuidandversion: { uuid: `image-${name}` }, name, sha256: name.repeat(64).slice(0, 64), dsId: 'store' } },
  ],
});

/** What an old controller sends: two images, of which the named one is to run. */
const listOf = (active: string) =>
  decodeConfig(
    EdgeDevConfig.encode({
      id: { uuid: deviceUuid, version: active },
      datastores: [{ id: 'store', dType: 1, fqdn: 'http://127.0.0.1:1' }],
      base: [entry('a', active === 'a'), entry('b', active === 'b')],
    }).finish(),
  );

test('activation that moves within the older list asks for the other image, and lets go of neither', async (t) => {
  const pubsub = createMemoryPubSub();
  const publications = await openPublications(pubsub);
  const shell: ActionShell = {
    publications,
    counters: { load: async () => undefined, store: async () => undefined },
    sendHealth: () => undefined,
    resendInfo: () => undefined,
    fetchCerts: async () => undefined,
  };
  const gone: string[] = [];
  pubsub.subscribe(topics.ContentTreeConfig).subscribe((event) => {
    if (event.kind === 'delete') gone.push(event.key);
  });
  let known = memory;
  for (const active of ['a', 'b', 'a']) {
    const plan = planConfig(listOf(active), known, context);
    t.is(plan.result, 'applied');
    for (const action of plan.actions) await createActor(shell)(action);
    known = plan.memory;
    await someTurns();
    t.deepEqual(
      [...publications.baseOsConfig.current.values()].map((wanted) => [
        wanted.ContentTreeUUID,
        wanted.BaseOsVersion,
        wanted.Activate,
        wanted.ContentTreeMissing,
      ]),
      [[`image-${active}`, active, true, undefined]],
    );
    t.deepEqual([...publications.contentTreeConfig.current.keys()].toSorted(), ['image-a', 'image-b']);
  }
  t.deepEqual(gone, []);
  await pubsub.close();
});
