import type { Kysely, Migration } from 'kysely';

/** What controllers on one database share and must not be read in it: encrypted with a key that is not in the database. */
export const secret: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('secret')
      .addColumn('name', 'varchar(64)', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute();
  },
};
