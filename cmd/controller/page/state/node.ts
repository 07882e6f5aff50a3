import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { TimelineRow } from '../types.ts';
import { enter } from './fleet.ts';
import { onLive } from './live.ts';
import { useResource, type Resource } from './resource.ts';
import { api } from './session.ts';
import { complain } from './toasts.ts';
import type { NodeDetail } from '../types.ts';

const page = 1000;
const most = 5000;

/** A node, read again whenever something of it happens; download progress is taken from the event itself. */
export const useNode = (key: string): Resource<NodeDetail> => {
  const resource = useResource<NodeDetail>(`/nodes/${encodeURIComponent(key)}`);
  const { data, reload, put } = resource;
  const held = useRef(data);
  held.current = data;
  useEffect(() => {
    if (data) enter(data);
  }, [data]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onLive((event) => {
      const node = held.current;
      if (event.type === 'content' && node?.id === event.nodeId) {
        const others = node.contentTrees.filter(({ uuid }) => uuid !== event.contentTree.uuid);
        put({ ...node, contentTrees: [...others, event.contentTree] });
        return;
      }
      const mine = event.type === 'opened' || (event.type !== 'rollout' && event.nodeId === node?.id);
      if (mine || (node?.id === null && event.type === 'node')) timer ??= setTimeout(again, 200);
    });
    const again = (): void => {
      timer = undefined;
      reload();
    };
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [reload, put]);
  return resource;
};

/** What happened on a node, oldest first, and going on. */
export const useTimeline = (id: string | null): readonly TimelineRow[] => {
  const [rows, setRows] = useState<readonly TimelineRow[]>([]);
  const add = useCallback((more: readonly TimelineRow[]) => {
    setRows((before) => {
      const last = before.at(-1)?.seq ?? 0;
      const fresh = more.filter(({ seq }) => seq > last);
      return fresh.length === 0 ? before : [...before, ...fresh].slice(-most);
    });
  }, []);
  useEffect(() => {
    if (id === null) return;
    const gone = new AbortController();
    let last = 0;
    // rows that come while the older ones are read wait, or the older ones would look read already
    let waiting: TimelineRow[] | undefined = [];
    const read = async (): Promise<void> => {
      for (let full = true; full && !gone.signal.aborted;) {
        const answer = await api.get<{ rows: TimelineRow[]; last: number }>(
          `/nodes/${id}/timeline?after=${last}&limit=${page}`,
        );
        if (gone.signal.aborted) return;
        add(answer.rows);
        last = answer.last;
        full = answer.rows.length === page;
      }
      add(waiting ?? []);
      waiting = undefined;
    };
    read().catch(complain);
    const stop = onLive((event) => {
      if (event.type !== 'timeline' || event.nodeId !== id) return;
      if (waiting) waiting.push(event.row);
      else add([event.row]);
    });
    return () => {
      gone.abort();
      stop();
      setRows([]);
    };
  }, [id, add]);
  return rows;
};
