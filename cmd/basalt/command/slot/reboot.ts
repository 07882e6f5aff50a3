import { Option, type Command } from 'commander';
import { numberOption } from '../../number-option.ts';
import { order, timeout } from './order.ts';

interface Reboot {
  readonly delay: number;
  readonly reason: string;
  readonly action: 'reboot' | 'shutdown' | 'poweroff';
  readonly force: boolean;
  readonly timeout: number;
}

/** `basalt slot reboot` */
export const addReboot = (slot: Command): void => {
  slot
    .command('reboot')
    .description('have the node go down in order, with its reason reported; "basalt slot abort" takes it back')
    .addOption(new Option('--delay <seconds>', 'from now').argParser(numberOption(0, 2_592_000)).default(0))
    .option('--reason <text>', 'for those who ask later', 'asked at the command line')
    .addOption(
      new Option('--action <what>', 'a shutdown halts what runs on the node, a poweroff ends it')
        .choices(['reboot', 'shutdown', 'poweroff'])
        .default('reboot'),
    )
    .option('--force', 'also while an image is written or on trial', false)
    .addOption(timeout(3600))
    .action(async ({ delay, reason, action, force, timeout: seconds }: Reboot, command: Command) => {
      const wish = { Action: action, DelaySeconds: Math.round(delay), Reason: reason, Force: force } as const;
      await order(command, { Op: 'power', ...wish }, seconds, `${action} asked for`);
    });
};
