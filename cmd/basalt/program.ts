import { Command } from 'commander';
import { addAudit } from './command/audit.ts';
import { addConfirm } from './command/confirm.ts';
import { addController } from './command/controller.ts';
import { addDisk } from './command/disk.ts';
import { addFallback } from './command/fallback.ts';
import { addFleet } from './command/fleet.ts';
import { addForget } from './command/forget.ts';
import { addGet } from './command/get.ts';
import { addGroup } from './command/group.ts';
import { addImage } from './command/image.ts';
import { addLog } from './command/log.ts';
import { addNode } from './command/node.ts';
import { addNodes } from './command/nodes.ts';
import { addOnboarding } from './command/onboarding.ts';
import { addOrders } from './command/order.ts';
import { addPush } from './command/push.ts';
import { addRetry } from './command/retry.ts';
import { addRollout } from './command/rollout.ts';
import { addSet } from './command/set.ts';
import { addSlot } from './command/slot/index.ts';
import { addStatus } from './command/status.ts';
import { addSummary } from './command/summary.ts';
import { addToken } from './command/token.ts';
import { addUp } from './command/up.ts';
import { addUserCommands } from './command/user.ts';
import { addWant } from './command/want.ts';
import { addWatch } from './command/watch.ts';
import { exitCodeHelp } from './exit-codes.ts';

const targetHelp = `
Where a command goes: to the controller of the state folder (made by "basalt up") unless --controller names
another; with --node DIR (a folder with a slash, or an embedded node's folder) to the topics of that node
itself, with "--node /" to those of the machine it runs on. With a controller, --node is a node's name,
serial or UUID, and may be left out when there is only one.`;

const adders = [
  addUp,
  addStatus,
  addWatch,
  addPush,
  addWant,
  addRetry,
  addFallback,
  addForget,
  addConfirm,
  addOrders,
  addSet,
  addGet,
  addLog,
]
  .concat([addDisk, addSlot, addNode, addNodes, addSummary, addOnboarding, addImage, addGroup, addRollout])
  .concat([addController, addUserCommands, addToken, addAudit, addFleet]);

/** The whole command line. It throws what commander throws, so that the caller decides the exit code. */
export const createProgram = (): Command => {
  const program = new Command('basalt')
    .description('Updates the base OS of an edge node: two slots, one running, one free.')
    .option('--state <dir>', 'the state folder', process.env['BASALT_STATE'] ?? '.basalt')
    .option('--controller <url>', "the controller's REST API", process.env['BASALT_CONTROLLER'])
    .option('--token-file <file>', "file with the controller's API token", process.env['BASALT_TOKEN_FILE'])
    .option('--ca-file <file>', 'PEM file of the authority of its certificate', process.env['BASALT_CA_FILE'])
    .option('--node <name or dir>', 'which node')
    .option('--json', 'results as JSON', false)
    .option('-q, --quiet', 'results and errors only', false)
    .option('--verbose', 'errors with their whole trace', false)
    .addHelpText('after', targetHelp)
    .addHelpText('after', exitCodeHelp)
    .showHelpAfterError('(--help shows how it is used)')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true });
  for (const add of adders) add(program);
  // commander gives the override to subcommands only when it is set before they are made by its own factory
  const override = (command: Command): void => {
    for (const child of command.commands) {
      child.exitOverride().copyInheritedSettings(command);
      override(child);
    }
  };
  override(program);
  return program;
};
