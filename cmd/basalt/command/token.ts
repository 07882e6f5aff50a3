import { Option, type Command } from 'commander';
import { roles, type Role } from '#pkg/rest/role.ts';
import type { Token } from '#pkg/rest/tokens.ts';
import { CommandError } from '../command-error.ts';
import { numberOption } from '../number-option.ts';
import { table } from '../table.ts';
import { withController } from '../with-controller.ts';
import { terminalOf } from '../terminal.ts';

interface CreateOptions {
  readonly role: Role;
  readonly days?: number;
}

const dayMs = 24 * 3600_000;

const show = (tokens: readonly Token[]): string =>
  table(
    ['NAME', 'ROLE', 'OWNER', 'EXPIRES', 'LAST USE', 'ID'],
    tokens.map(({ name, role, owner, expiresAt, usedAt, id }) => [
      name,
      role,
      owner ?? '-',
      expiresAt ?? 'never',
      usedAt ?? 'never',
      id,
    ]),
  );

const addCreate = (token: Command): void => {
  token
    .command('create')
    .description('make a token for a program; it is printed once and never again')
    .argument('<name>')
    .addOption(new Option('--role <role>', 'what it may do').choices(roles).makeOptionMandatory())
    .option('--days <days>', 'good for this long; without, until it is removed', numberOption(1, 36_500))
    .action(async (name: string, { role, days }: CreateOptions, command: Command) => {
      const terminal = terminalOf(command);
      const expiresAt = days === undefined ? {} : { expiresAt: new Date(Date.now() + days * dayMs).toISOString() };
      const body = { name, role, ...expiresAt };
      const made = await withController(command, (api) => api.call('POST /tokens', { body }));
      terminal.note(`made ${made.name}, ${made.role}, expires ${made.expiresAt ?? 'never'}; this is shown once:`);
      terminal.result(made, made.token);
    });
};

/** `basalt token` */
export const addToken = (program: Command): void => {
  const token = program.command('token').description('tokens of the controller for programs');
  token
    .command('list')
    .description('all tokens, without their secrets')
    .action(async (_options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const { tokens } = await withController(command, (api) => api.call('GET /tokens'));
      terminal.result(tokens, show(tokens));
    });
  addCreate(token);
  token
    .command('remove')
    .description('remove a token, by its name or its id')
    .argument('<name>')
    .action(async (name: string, _options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      await withController(command, async (api) => {
        const { tokens } = await api.call('GET /tokens');
        const found = tokens.find((one) => one.id === name) ?? tokens.find((one) => one.name === name);
        if (!found) throw new CommandError('usage', `there is no token "${name}": see "basalt token list"`);
        await api.call('DELETE /tokens/:id', { params: { id: found.id } });
      });
      terminal.result({ removed: name }, `removed ${name}`);
    });
};
