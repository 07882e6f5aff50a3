import type { Command } from 'commander';
import type { NodeSummary } from '#pkg/rest/nodes.ts';
import { table } from '../table.ts';
import { withController } from '../with-controller.ts';

interface Filter {
  readonly search?: string;
  readonly group?: string;
  /** of the running or the wanted image */
  readonly version?: string;
  readonly status?: string;
}

const same = (one: string, other: string | null | undefined): boolean => one.toLowerCase() === other?.toLowerCase();

/** Whether a node is one of those asked for; a filter that is not given lets all pass. */
export const matches = (node: NodeSummary, { search, group, version, status }: Filter): boolean => {
  const names = [node.name, node.serial, node.id ?? ''].map((name) => name.toLowerCase());
  if (search !== undefined && !names.some((name) => name.includes(search.toLowerCase()))) return false;
  if (group !== undefined && (node.group ?? '') !== group) return false;
  if (version !== undefined && node.runningVersion !== version && node.desiredVersion !== version) return false;
  return status === undefined || same(status, node.update?.userStatus) || same(status, node.state);
};

const updateText = ({ update }: NodeSummary): string => {
  if (update === null || update.userStatus === 'NONE') return '-';
  const detail = update.error === '' ? update.subStatusStr : (update.error.split('\n')[0] ?? '');
  return `${update.userStatus.toLowerCase()}${detail === '' ? '' : `: ${detail}`}`;
};

const rowOf = (node: NodeSummary): string[] => [
  node.name,
  node.group ?? '-',
  node.state ?? (node.onboarded ? 'silent' : 'not onboarded'),
  node.runningVersion ?? '-',
  node.desiredVersion ?? '-',
  updateText(node),
  node.lastContact ?? 'never',
];

/** `basalt nodes` */
export const addNodes = (program: Command): void => {
  program
    .command('nodes')
    .description('show the nodes of the controller: all, or those that all the filters let pass')
    .option('--search <text>', 'in name, serial or UUID')
    .option('--group <name>', 'in this group; "" for those in none')
    .option('--version <version>', 'run or shall run this version')
    .option('--status <status>', 'the state of the update or of the node, e.g. failed, updated, online')
    .action(async (filter: Filter, command: Command) =>
      withController(command, async (api, terminal) => {
        const { nodes } = await api.call('GET /nodes');
        const found = nodes.filter((node) => matches(node, filter));
        const headings = ['NAME', 'GROUP', 'STATE', 'RUNS', 'WANTED', 'UPDATE', 'LAST CONTACT'];
        terminal.result(found, found.length === 0 ? 'no such node' : table(headings, found.map(rowOf)));
      }),
    );
};
