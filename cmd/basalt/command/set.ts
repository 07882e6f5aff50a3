import type { Command } from 'commander';
import { CommandError } from '../command-error.ts';
import { openControllerTarget } from '../target.ts';
import { terminalOf } from '../terminal.ts';

/** `KEY=VALUE` texts as the body of a request; `KEY=` removes the key, so that its default applies. */
export const parseAssignments = (texts: readonly string[]): Record<string, string | null> =>
  Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw new CommandError('usage', `"${text}" is not PROPERTY=VALUE`);
      const value = text.slice(at + 1);
      return [text.slice(0, at), value === '' ? null : value];
    }),
  );

/** `basalt set` */
export const addSet = (program: Command): void => {
  program
    .command('set')
    .description('set config properties of a node; PROPERTY= goes back to the default')
    .argument('<property=value...>', 'e.g. timer.test.baseimage.update=60')
    .action(async (texts: string[], _options: unknown, command: Command) => {
      const values = parseAssignments(texts);
      const terminal = terminalOf(command);
      const { api, node } = await openControllerTarget(terminal.options);
      try {
        await api.call('PUT /nodes/:id/properties', { params: { id: node }, body: values });
        const lines = Object.entries(values).map(([key, value]) => `${key} = ${value ?? '(default)'}`);
        terminal.result(values, lines.join('\n'));
      } finally {
        await api.close();
      }
    });
};
