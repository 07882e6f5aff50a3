import { Value } from '@sinclair/typebox/value';
import type { BaseOS, ContentTree, Datastore, EdgeDevConfig } from '#pkg/eve/messages.ts';
import { BaseOsConfig, ContentTreeConfig, DatastoreConfig } from '#pkg/topics/baseos.ts';

/** The elements of a config as the topics carry them. */
export interface TopicConfigs {
  readonly baseos: BaseOsConfig | undefined;
  readonly contentTrees: readonly ContentTreeConfig[];
  readonly datastores: readonly DatastoreConfig[];
}

const baseOsConfig = (baseos: BaseOS, retryCounter: number, isMissing: boolean): BaseOsConfig => ({
  ContentTreeUUID: baseos.contentTreeUuid,
  BaseOsVersion: baseos.baseOsVersion,
  RetryUpdateCounter: retryCounter,
  Activate: baseos.activate,
  ...(isMissing ? { ContentTreeMissing: true } : {}),
});

const contentTreeConfig = (tree: ContentTree): ContentTreeConfig => ({
  ContentID: tree.uuid,
  DatastoreIDList: [...tree.datastoreIds],
  RelativeURL: tree.url,
  Format: tree.iformat,
  ContentSha256: tree.sha256,
  MaxDownloadSize: Number(tree.maxSizeBytes),
  DisplayName: tree.displayName,
  GenerationCounter: Number(tree.generationCount),
});

const datastoreConfig = (store: Datastore): DatastoreConfig => ({
  UUID: store.id,
  DsType: store.dType,
  Fqdn: store.fqdn,
  ApiKey: store.apiKey,
  Password: store.password,
  Dpath: store.dpath,
  Region: store.region,
  DsCertPEM: [...store.dsCertPem],
});

/** Where and why a value does not fit its schema, without the value, which may be secret. */
const misfit = (what: string, schema: Parameters<typeof Value.Errors>[0], value: unknown): string | undefined => {
  const first = Value.Errors(schema, value).First();
  return first === undefined ? undefined : `${what}${first.path}: ${first.message}`;
};

/** Translates a config, with the retry counter it stands for, for the topics, or says which element no topic can carry. */
export const topicConfigsOf = (
  config: EdgeDevConfig,
  retryCounter: number,
): TopicConfigs | { readonly problem: string } => {
  const { baseos } = config;
  const named = baseos?.contentTreeUuid;
  const configs: TopicConfigs = {
    baseos:
      baseos &&
      baseOsConfig(baseos, retryCounter, named !== '' && !config.contentInfo.some(({ uuid }) => uuid === named)),
    contentTrees: config.contentInfo.map(contentTreeConfig),
    datastores: config.datastores.map(datastoreConfig),
  };
  const problem =
    (configs.baseos && misfit('baseos', BaseOsConfig, configs.baseos)) ??
    configs.contentTrees
      .map((tree, n) => misfit(`contentInfo[${n}]`, ContentTreeConfig, tree))
      .find((p) => p !== undefined) ??
    configs.datastores
      .map((store, n) => misfit(`datastores[${n}]`, DatastoreConfig, store))
      .find((p) => p !== undefined);
  return problem === undefined ? configs : { problem };
};
