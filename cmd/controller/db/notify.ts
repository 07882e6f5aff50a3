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

/** Tells all controllers, in this order; within a transaction, at its commit. On SQLite there is only one controller. */
export const announce = async (db: Kysely<Schema>, ...announcements: readonly Announcement[]): Promise<void> => {
  if (engineOf(db) === 'sqlite') return;
  const payloads = announcements.map((announcement) => JSON.stringify(announcement));
  const long = payloads.find((payload) => Buffer.byteLength(payload) > maxPayload);
  if (long !== undefined) throw new Error(`an announcement of ${long.length} characters`);
  await sql`select pg_notify(${channel}, payload) from unnest(${payloads}::text[]) with ordinality as told (payload, place) order by place`.execute(
    db,
  );
};
