import { Type, type Static } from '@sinclair/typebox';
import { Count, Time, Uint32 } from './common.ts';

/** Health, test window and reboots (zedagent), key: `nodeagent`. `docs/rules/eve-baseos.md 5`. */
export const NodeAgentStatus = Type.Object({
  Name: Type.String(),
  CurPart: Type.String(),
  UpdateInprogress: Type.Boolean(),
  /** nanoseconds */
  RemainingTestTime: Count,
  /** ours: the agents have been up for one watchdog period, the sign of health that ends the count of starts */
  AgentsUp: Type.Boolean(),
  DeviceReboot: Type.Boolean(),
  DeviceShutdown: Type.Boolean(),
  DevicePoweroff: Type.Boolean(),
  AllDomainsHalted: Type.Boolean(),
  RebootReason: Type.String(),
  BootReason: Type.Integer({ minimum: 0, maximum: 255 }),
  RebootStack: Type.String(),
  RebootTime: Time,
  RestartCounter: Uint32,
  RebootImage: Type.String(),
  /** ours: a power cut ended the trial before this boot before its agents were up; and it may be tried once more */
  TrialCutShort: Type.Optional(Type.Boolean()),
  RetryAfterPowerCut: Type.Optional(Type.Boolean()),
  LocalMaintenanceMode: Type.Boolean(),
  LocalMaintenanceModeReasons: Type.Union([Type.Array(Type.Integer()), Type.Null()]),
  HVTypeKube: Type.Boolean(),
  WaitDrainInProgress: Type.Boolean(),
  /** ours: the test window has passed and the controller's confirmation is awaited, with the time left for it in ns */
  WaitTestConfirm: Type.Boolean(),
  RemainingConfirmTime: Count,
  /** ours: why and for when the scheduled reboot is (seconds until the reset, 0 when none is scheduled) */
  ScheduledRebootReason: Type.String(),
  RebootInSeconds: Uint32,
  /** ours: the request of a local northbound that it goes back to, also while its delay runs or a test puts it off */
  ScheduledRebootID: Type.Optional(Type.String({ maxLength: 64 })),
  /** ours: what the operator's checks of the image on trial found last; absent where there were none */
  Checks: Type.Optional(
    Type.Array(
      Type.Object({
        Name: Type.String({ maxLength: 64 }),
        Passed: Type.Boolean(),
        Text: Type.String({ maxLength: 256 }),
      }),
      { maxItems: 64 },
    ),
  ),
});
export type NodeAgentStatus = Static<typeof NodeAgentStatus>;

/** `ConfigGetStatus` of `docs/rules/eve-baseos.md 3.3`. */
export const configGetStatus = { success: 1, fail: 2, temporaryFail: 3, readSaved: 4 } as const;

/** The controller link (zedagent), key: `zedagent`. `docs/rules/eve-baseos.md 5`. */
export const ZedAgentStatus = Type.Object({
  Name: Type.String(),
  ConfigGetStatus: Type.Integer({ minimum: 1, maximum: 4 }),
  RebootCmd: Type.Boolean(),
  ShutdownCmd: Type.Boolean(),
  PoweroffCmd: Type.Boolean(),
  RequestedRebootReason: Type.String(),
  RequestedBootReason: Type.Integer({ minimum: 0, maximum: 255 }),
  MaintenanceMode: Type.Boolean(),
  MaintenanceModeReasons: Type.Union([Type.Array(Type.Integer()), Type.Null()]),
  EdgeNodeCertsRefused: Type.Boolean(),
  ForceFallbackCounter: Uint32,
  DeviceState: Type.Integer({ minimum: 0 }),
  /**
   * ours: a config of this boot has been parsed, so ForceFallbackCounter is the controller's
   * (`docs/rules/eve-baseos.md 2.10`)
   */
  ConfigParsed: Type.Boolean(),
  /** ours: the config says nothing of the counter, which is no wish: the value is the default, for a node that never had one */
  ForceFallbackAbsent: Type.Optional(Type.Boolean()),
  /** ours: the same, also of an agent that ran before in this boot; its counter is not this one's to tell */
  ConfigFetched: Type.Optional(Type.Boolean()),
});
export type ZedAgentStatus = Static<typeof ZedAgentStatus>;

/** Every config property in force and the errors of those refused (zedagent), key: `global`. */
export const ConfigItemValueMap = Type.Object({
  GlobalSettings: Type.Record(Type.String(), Type.Union([Type.Integer(), Type.String(), Type.Boolean()])),
  Errors: Type.Record(Type.String(), Type.String()),
});
export type ConfigItemValueMap = Static<typeof ConfigItemValueMap>;

/** Who the node is to its controller (zedagent, persistent), key: `global`. */
export const OnboardingStatus = Type.Object({
  DeviceUUID: Type.String({ maxLength: 64 }),
  HardwareModel: Type.String(),
});
export type OnboardingStatus = Static<typeof OnboardingStatus>;

/** The default vault, when something on the node keeps one (vaultmgr), key: `Application Data Store`. */
export const VaultStatus = Type.Object({
  Name: Type.String(),
  /** 0 unknown, 1 disabled, 2 enabled, 3 error, 4 waiting for the controller's key */
  Status: Type.Integer({ minimum: 0, maximum: 8 }),
  ConversionComplete: Type.Boolean(),
  MismatchingPCRs: Type.Union([Type.Array(Type.Integer()), Type.Null()]),
  Error: Type.String(),
});
export type VaultStatus = Static<typeof VaultStatus>;

/**
 * EVE-k clusters: drain of this node (zedkube -> baseosmgr), key: `global`; and the request for it.
 * `docs/rules/eve-baseos.md 2.4`.
 */
export const NodeDrainStatus = Type.Object({
  /** 0 unknown, 1 not supported, 2 not requested, 3 requested, 4 starting, 5 cordoned, 6 failed cordon, 7 drain retrying, 8 failed drain, 9 complete */
  Status: Type.Integer({ minimum: 0, maximum: 9 }),
  RequestedBy: Type.Integer({ minimum: 0 }),
});
export type NodeDrainStatus = Static<typeof NodeDrainStatus>;
export const NodeDrainRequest = Type.Object({
  RequestedAt: Time,
  RequestedBy: Type.Integer({ minimum: 0 }),
  Context: Type.String(),
});
export type NodeDrainRequest = Static<typeof NodeDrainRequest>;

/** What guards the node (watchdog), key: `watchdog`. Ours. */
export const WatchdogStatus = Type.Object({
  Name: Type.String(),
  /** what the hardware calls itself; empty when there is none, and the software watchdog has nobody behind it */
  Hardware: Type.String(),
  HardwareTimeoutSeconds: Uint32,
  /** longest age of a heartbeat */
  HeartbeatLimitSeconds: Uint32,
  Watched: Type.Array(Type.String()),
  /** what was found; empty while all is well */
  Violation: Type.String(),
});
export type WatchdogStatus = Static<typeof WatchdogStatus>;
