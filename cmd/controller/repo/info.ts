import type { ReceivedInfo } from '#pkg/eve/codec.ts';
import { presentContentTree, presentDevice } from '../info/present.ts';
import type { PresentedContentTree, PresentedDevice } from '../info/present.ts';
import { timelineOf } from '../info/timeline.ts';
import { lockDevice } from '../db/lock.ts';
import type { Database } from '../db/schema.ts';
import { appendTimeline, type TimelineRow } from './timeline.ts';

/** Messages kept of each device; older ones go. */
export const infoKept = 2000;
/** Longest text of a message that goes into the history; with the number above it bounds what one device can store. */
const messageKept = 64 * 1024;
/** Content trees whose latest report is kept of each device. */
const treesKept = 32;

export interface StoredInfo {
  readonly rows: readonly TimelineRow[];
  readonly contentTree: PresentedContentTree | undefined;
}

const prune = async (db: Database, deviceUuid: string): Promise<void> => {
  const oldest = await db
    .selectFrom('info')
    .select('seq')
    .where('device_uuid', '=', deviceUuid)
    .orderBy('seq', 'desc')
    .offset(infoKept)
    .limit(1)
    .executeTakeFirst();
  if (oldest) {
    await db.deleteFrom('info').where('device_uuid', '=', deviceUuid).where('seq', '<=', oldest.seq).execute();
  }
};

const storeDevice = async (
  db: Database,
  deviceUuid: string,
  at: number,
  receivedAt: number,
  device: PresentedDevice,
): Promise<TimelineRow[]> => {
  const rows = await appendTimeline(
    db,
    deviceUuid,
    receivedAt,
    at,
    timelineOf((await latestReport(db, deviceUuid))?.device, device),
  );
  const values = { at, received_at: receivedAt, device: JSON.stringify(device) };
  await db
    .insertInto('report')
    .values({ device_uuid: deviceUuid, ...values })
    .onConflict((conflict) => conflict.column('device_uuid').doUpdateSet(values))
    .execute();
  return rows;
};

const storeContentTree = async (
  db: Database,
  deviceUuid: string,
  receivedAt: number,
  tree: PresentedContentTree,
): Promise<void> => {
  const values = { received_at: receivedAt, content_tree: JSON.stringify(tree) };
  await db
    .insertInto('content_report')
    .values({ device_uuid: deviceUuid, tree_uuid: tree.uuid.slice(0, 64), ...values })
    .onConflict((conflict) => conflict.columns(['device_uuid', 'tree_uuid']).doUpdateSet(values))
    .execute();
  const surplus = await db
    .selectFrom('content_report')
    .select('tree_uuid')
    .where('device_uuid', '=', deviceUuid)
    .orderBy('received_at', 'desc')
    .offset(treesKept)
    .limit(100)
    .execute();
  for (const { tree_uuid: treeUuid } of surplus) {
    await db
      .deleteFrom('content_report')
      .where('device_uuid', '=', deviceUuid)
      .where('tree_uuid', '=', treeUuid)
      .execute();
  }
};

/**
 * Stores one info message with all that follows from it, in one transaction. `json` is the whole message as text; one
 * that is too long for the history is kept by its length only.
 */
export const storeInfo = (
  db: Database,
  deviceUuid: string,
  receivedAt: number,
  { at = receivedAt, content }: ReceivedInfo,
  json: string,
): Promise<StoredInfo> =>
  db.transaction().execute(async (trx) => {
    await lockDevice(trx, deviceUuid);
    await trx
      .insertInto('info')
      .values({
        device_uuid: deviceUuid,
        received_at: receivedAt,
        at,
        type: content.kind,
        message: json.length > messageKept ? JSON.stringify({ tooLongToKeep: json.length }) : json,
      })
      .execute();
    await prune(trx, deviceUuid);
    if (content.kind === 'device') {
      return {
        rows: await storeDevice(trx, deviceUuid, at, receivedAt, presentDevice(content.device)),
        contentTree: undefined,
      };
    }
    if (content.kind !== 'contentTree') return { rows: [], contentTree: undefined };
    const contentTree = presentContentTree(content.contentTree);
    await storeContentTree(trx, deviceUuid, receivedAt, contentTree);
    return { rows: [], contentTree };
  });

export interface Report {
  readonly at: number;
  readonly receivedAt: number;
  readonly device: PresentedDevice;
}

/** The latest device report, undefined before the first. */
export const latestReport = async (db: Database, deviceUuid: string): Promise<Report | undefined> => {
  const row = await db.selectFrom('report').selectAll().where('device_uuid', '=', deviceUuid).executeTakeFirst();
  return (
    row && {
      at: row.at,
      receivedAt: row.received_at,
      device: JSON.parse(row.device) as PresentedDevice,
    }
  );
};

/** The latest device report of every node that has made one, or of those given (some hundred at most), by its UUID. */
export const allReports = async (db: Database, uuids?: readonly string[]): Promise<Map<string, Report>> => {
  let query = db.selectFrom('report').selectAll();
  if (uuids !== undefined) query = query.where('device_uuid', 'in', uuids);
  return new Map(
    (await query.execute()).map((row) => [
      row.device_uuid,
      {
        at: row.at,
        receivedAt: row.received_at,
        device: JSON.parse(row.device) as PresentedDevice,
      },
    ]),
  );
};

export const latestContentTrees = async (db: Database, deviceUuid: string): Promise<PresentedContentTree[]> =>
  (
    await db
      .selectFrom('content_report')
      .select('content_tree')
      .where('device_uuid', '=', deviceUuid)
      .orderBy('received_at', 'desc')
      .execute()
  ).map((row) => JSON.parse(row.content_tree) as PresentedContentTree);

/** The latest report of one content tree. */
export const findContentTree = async (
  db: Database,
  deviceUuid: string,
  treeUuid: string,
): Promise<PresentedContentTree | undefined> => {
  const row = await db
    .selectFrom('content_report')
    .select('content_tree')
    .where('device_uuid', '=', deviceUuid)
    .where('tree_uuid', '=', treeUuid.slice(0, 64))
    .executeTakeFirst();
  return row && (JSON.parse(row.content_tree) as PresentedContentTree);
};

/** Stored messages after `after`, oldest first. */
export const listInfo = async (db: Database, deviceUuid: string, after: number, limit: number) =>
  db
    .selectFrom('info')
    .select(['seq', 'received_at', 'at', 'type', 'message'])
    .where('device_uuid', '=', deviceUuid)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
