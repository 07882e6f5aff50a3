import { pickAtPowerOn, startSlot, type RunningBoot } from './boot.ts';
import { openControl, type Control, type ControlCommand } from './control.ts';
import { readNodeState, writeNodeState, type NodeState } from './node-state.ts';
import type { NodeOptions } from './options.ts';
import type { NodePaths } from './paths.ts';
import { reportDeath } from './report-death.ts';
import type { RotatingLog } from '#pkg/process/rotating-log.ts';
import { watchSession, type SessionEnd } from './session.ts';

export interface Machine {
  readonly paths: NodePaths;
  readonly options: NodeOptions;
  readonly bootLog: RotatingLog;
  /** fires when the emulator itself has to end; the agents are then stopped cleanly */
  readonly stop: AbortSignal;
}

/** Waits, unless one of these commands or the end of the emulator comes first. */
const pause = async (
  control: Control,
  stop: AbortSignal,
  seconds: number,
  until: readonly ControlCommand[],
): Promise<ControlCommand | undefined> => {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const command = await control.pending();
    if (command !== undefined && until.includes(command)) return command;
    const left = end - performance.now();
    if (left <= 0 || stop.aborted) return undefined;
    await control.nap(Math.min(left, 1000), stop);
  }
};

/** Runs the machine: boots, watches, resets, boots again, until `stop` fires. */
export const runMachine = async (machine: Machine): Promise<void> => {
  const { paths, options, stop } = machine;
  const before = await readNodeState(paths.state);
  let state: NodeState = {
    state: 'booting',
    since: new Date().toISOString(),
    pid: process.pid,
    bootCount: before?.bootCount ?? 0,
    // the emulator starts when the machine is switched on, however it went off
    powerCycles: (before?.powerCycles ?? 0) + 1,
    slot: null,
    version: '',
    agents: {},
    lastReset: before === undefined ? 'first power on' : 'power on',
    detail: '',
  };
  const say = (text: string): void => machine.bootLog.write(`${new Date().toISOString()} ${text}\n`);
  const enter = async (change: Partial<NodeState> & Pick<NodeState, 'state'>): Promise<void> => {
    state = { ...state, detail: '', ...change, since: new Date().toISOString() };
    await writeNodeState(paths.state, state).catch((error: unknown) => say(`cannot write node.json: ${String(error)}`));
  };

  const control = await openControl(paths);

  const dying = async (boot: RunningBoot, end: SessionEnd & { kind: 'violation' }): Promise<string> => {
    const { violation } = end;
    const { slot, version } = boot;
    say(`watchdog: ${violation.text}; reset in ${options.watchdogDelay} s`);
    await enter({ state: 'dying', detail: violation.text });
    await reportDeath(paths, { slot: slot.label, version }, violation).catch((error: unknown) =>
      say(`watchdog: cannot write the reboot files: ${String(error)}`),
    );
    await pause(control, stop, options.watchdogDelay, ['power-cut', 'reset', 'poweroff']);
    return `watchdog: ${violation.text}`;
  };

  const stayOff = async (): Promise<void> => {
    await control.clear();
    say('power off');
    await enter({ state: 'off', agents: {} });
    while (!stop.aborted && (await control.pending()) !== 'power-on') await control.nap(1000, stop);
  };

  /** What the boot loader says and waits when it has nothing good to start. Answers whether the power was cut meanwhile. */
  const rest = async (words: string, detail: string): Promise<boolean> => {
    say(`boot loader: ${words} in ${options.rescueDelay} s`);
    await enter({ state: 'rescue', detail });
    return (await pause(control, stop, options.rescueDelay, ['power-cut'])) !== undefined;
  };

  /** One boot, from power on to what ended it. Answers why the machine starts again. */
  const oneBoot = async (): Promise<string> => {
    await control.clear();
    await enter({ state: 'booting', bootCount: state.bootCount + 1, slot: null, version: '', agents: {} });
    say(`power on (${state.lastReset}), boot ${state.bootCount}`);
    await pause(control, stop, options.postDelay, ['power-cut']);
    if (stop.aborted) return 'stop';
    const pick = await pickAtPowerOn(paths);
    if ('none' in pick) {
      await rest(`${pick.none}; trying again`, pick.none);
      return 'no bootable slot';
    }
    const { slot } = pick;
    // the same rest as GRUB's, before what has not come up is started once more
    if (slot.start === 'rescue') {
      const cut = await rest(`no slot comes up; starting ${slot.label} once more`, 'no slot comes up');
      if (cut || stop.aborted) return cut ? 'power-cut' : 'stop';
    }
    const outcome = await startSlot(paths, options, slot, state.powerCycles ?? 0);
    if (outcome.kind === 'panic') {
      say(`kernel panic in ${outcome.slot.label}: ${outcome.why}; reset in ${options.watchdogDelay} s`);
      await enter({ state: 'panic', slot: outcome.slot.label, detail: outcome.why });
      await pause(control, stop, options.watchdogDelay, ['power-cut']);
      return `kernel panic in ${outcome.slot.label}`;
    }
    const { boot } = outcome;
    const pids = Object.fromEntries(boot.agents.map(({ name, pid }) => [name, pid]));
    say(
      `booted ${slot.label} with ${boot.version}, ${slot.start}, attributes 0x${slot.attributes.toString(16).padStart(3, '0')}`,
    );
    await enter({ state: 'running', slot: boot.slot.label, version: boot.version, agents: pids });
    const end = await watchSession(paths, boot, control, options.watchdogLimit, stop);
    const why = end.kind === 'violation' ? await dying(boot, end) : end.kind;
    const signal = end.kind === 'stop' ? 'SIGTERM' : 'SIGKILL';
    await Promise.all(boot.agents.map(async (agent) => await agent.end(signal)));
    say(`end of boot ${state.bootCount}: ${why}`);
    if (end.kind === 'poweroff') await stayOff();
    return why;
  };

  try {
    while (!stop.aborted) {
      const lastReset = await oneBoot();
      const lostPower = lastReset === 'power-cut' || lastReset === 'poweroff';
      state = { ...state, lastReset, powerCycles: (state.powerCycles ?? 0) + (lostPower ? 1 : 0) };
    }
  } finally {
    control.close();
    await enter({ state: 'stopped', agents: {} });
  }
};
