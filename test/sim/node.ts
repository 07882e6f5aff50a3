import type { Effect } from '#pkg/baseos/effect.ts';
import type { Event as BaseOsEvent } from '#pkg/baseos/event.ts';
import { type Counters, type Memory, type State as BaseOsState } from '#pkg/baseos/state.ts';
import { type SlotLabel } from '#pkg/boot/slot.ts';
import type { HealthEvent } from '#pkg/health/event.ts';
import { type HealthProperties } from '#pkg/health/properties.ts';
import type { CheckVerdict, HealthState } from '#pkg/health/state.ts';
import { type NodeAgentStatus } from '#pkg/topics/agents.ts';
import type { BaseOsConfig, BaseOsStatus, ContentTreeStatus } from '#pkg/topics/baseos.ts';
import type { EngineOperation, EngineRequest, EngineStatus } from '#pkg/topics/engine.ts';
import type { ZbootStatus } from '#pkg/topics/zboot.ts';
import type { SimDisk, SimImage } from './disk.ts';

/** What the controller wants, and whether it can be reached. */
export interface SimController {
  reach: 'ok' | 'silent' | 'busy';
  config: BaseOsConfig | undefined;
  /** the config has a retry counter */
  sendsRetry: boolean;
  fallbackCounter: number;
  properties: HealthProperties;
}

/** Work that the shell has begun for baseosmgr and that ends when the test says so. */
export type Work = Extract<Effect, { kind: 'install' | 'readVersion' | 'inspectImage' | 'checkSlot' }>;

export interface Persist {
  readonly operations: Map<string, EngineOperation>;
  memory: Memory;
  counters: Counters;
  rebootReason: string;
  bootReason: string;
  rebootImage: string;
  restartCounter: number;
  /** the retry counter that zedagent saw last */
  retryCounter: number | undefined;
  /** nothing is left of the persist partition; so it stays until somebody makes room */
  isFull: boolean;
  /** contents of the store, by content id */
  readonly store: Set<string>;
}

/** The two agents of one boot, and the topics between them. */
export interface Run {
  readonly label: SlotLabel;
  readonly image: SimImage;
  readonly startedAt: number;
  baseos: BaseOsState;
  health: HealthState;
  node: NodeAgentStatus | undefined;
  readonly zboot: Map<string, ZbootStatus>;
  readonly baseOs: Map<string, BaseOsStatus>;
  /** statuses that a baseosmgr before this one published and of which nothing has been decided yet */
  undecided: Map<string, BaseOsStatus>;
  readonly contents: Map<string, ContentTreeStatus>;
  engine: EngineStatus | undefined;
  work: Work[];
  readonly aborted: Set<number>;
  timer: { sequence: number; at: number } | undefined;
  delay: { turn: number; at: number } | undefined;
  /** gateways whose manager is connected */
  readonly managers: Set<string>;
  configSeen: BaseOsConfig | undefined;
  /** what local northbounds have asked in this boot, and not taken back */
  readonly requests: EngineRequest[];
  nextTick: number;
  /** zedagent has parsed a config of the controller in this boot */
  parsed: boolean;
  /** baseosmgr does not run */
  down: boolean;
}

/** The node, as what its agents decide is carried out for it. */
export interface SimNode {
  readonly disk: SimDisk;
  readonly images: ReadonlyMap<string, SimImage>;
  readonly controller: SimController;
  readonly persist: Persist;
  readonly hasController: boolean;
  readonly now: number;
  readonly at: string;
  readonly run: Run | undefined;
  readonly checks: readonly CheckVerdict[];
  retrySent: number;
  readonly onTable: (effect: Extract<Effect, { kind: 'setSlots' }>) => void;
  /** Feeds baseosmgr one event and carries out what it decides. */
  baseos(event: BaseOsEvent): void;
  health(event: HealthEvent): void;
  tellEngine(status: EngineStatus): void;
  powerCut(): void;
}
