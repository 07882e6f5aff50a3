import type { NodeAgentStatus } from '../topics/agents.ts';
import { scheduled } from './asked-power.ts';
import { remainingConfirmSeconds } from './confirm.ts';
import { secondsToReboot } from './power.ts';
import type { HealthState } from './state.ts';
import { isTesting } from './testing.ts';
import { remainingTestSeconds } from './window.ts';

const nanoseconds = (seconds: number): number => Math.min(seconds * 1_000_000_000, Number.MAX_SAFE_INTEGER);

/** The hypervisor is the second-to-last part of a version (`docs/rules/eve-baseos.md 0`). */
const isKube = (version: string): boolean => {
  const parts = version.split('-');
  return parts.length >= 3 && parts.at(-2) === 'k';
};

/** The state as topic `NodeAgentStatus` shows it (`docs/rules/eve-baseos.md 5`). */
export const nodeAgentStatus = (state: HealthState): NodeAgentStatus => {
  const { power, lastBoot } = state;
  const asked = scheduled(state, remainingTestSeconds(state) + remainingConfirmSeconds(state));
  const what = power.kind === 'on' ? undefined : power.request.what;
  return {
    Name: 'nodeagent',
    CurPart: state.slots.current ?? '',
    UpdateInprogress: isTesting(state),
    RemainingTestTime: nanoseconds(remainingTestSeconds(state)),
    AgentsUp: state.now >= state.node.watchdogSeconds,
    DeviceReboot: what === 'reboot',
    DeviceShutdown: what === 'shutdown',
    DevicePoweroff: what === 'poweroff',
    AllDomainsHalted: power.kind === 'halted' || power.kind === 'down',
    RebootReason: lastBoot.rebootReason,
    BootReason: lastBoot.bootReason,
    RebootStack: lastBoot.rebootStack,
    RebootTime: lastBoot.rebootTime,
    RestartCounter: lastBoot.restartCounter,
    RebootImage: lastBoot.rebootImage,
    TrialCutShort: lastBoot.trialCutShort === true,
    RetryAfterPowerCut: lastBoot.trialCutShort === true && state.properties.retryAfterPowerCut,
    LocalMaintenanceMode: state.maintenance.length > 0,
    LocalMaintenanceModeReasons: state.maintenance.length > 0 ? [...state.maintenance] : null,
    HVTypeKube: isKube(state.node.runningVersion),
    WaitDrainInProgress: false,
    WaitTestConfirm: state.test.kind === 'confirm',
    RemainingConfirmTime: nanoseconds(remainingConfirmSeconds(state)),
    ScheduledRebootReason: asked?.text ?? (power.kind === 'on' ? '' : power.request.text),
    RebootInSeconds: secondsToReboot(state) || (asked?.seconds ?? 0),
    ...(state.checks.verdicts.length === 0
      ? {}
      : {
          Checks: state.checks.verdicts.map(({ name: Name, passed: Passed, text: Text }) => ({ Name, Passed, Text })),
        }),
    ...(asked === undefined ? {} : { ScheduledRebootID: asked.id }),
  };
};
