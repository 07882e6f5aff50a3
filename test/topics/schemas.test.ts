import type { Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import test from 'ava';
import { noError, unsetTime } from '#pkg/topics/common.ts';
import { engineRequest } from '../baseos/engine-request.ts';
import { closedStates, openStates, phases } from '#pkg/topics/engine.ts';
import { topics } from '#pkg/topics/index.ts';

type Name = keyof typeof topics;
const maxUint32 = 4_294_967_295;
const { MAX_SAFE_INTEGER } = Number;
const time = '2026-01-02T03:04:05Z';
const text = (length: number): string => 'x'.repeat(length);

/** One value of each topic; a field that is new is asked for by the compiler. */
const { Source: _folder, ...stageRequest } = engineRequest('stage', { id: 'r', at: time, path: '/f' });

const samples: { readonly [N in Name]: Static<(typeof topics)[N]['schema']> } = {
  BaseOsConfig: { ContentTreeUUID: 'u', BaseOsVersion: '2', RetryUpdateCounter: 0, Activate: true },
  ContentTreeConfig: {
    ContentID: 'u',
    DatastoreIDList: [],
    RelativeURL: 'a',
    Format: 0,
    ContentSha256: 'ab',
    MaxDownloadSize: 0,
    DisplayName: 'a',
    GenerationCounter: 0,
  },
  DatastoreConfig: { UUID: 'u', DsType: 0, Fqdn: '', ApiKey: '', Password: '', Dpath: '', Region: '', DsCertPEM: [] },
  ZbootConfig: { PartitionLabel: 'IMGA', TestComplete: true },
  NodeAgentStatus: {
    Name: 'nodeagent',
    CurPart: 'IMGA',
    UpdateInprogress: false,
    RemainingTestTime: 0,
    DeviceReboot: false,
    DeviceShutdown: false,
    DevicePoweroff: false,
    AllDomainsHalted: false,
    RebootReason: '',
    BootReason: 0,
    RebootStack: '',
    RebootTime: time,
    RestartCounter: 0,
    RebootImage: '',
    LocalMaintenanceMode: false,
    LocalMaintenanceModeReasons: null,
    HVTypeKube: false,
    WaitDrainInProgress: false,
    WaitTestConfirm: false,
    RemainingConfirmTime: 0,
    ScheduledRebootReason: '',
    RebootInSeconds: 0,
    AgentsUp: false,
  },
  ZedAgentStatus: {
    Name: 'zedagent',
    ConfigGetStatus: 1,
    RebootCmd: false,
    ShutdownCmd: false,
    PoweroffCmd: false,
    RequestedRebootReason: '',
    RequestedBootReason: 0,
    MaintenanceMode: false,
    MaintenanceModeReasons: null,
    EdgeNodeCertsRefused: false,
    ForceFallbackCounter: 0,
    DeviceState: 0,
    ConfigParsed: false,
  },
  ConfigItemValueMap: { GlobalSettings: { a: 1, b: 'x', c: true }, Errors: { a: 'wrong' } },
  OnboardingStatus: { DeviceUUID: 'u', HardwareModel: '' },
  BaseOsStatus: {
    ContentTreeUUID: 'u',
    BaseOsVersion: '2',
    Activate: true,
    Activated: false,
    TooEarly: false,
    PartitionLabel: '',
    PartitionDevice: '',
    PartitionState: '',
    State: 0,
    Phase: '',
    PhaseProgress: 0,
    ...noError,
  },
  BaseOSMgrStatus: { CurrentRetryUpdateCounter: 0 },
  ContentTreeStatus: {
    ContentID: 'u',
    DisplayName: '',
    ContentSha256: '',
    MaxDownloadSize: 0,
    TotalSize: 0,
    CurrentSize: 0,
    Progress: 0,
    State: 0,
    FileLocation: '',
    ...noError,
  },
  ZbootStatus: {
    PartitionLabel: 'IMGB',
    PartitionDevname: '',
    PartitionState: 'UNKNOWN 0x1003',
    ShortVersion: '',
    LongVersion: '',
    CurrentPartition: true,
    TestComplete: false,
    Attributes: '0x102',
    SizeBytes: 0,
    StandsIn: false,
  },
  EngineStatus: {
    Holder: '',
    HolderOp: '',
    HolderID: '',
    Busy: false,
    Staged: null,
    Armed: null,
    Power: null,
    Progress: null,
    Stored: [],
  },
  EngineOperation: {
    Format: 1,
    ID: 'r',
    Source: '',
    Correlation: '',
    Op: 'arm',
    State: 'done',
    Code: '',
    Message: '',
    PartitionLabel: '',
    FromVersion: '',
    ToVersion: '',
    Sha256: '',
    RequestedAt: time,
    ChangedAt: time,
  },
  SlotContent: {
    PartitionLabel: 'IMGA',
    Status: 'VALID',
    Version: '',
    Sha256: '',
    SizeBytes: 0,
    WrittenAt: time,
    WrittenBy: '',
    EverCommitted: true,
    Failed: false,
    FailedReason: '',
  },
  NodeDrainRequest: { RequestedAt: time, RequestedBy: 0, Context: '' },
  WatchdogStatus: {
    Name: '',
    Hardware: '',
    HardwareTimeoutSeconds: 0,
    HeartbeatLimitSeconds: 0,
    Watched: ['zedagent'],
    Violation: '',
  },
  EngineRequest: stageRequest,
  ManagerStatus: { Source: 's', Connected: true, Since: time, BootID: '', Name: '' },
  VaultStatus: { Name: '', Status: 0, ConversionComplete: true, MismatchingPCRs: null, Error: '' },
  NodeDrainStatus: { Status: 0, RequestedBy: 0 },
};

const image = { Version: '2', Compressor: 'zstd', Problem: '' };
const staged = { PartitionLabel: 'IMGB', Version: '2', Sha256: '', SizeBytes: 0, Source: '', ID: '' };
const progress = { ID: '', Phase: 'writing', BytesDone: 0, BytesTotal: 0, SecondsLeft: 0 };
const counted = (max: number) => ({ taken: [0, max], refused: [-1, max + 1, 0.5, '1'] });
const uint32 = counted(maxUint32);
/** One beyond the largest number that is exact looks like a whole number and is none to rely on. */
const count = counted(MAX_SAFE_INTEGER);
const natural = { taken: [0, MAX_SAFE_INTEGER], refused: [-1, 0.5] };
const atMost = (length: number) => ({ taken: ['', text(length)], refused: [text(length + 1), 1] });
const times = { taken: [time, unsetTime, text(20), text(40)], refused: [text(19), text(41), ''] };
const words = (taken: readonly string[]) => ({ taken, refused: ['other', 1] });
const reasons = { taken: [null, [], [1, 6]], refused: [['1'], 1] };
const slots = words(['IMGA', 'IMGB']);

type Limits = Readonly<Record<string, { readonly taken: readonly unknown[]; readonly refused: readonly unknown[] }>>;
const errorLimits: Limits = {
  ErrorTime: times,
  ErrorSeverity: { taken: [0, 1, 2, 3], refused: [4, -1] },
  ErrorEntities: {
    taken: [null, [], [{ EntityType: 9, EntityID: 'u' }]],
    refused: [[{ EntityType: '9', EntityID: 'u' }]],
  },
  State: counted(126),
};
const limits: Partial<Record<Name, Limits>> = {
  BaseOsConfig: {
    ContentTreeUUID: atMost(64),
    BaseOsVersion: atMost(256),
    RetryUpdateCounter: uint32,
    ConfigId: { taken: [text(64)], refused: [text(65)] },
    ContentTreeMissing: { taken: [true, false], refused: ['true'] },
  },
  ContentTreeConfig: {
    ContentID: atMost(64),
    DatastoreIDList: { taken: [Array(16).fill('u')], refused: [Array(17).fill('u')] },
    RelativeURL: atMost(4096),
    Format: natural,
    ContentSha256: atMost(64),
    MaxDownloadSize: count,
    DisplayName: atMost(1024),
    GenerationCounter: { taken: [-1, 0, MAX_SAFE_INTEGER], refused: [0.5] },
  },
  DatastoreConfig: {
    UUID: atMost(64),
    DsType: natural,
    Fqdn: atMost(2048),
    ApiKey: atMost(4096),
    Password: atMost(4096),
    Dpath: atMost(4096),
    Region: atMost(256),
    Proxy: {
      taken: [{ Url: text(2048), NoProxy: text(4096) }],
      refused: [{ Url: text(2049), NoProxy: '' }, { Url: '', NoProxy: text(4097) }, {}],
    },
    DsCertPEM: { taken: [Array(32).fill(text(65_536))], refused: [Array(33).fill(''), [text(65_537)]] },
  },
  ZbootConfig: { PartitionLabel: slots },
  NodeAgentStatus: {
    RemainingTestTime: count,
    RemainingConfirmTime: count,
    BootReason: counted(255),
    RebootTime: times,
    RestartCounter: uint32,
    LocalMaintenanceModeReasons: reasons,
    RebootInSeconds: uint32,
  },
  ZedAgentStatus: {
    ConfigGetStatus: { taken: [1, 2, 3, 4], refused: [0, 5] },
    RequestedBootReason: counted(255),
    MaintenanceModeReasons: reasons,
    ForceFallbackCounter: uint32,
    DeviceState: natural,
    ConfigFetched: { taken: [true, false], refused: ['true'] },
    ForceFallbackAbsent: { taken: [true, false], refused: ['true'] },
  },
  ConfigItemValueMap: { GlobalSettings: { taken: [{}], refused: [{ a: 0.5 }, { a: null }] } },
  OnboardingStatus: { DeviceUUID: atMost(64) },
  BaseOsStatus: { ...errorLimits, Phase: words(['', 'writing', 'verifying']), PhaseProgress: counted(100) },
  BaseOSMgrStatus: { CurrentRetryUpdateCounter: uint32 },
  ContentTreeStatus: {
    ...errorLimits,
    MaxDownloadSize: count,
    TotalSize: count,
    CurrentSize: count,
    Progress: counted(100),
    VerifyProgress: counted(100),
    Waiting: atMost(1024),
    Image: {
      taken: [
        image,
        { ...image, Version: text(256) },
        { ...image, Compressor: text(32) },
        { ...image, Problem: text(1024) },
        { ...image, ProblemCode: text(64), Product: text(64) },
      ],
      refused: [
        {},
        { ...image, Version: text(257) },
        { ...image, Compressor: text(33) },
        { ...image, Problem: text(1025) },
        { ...image, ProblemCode: text(65) },
        { ...image, Product: text(65) },
      ],
    },
  },
  ZbootStatus: { PartitionLabel: slots, SizeBytes: count, PartitionUUID: atMost(64), GoBack: atMost(64) },
  EngineStatus: {
    Staged: { taken: [null, staged], refused: [{ ...staged, SizeBytes: -1 }, {}] },
    Progress: {
      taken: [null, ...phases.map((Phase) => ({ ...progress, Phase }))],
      refused: [{ ...progress, Phase: 'other' }, { ...progress, BytesDone: -1 }, {}],
    },
  },
  EngineOperation: {
    Format: { taken: [1, 2], refused: [0, 0.5] },
    ID: { taken: ['r', text(64)], refused: ['', text(65)] },
    Correlation: atMost(1024),
    State: words([...openStates, ...closedStates]),
    ToVersion: atMost(256),
    ChangedAt: times,
  },
  SlotContent: { Status: words(['EMPTY', 'VALID', 'INVALID']), SizeBytes: natural, WrittenAt: times },
  NodeDrainRequest: { RequestedAt: times, RequestedBy: natural },
  WatchdogStatus: {
    HardwareTimeoutSeconds: uint32,
    HeartbeatLimitSeconds: uint32,
    Watched: { taken: [[]], refused: [[1]] },
  },
  EngineRequest: {
    ID: { taken: ['r', text(64)], refused: ['', text(65)] },
    Correlation: atMost(1024),
    Content: {
      taken: [{ File: '/f' }, { File: text(4096) }, { Stream: { SizeBytes: 0 } }, { Stored: 'a'.repeat(64) }],
      refused: [{}, { File: '' }, { File: text(4097) }, { Stored: 'a' }],
    },
    Version: atMost(256),
    RequestedAt: times,
  },
  ManagerStatus: {
    Since: times,
    BootID: atMost(64),
    Name: atMost(256),
  },
  VaultStatus: { Status: counted(8), MismatchingPCRs: reasons },
  NodeDrainStatus: { Status: counted(9), RequestedBy: natural },
};

for (const [name, sample] of Object.entries(samples) as [Name, object][]) {
  const { schema } = topics[name];
  test(`${name} needs each of its fields, with a value of its type`, (t) => {
    t.true(Value.Check(schema, sample));
    for (const field of Object.keys(sample)) {
      t.false(Value.Check(schema, { ...sample, [field]: undefined }), field);
      t.false(Value.Check(schema, { ...sample, [field]: { odd: 0.5 } }), field);
    }
  });

  test(`${name} takes values up to its limits and none beyond`, (t) => {
    for (const [field, { taken, refused }] of Object.entries(limits[name] ?? {})) {
      for (const value of taken)
        t.true(Value.Check(schema, { ...sample, [field]: value }), `${field} ${String(value).slice(0, 80)}`);
      for (const value of refused)
        t.false(Value.Check(schema, { ...sample, [field]: value }), `${field} ${String(value).slice(0, 80)}`);
    }
    t.pass();
  });
}
