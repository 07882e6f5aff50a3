import type { App } from '#cmd/controller/app.ts';
import type { NodeDetail } from '#pkg/rest/nodes.ts';
import { groupPropertyRows, makeNode, propertyRows, summaryOf } from './data.ts';
import { refuse } from './session.ts';
import { groupsOf, type Emit, type FakeState } from './state.ts';

type Value = string | number | boolean | null;
type Params = { Params: { id: string } };

/** A serial that was registered, as the list of nodes shows it. */
const pendingNode = (serial: string): NodeDetail => ({
  ...makeNode(serial),
  id: null,
  serial,
  onboarded: false,
  registeredAt: null,
  lastContact: null,
  state: null,
  runningVersion: null,
  runningState: null,
  lastBootReason: null,
  update: null,
  reported: null,
  reportedAt: null,
});

/** Nodes, groups and their properties. */
export const nodeRoutes = (app: App, state: FakeState, emit: Emit): void => {
  const find = (id: string): NodeDetail | undefined =>
    state.nodes.get(id) ?? [...state.nodes.values()].find(({ name, serial }) => name === id || serial === id);
  const change = (node: NodeDetail, by: Partial<NodeDetail>): NodeDetail => {
    const next = { ...node, ...by, configVersion: node.configVersion + 1 };
    state.nodes.set(node.id ?? node.serial, next);
    if (next.id) emit({ type: 'node', nodeId: next.id, seq: null, what: 'config' });
    return next;
  };
  const desired = (node: NodeDetail, by: Partial<NodeDetail['desired']>): NodeDetail =>
    change(node, { desired: { ...node.desired, ...by } });

  app.get('/api/v1/nodes', () => ({
    nodes: [...state.nodes.values(), ...[...state.serials].map(pendingNode)].map(summaryOf),
  }));
  app.get<Params>(
    '/api/v1/nodes/:id',
    ({ params: { id } }, reply) =>
      find(id) ?? (state.serials.has(id) ? pendingNode(id) : refuse(reply, 404, 'NODE_UNKNOWN', 'no such node')),
  );
  app.put<Params>('/api/v1/nodes/:id', ({ params, body }) => change(find(params.id)!, body as Partial<NodeDetail>));
  app.delete<Params>('/api/v1/nodes/:id', ({ params: { id } }, reply) => {
    state.nodes.delete(id);
    emit({ type: 'node', nodeId: id, seq: null, what: 'removed' });
    return reply.status(204).send();
  });
  app.get<Params>('/api/v1/nodes/:id/timeline', ({ params, query }) => {
    const { after = '0', limit = '200' } = query as Record<string, string>;
    const rows = state.timeline
      .filter(({ nodeId, seq }) => nodeId === params.id && seq > Number(after))
      .slice(0, Number(limit));
    return { rows, last: rows.at(-1)?.seq ?? Number(after) };
  });
  app.get<Params>('/api/v1/nodes/:id/info', ({ params, query }) => {
    const { after = '0' } = query as Record<string, string>;
    const messages = (state.info.get(params.id) ?? []).filter(({ seq }) => seq > Number(after));
    return { messages, last: messages.at(-1)?.seq ?? Number(after) };
  });
  app.get<Params>('/api/v1/nodes/:id/properties', ({ params }) => {
    const node = find(params.id)!;
    const group = state.groups.get(node.group ?? '') ?? {};
    return { properties: propertyRows(node.desired.properties, group, state.nodeReports) };
  });
  const merge = (before: Readonly<Record<string, string>>, changes: Record<string, Value>): Record<string, string> => {
    const next: Record<string, Value> = { ...before, ...changes };
    return Object.fromEntries(
      Object.entries(next).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])),
    );
  };
  app.put<Params>('/api/v1/nodes/:id/properties', ({ params, body }) => {
    const node = find(params.id)!;
    return desired(node, { properties: merge(node.desired.properties, body as Record<string, Value>) });
  });
  app.put<Params>('/api/v1/nodes/:id/baseos', ({ params, body }) => {
    const { image, activate } = body as { image: string; activate: boolean };
    const { version, sha256, size } = state.images.find(({ name }) => name === image)!;
    const baseos = { image, version: version ?? '', sha256, size, contentTreeUuid: 'tree', activate };
    return desired(change(find(params.id)!, { desiredVersion: version }), { baseos });
  });
  app.delete<Params>('/api/v1/nodes/:id/baseos', ({ params }) =>
    desired(change(find(params.id)!, { desiredVersion: null }), { baseos: null }),
  );
  for (const [what, counter] of [
    ['retry', 'retryCounter'],
    ['fallback', 'forceFallbackCounter'],
    ['reboot', 'rebootCounter'],
    ['shutdown', 'shutdownCounter'],
  ] as const) {
    app.post<Params>(`/api/v1/nodes/:id/${what}`, ({ params }) => {
      const node = find(params.id)!;
      return desired(node, { [counter]: node.desired[counter] + 1 });
    });
  }
  app.post<Params>('/api/v1/nodes/:id/confirm', ({ params }) => desired(find(params.id)!, {}));
  app.post<Params>('/api/v1/nodes/:id/refresh', ({ params }) => desired(find(params.id)!, {}));
  app.put<Params>('/api/v1/nodes/:id/maintenance', ({ params, body }) =>
    desired(find(params.id)!, { maintenance: (body as { enabled: boolean }).enabled }),
  );

  app.post('/api/v1/onboarding', ({ body }, reply) => {
    for (const serial of (body as { serials: string[] }).serials) state.serials.add(serial);
    return reply.status(201).send({ serials: [...state.serials] });
  });
  app.delete<{ Params: { serial: string } }>('/api/v1/onboarding/:serial', ({ params }, reply) => {
    state.serials.delete(params.serial);
    return reply.status(204).send();
  });

  type Name = { Params: { name: string } };
  app.get('/api/v1/groups', () => ({ groups: groupsOf(state) }));
  app.post('/api/v1/groups', ({ body }, reply) => {
    const { name } = body as { name: string };
    if (state.groups.has(name)) return refuse(reply, 409, 'REQUEST_CONFLICT', `there is a group "${name}" already`);
    state.groups.set(name, {});
    return reply.status(201).send(groupsOf(state).find((group) => group.name === name));
  });
  app.put<Name>('/api/v1/groups/:name', ({ params, body }) => {
    const { name } = body as { name: string };
    state.groups.set(name, state.groups.get(params.name) ?? {});
    state.groups.delete(params.name);
    for (const node of state.nodes.values()) if (node.group === params.name) change(node, { group: name });
    return groupsOf(state).find((group) => group.name === name);
  });
  app.delete<Name>('/api/v1/groups/:name', ({ params }, reply) => {
    state.groups.delete(params.name);
    return reply.status(204).send();
  });
  app.get<Name>('/api/v1/groups/:name/properties', ({ params }) => ({
    properties: groupPropertyRows(state.groups.get(params.name) ?? {}, state.groupReports),
  }));
  app.put<Name>('/api/v1/groups/:name/properties', ({ params, body }) => {
    state.groups.set(params.name, merge(state.groups.get(params.name) ?? {}, body as Record<string, Value>));
    return groupsOf(state).find(({ name }) => name === params.name);
  });
};
