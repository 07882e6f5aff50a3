import { useEffect } from 'preact/hooks';
import type { NodeDetail } from '#pkg/rest/nodes.ts';
import { enter } from './fleet.ts';
import { useLiveReload } from './live-reload.ts';
import { onLive } from './live.ts';
import { useReadAgain } from './read-again.ts';
import { useResource, type Resource } from './resource.ts';

/** A node, read again whenever something of it happens; download progress is taken from the event itself. */
export const useNode = (id: string): Resource<NodeDetail> => {
  const resource = useResource('GET /nodes/:id', { params: { id } });
  const { data, reload, patch } = resource;
  useEffect(() => {
    if (data) enter(data);
  }, [data]);
  useReadAgain(reload);
  const uuid = data?.id ?? null;
  useLiveReload(
    reload,
    // a serial that has not come has no UUID yet: any node that registers may be it
    (event) => (uuid === null ? event.type === 'node' : event.nodeId === uuid && event.type !== 'content'),
  );
  useEffect(
    () =>
      onLive((event) => {
        if (event.type !== 'content' || event.nodeId !== uuid) return;
        const { contentTree: tree } = event;
        patch((node) => ({
          ...node,
          contentTrees: [...node.contentTrees.filter((other) => other.uuid !== tree.uuid), tree],
        }));
      }),
    [uuid, patch],
  );
  return resource;
};
