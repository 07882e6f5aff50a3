import { BasaltError } from '#pkg/errors/error.ts';
import { eventCalls } from '#pkg/rest/events.ts';
import { actorOf, requireActor } from '../access/actor.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import type { ControllerEvent } from '../event-hub.ts';
import { listTimeline, type TimelineRow } from '../repo/timeline.ts';
import { requireNode } from './find-node.ts';

const heartbeatMs = 15_000;
const maxListeners = 64;
/** A listener that leaves this much unread is cut off; it can come back with the last id it had. */
const maxBacklog = 1024 * 1024;
const replayPage = 500;

const format = (event: ControllerEvent): string => {
  const id = event.seq === null ? '' : `id: ${event.seq}\n`;
  return `${id}event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
};

const asEvent = (row: TimelineRow): ControllerEvent => ({ type: 'timeline', nodeId: row.nodeId, seq: row.seq, row });

/** Server-sent events: the timeline as it grows, on request from a row on, and what else happens. */
export const eventRoutes = (context: Context, app: App): void => {
  let listeners = 0;

  app.get('/events', { schema: eventCalls['GET /events'] }, async (request, reply) => {
    const { node, after } = request.query;
    const { credential } = requireActor(request);
    const nodeId = node === undefined ? undefined : (await requireNode(context, node)).uuid;
    if (listeners >= maxListeners) {
      throw new BasaltError('REQUEST_CONFLICT', `${maxListeners} listeners are connected already; close one`);
    }
    const resumed = Number(/^\d{1,15}$/.exec(String(request.headers['last-event-id'] ?? ''))?.[0] ?? Number.NaN);
    let from = after ?? (Number.isNaN(resumed) ? undefined : resumed);

    reply.hijack();
    const { raw } = reply;
    listeners += 1;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    raw.write(': connected\n\n');
    const send = (text: string): void => {
      if (raw.writableLength > maxBacklog) raw.destroy();
      else raw.write(text);
    };

    // what happens during the replay waits; rows that the replay had already are left out by their number
    let waiting: ControllerEvent[] | undefined = [];
    const deliver = (event: ControllerEvent): void => {
      // what belongs to no node is for those who listen to all
      if (nodeId !== undefined && event.nodeId !== nodeId) return;
      if (waiting) waiting.push(event);
      // a hub over several controllers may come to a row after the replay had it
      else if (event.seq === null || event.seq > (from ?? 0)) send(format(event));
    };
    const subscription = context.hub.events.subscribe({ next: deliver, complete: () => raw.end() });
    // a stream outlives the check at its begin: who may no longer come in is not told on
    const lookAgain = async (): Promise<void> => {
      const actor = await actorOf(context.db, credential, context.now(), false).catch(() => undefined);
      if (actor === undefined) raw.end();
    };
    const changes = context.accessChanges.subscribe(() => void lookAgain());
    const heartbeat = setInterval(() => {
      send(': still here\n\n');
      void lookAgain();
    }, heartbeatMs);
    heartbeat.unref();
    raw.once('close', () => {
      listeners -= 1;
      clearInterval(heartbeat);
      subscription.unsubscribe();
      changes.unsubscribe();
    });
    // an error on a connection that is gone is told by `close`
    raw.on('error', () => undefined);

    try {
      while (from !== undefined && !raw.destroyed) {
        const rows = await listTimeline(context.db, nodeId, from, replayPage);
        for (const row of rows) send(format(asEvent(row)));
        from = rows.at(-1)?.seq ?? from;
        if (rows.length < replayPage) break;
        if (raw.writableNeedDrain) await new Promise((resolve) => raw.once('drain', resolve).once('close', resolve));
      }
      const missed = waiting;
      waiting = undefined;
      for (const event of missed) if (event.seq === null || event.seq > (from ?? 0)) send(format(event));
    } catch (error) {
      context.log.error({ err: error }, 'event stream broke off');
      raw.destroy();
    }
  });
};
