import { bootReason } from '#pkg/health/boot-reason.ts';
import type { DeviceOpsCmd, EdgeDevConfig } from '#pkg/eve/messages.ts';
import type { ConfigMemory } from './config-memory.ts';
import type { ConfigAction } from './config-plan.ts';

interface Commands {
  readonly memory: ConfigMemory;
  readonly actions: readonly ConfigAction[];
  /** a command runs now, not after the test: nothing further of this config is applied */
  readonly triggered: boolean;
}

const changes = (command: DeviceOpsCmd | undefined, known: number | undefined): command is DeviceOpsCmd =>
  command !== undefined && command.counter !== known;

/**
 * The reboot and shutdown commands of a config (`docs/rules/eve-api.md 8.4`): a counter that differs from the
 * stored one runs, one that was never seen before is only remembered. The counter is stored first, so that a command
 * never runs twice.
 */
export const deviceCommands = (config: EdgeDevConfig, memory: ConfigMemory, testing: boolean): Commands => {
  const actions: ConfigAction[] = [];
  let next = memory;
  let triggered = false;
  if (changes(config.reboot, memory.rebootCounter)) {
    const { counter } = config.reboot;
    actions.push({ kind: 'storeCounter', what: 'reboot', counter });
    if (memory.rebootCounter !== undefined) {
      const text = `NORMAL: reboot asked for by the controller, counter ${counter}`;
      actions.push({ kind: 'command', request: { what: 'reboot', text, bootReason: bootReason.rebootCmd } });
      triggered = !testing;
    }
    next = { ...next, rebootCounter: counter };
  }
  if (changes(config.shutdown, memory.shutdownCounter)) {
    const { counter } = config.shutdown;
    actions.push({ kind: 'storeCounter', what: 'shutdown', counter });
    if (memory.shutdownCounter !== undefined) {
      const text = `NORMAL: shutdown asked for by the controller, counter ${counter}`;
      actions.push({ kind: 'command', request: { what: 'shutdown', text, bootReason: bootReason.none } });
      triggered = !testing;
    }
    next = { ...next, shutdownCounter: counter };
  }
  return { memory: next, actions, triggered };
};
