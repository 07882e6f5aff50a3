import { sql, type Kysely } from 'kysely';
import { engineOf } from './engine.ts';
import type { Schema } from './schema.ts';

/** What controllers on one database tell each other: never more than what has changed, as a payload ends at 8000 bytes. */
export type Announcement =
  /** there are new rows; everyone reads on from the last one it had */
  | { readonly type: 'timeline' }
  | { readonly type: 'content'; readonly from: string; readonly nodeId: string; readonly treeUuid: string }
  /** an event that is small and kept nowhere */
  | { readonly type: 'event'; readonly from: string; readonly event: unknown };

export const channel = 'basalt';
const maxPayload = 7900;

/** Tells all controllers; within a transaction, at its commit. On SQLite there is only one controller. */
export const announce = async (db: Kysely<Schema>, announcement: Announcement): Promise<void> => {
  if (engineOf(db) === 'sqlite') return;
  const payload = JSON.stringify(announcement);
  if (Buffer.byteLength(payload) > maxPayload) throw new Error(`an announcement of ${payload.length} characters`);
  await sql`select pg_notify(${channel}, ${payload})`.execute(db);
};
