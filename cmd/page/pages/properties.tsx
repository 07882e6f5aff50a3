import { useEffect } from 'preact/hooks';
import { editableOf, isAwaited, type Draft } from '../logic/properties.ts';
import { nodes } from '../state/fleet.ts';
import { useLiveReload } from '../state/live-reload.ts';
import { useReadAgain, useReadUntil } from '../state/read-again.ts';
import { useResource } from '../state/resource.ts';
import { call } from '../state/session.ts';
import { Loaded } from '../ui/loading.tsx';
import { PropertiesEditor } from './properties-editor.tsx';

/** Counting the reports of a large group is work for the controller: in a rollout it is not done with each event. */
const wholeGroupMs = 5000;

/**
 * The properties of a node; read again with each config and each report of it. A report of nothing but these makes no event
 * and may come long after the config: while one is awaited, it is asked for.
 */
export const NodeProperties = ({
  id,
  version,
  reportedAt,
}: {
  readonly id: string;
  readonly version: number;
  readonly reportedAt: string | null;
}) => {
  const params = { id };
  const resource = useResource('GET /nodes/:id/properties', { params });
  useEffect(resource.reload, [version, reportedAt, resource.reload]);
  const waiting = resource.data?.properties.map(editableOf).some(isAwaited) ?? false;
  useReadUntil(resource.reload, waiting, version);
  const save = async (changes: Draft): Promise<void> => {
    await call('PUT /nodes/:id/properties', { params, body: { ...changes } });
    resource.reload();
  };
  return (
    <Loaded from={resource}>
      {({ properties }) => <PropertiesEditor rows={properties.map(editableOf)} scope="node" save={save} />}
    </Loaded>
  );
};

/** The properties that a group gives its nodes; read again when one of these reports. */
export const GroupProperties = ({ name }: { readonly name: string }) => {
  const params = { name };
  const resource = useResource('GET /groups/:name/properties', { params });
  const concerns = ({ type, nodeId }: { readonly type: string; readonly nodeId: string | null }): boolean =>
    type !== 'content' && nodes.peek().some(({ id, group }) => group === name && id === nodeId);
  useLiveReload(resource.reload, concerns, wholeGroupMs);
  useReadAgain(resource.reload);
  const save = async (changes: Draft): Promise<void> => {
    await call('PUT /groups/:name/properties', { params, body: { ...changes } });
    resource.reload();
  };
  return (
    <Loaded from={resource}>
      {({ properties }) => <PropertiesEditor rows={properties.map(editableOf)} scope="group" save={save} />}
    </Loaded>
  );
};
