import { randomUUID } from 'node:crypto';
import { pause } from '#pkg/async/pause.ts';
import type { Logger } from '#pkg/process/log.ts';
import { announce, channel, type Announcement } from './db/notify.ts';
import { connectAlone } from './db/postgres.ts';
import type { Database } from './db/schema.ts';
import { createEventHub, type ControllerEvent, type EventHub } from './event-hub.ts';
import { findContentTree } from './nodes/info-queries.ts';
import { lastTimelineSeq, listTimeline } from './nodes/timeline-queries.ts';

export interface SharedHubOptions {
  readonly db: Database;
  readonly url: string;
  readonly log: Logger;
}

const restMs = 20;
const retryMs = 1000;
const checkMs = 15_000;
const pageRows = 500;

/** Resolves when the connection has ended, does not answer any more, or is not wanted any more. */
const untilGone = (client: Awaited<ReturnType<typeof connectAlone>>, signal: AbortSignal, onAlive: () => void) =>
  new Promise<void>((resolve) => {
    const ask = async (): Promise<void> => {
      try {
        await client.query('select 1');
        onAlive();
      } catch {
        done();
      }
    };
    const check = setInterval(() => void ask(), checkMs);
    check.unref();
    const done = (): void => {
      clearInterval(check);
      resolve();
    };
    client.once('end', done);
    signal.addEventListener('abort', done, { once: true });
  });

const toldAtOnce = 100;

/** Tells other controllers one after the other; what comes meanwhile goes together. What cannot be told is dropped. */
const createTelling = (db: Database, log: Logger): ((announcement: Announcement) => void) => {
  const untold: Announcement[] = [];
  let isTelling = false;
  const tellAll = async (): Promise<void> => {
    isTelling = true;
    while (untold.length > 0) {
      await announce(db, ...untold.splice(0, toldAtOnce)).catch((error: unknown) =>
        log.warn({ err: error }, 'cannot tell other controllers'),
      );
    }
    isTelling = false;
  };
  return (announcement) => {
    untold.push(announcement);
    if (!isTelling) void tellAll();
  };
};

/**
 * A hub over all controllers of one PostgreSQL database. Timeline rows are read from the database after every notification
 * and after every new connection, from the last one had on: none is lost with a connection, a process or a notification.
 * The other events are told here at once and to the others by notification; who is not listening then does not hear of them.
 */
export const createSharedEventHub = async ({ db, url, log }: SharedHubOptions): Promise<EventHub> => {
  const hub = createEventHub();
  const from = randomUUID();
  const abort = new AbortController();
  let last = await lastTimelineSeq(db);

  const readOn = async (): Promise<void> => {
    for (;;) {
      const rows = await listTimeline(db, undefined, last, pageRows);
      for (const row of rows) {
        last = row.seq;
        hub.publish({ type: 'timeline', nodeId: row.nodeId, seq: row.seq, row });
      }
      if (rows.length < pageRows) return;
    }
  };
  let reading: Promise<void> = Promise.resolve();
  let asked = false;
  const wake = (): void => {
    if (asked || abort.signal.aborted) return;
    asked = true;
    const read = async (): Promise<void> => {
      asked = false;
      await readOn();
      // what comes within this time is read together
      await pause(restMs, abort.signal);
    };
    reading = reading.then(read).catch((error: unknown) => log.warn({ err: error }, 'cannot read the timeline on'));
  };

  const receive = async (announcement: Announcement): Promise<void> => {
    if (announcement.type === 'timeline') return wake();
    if (announcement.from === from) return;
    if (announcement.type === 'event') return hub.publish(announcement.event as ControllerEvent);
    const { nodeId, treeUuid } = announcement;
    const contentTree = await findContentTree(db, nodeId, treeUuid);
    if (contentTree) hub.publish({ type: 'content', nodeId, seq: null, contentTree });
  };

  const listen = async (onReady: () => void): Promise<void> => {
    const client = await connectAlone(url);
    client.on('notification', ({ payload }) => {
      receive(JSON.parse(payload ?? '{}') as Announcement).catch((error: unknown) =>
        log.warn({ err: error }, 'cannot take an announcement'),
      );
    });
    try {
      await client.query(`listen ${channel}`);
      onReady();
      wake();
      await untilGone(client, abort.signal, wake);
    } finally {
      void client.end().catch(() => undefined);
    }
  };
  const listenOn = async (onReady: () => void): Promise<void> => {
    while (!abort.signal.aborted) {
      try {
        await listen(onReady);
        if (!abort.signal.aborted) log.warn('the connection that listens to other controllers broke');
      } catch (error) {
        log.warn({ err: error }, 'cannot listen to other controllers');
      }
      onReady();
      await pause(retryMs, abort.signal, { ref: false });
    }
  };
  const tried = Promise.withResolvers<void>();
  const listening = listenOn(tried.resolve);
  await tried.promise;

  const tell = createTelling(db, log);
  return {
    events: hub.events,
    publish: (event) => {
      // within the transaction that stored it, all were told already
      if (event.type === 'timeline') return wake();
      hub.publish(event);
      if (event.type === 'content') {
        tell({ type: 'content', from, nodeId: event.nodeId, treeUuid: event.contentTree.uuid.slice(0, 64) });
      } else tell({ type: 'event', from, event });
    },
    close: async () => {
      abort.abort();
      await Promise.all([listening, reading]);
      await hub.close();
    },
  };
};
