import type { Command } from 'commander';
import type { Group } from '#pkg/rest/groups.ts';
import type { ControllerApi } from '../controller-api.ts';
import { table } from '../table.ts';
import { withController } from '../with-controller.ts';
import { parseAssignments } from './set.ts';

const propertyLines = (group: Group): string[] =>
  Object.entries(group.properties).map(([key, value]) => `  ${key} = ${value}`);

const addShow = (group: Command): void => {
  group
    .command('show')
    .description('show the nodes and the config properties of a group')
    .argument('<group>')
    .action(async (name: string, _options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        const found = await api.call('GET /groups/:name', { params: { name } });
        const { nodes } = await api.call('GET /nodes');
        const members = nodes.filter((node) => node.group === found.name).map((node) => node.name);
        const heading = `${found.name}: ${members.length === 0 ? 'no nodes' : members.join(', ')}`;
        terminal.result({ ...found, members }, [heading, ...propertyLines(found)].join('\n'));
      }),
    );
};

const addSet = (group: Command): void => {
  group
    .command('set')
    .description('set config properties for all nodes of a group; PROPERTY= removes one')
    .argument('<group>')
    .argument('<property=value...>', 'e.g. timer.config.interval=30')
    .action(async (name: string, texts: string[], _options: unknown, command: Command) => {
      const values = parseAssignments(texts);
      await withController(command, async (api, terminal) => {
        const after = await api.call('PUT /groups/:name/properties', { params: { name }, body: values });
        terminal.result(after, [`${after.name}:`, ...propertyLines(after)].join('\n'));
      });
    });
};

const addGet = (group: Command): void => {
  group
    .command('get')
    .description('show what a group may set for its nodes, and what it sets')
    .argument('<group>')
    .action(async (name: string, _options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        const { properties } = await api.call('GET /groups/:name/properties', { params: { name } });
        const rows = properties.map((one) => [one.key, one.value ?? '', String(one.default), one.meaning]);
        terminal.result(properties, table(['PROPERTY', 'SET', 'DEFAULT', 'MEANING'], rows));
      }),
    );
};

/** Moves nodes one by one, so that the first one that cannot be moved is named. */
const moveNodes = async (
  api: ControllerApi,
  name: string,
  nodes: readonly string[],
  verb: 'add' | 'remove',
): Promise<Group & { moved: string[] }> => {
  const group = { params: { name } };
  await api.call('GET /groups/:name', group);
  const moved: string[] = [];
  for (const node of nodes) {
    const params = { id: node };
    // out of this group only: it may be in another one by now
    if (verb === 'remove' && (await api.call('GET /nodes/:id', { params })).group !== name) continue;
    await api.call('PUT /nodes/:id', { params, body: { group: verb === 'add' ? name : null } });
    moved.push(node);
  }
  return { ...(await api.call('GET /groups/:name', group)), moved };
};

const addMembers = (group: Command): void => {
  const verbs = { add: 'move nodes into a group', remove: 'take nodes out of a group' } as const;
  for (const verb of ['add', 'remove'] as const)
    group
      .command(verb)
      .description(verbs[verb])
      .argument('<group>')
      .argument('<node...>', 'names, serials or UUIDs')
      .action(async (name: string, nodes: string[], _options: unknown, command: Command) =>
        withController(command, async (api, terminal) => {
          const after = await moveNodes(api, name, nodes, verb);
          terminal.result(after, `${after.name}: ${after.nodes} node(s)`);
        }),
      );
};

/** `basalt group` */
export const addGroup = (program: Command): void => {
  const group = program.command('group').description('groups of nodes: config properties for all, rollouts for all');
  group
    .command('list')
    .description('show all groups')
    .action(async (_options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        const { groups } = await api.call('GET /groups');
        const rows = groups.map((one) => [one.name, String(one.nodes), String(Object.keys(one.properties).length)]);
        terminal.result(groups, table(['NAME', 'NODES', 'PROPERTIES'], rows));
      }),
    );
  addShow(group);
  group
    .command('create')
    .description('make a group')
    .argument('<group>')
    .action(async (name: string, _options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        terminal.result(await api.call('POST /groups', { body: { name } }), `made group ${name}`);
      }),
    );
  group
    .command('rename')
    .description('give a group another name')
    .argument('<group>')
    .argument('<name>')
    .action(async (old: string, name: string, _options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        const after = await api.call('PUT /groups/:name', { params: { name: old }, body: { name } });
        terminal.result(after, `${old} is called ${name} now`);
      }),
    );
  group
    .command('delete')
    .description('remove a group; its nodes stay, without its properties')
    .argument('<group>')
    .action(async (name: string, _options: unknown, command: Command) =>
      withController(command, async (api, terminal) => {
        await api.call('DELETE /groups/:name', { params: { name } });
        terminal.result({ deleted: name }, `group ${name} is gone`);
      }),
    );
  addGet(group);
  addSet(group);
  addMembers(group);
};
