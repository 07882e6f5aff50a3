import type { RolloutEvent } from '#pkg/rollout/event.ts';
import type { Logger } from '#pkg/agent/log.ts';
import type { Database } from '../db/schema.ts';
import type { EventHub } from '../event-hub.ts';
import { rolloutsToDrive } from '../repo/rollouts.ts';
import { drive, hasNews } from './drive.ts';

/** Moves rollouts on. Everything it goes by is in the database: any number of controllers on one database may do it. */
export interface Rollouts {
  /** Something new is stored of this node: a report, or what is wanted of it. Never fails; it is looked at again later. */
  nodeChanged(deviceUuid: string): Promise<void>;
  /** Lets an operator's word act. Errors as of `drive`. */
  apply(id: string, event: RolloutEvent): Promise<void>;
  /** Looks at every node of every rollout. Never fails. */
  lookAtAll(): Promise<void>;
  close(): Promise<void>;
}

/** What another process stored and did not live to act on is found this much later. */
const lookMs = 30_000;

export const createRollouts = (db: Database, hub: EventHub, log: Logger, now: () => number): Rollouts => {
  let last: Promise<void> = Promise.resolve();
  const one = async (id: string, first: { event?: RolloutEvent; node?: string }): Promise<void> => {
    // who is asked may have come to its end already: again, until there is nothing new
    for (let what = first; await drive(db, id, now(), what); what = {}) {
      log.info({ rollout: id }, 'rollout moved on');
      hub.publish({ type: 'rollout', id, nodeId: null, seq: null });
    }
  };
  const each = async (node: string | undefined): Promise<void> => {
    try {
      for (const id of await rolloutsToDrive(db, node)) {
        if (node === undefined) await one(id, {});
        else if (await hasNews(db, id, now(), node)) await one(id, { node });
      }
    } catch (error) {
      log.error({ err: error }, 'cannot move rollouts on; tried again later');
    }
  };
  const lookAtAll = (): Promise<void> => (last = last.then(() => each(undefined)));
  const timer = setInterval(() => void lookAtAll(), lookMs);
  timer.unref();
  return {
    nodeChanged: each,
    apply: async (id, event) => {
      // apart, so that what is known of the nodes stays when the event is refused
      await one(id, {});
      await one(id, { event });
    },
    lookAtAll,
    close: async () => {
      clearInterval(timer);
      await last;
    },
  };
};
