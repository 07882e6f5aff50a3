import type { SlotLabel } from '../boot/slot.ts';
import type { BootReason } from './boot-reason.ts';
import type { MaintenanceReason } from './maintenance-reason.ts';
import type { HealthProperties } from './properties.ts';

/** What the last boot left behind (`docs/rules/eve-baseos.md 3.9`); `rebootTime` is RFC 3339. */
export interface LastBoot {
  readonly rebootReason: string;
  readonly bootReason: BootReason;
  readonly rebootStack: string;
  readonly rebootTime: string;
  readonly rebootImage: string;
  /** the value before this boot counted itself */
  readonly restartCounter: number;
  /** a power cut ended the trial of the other slot before its agents were up; false when left out */
  readonly trialCutShort?: boolean;
}

/** What does not change during a boot. */
export interface NodeFacts {
  readonly runningVersion: string;
  /** false: no `server` in the identity directory, so nobody can be reached and nobody can be lost */
  readonly controllerConfigured: boolean;
  /** the two waits of the reboot sequence (`docs/rules/eve-baseos.md 3.8`), 30 s each on a real node */
  readonly rebootDelaySeconds: number;
  /** one watchdog period: agents that have been up for so long have shown a sign of health */
  readonly watchdogSeconds: number;
}

/** A slot as `ZbootStatus` shows it. */
export interface SlotView {
  readonly state: string;
  readonly version: string;
  readonly testComplete: boolean;
  /** it runs in place of a committed slot that did not come up, and was committed before: it needs no test */
  readonly standsIn: boolean;
  /** armed, and not known yet whether any config still wants it; false when left out */
  readonly awaitsConfig?: boolean | undefined;
  /** armed, and the reboot that starts it is somebody else's; false when left out */
  readonly rebootLater?: boolean | undefined;
  /** on trial, and this one has asked to go back to the other slot; nobody when left out */
  readonly goBack?: string | undefined;
}

export interface Slots {
  /** undefined until seen, and for ever on a node that runs from memory */
  readonly current: SlotLabel | undefined;
  readonly seen: Readonly<Partial<Record<SlotLabel, SlotView>>>;
  /** what `ZbootConfig` says of each slot */
  readonly commitAsked: Readonly<Record<SlotLabel, boolean>>;
}

/** Contact with the controller; times are seconds of the private clock. */
export interface Reach {
  /** `ConfigGetStatus` */
  readonly status: number;
  readonly reachableAt: number;
  readonly firstSuccessAt: number | undefined;
  /** what the last exchange failed with, undefined when it did not */
  readonly trouble?: string | undefined;
}

/** Gateways whose manager is connected in this boot, by their names, sorted; and when one that counts was last there. */
export interface Managers {
  readonly connected: readonly string[];
  readonly reachedAt: number | undefined;
}

/** Who had a slot armed, as `EngineStatus.Armed` shows it until the trial of its image is over. */
export interface ArmedBy {
  readonly label: string;
  readonly source: string;
}

/** What was said of the default vault; the time is that of the first report, in seconds of the private clock. */
export interface Vault {
  readonly inError: boolean;
  readonly detail: string;
  readonly firstReportAt: number;
}

/**
 * Where the test of the running image stands (`docs/rules/eve-baseos.md 3.5, 3.6`); times are seconds of the private
 * clock.
 */
export type Test =
  /** the current slot has not been seen yet */
  | { readonly kind: 'unknown' }
  /** the running image is committed, or needs no commit */
  | { readonly kind: 'none' }
  /** under test, the node is not onboarded yet */
  | { readonly kind: 'waiting' }
  /** `firstStartedAt` stays when TemporaryFail restarts the window; their distance is bounded */
  | { readonly kind: 'window'; readonly firstStartedAt: number; readonly startedAt: number }
  /** the window has passed; the controller (or, without one, the operator) has the last word */
  | { readonly kind: 'confirm'; readonly by: 'controller' | 'operator'; readonly since: number }
  /** `ZbootConfig.TestComplete` is true, step 1 of the handshake */
  | { readonly kind: 'committing' }
  /** baseosmgr has answered, step 3 of the handshake */
  | { readonly kind: 'acknowledged' };

/** Why and how the node is to go down. */
export interface PowerRequest {
  readonly what: 'reboot' | 'shutdown' | 'poweroff';
  readonly text: string;
  readonly bootReason: BootReason;
  /** of the request of a local northbound, which may take it back; none when left out */
  readonly id?: string;
}

/** A reboot or shutdown that a local northbound asks for (N4), as `EngineStatus.Power` shows it. */
export interface EnginePower {
  readonly id: string;
  readonly source: string;
  readonly action: 'reboot' | 'shutdown' | 'poweroff';
  /** from the request to the reset; never less than the sequence takes */
  readonly delaySeconds: number;
  readonly reason: string;
  /** a test of the running image does not put it off */
  readonly force: boolean;
}

/** The same with the seconds left before the sequence begins. `turn` tells its timers from those of one before. */
export interface AskedPower {
  readonly request: EnginePower;
  readonly left: number;
  readonly turn: number;
}

/** The reboot sequence (`docs/rules/eve-baseos.md 3.8`). `sequence` tells timers of a superseded shutdown from ours. */
export type Power =
  | { readonly kind: 'on'; readonly sequence: number }
  /** announced; seconds left of the first wait */
  | { readonly kind: 'announced'; readonly sequence: number; readonly request: PowerRequest; readonly left: number }
  /** waiting for applications to stop */
  | { readonly kind: 'halting'; readonly sequence: number; readonly request: PowerRequest; readonly waited: number }
  /** everything stopped; seconds left of the second wait */
  | { readonly kind: 'halted'; readonly sequence: number; readonly request: PowerRequest; readonly left: number }
  /** reset or power-off has been asked for, or a shutdown is prepared */
  | { readonly kind: 'down'; readonly sequence: number; readonly request: PowerRequest };

/** What is known of the persist partition; times are seconds of the private clock. */
export interface Persist {
  /** it took a write in this boot */
  readonly wasWritable: boolean;
  /** since when it takes none; undefined while it does, and before the first look */
  readonly unwritableSince: number | undefined;
  /** resets that may be tried for its sake before somebody has to look */
  readonly resetsLeft: number;
}

/** What one of the operator's checks has found; `text` is its last line, or why it was not run or ended. */
export interface CheckVerdict {
  readonly name: string;
  readonly passed: boolean;
  readonly text: string;
}

/** The operator's own checks of an image on trial; times are seconds of the private clock. */
export interface Checks {
  /** the round that runs, or ran last; 0 before the first */
  readonly round: number;
  readonly runs: boolean;
  /** it is of all checks, not only of those that failed before */
  readonly isWhole: boolean;
  readonly begunAt: number;
  readonly endedAt: number;
  /** the latest of each, in the order in which they run */
  readonly verdicts: readonly CheckVerdict[];
}

/** Everything the health rules know. Plain data: it can be stored, compared and replayed. */
export interface HealthState {
  /** seconds since the agent started, advanced by ticks only (`docs/rules/eve-baseos.md 3.2`) */
  readonly now: number;
  readonly node: NodeFacts;
  readonly lastBoot: LastBoot;
  readonly properties: HealthProperties;
  readonly onboarded: boolean;
  readonly slots: Slots;
  readonly reach: Reach;
  readonly managers: Managers;
  /** undefined while no local request has armed a slot */
  readonly armed: ArmedBy | undefined;
  /** undefined until there was a report */
  readonly vault: Vault | undefined;
  readonly test: Test;
  readonly checks: Checks;
  readonly power: Power;
  /** what a local northbound asks for, until it is called off */
  readonly asked: AskedPower | undefined;
  readonly powerTurn: number;
  /** what an agent before this one, in the same boot, had still to wait for */
  readonly carriedOn: { readonly id: string; readonly seconds: number } | undefined;
  readonly activeDomains: number;
  /** sorted, each at most once */
  readonly maintenance: readonly MaintenanceReason[];
  /** the disk was low before this boot began and has been ever since, so the running image is not to blame */
  readonly lowDiskBefore: boolean;
  readonly persist: Persist;
  /** commands that came while testing, the latest of each kind (`docs/rules/eve-baseos.md 3.12`) */
  readonly deferred: readonly PowerRequest[];
}
