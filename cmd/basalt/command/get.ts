import type { Command } from 'commander';
import { topics } from '#pkg/topics/index.ts';
import { CommandError } from '../command-error.ts';
import { table } from '../table.ts';
import { openTarget, type ControllerTarget, type NodeTarget } from '../target.ts';
import { terminalOf } from '../terminal.ts';
import { openTopics, snapshot } from '../topic-snapshot.ts';

interface Property {
  readonly key: string;
  /** what is set at the controller; empty: nothing, or not known to the node */
  readonly set: string;
  /** what it is set for: the node or its group; empty when nothing is set */
  readonly from: string;
  /** what the node goes by */
  readonly inForce: string;
  readonly error: string;
}

const fromController = async ({ api, node }: ControllerTarget): Promise<Property[]> => {
  const params = { id: node };
  const { properties } = await api.call('GET /nodes/:id/properties', { params }).finally(() => void api.close());
  return properties.map(({ key, value, from, reported, used, ...rest }) => ({
    key,
    set: value ?? '',
    from: value === null ? '' : from,
    inForce: used ? (reported === null ? `${rest.default} (default)` : reported.value) : 'not used by Basalt',
    error: reported?.error ?? '',
  }));
};

const fromTopics = async (target: NodeTarget): Promise<Property[]> => {
  const pubsub = openTopics(target);
  try {
    const items = (await snapshot(pubsub, topics.ConfigItemValueMap)).get('global');
    if (items === undefined) throw new CommandError('unreachable', `zedagent does not run on ${target.name}`);
    const keys = new Set([...Object.keys(items.GlobalSettings), ...Object.keys(items.Errors)]);
    return [...keys].map((key) => ({
      key,
      set: '',
      from: '',
      inForce: String(items.GlobalSettings[key] ?? ''),
      error: items.Errors[key] ?? '',
    }));
  } finally {
    await pubsub.close();
  }
};

/** `basalt get` */
export const addGet = (program: Command): void => {
  program
    .command('get')
    .description('show config properties of a node: all of them, or one')
    .argument('[property]')
    .action(async (wanted: string | undefined, _options: unknown, command: Command) => {
      const terminal = terminalOf(command);
      const target = await openTarget(terminal.options);
      const all = target.kind === 'node' ? await fromTopics(target) : await fromController(target);
      if (wanted === undefined) {
        const rows = all.toSorted((one, two) => one.key.localeCompare(two.key));
        const cells = rows.map(({ key, set, from, inForce, error }) => [key, set, from, inForce, error]);
        terminal.result(rows, table(['PROPERTY', 'SET', 'FOR', 'IN FORCE', 'ERROR'], cells));
        return;
      }
      const one = all.find(({ key }) => key === wanted);
      if (one === undefined) throw new CommandError('usage', `there is no property ${wanted}: "basalt get" lists them`);
      terminal.result(one, one.error === '' ? one.inForce : `${one.inForce} (refused: ${one.error})`);
    });
};
