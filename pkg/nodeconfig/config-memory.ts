import { defaultValues, type GlobalValues } from '#pkg/configprops/values.ts';
import type { ConfigNames } from '#pkg/eve/host-messages.ts';
import type { ConfigItemStatus } from '#pkg/eve/messages.ts';

/** What the agent remembers from one config to the next. Plain data; the counters are also kept on disk. */
export interface ConfigMemory {
  readonly values: GlobalValues;
  readonly itemErrors: Readonly<Record<string, string>>;
  readonly itemStatus: Readonly<Record<string, ConfigItemStatus>>;
  readonly controllerEpoch: bigint | undefined;
  /** newest `config_timestamp` that was applied, milliseconds since 1970 */
  readonly timestamp: number | undefined;
  /** last counter acted on; undefined when none was ever seen (`docs/rules/eve-api.md 8.4`) */
  readonly rebootCounter: number | undefined;
  readonly shutdownCounter: number | undefined;
  /** hash of the base OS element that was applied, undefined when there is none */
  readonly baseosHash: string | undefined;
  /** last update-retry counter seen, in whatever boot (`docs/rules/eve-baseos.md 4.1`); undefined when none ever was */
  readonly retryUpdateCounter: number | undefined;
  /** content tree that the config in force wants as base OS */
  readonly wantedContentTree: string | undefined;
  /** the version that it is to hold, and whether the config describes it; of the config in force */
  readonly wantedVersion: string | undefined;
  readonly contentTreeMissing: boolean;
  readonly certHash: string;
  readonly maintenanceFlag: boolean;
  /** what the config in force calls this device; undefined before one, and where it names nothing */
  readonly names: ConfigNames | undefined;
  /** a config of the controller was parsed in this boot, with a fallback counter that could be read */
  readonly parsed: boolean;
}

/** Before any config, with the counters found on disk. */
export const emptyMemory = (
  rebootCounter: number | undefined,
  shutdownCounter: number | undefined,
  retryUpdateCounter: number | undefined,
): ConfigMemory => ({
  values: defaultValues,
  itemErrors: {},
  itemStatus: {},
  controllerEpoch: undefined,
  timestamp: undefined,
  rebootCounter,
  shutdownCounter,
  baseosHash: undefined,
  retryUpdateCounter,
  wantedContentTree: undefined,
  wantedVersion: undefined,
  contentTreeMissing: false,
  certHash: '',
  maintenanceFlag: false,
  names: undefined,
  parsed: false,
});
