import { Option, type Command } from 'commander';
import { roles, type Role } from '#pkg/rest/role.ts';
import type { User } from '#pkg/rest/users.ts';
import { CommandError } from '../command-error.ts';
import { readNewPassword, readPasswordChange } from '../password-input.ts';
import { table } from '../table.ts';
import { openController } from '../target.ts';
import { withController } from '../with-controller.ts';
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
      const made = await withController(command, (api) => api.call('POST /users', { body }));
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
      const changed = await withController(command, (api) => api.call('PUT /users/:name', { params: { name }, body }));
      terminal.result(changed, show([changed]));
    });
};

const addPassword = (user: Command): void => {
  user
    .command('password')
    .description('change your own password: the old one and the new one are asked for, or two lines of standard input')
    .argument('<name>', 'your name; no token is needed')
    .action(async (name: string, _options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const api = await openController(terminal.options, false);
      try {
        const passwords = await readPasswordChange();
        await api.logIn(name, passwords.old);
        await api.call('PUT /session/password', { body: passwords });
        const session = await api.call('GET /session');
        await api.call('DELETE /session');
        terminal.result(session.user, `${name} has a new password; all sessions with the old one have ended`);
      } finally {
        await api.close();
      }
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
      const { users } = await withController(command, (api) => api.call('GET /users'));
      terminal.result(users, show(users));
    });
  addAdd(user);
  addSetUser(user);
  addPassword(user);
  user
    .command('remove')
    .description('remove a user with his sessions and tokens')
    .argument('<name>')
    .action(async (name: string, _options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      await withController(command, (api) => api.call('DELETE /users/:name', { params: { name } }));
      terminal.result({ removed: name }, `removed ${name}`);
    });
};
