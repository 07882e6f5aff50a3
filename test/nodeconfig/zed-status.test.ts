import test from 'ava';
import { emptyMemory } from '#pkg/nodeconfig/config-memory.ts';
import { zedAgentStatus } from '#pkg/nodeconfig/zed-status.ts';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { maintenanceReason } from '#pkg/health/maintenance-reason.ts';
import type { HealthState, PowerRequest } from '#pkg/health/state.ts';
import { zDeviceState } from '#pkg/swinfo/enums.ts';
import { Boot } from '../health/boot.ts';

const up = new Boot().state;
const memory = emptyMemory(undefined, undefined, undefined);

const statusOf = (health: Partial<HealthState>, known = memory, configSeen = true) =>
  zedAgentStatus({
    configGetStatus: 1,
    memory: known,
    health: { ...up, ...health },
    zboot: [],
    configSeen,
    fetched: true,
  });

const requests = {
  reboot: { what: 'reboot', text: 'asked by the controller', bootReason: bootReason.rebootCmd },
  shutdown: { what: 'shutdown', text: 'asked by the controller', bootReason: bootReason.none },
  poweroff: { what: 'poweroff', text: 'asked by the controller', bootReason: bootReason.poweroffCmd },
} as const satisfies Record<string, PowerRequest>;

const nothing = { RebootCmd: false, ShutdownCmd: false, PoweroffCmd: false };

test('a command of the controller is told while it is under way and while it is deferred, with its reason', (t) => {
  for (const [request, flag] of [
    [requests.reboot, 'RebootCmd'],
    [requests.shutdown, 'ShutdownCmd'],
    [requests.poweroff, 'PoweroffCmd'],
  ] as const)
    for (const health of [
      { power: { kind: 'announced', sequence: 1, request, left: 30 } },
      { deferred: [request] },
    ] as const)
      t.like(statusOf(health), {
        ...nothing,
        [flag]: true,
        RequestedRebootReason: 'asked by the controller',
        RequestedBootReason: request.bootReason,
      });
});

test('of a command under way and a deferred one both are told, and the reason is of the one under way', (t) => {
  const request = { ...requests.reboot, text: 'first' };
  const status = statusOf({
    power: { kind: 'announced', sequence: 1, request, left: 30 },
    deferred: [requests.shutdown],
  });
  t.like(status, { RebootCmd: true, ShutdownCmd: true, RequestedRebootReason: 'first' });
});

test('a reboot that is nobody’s command is none of the controller’s', (t) => {
  const own = { ...requests.reboot, bootReason: bootReason.update };
  const asked = { ...requests.reboot, id: 'request 1' };
  for (const request of [own, asked])
    t.like(statusOf({ power: { kind: 'announced', sequence: 1, request, left: 30 } }), {
      ...nothing,
      RequestedRebootReason: '',
      RequestedBootReason: bootReason.none,
    });
});

test('the topic names its agent, what the memory has of the fallback counter, and no refusal that is not known', (t) => {
  t.like(statusOf({}), {
    Name: 'zedagent',
    ConfigGetStatus: 1,
    EdgeNodeCertsRefused: false,
    ForceFallbackCounter: 0,
    ForceFallbackAbsent: true,
    ConfigParsed: false,
    ConfigFetched: true,
    MaintenanceMode: false,
    MaintenanceModeReasons: null,
    DeviceState: zDeviceState.online,
  });
  t.is(statusOf({}, memory, false).DeviceState, zDeviceState.booting);
});

test('maintenance mode is told with its reasons, and is the state of the device', (t) => {
  const full = statusOf({ maintenance: [maintenanceReason.lowDiskSpace] });
  t.true(full.MaintenanceMode);
  t.deepEqual(full.MaintenanceModeReasons, [maintenanceReason.lowDiskSpace]);
  t.is(full.DeviceState, zDeviceState.maintenanceMode);
  t.deepEqual(statusOf({}, { ...memory, maintenanceFlag: true }).MaintenanceModeReasons, [
    maintenanceReason.userRequested,
  ]);
});
