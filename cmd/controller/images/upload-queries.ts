import type { Selectable } from 'kysely';
import type { Database, Schema } from '../db/schema.ts';

type Row = Selectable<Schema['upload']>;

export interface Upload {
  readonly id: string;
  readonly name: string;
  /** bytes that it will have */
  readonly size: number;
  readonly sha256: string | null;
  readonly version: string | null;
  /** bytes that are in the file and synced */
  readonly received: number;
  readonly expires_at: number;
}

const fromRow = (row: Row): Upload => ({
  ...row,
  size: Number(row.size),
  received: Number(row.received),
  expires_at: Number(row.expires_at),
});

export const insertUpload = async (db: Database, upload: Upload): Promise<void> => {
  await db.insertInto('upload').values(upload).execute();
};

export const listUploads = async (db: Database): Promise<Upload[]> =>
  (await db.selectFrom('upload').selectAll().orderBy('id').execute()).map(fromRow);

export const findUpload = async (db: Database, id: string): Promise<Upload | undefined> => {
  const row = await db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst();
  return row && fromRow(row);
};

/** Notes that bytes from `from` to `to` are synced; false when the upload is not at `from`, or gone. */
export const recordReceived = async (
  db: Database,
  id: string,
  from: number,
  to: number,
  expiresAt: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('upload')
    .set({ received: to, expires_at: expiresAt })
    .where('id', '=', id)
    .where('received', '=', from)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

export const removeUpload = async (db: Database, id: string): Promise<void> => {
  await db.deleteFrom('upload').where('id', '=', id).execute();
};
