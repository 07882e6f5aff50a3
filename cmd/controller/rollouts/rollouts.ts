import type { RolloutEvent } from '#pkg/rollout/event.ts';
import type { Logger } from '#pkg/process/log.ts';
import { BasaltError } from '#pkg/errors/error.ts';
import type { Database } from '../db/schema.ts';
import type { Desired, VersionedDesired } from '../nodes/desired/state.ts';
import type { EventHub } from '../event-hub.ts';
import { removeRollout } from './writes.ts';
import { rolloutsToDrive } from './queries.ts';
import { drive, type Drive } from './drive.ts';
import { createNews } from './news.ts';
import { changeWanted } from './overrule.ts';
import { createPasses } from './passes.ts';

/** Moves rollouts on. Everything it goes by is in the database: any number of controllers on one database may do it. */
export interface Rollouts {
  /** Something new is stored of this node: a report, or what is wanted of it. Never fails; it is looked at again later. */
  nodeChanged(deviceUuid: string): Promise<void>;
  /** Changes the base OS that an operator wants of a node, which a rollout for something else loses by it. */
  changeWanted(deviceUuid: string, change: (desired: Desired) => Desired): Promise<VersionedDesired>;
  /** Makes the next step of one that is entered. Never fails; it is looked at again later. */
  begin(id: string): Promise<void>;
  /** Lets an operator's word act. Errors as of `drive`. */
  apply(id: string, event: RolloutEvent): Promise<void>;
  /** Forgets one that has ended. Errors: ROLLOUT_UNKNOWN, REQUEST_CONFLICT when it has not. */
  remove(id: string): Promise<void>;
  /** Looks at every node of every rollout. Never fails. */
  lookAtAll(): Promise<void>;
  /** Resolves when what was new of nodes by now has been acted on; nobody has to wait for it but who closes, and tests. */
  settled(): Promise<void>;
  /** After it `nodeChanged` does nothing: the next start looks at all. */
  close(): Promise<void>;
}

/** What another process stored and did not live to act on is found this much later. */
const lookMs = 30_000;

const isGone = (error: unknown): boolean => error instanceof BasaltError && error.code === 'ROLLOUT_UNKNOWN';

export const createRollouts = (db: Database, hub: EventHub, log: Logger, now: () => number): Rollouts => {
  let last: Promise<void> = Promise.resolve();
  let looks = 0;
  const tell = (id: string): void => {
    log.info({ rollout: id }, 'rollout moved on');
    hub.publish({ type: 'rollout', id, nodeId: null, seq: null });
  };
  const one = async (id: string, first: Drive): Promise<void> => {
    // who is asked may have come to its end already, and only some are asked at once: again, until nobody more is asked
    for (let what = first; ;) {
      const { changed, asked } = await drive(db, id, now(), what);
      if (changed) tell(id);
      if (asked.size === 0) return;
      what = { nodes: asked };
    }
  };
  const passes = createPasses((id, nodes) => one(id, { nodes }));
  /** What cannot be done now is found again by the next look, and keeps no other rollout from its step. */
  const tolerant = async (rollout: string, task: () => Promise<void>): Promise<void> => {
    await task().catch((error: unknown) => {
      // removed since it was listed
      if (isGone(error)) return;
      log.error({ err: error, rollout }, 'cannot move a rollout on; tried again later');
    });
  };
  const unread = (error: unknown): readonly string[] => {
    log.error({ err: error }, 'cannot read the rollouts; tried again later');
    return [];
  };
  const news = createNews(db, now);
  const underWay = new Set<Promise<void>>();
  let isClosed = false;
  const moveOn = async (node: string): Promise<void> => {
    for (const id of await news(node).catch(unread)) await tolerant(id, () => passes.soon(id, node));
  };
  const nodeChanged = async (node: string): Promise<void> => {
    if (isClosed) return;
    const moving = moveOn(node).finally(() => underWay.delete(moving));
    underWay.add(moving);
    await moving;
  };
  const settled = async (): Promise<void> => void (await Promise.all(underWay));
  const all = async (): Promise<void> => {
    for (const id of await rolloutsToDrive(db).catch(unread)) await tolerant(id, () => one(id, {}));
  };
  const lookAtAll = (): Promise<void> => {
    looks += 1;
    return (last = last.then(all).finally(() => (looks -= 1)));
  };
  // a look that takes longer than the time between two is not followed by a queue of them
  const timer = setInterval(() => void (looks === 0 && lookAtAll()), lookMs);
  timer.unref();
  return {
    nodeChanged,
    changeWanted: async (uuid, change) => {
      const { desired, rollout } = await changeWanted(db, uuid, now(), change);
      if (rollout !== undefined) {
        tell(rollout);
        await tolerant(rollout, () => one(rollout, {}));
      }
      await nodeChanged(uuid);
      return desired;
    },
    begin: (id) => tolerant(id, () => one(id, {})),
    apply: async (id, event) => {
      const look = (): Promise<void> => one(id, {});
      if (event.kind === 'resume') {
        // apart, so that what is known of the nodes stays when the event is refused
        await look();
        return one(id, { event });
      }
      try {
        if ((await drive(db, id, now(), { event })).changed) tell(id);
      } finally {
        await tolerant(id, look);
      }
    },
    remove: async (id) => {
      const result = await removeRollout(db, id);
      if (result === 'unknown') throw new BasaltError('ROLLOUT_UNKNOWN', `there is no rollout ${id}`);
      if (result !== 'removed') {
        throw new BasaltError('REQUEST_CONFLICT', `the rollout is ${result}; abort it first, or wait for its end`);
      }
      log.info({ rollout: id }, 'rollout removed');
      hub.publish({ type: 'rollout', id, nodeId: null, seq: null });
    },
    lookAtAll,
    settled,
    close: async () => {
      clearInterval(timer);
      isClosed = true;
      await Promise.all([last, passes.close(), settled()]);
    },
  };
};
