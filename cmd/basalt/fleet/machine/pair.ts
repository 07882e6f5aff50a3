import type { Event as BaseOsEvent } from '#pkg/baseos/event.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import type { NodeAgentStatus } from '#pkg/topics/agents.ts';
import type { BaseOsStatus } from '#pkg/topics/baseos.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';

/** The two agents of one boot, as what they decide is carried out for them. */
export interface Pair {
  readonly version: string;
  readonly zboot: Map<string, ZbootStatus>;
  readonly baseOs: Map<string, BaseOsStatus>;
  node: NodeAgentStatus | undefined;
  retryUpdateCounter: number;
  /** installs that were given up, by generation */
  readonly aborted: Set<number>;
  /** Feeds baseosmgr one event and carries out what it decides. */
  tellBaseOs(event: BaseOsEvent): void;
  /** Feeds the health rules one event and carries out what they decide. */
  tellHealth(event: HealthEvent): void;
}
