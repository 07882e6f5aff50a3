import type { Kysely, Migration } from 'kysely';

/**
 * What keeps the list of thousands of nodes, and looking for one of them, from reading all that is stored of each: an index
 * of serials, and the few words of a report that the list shows, in rows of their own; there from the next report on.
 */
export const largeFleets: Migration = {
  async up({ schema }: Kysely<unknown>): Promise<void> {
    await schema.createIndex('device_by_serial').on('device').column('serial').execute();
    await schema
      .createTable('brief')
      .addColumn('device_uuid', 'varchar(36)', (c) => c.primaryKey().references('device.uuid').onDelete('cascade'))
      .addColumn('brief', 'text', (c) => c.notNull())
      .execute();
  },
};
