import type { TopicEvent } from '#pkg/pubsub/port.ts';
import type { BaseOsConfig } from '#pkg/topics/baseos.ts';

/** Which config of the controller what happens now comes from; for the log, nothing is decided by it. */
export interface ConfigTrace {
  seen(event: TopicEvent<BaseOsConfig>): void;
  /** who holds the engine */
  heldBy(holder: string): void;
  /** `configId`, unless the engine works for somebody else or no config was named */
  fields(): { readonly configId?: string };
}

/** One base OS is wanted at a time (`docs/rules/eve-baseos.md 4.1`), so the last one seen is the one. */
export const createConfigTrace = (): ConfigTrace => {
  let configId: string | undefined;
  let holder = '';
  return {
    seen: (event) => {
      if (event.kind === 'create' || event.kind === 'modify') configId = event.value.ConfigId;
    },
    heldBy: (name) => {
      holder = name;
    },
    fields: () => (configId !== undefined && (holder === '' || holder === 'eve-config') ? { configId } : {}),
  };
};
