import { randomUUID } from 'node:crypto';
import { propertyTable } from '#pkg/configprops/table.ts';
import type { Property } from '#pkg/configprops/property.ts';
import type { GroupPropertyRow } from '#pkg/rest/groups.ts';
import type { NodeDetail, NodeSummary } from '#pkg/rest/nodes.ts';
import type { PropertyRow } from '#pkg/rest/properties.ts';
import type { SwEntry, TimelineRow } from '#pkg/rest/reported.ts';

export const entry = (change: Partial<SwEntry> = {}): SwEntry => ({
  activated: true,
  partitionLabel: 'IMGA',
  partitionDevice: '/dev/sda2',
  partitionState: 'active',
  status: 'INSTALLED',
  shortVersion: '1.4.2',
  longVersion: '',
  swErr: null,
  downloadProgress: 100,
  userStatus: 'UPDATED',
  subStatus: 'NONE_SUBSTATUS',
  subStatusProgress: 0,
  subStatusStr: '',
  ...change,
});

export const freeSlot = entry({
  activated: false,
  partitionLabel: 'IMGB',
  partitionState: 'unused',
  shortVersion: '',
  status: 'INITIAL',
  userStatus: 'NONE',
  downloadProgress: 0,
});

/** A node as `GET /nodes/:id` shows it, made of its two slots. */
export const makeNode = (
  name: string,
  swList: readonly SwEntry[] = [entry(), freeSlot],
  change: Partial<NodeDetail> = {},
): NodeDetail => {
  const wanted = change.desiredVersion ?? null;
  const interest = swList.find(({ shortVersion }) => shortVersion === wanted) ?? swList[0]!;
  const at = new Date(Date.now() - 12_000).toISOString();
  return {
    id: randomUUID(),
    name,
    serial: `SN-${name}`,
    onboarded: true,
    registeredAt: at,
    lastContact: at,
    state: 'ONLINE',
    runningVersion: swList[0]!.shortVersion,
    runningState: swList[0]!.partitionState,
    desiredVersion: wanted,
    group: null,
    lastBootReason: 'REBOOT_CMD',
    update: {
      version: interest.shortVersion,
      userStatus: interest.userStatus,
      subStatus: interest.subStatus,
      subStatusProgress: interest.subStatusProgress,
      subStatusStr: interest.subStatusStr,
      error: interest.swErr?.description ?? '',
    },
    configVersion: 7,
    desired: {
      baseos:
        wanted === null
          ? null
          : {
              image: `basalt-${wanted}.img`,
              version: wanted,
              sha256: 'a'.repeat(64),
              size: 268_435_456,
              contentTreeUuid: 'tree',
              activate: true,
            },
      retryCounter: 0,
      rebootCounter: 1,
      shutdownCounter: 0,
      forceFallbackCounter: 0,
      maintenance: false,
      properties: {},
    },
    reported: {
      machineArch: 'x86_64',
      platform: 'generic',
      cpuArch: 'x86_64',
      ncpu: 4,
      memory: 8192,
      bootTime: new Date(Date.now() - 400_000).toISOString(),
      hostName: name,
      deviceName: name,
      manufacturer: 'Acme',
      productName: 'Box',
      serialNumber: `SN-${name}`,
      swList: [...swList],
      lastRebootReason: '',
      lastRebootTime: null,
      lastRebootStack: '',
      lastBootReason: 'REBOOT_CMD',
      restartCounter: 12,
      rebootConfigCounter: 1,
      shutdownConfigCounter: 0,
      configItemStatus: {},
      maintenanceMode: false,
      maintenanceModeReasons: [],
      rebootInprogress: false,
      baseosUpdateCounter: 0,
      state: 'ONLINE',
      apiCapability: 2,
    },
    reportedAt: at,
    contentTrees: [],
    warnings: [],
    ...change,
  };
};

export const summaryOf = (node: NodeDetail): NodeSummary => {
  const { configVersion: _c, desired: _d, reported: _r, contentTrees: _t, ...summary } = node;
  return summary;
};

/** A timeline row made of an entry, so many seconds before now. */
export const makeRow = (nodeId: string, seq: number, secondsAgo: number, sw: SwEntry, index: number): TimelineRow => {
  const at = new Date(Date.now() - secondsAgo * 1000).toISOString();
  const { shortVersion: version, partitionLabel: label, swErr, longVersion: _l, partitionDevice: _d, ...same } = sw;
  return {
    ...same,
    version,
    label,
    swErr: swErr?.description ?? '',
    swErrSeverity: swErr?.severity ?? 'UNSPECIFIED',
    seq,
    nodeId,
    at,
    receivedAt: at,
    index,
    removed: false,
    transition: true,
    lastBootReason: 'UPDATE',
    lastRebootReason: '',
    baseosUpdateCounter: 0,
    state: 'BASEOS_UPDATING',
  };
};

const described = (key: string, property: Property) => ({
  key,
  type: property.type,
  default: property.default,
  ...(property.type === 'uint32' ? { min: property.min, max: property.max, unit: property.unit } : {}),
  ...(property.type === 'tristate' ? { allowed: ['none', 'enabled', 'disabled'] } : {}),
  ...(property.type === 'choice' ? { allowed: [...property.choices] } : {}),
  meaning: property.meaning,
});

type Values = Readonly<Record<string, string>>;

/** The rows of a node's properties, from the same table as the controller's. */
export const propertyRows = (
  own: Values,
  group: Values,
  reported: Readonly<Record<string, { value: string; error: string }>> = {},
): PropertyRow[] =>
  Object.entries<Property>(propertyTable).map(([key, property]) => ({
    ...described(key, property),
    used: true,
    value: own[key] ?? group[key] ?? null,
    from: key in own ? 'node' : key in group ? 'group' : 'default',
    reported: reported[key] ?? null,
  }));

/** The rows of a group's properties. */
export const groupPropertyRows = (
  set: Values,
  reported: Readonly<Record<string, GroupPropertyRow['reported']>>,
): GroupPropertyRow[] =>
  Object.entries<Property>(propertyTable).map(([key, property]) => ({
    ...described(key, property),
    used: true,
    value: set[key] ?? null,
    from: key in set ? 'group' : 'default',
    reported: reported[key] ?? [],
  }));
