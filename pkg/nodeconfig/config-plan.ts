import type { GlobalValues } from '#pkg/configprops/values.ts';
import type { PowerRequest } from '#pkg/health/state.ts';
import type { BaseOsConfig, ContentTreeConfig, DatastoreConfig } from '#pkg/topics/baseos.ts';
import type { ConfigMemory } from './config-memory.ts';

/** Counters of a config that are remembered over boots. */
export type CounterName = 'reboot' | 'shutdown' | 'retryUpdate';

/** Commands whose counters are stored before they run. */
export type CommandName = Exclude<CounterName, 'retryUpdate'>;

/** What a config makes the shell do, in order; each is idempotent. */
export type ConfigAction =
  /** publish ConfigItemValueMap and hand the values to the health rules */
  | { readonly kind: 'properties'; readonly values: GlobalValues; readonly errors: Readonly<Record<string, string>> }
  /** send all info messages again */
  | { readonly kind: 'resendInfo' }
  /** store a counter durably, before the command or the base OS that follows and acts on it */
  | { readonly kind: 'storeCounter'; readonly what: CounterName; readonly counter: number }
  /** hand a command to the health rules, which defer it while testing */
  | { readonly kind: 'command'; readonly request: PowerRequest }
  | { readonly kind: 'fetchCerts' }
  /** publish these and remove all others */
  | { readonly kind: 'datastores'; readonly datastores: readonly DatastoreConfig[] }
  /** unpublish every other key, then publish this one; undefined unpublishes all */
  | { readonly kind: 'baseos'; readonly baseos: BaseOsConfig | undefined }
  | { readonly kind: 'contentTrees'; readonly contentTrees: readonly ContentTreeConfig[] }
  /** unpublish every base OS and content tree whose key is not named here, and publish nothing */
  | { readonly kind: 'keepOnly'; readonly baseos: string | undefined; readonly contentTrees: readonly string[] };

/** What became of a config: a skipped one changed properties and flags only. */
export type ConfigResult = 'applied' | 'skipped' | 'maintenance' | 'obsolete' | 'invalid';

export interface ConfigPlan {
  readonly result: ConfigResult;
  readonly why: string;
  readonly memory: ConfigMemory;
  readonly actions: readonly ConfigAction[];
}

export interface ConfigContext {
  readonly source: 'controller' | 'checkpoint';
  readonly deviceUuid: string;
  /** the running image is under test: commands are deferred, the rest of the config is applied */
  readonly testing: boolean;
  /** a reboot, shutdown or power-off is under way */
  /** it goes down to start an armed slot, and nothing has been stopped for that yet */
  readonly toUpdate?: boolean;
  readonly goingDown: boolean;
  /** local reasons for maintenance mode */
  readonly localMaintenance: readonly number[];
}
