import { sql } from 'kysely';
import type { ReceivedInfo } from '#pkg/eve/codec.ts';
import { briefOf } from '../info/brief.ts';
import { presentContentTree, presentDevice } from '../info/present.ts';
import type { PresentedContentTree, PresentedDevice } from '../info/present.ts';
import { timelineOf } from '../info/timeline.ts';
import { inGroup } from '../db/group-commit.ts';
import { lockDevice } from '../db/lock.ts';
import { prepared } from '../db/prepared.ts';
import { createPruning } from './pruning.ts';
import type { Database } from '../db/schema.ts';
import { appendTimeline, type TimelineRow } from './timeline.ts';

/** Messages kept of each device; older ones go, some at a time. */
export const infoKept = 2000;
/** Longest text of a message that goes into the history; with the number above it bounds what one device can store. */
const messageKept = 64 * 1024;
/** Content trees whose latest report is kept of each device. */
const treesKept = 32;

export interface StoredInfo {
  readonly rows: readonly TimelineRow[];
  readonly contentTree: PresentedContentTree | undefined;
}

const insertMessage = prepared(
  (db, device_uuid: string, received_at: number, at: number, type: string, message: string) =>
    db.insertInto('info').values({ device_uuid, received_at, at, type, message }),
);

const surplus = prepared((db, deviceUuid: string, kept: number) =>
  db
    .selectFrom('info')
    .select('seq')
    .where('device_uuid', '=', deviceUuid)
    .orderBy('seq', 'desc')
    .limit(sql.lit(1))
    .offset(kept),
);

const isDue = createPruning();

const prune = async (db: Database, deviceUuid: string): Promise<void> => {
  if (!isDue(db, deviceUuid)) return;
  const [oldest] = await surplus(db, deviceUuid, infoKept);
  if (oldest) {
    await db.deleteFrom('info').where('device_uuid', '=', deviceUuid).where('seq', '<=', oldest.seq).execute();
  }
};

const putReport = prepared((db, device_uuid: string, at: number, received_at: number, device: string, brief: string) =>
  db
    .insertInto('report')
    .values({ device_uuid, at, received_at, device, brief })
    .onConflict((conflict) =>
      conflict.column('device_uuid').doUpdateSet(({ ref }) => ({
        at: ref('excluded.at'),
        received_at: ref('excluded.received_at'),
        device: ref('excluded.device'),
        brief: ref('excluded.brief'),
      })),
    ),
);

const putContentTree = prepared(
  (db, device_uuid: string, tree_uuid: string, received_at: number, content_tree: string) =>
    db
      .insertInto('content_report')
      .values({ device_uuid, tree_uuid, received_at, content_tree })
      .onConflict((conflict) =>
        conflict.columns(['device_uuid', 'tree_uuid']).doUpdateSet(({ ref }) => ({
          received_at: ref('excluded.received_at'),
          content_tree: ref('excluded.content_tree'),
        })),
      ),
);

const surplusTrees = prepared((db, deviceUuid: string) =>
  db
    .selectFrom('content_report')
    .select('tree_uuid')
    .where('device_uuid', '=', deviceUuid)
    .orderBy('received_at', 'desc')
    .limit(sql.lit(100))
    .offset(sql.lit(treesKept)),
);

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
  await putReport(db, deviceUuid, at, receivedAt, JSON.stringify(device), JSON.stringify(briefOf(device)));
  return rows;
};

const storeContentTree = async (
  db: Database,
  deviceUuid: string,
  receivedAt: number,
  tree: PresentedContentTree,
): Promise<void> => {
  await putContentTree(db, deviceUuid, tree.uuid.slice(0, 64), receivedAt, JSON.stringify(tree));
  for (const { tree_uuid: treeUuid } of await surplusTrees(db, deviceUuid)) {
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
  inGroup(db, async (trx) => {
    await lockDevice(trx, deviceUuid);
    const message = json.length > messageKept ? JSON.stringify({ tooLongToKeep: json.length }) : json;
    await insertMessage(trx, deviceUuid, receivedAt, at, content.kind, message);
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

const findReport = prepared((db, deviceUuid: string) =>
  db.selectFrom('report').select(['at', 'received_at', 'device']).where('device_uuid', '=', deviceUuid),
);

/** The latest device report, undefined before the first. */
export const latestReport = async (db: Database, deviceUuid: string): Promise<Report | undefined> => {
  const [row] = await findReport(db, deviceUuid);
  return (
    row && {
      at: row.at,
      receivedAt: row.received_at,
      device: JSON.parse(row.device) as PresentedDevice,
    }
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
