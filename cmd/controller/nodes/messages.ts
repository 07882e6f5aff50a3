import { sql } from 'kysely';
import { prepared } from '../db/prepared.ts';
import type { Database } from '../db/schema.ts';
import { createPruning } from '../db/pruning.ts';

/** Messages kept of each device; older ones go, some at a time. */
export const infoKept = 2000;
/** Longest text of a message that goes into the history; with the number above it bounds what one device can store. */
const messageKept = 64 * 1024;

/** What passed between a device and the controller. */
export interface Message {
  readonly deviceUuid: string;
  readonly receivedAt: number;
  /** the device's time, or ours for what it was sent */
  readonly at: number;
  /** kind of an info message, or `config` */
  readonly type: string;
  /** the whole message as text; one that is too long for the history is kept by its length only */
  readonly json: string;
}

const insertMessage = prepared(
  (db, device_uuid: string, received_at: number, at: number, type: string, message: string) =>
    db.insertInto('info').values({ device_uuid, received_at, at, type, message }),
);

const surplus = prepared((db, deviceUuid: string) =>
  db
    .selectFrom('info')
    .select('seq')
    .where('device_uuid', '=', deviceUuid)
    .orderBy('seq', 'desc')
    .limit(sql.lit(1))
    .offset(sql.lit(infoKept)),
);

const isDue = createPruning();

const prune = async (trx: Database, deviceUuid: string): Promise<void> => {
  if (!isDue(trx, deviceUuid)) return;
  const [oldest] = await surplus(trx, deviceUuid);
  if (oldest) {
    await trx.deleteFrom('info').where('device_uuid', '=', deviceUuid).where('seq', '<=', oldest.seq).execute();
  }
};

/** Adds to the history of devices that this transaction holds. */
export const keepMessages = async (trx: Database, messages: readonly Message[]): Promise<void> => {
  const rows = messages.map(({ deviceUuid, receivedAt, at, type, json }) => ({
    device_uuid: deviceUuid,
    received_at: receivedAt,
    at,
    type,
    message: json.length > messageKept ? JSON.stringify({ tooLongToKeep: json.length }) : json,
  }));
  const [row] = rows;
  if (rows.length === 1 && row)
    await insertMessage(trx, row.device_uuid, row.received_at, row.at, row.type, row.message);
  else await trx.insertInto('info').values(rows).execute();
  for (const { deviceUuid } of messages) await prune(trx, deviceUuid);
};
