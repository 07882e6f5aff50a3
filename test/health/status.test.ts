import test from 'ava';
import { bootReason } from '#pkg/health/boot-reason.ts';
import { nodeAgentStatus } from '#pkg/health/status.ts';
import { Boot, committedBoot } from './boot.ts';

test('a node that runs a committed image and does nothing shows just that', (t) => {
  t.deepEqual(committedBoot().status, {
    Name: 'nodeagent',
    CurPart: 'IMGA',
    UpdateInprogress: false,
    RemainingTestTime: 0,
    AgentsUp: false,
    DeviceReboot: false,
    DeviceShutdown: false,
    DevicePoweroff: false,
    AllDomainsHalted: false,
    RebootReason: 'NORMAL: test',
    BootReason: bootReason.update,
    RebootStack: '',
    RebootTime: '2026-01-01T00:00:00Z',
    RestartCounter: 4,
    RebootImage: 'IMGA',
    TrialCutShort: false,
    RetryAfterPowerCut: false,
    LocalMaintenanceMode: false,
    LocalMaintenanceModeReasons: null,
    HVTypeKube: false,
    WaitDrainInProgress: false,
    WaitTestConfirm: false,
    RemainingConfirmTime: 0,
    ScheduledRebootReason: '',
    RebootInSeconds: 0,
  });
});

test('why the node goes down is shown while it does', (t) => {
  const boot = committedBoot();
  const request = { what: 'poweroff', text: 'NORMAL: asked', bootReason: bootReason.poweroffCmd } as const;
  boot.send({ kind: 'command', request });
  t.like(boot.status, { ScheduledRebootReason: 'NORMAL: asked', DevicePoweroff: true, DeviceReboot: false });
});

test('the flavour is the second to last part of a version that has at least three', (t) => {
  const isKube = (runningVersion: string): boolean => new Boot({}, { runningVersion }).status.HVTypeKube;
  for (const version of ['13.4.0-k-amd64', '0.0.0-master-1234-k-arm64']) t.true(isKube(version), version);
  for (const version of ['13.4.0-kvm-amd64', 'k-amd64', '13.4.0-rc-k', 'k-13.4.0-kvm-amd64', '13.4.0'])
    t.false(isKube(version), version);
});

test('a trial that a power cut ended is told, and tried once more where the property says so', (t) => {
  const { state } = committedBoot();
  const told = (trialCutShort: boolean, retryAfterPowerCut: boolean) => {
    const lastBoot = { ...state.lastBoot, trialCutShort };
    return nodeAgentStatus({ ...state, lastBoot, properties: { ...state.properties, retryAfterPowerCut } });
  };
  t.like(told(true, true), { TrialCutShort: true, RetryAfterPowerCut: true });
  t.like(told(true, false), { TrialCutShort: true, RetryAfterPowerCut: false });
  t.like(told(false, true), { TrialCutShort: false, RetryAfterPowerCut: false });
});
