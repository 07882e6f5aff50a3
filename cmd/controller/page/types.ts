/** What the REST API answers, as far as the page reads it (docs/controller-api.md). */

export interface Problem {
  readonly code: string;
  readonly message: string;
}

export type Role = 'viewer' | 'operator' | 'admin';

export interface Session {
  readonly user: { readonly name: string; readonly role: Role };
  readonly csrf: string;
}

export interface NodeUpdate {
  readonly version: string;
  readonly userStatus: string;
  readonly subStatus: string;
  readonly subStatusProgress: number;
  readonly subStatusStr: string;
  readonly error: string;
}

export interface NodeSummary {
  readonly id: string | null;
  readonly name: string;
  readonly serial: string;
  readonly onboarded: boolean;
  readonly registeredAt: string | null;
  readonly lastContact: string | null;
  readonly state: string | null;
  readonly runningVersion: string | null;
  readonly runningState: string | null;
  readonly desiredVersion: string | null;
  readonly group?: string | null;
  readonly lastBootReason?: string | null;
  readonly update?: NodeUpdate | null;
}

export interface ErrorInfo {
  readonly description: string;
  readonly timestamp: string | null;
  readonly severity: string;
  readonly retryCondition: string;
  readonly entities: readonly { readonly entity: number; readonly entityId: string }[];
}

export interface SwEntry {
  readonly activated: boolean;
  readonly partitionLabel: string;
  readonly partitionDevice: string;
  readonly partitionState: string;
  readonly status: string;
  readonly shortVersion: string;
  readonly swErr: ErrorInfo | null;
  readonly downloadProgress: number;
  readonly userStatus: string;
  readonly subStatus: string;
  readonly subStatusProgress: number;
  readonly subStatusStr: string;
}

export interface ContentTree {
  readonly uuid: string;
  readonly displayName: string;
  readonly sha256: string;
  readonly state: string;
  readonly progressPercentage: number;
  readonly currentSizeBytes: number;
  readonly error: ErrorInfo | null;
}

export interface DeviceReport {
  readonly platform: string;
  readonly cpuArch: string;
  readonly ncpu: number;
  readonly memory: number;
  readonly bootTime: string | null;
  readonly hostName: string;
  readonly swList: readonly SwEntry[];
  readonly lastRebootReason: string;
  readonly lastRebootTime: string | null;
  readonly lastBootReason: string;
  readonly restartCounter: number;
  readonly maintenanceMode: boolean;
  readonly maintenanceModeReasons: readonly string[];
  readonly rebootInprogress: boolean;
  readonly baseosUpdateCounter: number;
  readonly state: string;
}

export interface Desired {
  readonly baseos: {
    readonly image: string;
    readonly version: string;
    readonly sha256: string;
    readonly size: number;
    readonly contentTreeUuid: string;
    readonly activate: boolean;
  } | null;
  readonly retryCounter: number;
  readonly rebootCounter: number;
  readonly shutdownCounter: number;
  readonly forceFallbackCounter: number;
  readonly maintenance: boolean;
  readonly properties: Readonly<Record<string, string>>;
}

export interface NodeDetail extends NodeSummary {
  readonly configVersion: number;
  readonly desired: Desired;
  readonly reported: DeviceReport | null;
  readonly reportedAt: string | null;
  readonly contentTrees: readonly ContentTree[];
}

export interface TimelineRow {
  readonly seq: number;
  readonly nodeId: string;
  readonly at: string | null;
  readonly receivedAt: string | null;
  readonly index: number;
  readonly removed: boolean;
  readonly transition: boolean;
  readonly version: string;
  readonly label: string;
  readonly partitionState: string;
  readonly activated: boolean;
  readonly status: string;
  readonly userStatus: string;
  readonly subStatus: string;
  readonly subStatusProgress: number;
  readonly subStatusStr: string;
  readonly downloadProgress: number;
  readonly swErr: string;
  readonly swErrSeverity: string;
  readonly lastBootReason: string;
  readonly lastRebootReason: string;
  readonly state: string;
}

export interface InfoEntry {
  readonly seq: number;
  readonly receivedAt: string | null;
  readonly at: string | null;
  readonly type: string;
  readonly message: unknown;
}

export interface Image {
  readonly name: string;
  readonly version: string | null;
  readonly sha256: string;
  readonly size: number;
  readonly createdAt: string | null;
}

export interface PropertyRow {
  readonly key: string;
  readonly type: 'uint32' | 'bool' | 'tristate' | 'choice' | 'string';
  readonly default: number | boolean | string;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly allowed?: readonly string[];
  readonly meaning: string;
  readonly value: string | null;
  readonly from?: 'node' | 'group' | 'default';
  readonly reported?: { readonly value: string; readonly error: string } | null;
}

export interface Group {
  readonly name: string;
  readonly properties?: Readonly<Record<string, string>>;
}

export type RolloutState = 'running' | 'paused' | 'stopped' | 'aborted' | 'done';
export type RolloutNodeState =
  | 'waiting'
  | 'wanted'
  | 'downloading'
  | 'updating'
  | 'testing'
  | 'done'
  | 'failed'
  | 'withdrawn';

export interface RolloutNode {
  readonly id: string;
  readonly name: string;
  readonly state: RolloutNodeState;
  readonly error: string | null;
  /** it was asked, and nothing has been heard of it for long */
  readonly offline?: boolean;
  readonly lastContact?: string | null;
}

export interface Rollout {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly image: string;
  readonly version: string;
  readonly mode: 'activate' | 'download';
  readonly maxFailures: number;
  readonly state: RolloutState;
  readonly reason: string | null;
  readonly waves: readonly {
    readonly index: number;
    readonly state: 'waiting' | 'running' | 'done';
    readonly nodes: readonly RolloutNode[];
  }[];
  readonly counts: {
    readonly waiting: number;
    readonly active: number;
    readonly done: number;
    readonly failed: number;
    readonly withdrawn: number;
  };
}

export interface RolloutRequest {
  readonly name?: string;
  readonly image: string;
  readonly version?: string;
  readonly nodes?: readonly string[];
  readonly group?: string;
  readonly mode: 'activate' | 'download';
  readonly waves?: { readonly size: number } | { readonly percent: number };
  readonly maxFailures: number;
}

export interface User {
  readonly name: string;
  readonly role: Role;
  readonly disabled?: boolean;
}

export interface Token {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt?: string | null;
  readonly expiresAt?: string | null;
}

export interface AuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly action: string;
  readonly target: string;
  readonly nodeId: string | null;
  readonly detail: unknown;
  readonly outcome: 'done' | 'refused';
  readonly status: number;
}

export type LiveEvent =
  | { readonly type: 'timeline'; readonly nodeId: string; readonly seq: number; readonly row: TimelineRow }
  | { readonly type: 'content'; readonly nodeId: string; readonly contentTree: ContentTree }
  | { readonly type: 'node'; readonly nodeId: string; readonly what: string }
  | { readonly type: 'rollout'; readonly id: string };
