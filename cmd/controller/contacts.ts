import { recordContacts, type Contact } from './nodes/device-queries.ts';
import type { Database } from './db/schema.ts';
import type { Logger } from '#pkg/process/log.ts';

/** When each device was last heard of. Written every few seconds, not with each request: a kill loses only these seconds. */
export interface Contacts {
  seen(deviceUuid: string, at: number): void;
  countMetric(deviceUuid: string): void;
  /** the newest time known, if it is not in the database yet */
  pending(deviceUuid: string): number | undefined;
  close(): Promise<void>;
}

const flushMs = 5000;
/** Devices of one transaction, so that it is soon over. */
const atOnce = 500;

export const createContacts = (db: Database, log: Logger): Contacts => {
  let waiting = new Map<string, Contact>();
  const of = (uuid: string): Contact => {
    const contact = waiting.get(uuid) ?? { at: 0, metrics: 0 };
    waiting.set(uuid, contact);
    return contact;
  };
  const keep = (batch: ReadonlyMap<string, Contact>): void => {
    for (const [uuid, { at, metrics }] of batch) {
      const contact = of(uuid);
      contact.at = Math.max(contact.at, at);
      contact.metrics += metrics;
    }
  };
  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = new Map();
    try {
      const all = [...batch];
      for (let from = 0; from < all.length; from += atOnce) {
        const part = new Map(all.slice(from, from + atOnce));
        for (const uuid of await recordContacts(db, part)) batch.delete(uuid);
      }
      keep(batch);
    } catch (error) {
      // the database may be there again next time
      keep(batch);
      throw error;
    }
  };
  let flushing: Promise<void> = Promise.resolve();
  const schedule = (): Promise<void> =>
    (flushing = flushing.then(flush).catch((error: unknown) => log.error({ err: error }, 'cannot record contacts')));
  const timer = setInterval(() => void schedule(), flushMs);
  timer.unref();
  return {
    seen: (uuid, at) => void (of(uuid).at = at),
    countMetric: (uuid) => void (of(uuid).metrics += 1),
    pending: (uuid) => waiting.get(uuid)?.at,
    close: async () => {
      clearInterval(timer);
      await schedule();
    },
  };
};
