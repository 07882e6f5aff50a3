import { presentTime } from '../info/present.ts';
import type { TimelineEntry } from '../info/timeline.ts';
import { lockWithin } from '../db/lock.ts';
import { announce } from '../db/notify.ts';
import type { Database } from '../db/schema.ts';

/** Rows kept of each device; older ones go. */
export const timelineKept = 5000;

export interface TimelineRow extends TimelineEntry {
  /** grows over all devices and is never used twice */
  readonly seq: number;
  readonly nodeId: string;
  /** the device's time of the message */
  readonly at: string | null;
  readonly receivedAt: string | null;
}

type Stored = TimelineEntry & { readonly at: number };

const fromStored = (seq: number, nodeId: string, receivedAt: number, { at, ...entry }: Stored): TimelineRow => ({
  seq,
  nodeId,
  at: presentTime(at),
  receivedAt: presentTime(receivedAt),
  ...entry,
});

const prune = async (db: Database, deviceUuid: string): Promise<void> => {
  const oldest = await db
    .selectFrom('timeline')
    .select('seq')
    .where('device_uuid', '=', deviceUuid)
    .orderBy('seq', 'desc')
    .offset(timelineKept)
    .limit(1)
    .executeTakeFirst();
  if (oldest) {
    await db.deleteFrom('timeline').where('device_uuid', '=', deviceUuid).where('seq', '<=', oldest.seq).execute();
  }
};

/** Adds the entries to the device's timeline and gives them back as rows; to be called within a transaction. */
export const appendTimeline = async (
  db: Database,
  deviceUuid: string,
  receivedAt: number,
  at: number,
  entries: readonly TimelineEntry[],
): Promise<TimelineRow[]> => {
  if (entries.length === 0) return [];
  await lockWithin(db, 'timeline');
  const rows: TimelineRow[] = [];
  for (const entry of entries) {
    const stored: Stored = { ...entry, at };
    const { seq } = await db
      .insertInto('timeline')
      .values({ device_uuid: deviceUuid, received_at: receivedAt, entry: JSON.stringify(stored) })
      .returning('seq')
      .executeTakeFirstOrThrow();
    rows.push(fromStored(seq, deviceUuid, receivedAt, stored));
  }
  await prune(db, deviceUuid);
  await announce(db, { type: 'timeline' });
  return rows;
};

/** Rows after `after`, oldest first, of one device or of all. */
export const listTimeline = async (
  db: Database,
  deviceUuid: string | undefined,
  after: number,
  limit: number,
): Promise<TimelineRow[]> => {
  let query = db.selectFrom('timeline').selectAll().where('seq', '>', after).orderBy('seq').limit(limit);
  if (deviceUuid !== undefined) query = query.where('device_uuid', '=', deviceUuid);
  return (await query.execute()).map((row) =>
    fromStored(row.seq, row.device_uuid, row.received_at, JSON.parse(row.entry) as Stored),
  );
};

/** The number of the newest row, 0 when there is none. */
export const lastTimelineSeq = async (db: Database): Promise<number> => {
  const row = await db.selectFrom('timeline').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row?.seq ?? 0;
};
