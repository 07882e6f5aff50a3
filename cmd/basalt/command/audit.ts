import type { Command } from 'commander';
import type { AuditEntry } from '#pkg/rest/audit.ts';
import type { ControllerApi } from '../controller-api.ts';
import { numberOption } from '../number-option.ts';
import { withController } from '../target.ts';
import { terminalOf } from '../terminal.ts';

interface AuditOptions {
  readonly actor?: string;
  readonly after: number;
}

const pageSize = 1000;

const lineOf = ({ at, actor, role, action, target, detail, outcome, status }: AuditEntry): string => {
  const who = actor === '' ? '(not logged in)' : `${actor}${role === null ? '' : ` (${role})`}`;
  const what = `${action.split(' ', 1)[0]} ${target}`;
  return [at, who, what, `${outcome} ${status}`, detail].filter((text) => text !== '').join('  ');
};

const entriesOf = async function* (
  api: ControllerApi,
  filter: { readonly node?: string; readonly actor?: string },
  after: number,
): AsyncGenerator<AuditEntry> {
  let from = after;
  for (;;) {
    const query = { ...filter, after: from, limit: pageSize };
    const { entries, last } = await api.call('GET /audit', { query });
    yield* entries;
    if (entries.length < pageSize) return;
    from = last;
  }
};

/** `basalt audit` */
export const addAudit = (program: Command): void => {
  program
    .command('audit')
    .description('who changed what at the controller, oldest first; of one node with --node')
    .option('--actor <name>', 'of this user, or token:NAME, only')
    .option('--after <number>', 'entries after this number', numberOption(0, Number.MAX_SAFE_INTEGER), 0)
    .action(async ({ actor, after }: AuditOptions, command: Command) => {
      const terminal = terminalOf(command);
      const { node } = terminal.options;
      const filter = { ...(node !== undefined && { node }), ...(actor !== undefined && { actor }) };
      await withController(terminal.options, async (api) => {
        for await (const entry of entriesOf(api, filter, after)) terminal.line(entry, lineOf(entry));
      });
    });
};
