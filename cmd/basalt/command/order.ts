import { InvalidArgumentError, type Command } from 'commander';
import type { NodeDetail } from '#pkg/rest/nodes.ts';
import { openControllerTarget, type ControllerTarget } from '../target.ts';
import { terminalOf } from '../terminal.ts';

/** Gives an order to the node that is meant, and says what its config carries now. */
const give = async (
  command: Command,
  order: (target: ControllerTarget) => Promise<NodeDetail>,
  said: (node: NodeDetail) => string,
): Promise<void> => {
  const terminal = terminalOf(command);
  const target = await openControllerTarget(terminal.options);
  try {
    const node = await order(target);
    terminal.result({ node: node.name, configVersion: node.configVersion, desired: node.desired }, said(node));
  } finally {
    await target.api.close();
  }
};

const counters = {
  reboot: 'rebootCounter',
  shutdown: 'shutdownCounter',
} as const;

/** `basalt reboot | shutdown | refresh | maintenance`: what the config of a node asks for beside its version. */
export const addOrders = (program: Command): void => {
  const what = {
    reboot: 'have a node reboot',
    shutdown: 'have a node shut down its applications and stop; somebody has to switch it on again',
  } as const;
  for (const verb of ['reboot', 'shutdown'] as const)
    program
      .command(verb)
      .description(what[verb])
      .action(async (_options: unknown, command: Command) =>
        give(
          command,
          ({ api, node: id }) => api.call(`POST /nodes/:id/${verb}`, { params: { id } }),
          ({ name, desired }) => `${name}: ${verb} counter is ${desired[counters[verb]]} now`,
        ),
      );
  program
    .command('refresh')
    .description('have a node send all its info again')
    .action(async (_options: unknown, command: Command) =>
      give(
        command,
        ({ api, node: id }) => api.call('POST /nodes/:id/refresh', { params: { id } }),
        ({ name }) => `${name} will send all its info again`,
      ),
    );
  program
    .command('maintenance')
    .description('put a node into maintenance mode, in which it takes no update, or out of it')
    .argument('<on|off>', 'on or off', (text) => {
      if (text === 'on' || text === 'off') return text;
      throw new InvalidArgumentError('it has to be on or off.');
    })
    .action(async (mode: 'on' | 'off', _options: unknown, command: Command) =>
      give(
        command,
        ({ api, node: id }) =>
          api.call('PUT /nodes/:id/maintenance', { params: { id }, body: { enabled: mode === 'on' } }),
        ({ name }) => `${name}: maintenance mode is ${mode}, as soon as the node reads its config`,
      ),
    );
};
