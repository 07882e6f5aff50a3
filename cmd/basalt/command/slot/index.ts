import { Option, type Command } from 'commander';
import { addAbort } from './abort.ts';
import { addFollow, addOperations } from './operations.ts';
import { order, timeout } from './order.ts';
import { addReboot } from './reboot.ts';
import { addDrop, addStage } from './stage.ts';
import { addSlotStatus } from './status.ts';

const meant = (slot: Command, op: string, description: string): Command =>
  slot
    .command(op)
    .description(description)
    .option('--version <version>', 'the version that is meant: refused when another one is there', '')
    .addOption(timeout(120));

interface Meant {
  readonly version: string;
  readonly timeout: number;
}

const addSimple = (slot: Command, op: 'disarm' | 'commit' | 'forget', description: string, done: string): void => {
  meant(slot, op, description).action(async ({ version, timeout: seconds }: Meant, command: Command) => {
    await order(command, { Op: op, Version: version }, seconds, done);
  });
};

interface Start extends Meant {
  readonly later: boolean;
  readonly trial: 'health' | 'boot';
}

const addStart = (slot: Command, op: 'arm' | 'revert', description: string, done: string): void => {
  meant(slot, op, description)
    .option('--later', 'start it at whatever reboot comes next, instead of at once', false)
    .addOption(
      new Option('--trial <proof>', 'what shows that it works: the health test, or the boot alone')
        .choices(['health', 'boot'])
        .default('health'),
    )
    .action(async ({ version, later, trial, timeout: seconds }: Start, command: Command) => {
      const request = { Op: op, Version: version, Reboot: later ? 'later' : 'now', Trial: trial } as const;
      await order(
        command,
        request,
        seconds,
        later ? `${done}; it starts at the next reboot` : `${done}, the node reboots`,
      );
    });
};

/** `basalt slot`: the engine on the node itself, without any controller. */
export const addSlot = (program: Command): void => {
  const slot = program.command('slot').description('work on the slots of a node directly, without a controller');
  addStage(slot);
  addDrop(slot);
  addStart(slot, 'arm', 'have the staged image boot next, on trial', 'armed');
  addSimple(slot, 'disarm', 'have the running slot boot next again; what was armed stays staged', 'disarmed');
  addSimple(slot, 'commit', 'accept the version that runs on trial', 'committed');
  addStart(slot, 'revert', 'go back to the version in the other slot, also from a trial', 'reverting');
  addSimple(slot, 'forget', 'forget that a version failed, so that it may be tried again', 'forgotten');
  addReboot(slot);
  addAbort(slot);
  addOperations(slot);
  addFollow(slot);
  addSlotStatus(slot);
};
