import { eventCalls } from '#pkg/rest/events.ts';
import { actorOf, requireActor } from '../access/actor.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import type { ControllerEvent } from '../event-hub.ts';
import { listTimeline, type TimelineRow } from '../nodes/timeline-queries.ts';
import { createEventWriter } from './event-writer.ts';
import { requireNode } from '../nodes/find-node.ts';
import { createListeners } from './listeners.ts';

const heartbeatMs = 15_000;
const replayPage = 500;
/** More events than these while a listener is told what it missed: it reads too slowly, and is cut off like one that does not read. */
const maxWaiting = 1000;

const asEvent = (row: TimelineRow): ControllerEvent => ({ type: 'timeline', nodeId: row.nodeId, seq: row.seq, row });

/** Server-sent events: the timeline as it grows, on request from a row on, and what else happens. */
export const eventRoutes = (context: Context, app: App): void => {
  const listeners = createListeners();

  // no HEAD beside it: there would be a listener that is never told anything
  const route = { schema: eventCalls['GET /events'], exposeHeadRoute: false };
  app.get('/events', route, async (request, reply) => {
    const { node, after } = request.query;
    const { credential, user, name } = requireActor(request);
    const nodeId = node === undefined ? undefined : (await requireNode(context, node)).uuid;
    const resumed = Number(/^\d{1,15}$/.exec(String(request.headers['last-event-id'] ?? ''))?.[0] ?? Number.NaN);
    let from = after ?? (Number.isNaN(resumed) ? undefined : resumed);

    const { raw } = reply;
    // who hung up while he was being let in has had his `close`
    const leave = raw.destroyed ? () => undefined : listeners.enter(user ?? name);
    reply.hijack();
    if (raw.destroyed) return;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    const writer = createEventWriter(raw);
    writer.comment('connected');

    // what happens during the replay waits; rows that the replay had already are left out by their number
    let waiting: ControllerEvent[] | undefined = [];
    const isNew = ({ seq }: ControllerEvent): boolean => seq === null || seq > (from ?? 0);
    const deliver = (event: ControllerEvent): void => {
      // what belongs to no node is for those who listen to all
      if (nodeId !== undefined && event.nodeId !== nodeId) return;
      if (waiting === undefined) {
        // a hub over several controllers may come to a row after the replay had it
        if (isNew(event)) writer.now(event);
      } else if (waiting.length < maxWaiting) waiting.push(event);
      else raw.destroy();
    };
    const subscription = context.hub.events.subscribe({ next: deliver, complete: () => raw.end() });
    // a stream outlives the check at its begin: who may no longer come in is not told on
    const lookAgain = async (): Promise<void> => {
      const actor = await actorOf(context.db, credential, context.now(), false).catch(() => undefined);
      if (actor === undefined) raw.end();
    };
    const changes = context.accessChanges.subscribe(() => void lookAgain());
    const heartbeat = setInterval(() => {
      writer.comment('still here');
      void lookAgain();
    }, heartbeatMs);
    heartbeat.unref();
    raw.once('close', () => {
      leave();
      clearInterval(heartbeat);
      subscription.unsubscribe();
      changes.unsubscribe();
    });
    // an error on a connection that is gone is told by `close`
    raw.on('error', () => undefined);

    try {
      while (from !== undefined && !raw.destroyed) {
        const rows = await listTimeline(context.db, nodeId, from, replayPage);
        for (const row of rows) await writer.inTurn(asEvent(row));
        from = rows.at(-1)?.seq ?? from;
        if (rows.length < replayPage) break;
      }
      for (let missed = waiting; missed.length > 0; missed = waiting) {
        waiting = [];
        for (const event of missed) if (isNew(event)) await writer.inTurn(event);
      }
      waiting = undefined;
    } catch (error) {
      context.log.error({ err: error }, 'event stream broke off');
      raw.destroy();
    }
  });
};
