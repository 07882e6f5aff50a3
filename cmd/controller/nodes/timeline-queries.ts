import { sql, type Insertable } from 'kysely';
import { presentTime } from './info/present.ts';
import type { TimelineEntry } from './info/timeline.ts';
import { lockWithin } from '../db/lock.ts';
import { announce } from '../db/notify.ts';
import { prepared } from '../db/prepared.ts';
import { createPruning } from '../db/pruning.ts';
import type { Database, Schema } from '../db/schema.ts';

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

type NewRow = Insertable<Schema['timeline']>;

const surplus = prepared((db, deviceUuid: string) =>
  db
    .selectFrom('timeline')
    .select('seq')
    .where('device_uuid', '=', deviceUuid)
    .orderBy('seq', 'desc')
    .limit(sql.lit(1))
    .offset(sql.lit(timelineKept)),
);

const isDue = createPruning();

const prune = async (db: Database, deviceUuid: string): Promise<void> => {
  if (!isDue(db, deviceUuid)) return;
  const [oldest] = await surplus(db, deviceUuid);
  if (oldest) {
    await db.deleteFrom('timeline').where('device_uuid', '=', deviceUuid).where('seq', '<=', oldest.seq).execute();
  }
};

/** What one report of a device adds to its timeline. */
export interface Addition {
  readonly deviceUuid: string;
  readonly receivedAt: number;
  /** the device's time */
  readonly at: number;
  readonly entries: readonly TimelineEntry[];
}

/** Rows of one statement; reports add a few each. */
const rowsAtOnce = 200;

/** The numbers of new rows, in the order of the rows: they are drawn in it. */
const insertRows = async (db: Database, values: readonly NewRow[]): Promise<number[]> => {
  const numbers: number[] = [];
  for (let from = 0; from < values.length; from += rowsAtOnce) {
    const part = values.slice(from, from + rowsAtOnce);
    const rows = await db.insertInto('timeline').values(part).returning('seq').execute();
    numbers.push(...rows.map(({ seq }) => seq).toSorted((a, b) => a - b));
  }
  return numbers;
};

/** Appends what reports add and gives it back as rows; to be called within a transaction, near its end. */
export const appendTimeline = async (
  db: Database,
  additions: readonly Addition[],
): Promise<ReadonlyMap<Addition, readonly TimelineRow[]>> => {
  const added = additions.flatMap((addition) => addition.entries.map((entry) => ({ addition, entry })));
  if (added.length === 0) return new Map();
  await lockWithin(db, 'timeline');
  const stored = added.map(({ addition, entry }): Stored => ({ ...entry, at: addition.at }));
  const numbers = await insertRows(
    db,
    added.map(({ addition: { deviceUuid, receivedAt } }, at) => ({
      device_uuid: deviceUuid,
      received_at: receivedAt,
      entry: JSON.stringify(stored[at]),
    })),
  );
  const rows = new Map<Addition, TimelineRow[]>(additions.map((addition) => [addition, []]));
  for (const [at, { addition }] of added.entries()) {
    const row = fromStored(numbers[at]!, addition.deviceUuid, addition.receivedAt, stored[at]!);
    rows.get(addition)?.push(row);
  }
  for (const uuid of new Set(added.map(({ addition }) => addition.deviceUuid))) await prune(db, uuid);
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
