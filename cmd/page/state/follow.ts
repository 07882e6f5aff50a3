import { useEffect, useState } from 'preact/hooks';
import type { AuditEntry } from '#pkg/rest/audit.ts';
import type { StoredMessage, TimelineRow } from '#pkg/rest/reported.ts';
import { follow, type FollowPort } from '../logic/follow.ts';
import { onLive } from './live.ts';
import { call } from './session.ts';
import { complain } from './toasts.ts';

type Read<T extends { readonly seq: number }> = (id: string) => FollowPort<T>['read'];

const most = 5000;
const pause = 500;

const timelineOf: Read<TimelineRow> = (id) => async (after) => {
  const limit = 1000;
  const { rows } = await call('GET /nodes/:id/timeline', { params: { id }, query: { after, limit } });
  return { items: rows, more: rows.length === limit };
};

const messagesOf: Read<StoredMessage> = (id) => async (after) => {
  const limit = 200;
  const { messages } = await call('GET /nodes/:id/info', { params: { id }, query: { after, limit } });
  return { items: messages, more: messages.length === limit };
};

const changesOf: Read<AuditEntry> = (id) => async (after) => {
  const limit = 200;
  const { entries } = await call('GET /audit', { query: { node: id, after, limit } });
  return { items: entries, more: entries.length === limit };
};

/** What the controller keeps of a node, oldest first, and going on: something of the node happened, so there may be more. */
const useFollowed = <T extends { readonly seq: number }>(read: Read<T>, id: string | null): readonly T[] => {
  const [items, setItems] = useState<readonly T[]>([]);
  useEffect(() => {
    if (id === null) return;
    const { catchUp, stop } = follow({
      read: read(id),
      add: (more) => setItems((before) => (more.length === 0 ? before : [...before, ...more].slice(-most))),
      failed: complain,
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    catchUp();
    const silence = onLive((event) => {
      if (event.type !== 'opened' && event.nodeId !== id) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        catchUp();
      }, pause);
    });
    return () => {
      stop();
      silence();
      clearTimeout(timer);
      setItems([]);
    };
  }, [read, id]);
  return items;
};

/** What happened on a node, oldest first, and going on. */
export const useTimeline = (id: string | null): readonly TimelineRow[] => useFollowed(timelineOf, id);

/** The messages of a node that the controller kept, oldest first, and going on. */
export const useMessages = (id: string): readonly StoredMessage[] => useFollowed(messagesOf, id);

/** Who changed what in what the node is told; null for who may not know. */
export const useChanges = (id: string | null): readonly AuditEntry[] => useFollowed(changesOf, id);
