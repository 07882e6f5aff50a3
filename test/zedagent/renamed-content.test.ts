import test from 'ava';
import { createActor, type ActionShell } from '#cmd/zedagent/act.ts';
import { planConfig } from '#pkg/nodeconfig/plan-config.ts';
import { openPublications } from '#cmd/zedagent/publications.ts';
import { configEvents } from '#cmd/baseosmgr/topic-events.ts';
import { createMemoryPubSub } from '#pkg/pubsub/memory.ts';
import { topics } from '#pkg/topics/index.ts';
import { context, memory, treeUuid, updateConfig } from './configs.ts';
import { someTurns } from './node.ts';

const other = '0b6f0b2e-5a3c-4a4e-8f3e-000000000003';
const next = updateConfig();
const renamed = {
  ...next,
  baseos: { ...next.baseos!, contentTreeUuid: other, hash: 'hash-3' },
  contentInfo: [{ ...next.contentInfo[0]!, uuid: other }],
};
const newer = { ...renamed, baseos: { ...renamed.baseos, baseOsVersion: '3.0.0-kvm-amd64' } };

/** Both configs one after the other, as the slot owner hears of them; `merged`: it looks only once, at the end. */
const heard = async (second: typeof renamed, merged: boolean): Promise<readonly string[]> => {
  const pubsub = createMemoryPubSub();
  const shell: ActionShell = {
    publications: await openPublications(pubsub),
    counters: { load: async () => undefined, store: async () => undefined },
    sendHealth: () => undefined,
    resendInfo: () => undefined,
    fetchCerts: async () => undefined,
  };
  const seen: string[] = [];
  configEvents(pubsub.subscribe(topics.BaseOsConfig), () => '').subscribe((event) => {
    if (event.kind === 'baseOsConfig') seen.push(`wanted ${event.key}`);
    if (event.kind === 'baseOsConfigDeleted') seen.push(`withdrawn ${event.key}`);
  });
  const first = planConfig(updateConfig(), memory, context);
  for (const action of first.actions) await createActor(shell)(action);
  await someTurns();
  if (merged) pubsub.hold();
  for (const action of planConfig(second, first.memory, context).actions) await createActor(shell)(action);
  if (merged) pubsub.release();
  await someTurns();
  await pubsub.close();
  return seen;
};

test('a version that gets another content tree is wanted under the new one before the old one goes', async (t) => {
  const inOrder = [`wanted ${treeUuid}`, `wanted ${other}`, `withdrawn ${treeUuid}`];
  t.deepEqual(await heard(renamed, false), inOrder);
  t.deepEqual(await heard(renamed, true), inOrder, 'also when both changes are seen in one look');
});

test('of another version the old one is withdrawn first', async (t) => {
  t.deepEqual(await heard(newer, false), [`wanted ${treeUuid}`, `withdrawn ${treeUuid}`, `wanted ${other}`]);
});
