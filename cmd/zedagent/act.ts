import type { DatastoreWay } from '#pkg/topics/baseos.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import type { ConfigAction } from '#pkg/nodeconfig/config-plan.ts';
import type { ConfigCounters } from './counters.ts';
import { healthProperties } from '#pkg/nodeconfig/health-properties.ts';
import { publishAll, type Publications } from './publications.ts';

export interface ActionShell {
  readonly publications: Publications;
  /** how the node gets to datastores */
  readonly way?: DatastoreWay;
  readonly counters: ConfigCounters;
  readonly sendHealth: (event: HealthEvent) => void;
  readonly resendInfo: () => void;
  readonly fetchCerts: () => Promise<void>;
}

const byKey = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [key(item), item]));

type Executors = {
  readonly [K in ConfigAction['kind']]: (action: Extract<ConfigAction, { kind: K }>) => void | Promise<void>;
};

const executors = ({ publications, way, counters, sendHealth, resendInfo, fetchCerts }: ActionShell): Executors => ({
  properties: async ({ values, errors }) => {
    await publications.configItemValueMap.publish('global', { GlobalSettings: { ...values }, Errors: { ...errors } });
    sendHealth({ kind: 'properties', properties: healthProperties(values) });
  },
  resendInfo,
  storeCounter: ({ what, counter }) => counters.store(what, counter),
  command: ({ request }) => sendHealth({ kind: 'command', request }),
  fetchCerts,
  datastores: ({ datastores }) =>
    publishAll(
      publications.datastoreConfig,
      byKey(
        datastores.map((store) => ({ ...store, ...way })),
        (store) => store.UUID,
      ),
    ),
  baseos: async ({ baseos }) => {
    const { baseOsConfig } = publications;
    if (baseos === undefined) return baseOsConfig.retain([]);
    const key = baseos.ContentTreeUUID;
    // a version that only got another content tree is never without a request: its withdrawal would be taken for the
    // operator's word that its failure is to be forgotten
    const renamed = [...baseOsConfig.current.values()].some((old) => old.BaseOsVersion === baseos.BaseOsVersion);
    if (!renamed) await baseOsConfig.retain([key]);
    await baseOsConfig.publish(key, baseos);
    if (renamed) await baseOsConfig.retain([key]);
    return undefined;
  },
  keepOnly: async ({ baseos, contentTrees }) => {
    await publications.baseOsConfig.retain(baseos === undefined ? [] : [baseos]);
    await publications.contentTreeConfig.retain(contentTrees);
  },
  contentTrees: ({ contentTrees }) =>
    publishAll(
      publications.contentTreeConfig,
      byKey(contentTrees, (tree) => tree.ContentID),
    ),
});

/** Does what the rules plan for a config, one action at a time. Rejects with STORE_IO or STORE_NO_SPACE; again is harmless. */
export const createActor = (shell: ActionShell): ((action: ConfigAction) => Promise<void>) => {
  const run = executors(shell);
  return async (action) => await (run[action.kind] as (action: ConfigAction) => void | Promise<void>)(action);
};
