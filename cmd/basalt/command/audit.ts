import type { Command } from 'commander';
import type { AuditEntry } from '#pkg/rest/audit.ts';
import type { ControllerApi } from '../controller-api.ts';
import { oneLine } from '../printable.ts';
import { numberOption } from '../number-option.ts';
import { withController } from '../with-controller.ts';
import { terminalOf } from '../terminal.ts';

interface AuditOptions {
  readonly actor?: string;
  readonly lines?: number;
  readonly before?: number;
  readonly after?: number;
}

const pageSize = 1000;
const defaultLines = 100;

const lineOf = ({ seq, at, actor, role, action, target, detail, outcome, status }: AuditEntry): string => {
  const who = actor === '' ? '(not logged in)' : `${actor}${role === null ? '' : ` (${role})`}`;
  const what = `${action.split(' ', 1)[0]} ${target}`;
  return oneLine([`#${seq}`, at, who, what, `${outcome} ${status}`, detail].filter((text) => text !== '').join('  '));
};

const entriesOf = async function* (
  api: ControllerApi,
  filter: { readonly node?: string; readonly actor?: string },
  { lines, before, after }: AuditOptions,
): AsyncGenerator<AuditEntry> {
  let left = lines ?? (after === undefined ? defaultLines : Number.POSITIVE_INFINITY);
  let bounds = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  while (left > 0) {
    const limit = Math.min(pageSize, left);
    const { entries, last } = await api.call('GET /audit', { query: { ...filter, ...bounds, limit } });
    yield* entries;
    if (entries.length < limit) return;
    left -= entries.length;
    bounds = { ...bounds, ...(after === undefined ? { before: last } : { after: last }) };
  }
};

/** `basalt audit` */
export const addAudit = (program: Command): void => {
  const number = numberOption(0, Number.MAX_SAFE_INTEGER);
  program
    .command('audit')
    .description('who changed what at the controller, the newest first; of one node with --node')
    .option('--actor <name>', 'of this user, or token:NAME, only')
    .option(
      '-n, --lines <count>',
      `so many entries at most; ${defaultLines} when not given, all with --after`,
      numberOption(1, 1_000_000),
    )
    .option('--before <number>', 'entries before this number', number)
    .option('--after <number>', 'entries after this number, the oldest first; 0 for all', number)
    .action(async (options: AuditOptions, command: Command) => {
      const terminal = terminalOf(command);
      const { node } = terminal.options;
      const filter = {
        ...(node !== undefined && { node }),
        ...(options.actor !== undefined && { actor: options.actor }),
      };
      await withController(command, async (api) => {
        for await (const entry of entriesOf(api, filter, options)) terminal.line(entry, lineOf(entry));
      });
    });
};
