import { Option, type Command } from 'commander';
import { roles, type Role } from '#pkg/rest/role.ts';
import type { User } from '#pkg/rest/users.ts';
import { CommandError } from '../command-error.ts';
import { readNewPassword } from '../password-input.ts';
import { table } from '../table.ts';
import { withController } from '../target.ts';
import { terminalOf } from '../terminal.ts';

interface SetOptions {
  readonly role?: Role;
  readonly password?: boolean;
  readonly disable?: boolean;
  readonly enable?: boolean;
}

const roleOption = (): Option => new Option('--role <role>', 'what the user may do').choices(roles);

const line = ({ name, role, disabled, lastLogin }: User): string[] => [
  name,
  role,
  disabled ? 'disabled' : '',
  lastLogin ?? 'never',
];

const show = (users: readonly User[]): string => table(['NAME', 'ROLE', 'STATE', 'LAST LOGIN'], users.map(line));

const addAdd = (user: Command): void => {
  user
    .command('add')
    .description('add a user; the password is asked for, or read from standard input')
    .argument('<name>')
    .addOption(roleOption().makeOptionMandatory())
    .action(async (name: string, { role }: { role: Role }, command: Command) => {
      const terminal = terminalOf(command);
      const password = await readNewPassword();
      const body = { name, role, password };
      const made = await withController(terminal.options, (api) => api.call('POST /users', { body }));
      terminal.result(made, `added ${made.name}, ${made.role}`);
    });
};

const addSetUser = (user: Command): void => {
  user
    .command('set')
    .description("change a user's role or password, or whether he may come in")
    .argument('<name>')
    .addOption(roleOption())
    .option('--password', 'give a new password, asked for or from standard input; ends his sessions')
    .addOption(new Option('--disable', 'ends sessions and removes tokens at once').conflicts('enable'))
    .option('--enable', 'let him log in again')
    .action(async (name: string, options: SetOptions, command: Command) => {
      const terminal = terminalOf(command);
      const { role, disable, enable } = options;
      if (role === undefined && !options.password && !disable && !enable)
        throw new CommandError('usage', 'say what to change: --role, --password, --disable or --enable');
      const body = {
        ...(role !== undefined && { role }),
        ...(options.password && { password: await readNewPassword() }),
        ...((disable || enable) && { disabled: disable === true }),
      };
      const changed = await withController(terminal.options, (api) =>
        api.call('PUT /users/:name', { params: { name }, body }),
      );
      terminal.result(changed, show([changed]));
    });
};

/** `basalt user` */
export const addUserCommands = (program: Command): void => {
  const user = program.command('user').description('who may log in at the controller, and as what');
  user
    .command('list')
    .description('all users')
    .action(async (_options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const { users } = await withController(terminal.options, (api) => api.call('GET /users'));
      terminal.result(users, show(users));
    });
  addAdd(user);
  addSetUser(user);
  user
    .command('remove')
    .description('remove a user with his sessions and tokens')
    .argument('<name>')
    .action(async (name: string, _options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      await withController(terminal.options, (api) => api.call('DELETE /users/:name', { params: { name } }));
      terminal.result({ removed: name }, `removed ${name}`);
    });
};
