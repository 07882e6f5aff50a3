import test from 'ava';
import { testProp, fc } from '@fast-check/ava';
import { contentTreeInfoOf } from '#pkg/swinfo/content-tree-info.ts';
import { deviceInfoOf } from '#pkg/swinfo/device-info.ts';
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

test('a checkpointed config makes a node ONLINE', (t) => {
  t.is(deviceStateOf({ ...base, configSeen: false, zed: { ...quiet, ConfigGetStatus: 4 } }), zDeviceState.online);
});

test('the device info carries the last reboot, the counters and the maintenance mode', (t) => {
  const info = deviceInfoOf({
    zboot: committed,
    baseOs: [],
    contentTrees: [],
    wanted: new Set(),
    node: node({ DeviceReboot: true, RebootStack: 'stack' }),
    host: {
      machineArch: 'x86_64',
      cpuArch: 'x86_64',
      platform: 'basalt',
      ncpu: 2,
      memory: 4096,
      bootTime: 1,
      hostName: 'n',
      deviceName: 'd',
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
      MaintenanceMode: true,
      MaintenanceModeReasons: [1],
      EdgeNodeCertsRefused: false,
      ForceFallbackCounter: 0,
      DeviceState: 0,
      ConfigParsed: true,
    },
    configSeen: true,
    rebootConfigCounter: 3,
    shutdownConfigCounter: 4,
    configItemStatus: { 'timer.config.interval': { value: '60', error: '' } },
    retryUpdateCounter: 5,
    attestation: { state: 7, error: undefined },
  });
  t.like(info, {
    lastRebootReason: 'NORMAL: update',
    lastRebootTime: Date.UTC(2026, 0, 2, 3, 4, 5, 678),
    lastRebootStack: 'stack',
    lastBootReason: 3,
    restartCounter: 9,
    rebootConfigCounter: 3,
    shutdownConfigCounter: 4,
    maintenanceMode: true,
    rebootInprogress: true,
    baseosUpdateCounter: 5,
    apiCapability: 1,
    attestation: { state: 7, error: undefined },
    securityInfo: { rootCaSha256: '00ff', tlsRootCaSha256: '' },
    state: zDeviceState.maintenanceMode,
  });
  t.is(info.swList.length, 2);
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

testProp(
  'times read back as the platform reads them',
  [fc.date({ min: new Date('1970-01-01'), max: new Date('2400-01-01'), noInvalidDate: true })],
  (t, date) => {
    t.is(millisOf(date.toISOString()), date.getTime());
  },
);

test('an unset or broken time is no time', (t) => {
  for (const text of ['0001-01-01T00:00:00Z', '', 'yesterday', '2026-13-01T00:00:00Z', '2026-01-01 00:00:00'])
    t.is(millisOf(text), undefined);
  t.is(millisOf('2026-01-01T00:00:00.123456789-05:30'), Date.UTC(2026, 0, 1, 5, 30, 0, 123));
});
