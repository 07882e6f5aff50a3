import { configGetStatus } from '../topics/agents.ts';
import { defaultHealthProperties, type HealthProperties } from './properties.ts';
import type { HealthState, LastBoot, NodeFacts } from './state.ts';

export interface HealthInput {
  readonly node: NodeFacts;
  readonly lastBoot: LastBoot;
  /** what is in force at start; the defaults when left out */
  readonly properties?: HealthProperties;
  /** the disk was low when the last boot ended; false when left out */
  readonly lowDiskBefore?: boolean;
  /** resets that may be tried when the persist partition takes no writes; none when left out */
  readonly persistResetsLeft?: number;
  /** the scheduled reboot that an agent before this one, in the same boot, was waiting for; none when left out */
  readonly carriedOn?: { readonly id: string; readonly seconds: number } | undefined;
}

/** The state of a boot that has just begun: no slot seen, no controller met. Feed it `started` first. */
export const initialState = (input: HealthInput): HealthState => ({
  now: 0,
  node: input.node,
  lastBoot: input.lastBoot,
  properties: input.properties ?? defaultHealthProperties,
  onboarded: false,
  slots: { current: undefined, seen: {}, commitAsked: { IMGA: false, IMGB: false } },
  reach: { status: configGetStatus.fail, reachableAt: 0, firstSuccessAt: undefined },
  managers: { connected: [], reachedAt: undefined },
  armed: undefined,
  vault: undefined,
  test: { kind: 'unknown' },
  checks: { round: 0, runs: false, isWhole: false, begunAt: 0, endedAt: 0, verdicts: [] },
  power: { kind: 'on', sequence: 0 },
  asked: undefined,
  powerTurn: 0,
  carriedOn: input.carriedOn,
  activeDomains: 0,
  maintenance: [],
  lowDiskBefore: input.lowDiskBefore ?? false,
  persist: { wasWritable: false, unwritableSince: undefined, resetsLeft: input.persistResetsLeft ?? 0 },
  deferred: [],
});
