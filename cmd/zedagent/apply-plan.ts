import type { DatastoreWay } from '#pkg/topics/baseos.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import type { ConfigAction, CounterName } from '#pkg/nodeconfig/config-plan.ts';
import type { ConfigCounters } from './counters.ts';
import { healthProperties } from '#pkg/nodeconfig/health-properties.ts';
import { publishAll, type Publications } from './publications.ts';

export interface PlanShell {
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

const executors = ({ publications, way, counters, sendHealth, resendInfo, fetchCerts }: PlanShell): Executors => ({
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

/** Commands whose counters are stored before they run. */
export type CommandName = Exclude<CounterName, 'retryUpdate'>;

/** Asked when such a counter cannot be stored; `isCommand`: else it is only remembered. True: go on as if it had been. */
export type OnUnstored = (what: CommandName, counter: number, isCommand: boolean, error: unknown) => boolean;

/**
 * Does what a config plan says, in its order. A command whose counter could not be stored runs only if `onUnstored` lets it;
 * the rest of the config does not depend on it. Rejects with STORE_IO or STORE_NO_SPACE; doing it again is harmless.
 */
export const applyPlan = async (
  actions: readonly ConfigAction[],
  shell: PlanShell,
  onUnstored: OnUnstored,
): Promise<void> => {
  const run = executors(shell);
  const held = new Set<string>();
  for (const action of actions) {
    if (action.kind === 'command' && held.has(action.request.what)) continue;
    if (action.kind === 'storeCounter' && action.what !== 'retryUpdate') {
      const { what, counter } = action;
      const isCommand = actions.some((other) => other.kind === 'command' && other.request.what === what);
      try {
        await run.storeCounter(action);
      } catch (error) {
        if (!onUnstored(what, counter, isCommand, error)) held.add(what);
      }
      continue;
    }
    await (run[action.kind] as (action: ConfigAction) => void | Promise<void>)(action);
  }
};
