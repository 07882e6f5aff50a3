import { sql } from 'kysely';
import { presentTime } from '../info/present.ts';
import type { TimelineEntry } from '../info/timeline.ts';
import { lockWithin } from '../db/lock.ts';
import { announce } from '../db/notify.ts';
import { prepared } from '../db/prepared.ts';
import { createPruning } from './pruning.ts';
import type { Database } from '../db/schema.ts';

/** Rows kept of each device; older ones go, some at a time. */
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

const insertRow = prepared((db, device_uuid: string, received_at: number, entry: string) =>
  db.insertInto('timeline').values({ device_uuid, received_at, entry }).returning('seq'),
);

const surplus = prepared((db, deviceUuid: string, kept: number) =>
  db
    .selectFrom('timeline')
    .select('seq')
    .where('device_uuid', '=', deviceUuid)
    .orderBy('seq', 'desc')
    .limit(sql.lit(1))
    .offset(kept),
);

const isDue = createPruning();

const prune = async (db: Database, deviceUuid: string): Promise<void> => {
  if (!isDue(db, deviceUuid)) return;
  const [oldest] = await surplus(db, deviceUuid, timelineKept);
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
    for (const { seq } of await insertRow(db, deviceUuid, receivedAt, JSON.stringify(stored)))
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
