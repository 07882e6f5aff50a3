import type { PresentedContentTree } from './info/present.ts';
import type { Database } from '../db/schema.ts';

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
