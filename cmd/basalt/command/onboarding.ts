import { resolve } from 'node:path';
import type { Command } from 'commander';
import { writeIdentity } from '../node/create.ts';
import { table } from '../table.ts';
import { withController } from '../with-controller.ts';

const addList = (onboarding: Command): void => {
  onboarding
    .command('list')
    .description('the serials that may register, and the node that each has become')
    .action(async (_options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        const { serials } = await api.call('GET /onboarding');
        const rows = serials.map(({ serial, createdAt, nodeId }) => [
          serial,
          createdAt ?? '-',
          nodeId ?? 'has not come',
        ]);
        terminal.result(serials, table(['SERIAL', 'REGISTERED', 'NODE'], rows));
      }),
    );
};

const addAdd = (onboarding: Command): void => {
  onboarding
    .command('add')
    .description('let nodes with these serials register; repeating one is fine')
    .argument('<serial...>')
    .action(async (serials: string[], _options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        const after = await api.call('POST /onboarding', { body: { serials } });
        terminal.result(
          after.serials,
          `${serials.join(', ')} may register; ${after.serials.length} serial(s) are known`,
        );
      }),
    );
};

const addRemove = (onboarding: Command): void => {
  onboarding
    .command('remove')
    .description('let this serial register no more; refused when a node has it ("basalt node remove")')
    .argument('<serial>')
    .action(async (serial: string, _options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        await api.call('DELETE /onboarding/:serial', { params: { serial } });
        terminal.result({ removed: serial }, `${serial} may not register any more`);
      }),
    );
};

const addBundle = (onboarding: Command): void => {
  onboarding
    .command('bundle')
    .description("write the identity of a new node: its serial, the controller's address, certificates, onboarding key")
    .argument('<folder>', 'made if missing; it holds a private key')
    .requiredOption('--serial <serial>', 'the serial of the node')
    .action(async (folder: string, { serial }: { serial: string }, command: Command) =>
      withController(command, async (api, terminal) => {
        const identity = await api.call('GET /onboarding/bundle');
        await writeIdentity({ config: resolve(folder) }, serial, identity);
        const made = { folder: resolve(folder), serial, server: identity.server };
        terminal.result(made, `${made.folder}: the identity of ${serial}, for the controller at ${identity.server}`);
      }),
    );
};

/** `basalt onboarding` */
export const addOnboarding = (program: Command): void => {
  const onboarding = program.command('onboarding').description('which nodes may register, and what a new one is given');
  addList(onboarding);
  addAdd(onboarding);
  addRemove(onboarding);
  addBundle(onboarding);
};
