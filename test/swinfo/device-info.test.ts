import test from 'ava';
import { testProp, fc } from '@fast-check/ava';
import type { NodeAgentStatus } from '#pkg/topics/agents.ts';
import { contentTreeInfoOf, goneContentTreeOf, isGoneContentTree } from '#pkg/swinfo/content-tree-info.ts';
import { deviceInfoOf, type DeviceInfoInput } from '#pkg/swinfo/device-info.ts';
import { deviceStateOf, type DeviceStateInput } from '#pkg/swinfo/device-state.ts';
import { zDeviceState } from '#pkg/swinfo/enums.ts';
import { millisOf } from '#pkg/swinfo/rfc3339.ts';
import { zSwStateOf } from '#pkg/swinfo/sw-state.ts';
import { contentTree, node, slot, v1, v2 } from './topic-values.ts';

const quiet = { ConfigGetStatus: 1, RebootCmd: false, ShutdownCmd: false, PoweroffCmd: false };
const committed = [slot('IMGA', true, 'active', v1), slot('IMGB', false, 'unused', v2)];
const base: DeviceStateInput = { maintenanceMode: false, node: node(), zed: quiet, configSeen: true, zboot: committed };

test('device state: maintenance before updating before rebooting before shutdown before powering off before online', (t) => {
  const powering = { ...base, zed: { ...quiet, PoweroffCmd: true } };
  const preparing = { ...powering, zed: { ...powering.zed, ShutdownCmd: true } };
  const prepared = { ...preparing, node: node({ DeviceShutdown: true, AllDomainsHalted: true }) };
  const rebooting = { ...prepared, zed: { ...preparing.zed, RebootCmd: true } };
  const updating = { ...rebooting, zboot: [slot('IMGA', true, 'active', v1), slot('IMGB', false, 'updating', v2)] };
  const maintenance = { ...updating, maintenanceMode: true };
  t.is(deviceStateOf({ ...base, configSeen: false, zed: { ...quiet, ConfigGetStatus: 2 } }), zDeviceState.booting);
  t.is(deviceStateOf(base), zDeviceState.online);
  t.is(deviceStateOf(powering), zDeviceState.poweringOff);
  t.is(deviceStateOf(preparing), zDeviceState.preparingPoweroff);
  t.is(deviceStateOf(prepared), zDeviceState.preparedPoweroff);
  t.is(deviceStateOf(rebooting), zDeviceState.rebooting);
  t.is(deviceStateOf(updating), zDeviceState.baseosUpdating);
  t.is(deviceStateOf(maintenance), zDeviceState.maintenanceMode);
});

test('testing is BASEOS_UPDATING', (t) => {
  const zboot = [slot('IMGA', false, 'active', v1), slot('IMGB', true, 'inprogress', v2)];
  t.is(deviceStateOf({ ...base, zboot }), zDeviceState.baseosUpdating);
});

test('what the health agent says alone makes the device state, too', (t) => {
  const said = (more: Partial<NodeAgentStatus>) => deviceStateOf({ ...base, node: node(more) });
  t.is(said({ UpdateInprogress: true }), zDeviceState.baseosUpdating);
  t.is(said({ DeviceReboot: true }), zDeviceState.rebooting);
  t.is(said({ DeviceShutdown: true }), zDeviceState.preparingPoweroff);
  t.is(said({ DevicePoweroff: true }), zDeviceState.poweringOff);
  t.is(
    deviceStateOf({ ...base, node: undefined, zed: { ...quiet, ShutdownCmd: true } }),
    zDeviceState.preparingPoweroff,
  );
});

test('an image that failed its test is no update that goes on', (t) => {
  const zboot = [slot('IMGA', true, 'active', v1), slot('IMGB', false, 'inprogress', v2)];
  t.is(deviceStateOf({ ...base, zboot }), zDeviceState.online);
});

test('a slot that runs and still has its try is no update that is about to begin', (t) => {
  const zboot = [slot('IMGA', true, 'updating', v1), slot('IMGB', false, 'unused', v2)];
  t.is(deviceStateOf({ ...base, zboot }), zDeviceState.online);
});

test('a checkpointed config makes a node ONLINE', (t) => {
  t.is(deviceStateOf({ ...base, configSeen: false, zed: { ...quiet, ConfigGetStatus: 4 } }), zDeviceState.online);
});

const told: DeviceInfoInput = {
  zboot: committed,
  baseOs: [],
  contentTrees: [],
  wanted: new Set(),
  node: node({ RebootStack: 'stack' }),
  host: {
    machineArch: 'x86_64',
    cpuArch: 'x86_64',
    platform: 'basalt',
    ncpu: 2,
    memory: 4096,
    bootTime: 1,
    hostName: 'n',
    manufacturer: '',
    productName: '',
    serialNumber: 's',
    securityInfo: { rootCaSha256: '00ff', tlsRootCaSha256: '' },
  },
  zed: {
    Name: 'zedagent',
    ...quiet,
    RequestedRebootReason: '',
    RequestedBootReason: 0,
    MaintenanceMode: false,
    MaintenanceModeReasons: null,
    EdgeNodeCertsRefused: false,
    ForceFallbackCounter: 0,
    DeviceState: 0,
    ConfigParsed: true,
  },
  configSeen: true,
  rebootConfigCounter: 3,
  shutdownConfigCounter: 4,
  configItemStatus: {
    'timer.config.interval': { value: '60', error: '' },
    'timer.update.mistyped': { value: '1', error: 'unknown' },
  },
  retryUpdateCounter: 5,
  attestation: { state: 7, error: undefined },
  names: { deviceName: 'edge 7', enterpriseName: 'e', enterpriseId: 'e1', projectName: 'p', projectId: 'p1' },
  ports: [],
  vaults: [],
};

test('the device info carries the last reboot, the counters, the status of the config items and the capability', (t) => {
  const info = deviceInfoOf(told);
  t.like(info, {
    ...told.host,
    lastRebootReason: 'NORMAL: update',
    lastRebootTime: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
    lastRebootStack: 'stack',
    lastBootReason: 3,
    restartCounter: 9,
    rebootConfigCounter: 3,
    shutdownConfigCounter: 4,
    baseosUpdateCounter: 5,
    apiCapability: 2,
    deviceName: 'edge 7',
    enterpriseName: 'e',
    enterpriseId: 'e1',
    projectName: 'p',
    projectId: 'p1',
    attestation: { state: 7, error: undefined },
    state: zDeviceState.online,
  });
  t.deepEqual(info.configItemStatus, told.configItemStatus);
  t.is(info.swList.length, 2);
});

test('names that no config gave are empty', (t) => {
  const none = { deviceName: '', enterpriseName: '', enterpriseId: '', projectName: '', projectId: '' };
  t.like(deviceInfoOf({ ...told, names: undefined }), none);
});

test('the device info says maintenance mode with all its reasons, and none of either without it', (t) => {
  const { zed } = told;
  t.like(deviceInfoOf(told), { maintenanceMode: false, maintenanceModeReasons: [] });
  const info = deviceInfoOf({ ...told, zed: { ...zed, MaintenanceMode: true, MaintenanceModeReasons: [1, 3] } });
  t.is(info.maintenanceMode, true);
  t.deepEqual(info.maintenanceModeReasons, [1, 3]);
  t.is(info.state, zDeviceState.maintenanceMode);
});

test('a reboot is under way once it is commanded, and once the health agent carries one out', (t) => {
  const { zed } = told;
  t.false(deviceInfoOf(told).rebootInprogress);
  t.false(deviceInfoOf({ ...told, node: undefined }).rebootInprogress);
  const commanded = { ...told, zed: { ...zed, RebootCmd: true } };
  for (const input of [commanded, { ...commanded, node: undefined }, { ...told, node: node({ DeviceReboot: true }) }]) {
    t.true(deviceInfoOf(input).rebootInprogress);
    t.is(deviceInfoOf(input).state, zDeviceState.rebooting);
  }
});

test('before the health agent has said anything, nothing is told of the last boot', (t) => {
  t.like(deviceInfoOf({ ...told, node: undefined }), {
    lastRebootReason: '',
    lastRebootTime: undefined,
    lastRebootStack: '',
    lastBootReason: 0,
    restartCounter: 0,
  });
});

test('the state mapping of 4.5, LOADED is told as DELIVERED', (t) => {
  t.deepEqual(
    [0, 100, 101, 102, 103, 104, 105, 106, 107, 108, 111, 126].map(zSwStateOf),
    [0, 1, 12, 13, 2, 3, 16, 17, 18, 4, 5, 0],
  );
});

test('a content tree is told with its live progress', (t) => {
  t.like(contentTreeInfoOf(contentTree()), {
    uuid: 'ct-2',
    state: 2,
    progressPercentage: 40,
    currentSizeBytes: 40,
    error: undefined,
  });
});

test('of a content tree that is gone its UUID alone is told', (t) => {
  t.deepEqual(goneContentTreeOf('ct-2'), {
    uuid: 'ct-2',
    displayName: '',
    sha256: '',
    state: 0,
    progressPercentage: 0,
    currentSizeBytes: 0,
    error: undefined,
  });
});

test('what has a state, a sum or a name is no last word of a content tree', (t) => {
  const gone = goneContentTreeOf('ct-2');
  t.true(isGoneContentTree(gone));
  for (const change of [{ state: 1 }, { sha256: 'ab' }, { displayName: 'v2' }])
    t.false(isGoneContentTree({ ...gone, ...change }), JSON.stringify(change));
});

test('the error of a content tree is told with its time, severity, next try and what it concerns', (t) => {
  const info = contentTreeInfoOf(
    contentTree({
      Error: 'connection refused',
      ErrorCode: 'PEER_UNREACHABLE',
      ErrorTime: '2026-01-02T03:04:05Z',
      ErrorSeverity: 1,
      ErrorRetryCondition: 'Will retry in 10m0s; have retried 2 times',
      ErrorEntities: [{ EntityType: 9, EntityID: 'ct-2' }],
    }),
  );
  t.deepEqual(info.error, {
    description: 'connection refused',
    timestamp: Date.UTC(2026, 0, 2, 3, 4, 5),
    severity: 1,
    retryCondition: 'Will retry in 10m0s; have retried 2 times',
    entities: [{ entity: 9, entityId: 'ct-2' }],
  });
});

testProp(
  'times read back as the platform reads them',
  [fc.date({ min: new Date('1970-01-01'), max: new Date('2400-01-01'), noInvalidDate: true })],
  (t, date) => {
    t.is(millisOf(date.toISOString()), date.getTime());
  },
);

test('an unset or broken time is no time', (t) => {
  const odd = ['2026-00-01', '2026-01-00', '2026-01-32', '0001-12-31', 'x2026-01-01'].map((day) => `${day}T00:00:00Z`);
  odd.push('2026-01-01T00:00:00Zx', '2026-01-01T00:00:00+01:00x');
  for (const text of ['0001-01-01T00:00:00Z', '', 'yesterday', '2026-13-01T00:00:00Z', '2026-01-01 00:00:00', ...odd])
    t.is(millisOf(text), undefined);
  t.is(millisOf('2026-01-01T00:00:00.123456789-05:30'), Date.UTC(2026, 0, 1, 5, 30, 0, 123));
  t.is(
    millisOf('2026-01-31T23:59:59.9999+05:30'),
    Date.UTC(2026, 0, 31, 18, 29, 59, 999),
    'truncated, never rounded up',
  );
  for (const day of ['0002-01-01', '1999-12-31', '2100-03-01', '2200-03-01', '2300-03-01', '2400-02-29', '2400-03-01'])
    t.is(millisOf(`${day}T00:00:00Z`), Date.parse(`${day}T00:00:00Z`), day);
});
