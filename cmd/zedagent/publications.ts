import type { Publication, PubSub } from '#pkg/pubsub/port.ts';
import { topics } from '#pkg/topics/index.ts';

/** Everything that zedagent publishes. */
export const openPublications = async (pubsub: PubSub) => ({
  baseOsConfig: await pubsub.publication(topics.BaseOsConfig),
  contentTreeConfig: await pubsub.publication(topics.ContentTreeConfig),
  datastoreConfig: await pubsub.publication(topics.DatastoreConfig),
  zbootConfig: await pubsub.publication(topics.ZbootConfig),
  nodeAgentStatus: await pubsub.publication(topics.NodeAgentStatus),
  zedAgentStatus: await pubsub.publication(topics.ZedAgentStatus),
  configItemValueMap: await pubsub.publication(topics.ConfigItemValueMap),
  onboardingStatus: await pubsub.publication(topics.OnboardingStatus),
});
export type Publications = Awaited<ReturnType<typeof openPublications>>;

/** Publishes a whole set: what is not in it goes. */
export const publishAll = async <T>(publication: Publication<T>, entries: ReadonlyMap<string, T>): Promise<void> => {
  for (const [key, value] of entries) await publication.publish(key, value);
  await publication.retain([...entries.keys()]);
};
